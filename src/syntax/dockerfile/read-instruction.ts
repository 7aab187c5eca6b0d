import type {Flag, Instruction, Pair, Word} from '../dockerfile.ts';
import {cutAtBlanks, isSpace, type Range, trimmed} from './characters.ts';
import {cutFlags, cutWords, type FlagCut} from './cut.ts';
import {type JsonArray, readJsonArray} from './json-array.ts';
import {Scope} from './scope.ts';
import {expandedWord, flagWord, type Place, plainWord} from './word.ts';

/** Every instruction BuildKit knows. */
export const keywords = [
  'ADD',
  'ARG',
  'CMD',
  'COPY',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'FROM',
  'HEALTHCHECK',
  'LABEL',
  'MAINTAINER',
  'ONBUILD',
  'RUN',
  'SHELL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
] as const;

const known: ReadonlySet<string> = new Set(keywords);

/** What an instruction's own line says; what only its neighbours know is added by the reader of the file. */
export type Line = Omit<Instruction, 'span' | 'heredocs' | 'stage' | 'workdir' | 'shell'>;

/** Reads one logical line, or the part of it behind ONBUILD, as BuildKit cuts it up. */
export function readInstruction(outer: Omit<Place, 'keyword'>, range: Range = outer.line.range): Line {
  const {line, scope, head, escape: mark, problems} = outer;
  const whole = trimmed(line.text, range);
  let end = whole.from;
  while (end < whole.to && !isBlankHere(line.text[end])) end++;
  const keywordRange = {from: whole.from, to: end};
  const keyword = line.slice(keywordRange).toUpperCase();
  const place: Place = {line, scope, head, escape: mark, problems, keyword};
  const {flags, body} = cutFlags(line.text, {from: end, to: whole.to}, place.escape);
  const json = mayBeJson.has(keyword) ? readJsonArray(line.text, jsonRange(line.text, keyword, body)) : notJson;
  if (json.kind === 'not-strings')
    place.problems.push({code: 'json-not-strings', span: line.span(body), detail: line.slice(body), keyword});
  const chained = range !== line.range && range.from > 0;
  const trigger = keyword === 'ONBUILD' && !chained && body.to > body.from ? readTrigger(place, body) : undefined;
  const pairs = readPairs(place, keyword, body);
  const read = {
    keyword,
    known: known.has(keyword),
    keywordSpan: line.span(keywordRange),
    flags: flags.map((flag) => readFlag(place, flag)),
    body: line.slice(body),
    bodySpan: line.span(body),
    words: readWords(place, keyword, body, json, pairs),
    form: json.kind === 'strings' ? ('exec' as const) : ('shell' as const),
    pairs,
  };
  return trigger === undefined ? read : {...read, trigger};
}

/** What stands behind ONBUILD is cut up now, but its words are only looked at when another image builds on this one. */
function readTrigger(place: Place, body: Range): Instruction {
  const later: Place = {...place, scope: Scope.trigger(), problems: []};
  const trigger = readInstruction(later, body);
  place.problems.push(...later.problems.filter(({code}) => code === 'json-not-strings'));
  return {...trigger, span: place.line.span(body), heredocs: [], stage: -1, workdir: undefined, shell: undefined};
}

function isBlankHere(character: string | undefined): boolean {
  return character !== undefined && /[\t\v\f\r ]/.test(character);
}

const mayBeJson = new Set(['ADD', 'CMD', 'COPY', 'ENTRYPOINT', 'HEALTHCHECK', 'RUN', 'SHELL', 'VOLUME']);
const notJson: JsonArray = {kind: 'text'};

/** In HEALTHCHECK the array stands behind the word CMD. */
function jsonRange(text: string, keyword: string, body: Range): Range {
  return keyword === 'HEALTHCHECK' ? behindFirstWord(text, body) : body;
}

function behindFirstWord(text: string, {from, to}: Range): Range {
  let at = from;
  while (at < to && !isSpace(text[at])) at++;
  return trimmed(text, {from: at, to});
}

/** The flags BuildKit looks for variables in. */
const expandingFlags = new Set(['chown', 'chmod', 'checksum', 'platform', 'mount']);

