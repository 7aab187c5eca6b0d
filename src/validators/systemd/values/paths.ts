import {resolveSpecifiers} from '../../../syntax/systemd/specifier.ts';
import {firstWord, type WordRules} from '../../../syntax/systemd/words.ts';
import {type Complaint, orEmpty, type Reader, type Use, whole} from './complaint.ts';

/** A stretch of a value that is read by itself. */
interface Part {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** As written, with its quotes and escapes, where those are taken off in `text`. */
  readonly raw?: string;
}

function part(value: string, from = 0): Part {
  return {text: value.slice(from), from, to: value.length};
}

/** Fills in specifiers, and says so when there is one that systemd does not know. */
export function specifiersOf(one: Part, use: Use, within?: 'unit-name'): string | readonly Complaint[] {
  const resolved = resolveSpecifiers(one.text, use.unit, within);
  if (resolved.kind === 'resolved') return resolved.text;
  const from = Math.min(one.from + placeInRaw(one, resolved.at), one.to);
  return [{kind: 'specifier', from, to: Math.min(from + 2, one.to)}];
}

/** Quotes and escapes move the place of a percent sign: it is the one with the same number in what is written. */
function placeInRaw({text, raw}: Part, at: number): number {
  if (raw === undefined) return at;
  const before = text.slice(0, at).split('%').length - 1;
  const signs = [...raw.matchAll(/%/g)];
  return signs[before]?.index ?? at;
}

/** What systemd says of a path (`path_simplify_and_warn`): it must begin with `/`, or must not, and has no `..`. */
export function pathComplaints(one: Part, use: Use, kind: 'absolute' | 'relative' = 'absolute'): readonly Complaint[] {
  const resolved = specifiersOf(one, use);
  if (typeof resolved !== 'string') return resolved;
  const detail = pathMistake(resolved, kind);
  if (detail === undefined) return [];
  return [{kind: kind === 'absolute' ? 'path' : 'directory-name', from: one.from, to: one.to, detail}];
}

