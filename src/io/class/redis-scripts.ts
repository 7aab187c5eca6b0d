/** What Redis does in one go for a class. Lua, run by EVALSHA; effects, not scripts, are replicated (Redis 6, 7, Valkey). */
export interface Script {
  readonly lua: string;
}

const now = `
if redis.replicate_commands then redis.replicate_commands() end
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)`;

/** Did a server of the class say lately that it is there? */
const running = `${now}
local function isRunning(present)
  for _, server in ipairs(redis.call('HVALS', present)) do
    local till = string.match(server, '^(%d+)|')
    if till and tonumber(till) > now then return true end
  end
  return false
end`;

/** In Lua, what `markAfter` (redis-memory.ts) is: the mark of an entry holds for all that stands before it as well. */
const marking = `
local function markAfter(mark, json) return string.sub(redis.sha1hex(mark .. json), 1, 16) end
local function markAt(log, seq)
  local entry = redis.call('XRANGE', log, seq .. '-0', seq .. '-0')[1]
  return entry and entry[2][4]
end
local function digits(number) return string.format('%.0f', number) end`;

/**
 * KEYS: log (stream; an entry has its JSON `e` and its mark `m`), seen (hash: `seq`, `mark` and `version` of the log, place
 * by name of entry, last answer by handle).
 * ARGV: handle, number of the batch, ms until all is forgotten, version, a place that was there and its mark, then name
 * and JSON of each entry.
 * Answers the places, comma between, "-" before those that were there, and after a "|" the mark before the first that is
 * new. A batch that comes again (its answer was lost) gets the answer of the first time. Nothing is written when the log
 * no longer has what was there (another Redis took over that had not got all of it), or is not as the last append left
 * it (somebody else wrote into it, or Redis dropped a part of it).
 */
export const appendScript: Script = {
  lua: `${marking}
local log, seen = KEYS[1], KEYS[2]
local handle, batch = ARGV[1], tonumber(ARGV[2])
local before = redis.call('HGET', seen, handle)
if before then
  local number, answer = string.match(before, '^(%d+):(.*)$')
  if tonumber(number) == batch then return answer end
  if tonumber(number) > batch then return redis.error_reply('DRYDOCK-LATE') end
end
if ARGV[5] ~= '0' and markAt(log, ARGV[5]) ~= ARGV[6] then return redis.error_reply('DRYDOCK-BACK') end
local seq = tonumber(redis.call('HGET', seen, 'seq') or '0')
local mark = redis.call('HGET', seen, 'mark') or ''
local top = redis.call('XREVRANGE', log, '+', '-', 'COUNT', 1)[1]
local last = top and tonumber(string.match(top[1], '^%d+')) or 0
if seq ~= last then
  return redis.error_reply('DRYDOCK-CHANGED ' .. digits(seq) .. ' ' .. (top and top[1] or '-'))
end
local answer, first, link = {}, seq, mark
for i = 7, #ARGV, 2 do
  local name = ARGV[i]
  local place = name ~= '' and redis.call('HGET', seen, name)
  if place then
    answer[#answer + 1] = '-' .. place
  else
    seq = seq + 1
    mark = markAfter(mark, ARGV[i + 1])
    place = digits(seq)
    redis.call('XADD', log, place .. '-0', 'e', ARGV[i + 1], 'm', mark)
    if name ~= '' then redis.call('HSET', seen, name, place) end
    answer[#answer + 1] = place
  end
end
local joined = table.concat(answer, ',') .. '|' .. link
if seq > first then
  redis.call('HSET', seen, 'seq', digits(seq))
  redis.call('HSET', seen, 'mark', mark)
  redis.call('HSET', seen, 'version', ARGV[4])
  redis.call('HSET', seen, handle, digits(batch) .. ':' .. joined)
  redis.call('PEXPIRE', log, ARGV[3])
  redis.call('PEXPIRE', seen, ARGV[3])
end
return joined`,
};

/**
 * KEYS: log, seen, present, fresh (not used before or after). ARGV: place and mark of the last event, how many events are
 * replaced, place and JSON of each, then names of entries that are to be forgotten. The log is replaced whole or not at
 * all; not while a server runs the class, or when something was added to it.
 */
export const rewriteScript: Script = {
  lua: `${marking}${running}
local log, seen, present, fresh = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
if isRunning(present) then return redis.error_reply('DRYDOCK-RUNNING') end
if redis.call('HGET', seen, 'seq') ~= ARGV[1] or redis.call('HGET', seen, 'mark') ~= ARGV[2] then
  return redis.error_reply('DRYDOCK-MOVED')
end
local replaced, names = {}, 4 + 2 * tonumber(ARGV[3])
for i = 4, names - 1, 2 do replaced[ARGV[i] .. '-0'] = ARGV[i + 1] end
redis.call('DEL', fresh)
local mark, from = '', '-'
repeat
  local entries = redis.call('XRANGE', log, from, '+', 'COUNT', 500)
  for _, entry in ipairs(entries) do
    local id, fields = entry[1], entry[2]
    if fields[3] == 'm' then
      local json = replaced[id] or fields[2]
      mark = markAfter(mark, json)
      redis.call('XADD', fresh, id, 'e', json, 'm', mark)
    else
      redis.call('XADD', fresh, id, unpack(fields))
    end
    from = '(' .. id
  end
until #entries == 0
local left = redis.call('PTTL', log)
redis.call('RENAME', fresh, log)
if left > 0 then redis.call('PEXPIRE', log, left) end
redis.call('HSET', seen, 'mark', mark)
for i = names, #ARGV do redis.call('HDEL', seen, ARGV[i]) end
return 1`,
};

/** KEYS: log, seen, present. Removes a class that no server runs; answers how many of its keys were there. */
export const removeScript: Script = {
  lua: `${running}
if isRunning(KEYS[3]) then return redis.error_reply('DRYDOCK-RUNNING') end
return redis.call('DEL', KEYS[1], KEYS[2], KEYS[3])`,
};

/** KEYS: present (hash: "until|people" by server). ARGV: server, ms until forgotten, people as JSON. */
export const presentScript: Script = {
  lua: `${now}
redis.call('HSET', KEYS[1], ARGV[1], string.format('%.0f', now + tonumber(ARGV[2])) .. '|' .. ARGV[3])
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[2]) then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return 1`,
};

/** KEYS: present. Answers the people of each server as JSON. Redis' own clock decides. */
export const everybodyScript: Script = {
  lua: `${now}
local found = redis.call('HGETALL', KEYS[1])
local answer = {}
for i = 1, #found, 2 do
  local till, people = string.match(found[i + 1], '^(%d+)|(.*)$')
  if till and tonumber(till) > now then answer[#answer + 1] = people else redis.call('HDEL', KEYS[1], found[i]) end
end
return answer`,
};