function readFlag(place: Place, flag: FlagCut): Flag {
  const span = place.line.span(flag);
  const equals = flag.text.indexOf('=');
  const name = flag.text.slice(2, equals);
  if (equals === -1 || flag.valueFrom === undefined) return {name: flag.text.slice(2), span};
  const value = flagWord(
    place,
    {from: flag.valueFrom, to: flag.to},
    flag.text.slice(equals + 1),
    expandingFlags.has(name),
  );
  return {name, value, span};
}

function readWords(place: Place, keyword: string, body: Range, json: JsonArray, pairs: readonly Pair[]): Word[] {
  const {line} = place;
  if (body.to === body.from) return [];
  const expanding = keyword === 'ADD' || keyword === 'COPY' || keyword === 'VOLUME';
  const items = (json.kind === 'strings' ? json.items : []).map((item) =>
    expanding ? {...expandedWord(place, item, item.value), variables: []} : plainWord(place, item, item.value),
  );
  switch (keyword) {
    case 'CMD':
    case 'ENTRYPOINT':
    case 'RUN':
    case 'SHELL':
      return json.kind === 'strings' ? items : [plainWord(place, body, undefined)];
    case 'HEALTHCHECK': {
      const rest = behindFirstWord(line.text, body);
      const first = trimmed(line.text, {from: body.from, to: rest.from});
      const type = plainWord(place, first, line.slice(first).toUpperCase());
      if (rest.to === rest.from) return [type];
      return [type, ...(json.kind === 'strings' ? items : [plainWord(place, rest, undefined)])];
    }
    case 'ADD':
    case 'COPY':
    case 'VOLUME':
    case 'EXPOSE':
    case 'FROM':
      return json.kind === 'strings' ? items : cutAtBlanks(line.text, body).map((range) => expandedWord(place, range));
    case 'USER':
    case 'WORKDIR':
    case 'STOPSIGNAL':
      return [expandedWord(place, body)];
    case 'MAINTAINER':
      return [plainWord(place, body, line.slice(body))];
    case 'ENV':
    case 'LABEL':
    case 'ARG':
      return pairs.flatMap(({name, nameSpan, value}) => [
        {text: name, value: name, span: nameSpan, variables: []},
        ...(value === undefined ? [] : [value]),
      ]);
    case 'ONBUILD':
      return [];
    default:
      return cutAtBlanks(line.text, body).map((range) => plainWord(place, range, line.slice(range)));
  }
}

function readPairs(place: Place, keyword: string, body: Range): Pair[] {
  if (keyword !== 'ARG' && keyword !== 'ENV' && keyword !== 'LABEL') return [];
  const {line} = place;
  const words = cutWords(line.text, body, place.escape);
  const first = words[0];
  if (keyword !== 'ARG' && first !== undefined && !first.text.includes('=')) return spacedPair(place, body);
  const pairs: Pair[] = [];
  for (const word of words) {
    const equals = word.text.indexOf('=');
    const nameRange = {from: word.from, to: equals === -1 ? word.to : word.from + equals};
    const name =
      keyword === 'ARG' ? plainWord(place, nameRange, line.slice(nameRange)) : expandedWord(place, nameRange);
    const valueRange = {from: word.from + equals + 1, to: word.to};
    const value = equals === -1 ? undefined : expandedWord(place, valueRange, word.text.slice(equals + 1));
    const pair = {name: name.value ?? name.text, nameSpan: name.span, spaced: false, span: line.span(word)};
    pairs.push({...pair, ...(value && {value})});
    if (keyword === 'ARG' && value === undefined) place.scope.declare(pair.name, place.head);
    else if (keyword === 'ARG') place.scope.set(pair.name, value?.value);
  }
  return pairs;
}

/** `ENV name the whole rest`, the old form. */
function spacedPair(place: Place, body: Range): Pair[] {
  const {line} = place;
  const nameRange = cutAtBlanks(line.text, body)[0] ?? body;
  const rest = trimmed(line.text, {from: nameRange.to, to: body.to});
  const name = expandedWord(place, nameRange);
  const pair = {name: name.value ?? name.text, nameSpan: name.span, spaced: true, span: line.span(body)};
  if (rest.to === rest.from) return [pair];
  const value = expandedWord(place, rest);
  return [{...pair, value}];
}