function pathMistake(path: string, kind: 'absolute' | 'relative'): string | undefined {
  const absolute = path.startsWith('/');
  if (!absolute && kind === 'absolute')
    return path.startsWith('~') ? 'home' : /^["']/.test(path) ? 'quoted' : 'relative';
  if (absolute && kind === 'relative') return 'absolute';
  const names = path.split('/');
  if (names.includes('..')) return 'dot-dot';
  return path.length >= 4096 || names.some((name) => name.length > 255) ? 'long' : undefined;
}

/** One path. What becomes empty only now (`%i` in a unit that is no instance) sets the default again. */
const single: Reader = (value, use) => (specifiersOf(part(value), use) === '' ? [] : pathComplaints(part(value), use));
const refused =
  (reader: Reader): Reader =>
  (value, use) =>
    reader(value, use).map((one) => ({...one, outcome: 'refused' as const}));

const workingDirectory: Reader = (value, use) => {
  const optional = value.startsWith('-');
  const path = part(value, optional ? 1 : 0);
  if (path.text === '~') return [];
  // A `%i` that becomes nothing is refused here: only the line without a value sets the default again.
  const found = pathComplaints(path, use);
  return optional ? found : found.map((one) => ({...one, outcome: 'refused' as const}));
};

/** Several words, each read by itself; a quote that stays open ends the reading. */
export function eachWord(
  value: string,
  rules: WordRules,
  read: (word: Part) => readonly Complaint[],
): readonly Complaint[] {
  const found: Complaint[] = [];
  let at: number | undefined = 0;
  while (at !== undefined) {
    const word = firstWord(value, at, rules);
    if (word.kind === 'end') break;
    if (word.kind === 'invalid') {
      const kind = word.reason === 'unclosed-quote' ? 'quotes' : 'escape';
      return [...found, {kind, from: word.at, to: value.length, detail: word.reason}];
    }
    found.push(...read({text: word.value, from: word.from, to: word.to, raw: value.slice(word.from, word.to)}));
    at = word.next;
  }
  return found;
}

const list: Reader = (value, use) => eachWord(value, {unquote: true}, (word) => pathComplaints(word, use));

/** `-/path`, `+/path`: the signs in front do not belong to the path. */
const prefixed: Reader = (value, use) =>
  eachWord(value, {unquote: true}, ({text, from, to}) => {
    const bare = text.replace(/^-?\+?/, '');
    return pathComplaints({text: bare, from: from + text.length - bare.length, to}, use);
  });

const bindPaths: Reader = (value, use) => {
  const found: Complaint[] = [];
  for (let at: number | undefined = 0; at !== undefined; ) {
    const one = bindPathAt(value, at, use);
    found.push(...one.found);
    at = one.next;
  }
  return found;
};

/** `source:destination:option` of a list; the destination and the option may be left out, and quotes go around each part. */
function bindPathAt(value: string, at: number, use: Use) {
  const rules = {separators: ': \t\n\r', unquote: true, everySeparator: true} as const;
  const found: Complaint[] = [];
  let next: number | undefined = at;
  for (const name of ['source', 'destination', 'option'] as const) {
    const word = firstWord(value, next ?? value.length, name === 'option' ? {unquote: true} : rules);
    if (word.kind === 'end') return {found, next: undefined};
    if (word.kind === 'invalid')
      return {found: [...found, {kind: 'quotes' as const, from: word.at, to: value.length}], next: undefined};
    const {from, to} = word;
    next = word.next;
    if (name === 'option') {
      const expects = {en: '`rbind` or `norbind` as the option', ko: '옵션으로 `rbind`나 `norbind`'};
      if (!['', 'rbind', 'norbind'].includes(word.value)) found.push({kind: 'other', from, to, expects});
      break;
    }
    const text = name === 'source' ? word.value.replace(/^-/, '') : word.value;
    const wrong = pathComplaints({text, from, to}, use);
    if (wrong.length > 0) return {found: wrong, next};
    if (next === undefined || value[next - 1] !== ':') break;
  }
  return {found, next};
}

const temporary: Reader = (value, use) =>
  eachWord(value, {unquote: true}, ({text, from, to}) =>
    pathComplaints({text: text.split(':')[0] ?? '', from, to}, use),
  );

/** `file:`, `append:`, `truncate:` and `fd:` in front of what they speak of. */
export function streamTarget(value: string, use: Use, words: readonly string[]): readonly Complaint[] {
  const file = /^(?:file|append|truncate):/.exec(value);
  if (file !== null && !(use.key === 'StandardInput' && file[0] !== 'file:'))
    return pathComplaints(part(value, file[0].length), use);
  if (value.startsWith('fd:')) {
    const resolved = specifiersOf(part(value, 3), use);
    if (typeof resolved !== 'string') return resolved;
    const expects = {en: 'the name of a socket behind `fd:`', ko: '`fd:` 뒤에 소켓 이름'};
    return isDescriptorName(resolved) ? [] : whole(value, {kind: 'other', expects});
  }
  return words.includes(value) ? [] : whole(value, {kind: 'word', allowed: words});
}

/** A name of a file descriptor: printable ASCII without a colon. */
export function isDescriptorName(name: string): boolean {
  return /^[\u0020-\u0039\u003b-\u007e]{0,255}$/.test(name);
}

/** Readers of paths, by the name of systemd's parser. */
export const pathReaders: Readonly<Record<string, Reader>> = {
  unit_path_printf: orEmpty(single),
  'unit_path_printf true': orEmpty(refused(single)),
  working_directory: orEmpty(workingDirectory),
  unit_env_file: orEmpty((value, use) => pathComplaints(part(value, value.startsWith('-') ? 1 : 0), use)),
  pid_file: orEmpty((value, use) => pathComplaints(part(value.startsWith('/') ? value : `/run/${value}`), use)),
  path_spec: orEmpty(single),
  unit_condition_path: orEmpty((value, use) => pathComplaints(part(value, /^\|?!?/.exec(value)?.[0].length ?? 0), use)),
  unit_path_strv_printf: orEmpty(list),
  unit_requires_mounts_for: list,
  namespace_path_strv: orEmpty(prefixed),
  bind_paths: orEmpty(bindPaths),
  temporary_filesystems: orEmpty(temporary),
  colon_separated_paths: orEmpty((value, use) =>
    eachWord(value, {separators: ':', everySeparator: true}, (word) => pathComplaints(word, use)),
  ),
  ip_filter_bpf_progs: orEmpty(single),
};
