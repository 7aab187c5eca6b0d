import facts from '../../../facts/systemd-252.json' with {type: 'json'};
import {isBoolean} from './choices.ts';
import {orEmpty, type Reader, whole} from './complaint.ts';
import {isAddressFamily, isError, newSystemCalls, oldSystemCalls} from './names.ts';
import {eachWord} from './paths.ts';

const words = facts.values;

const systemCalls: Reader = (value, use) => {
  const inverted = value.startsWith('~') ? 1 : 0;
  return eachWord(value.slice(inverted), {}, ({text: word, from, to}) => {
    const [name = '', error] = use.key === 'SystemCallLog' ? [word] : word.split(/:(.*)/s);
    const place = {from: from + inverted, to: to + inverted};
    if (error !== undefined && inverted === 0) return [{kind: 'system-call', ...place, detail: 'error-number'}];
    if (error !== undefined && error !== 'kill' && !isError(error))
      return [{kind: 'system-call', ...place, detail: 'error-name'}];
    if (newSystemCalls.has(name)) return [{kind: 'newer', ...place}];
    const known = words.syscall_set.includes(name) || words.syscall.includes(name) || oldSystemCalls.has(name);
    return known ? [] : [{kind: 'system-call', ...place, detail: name.startsWith('@') ? 'set' : 'call'}];
  });
};

const namespaces: Reader = (value) => {
  if (isBoolean(value)) return [];
  const allowed = ['cgroup', 'ipc', 'net', 'mnt', 'pid', 'user', 'uts'];
  const unknown = value
    .replace(/^~/, '')
    .split(/[ \t]+/)
    .some((word) => word !== '' && !allowed.includes(word));
  return unknown ? whole(value, {kind: 'word', allowed}) : [];
};

const families: Reader = (value) => {
  if (value === 'none') return [];
  const inverted = value.startsWith('~') ? 1 : 0;
  const expects = {
    en: 'address families such as `AF_INET`, `AF_INET6`, `AF_UNIX`',
    ko: '`AF_INET`, `AF_INET6`, `AF_UNIX` 같은 주소 체계',
  };
  return eachWord(value.slice(inverted), {unquote: true}, ({text: word, from, to}) =>
    isAddressFamily(word) ? [] : [{kind: 'other', from: from + inverted, to: to + inverted, expects}],
  );
};

/** Readers of what a service may ask of the kernel, by the name of systemd's parser. */
export const sandboxReaders: Readonly<Record<string, Reader>> = {
  syscall_filter: orEmpty(systemCalls),
  syscall_log: orEmpty(systemCalls),
  restrict_namespaces: orEmpty(namespaces),
  address_families: orEmpty(families),
};
