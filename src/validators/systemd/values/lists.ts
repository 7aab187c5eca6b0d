import facts from '../../../facts/systemd-252.json' with {type: 'json'};
import {isBoolean} from './choices.ts';
import {type Complaint, orEmpty, type Reader, whole} from './complaint.ts';
import {escapes} from './escapes.ts';
import {integer, rangeOf} from './numbers.ts';
import {eachWord, isDescriptorName, specifiersOf, streamTarget} from './paths.ts';
import {text} from './texts.ts';

const words = facts.values;

const environmentName = /^[A-Za-z_][A-Za-z0-9_]*$/;

const environment: Reader = (value, use) =>
  eachWord(value, {unquote: true, escapes: 'resolve'}, (word) => {
    const resolved = specifiersOf(word, use);
    if (typeof resolved !== 'string') return resolved;
    const [, name] = /^([^=]*)=/.exec(resolved) ?? [];
    if (name !== undefined && environmentName.test(name)) return [];
    const detail = name === undefined ? 'no-equals' : name === '' ? 'no-name' : 'name';
    return [{kind: 'environment', from: word.from, to: word.to, detail}];
  });

const environmentNames =
  (assignments: 'names' | 'both'): Reader =>
  (value, use) =>
    eachWord(value, {unquote: true, ...(assignments === 'both' && {escapes: 'resolve'})}, (word) => {
      const resolved = specifiersOf(word, use);
      if (typeof resolved !== 'string') return resolved;
      const name = assignments === 'both' ? resolved.replace(/=.*$/s, '') : resolved;
      return environmentName.test(name)
        ? []
        : [{kind: 'environment', from: word.from, to: word.to, detail: 'only-name'}];
    });

/** A user or group: what systemd refuses, and what it only takes with a remark. */
function user(name: string, from: number, to: number): readonly Complaint[] {
  if (/^(?:0|[1-9]\d{0,9})$/.test(name) && Number(name) < 4_294_967_295 && name !== '65535') return [];
  const refused = name === '' || /^[ ]|[ ]$|[\u0000-\u001f\u007f:/]|^-?\d*$|^\.{1,2}$/.test(name);
  if (refused) return [{kind: 'user', from, to, detail: 'invalid', outcome: 'refused'}];
  return /^[A-Za-z_][A-Za-z0-9_-]{0,30}$/.test(name) ? [] : [{kind: 'user', from, to, detail: 'unusual'}];
}

const account: Reader = (value, use) => {
  const resolved = specifiersOf({text: value, from: 0, to: value.length}, use);
  if (typeof resolved !== 'string') return resolved.map((one) => ({...one, outcome: 'refused'}));
  if (use.key === 'User' && resolved === 'nobody') return whole(value, {kind: 'deprecated', detail: 'User=nobody'});
  return user(resolved, 0, value.length);
};

const accounts: Reader = (value, use) =>
  eachWord(value, {}, (word) => {
    const resolved = specifiersOf(word, use);
    return typeof resolved !== 'string' ? resolved : user(resolved, word.from, word.to);
  });

const documentation: Reader = (value, use) => {
  const specifiers = text(value, use);
  if (specifiers.length > 0) return specifiers;
  return eachWord(value, {unquote: true, escapes: 'keep'}, ({text: written, from, to}) => {
    const url = specifiersOf({text: written, from, to}, use);
    if (typeof url !== 'string' || url === '') return [];
    const known = /^(?:https?:\/\/|file:\/|info:|man:)[\u0001-\u007f]+$/.test(url);
    const expects = {
      en: 'addresses that begin with `https://`, `http://`, `file:/`, `man:` or `info:`',
      ko: '`https://`, `http://`, `file:/`, `man:`, `info:` 가운데 하나로 시작하는 주소',
    };
    return known ? [] : [{kind: 'other', from, to, expects}];
  });
};

/** Numbers of CPUs and memory nodes; `also`: a word that stands for some of them. */
const cpus =
  (also?: string): Reader =>
  (value, use) => {
    const expects = {en: 'CPU numbers such as `0-3` or `0 2`', ko: '`0-3`이나 `0 2` 같은 CPU 번호'};
    if (value === also) return [];
    const resolved = specifiersOf({text: value, from: 0, to: value.length}, use);
    if (typeof resolved !== 'string') return resolved;
    const found = eachWord(resolved, {separators: ' \t\n\r,', unquote: true}, ({text: word, from, to}) => {
      const [low, high] = rangeOf(word) ?? [1, 0];
      return low <= high ? [] : [{kind: 'other', from, to, expects}];
    });
    return resolved === value ? found : found.slice(0, 1).flatMap((one) => whole(value, one));
  };

const statuses: Reader = (value) =>
  eachWord(value, {}, ({text: word, from, to}) => {
    const number = integer(word);
    const name = word.replace(/^SIG/, '');
    const known = words.exit_status.includes(word) || words.static_signal.includes(name) || /^RT(?:MIN|MAX)/.test(name);
    const right = known || (number !== undefined && number >= 0 && number <= 255);
    const expects = {
      en: 'exit codes from 0 to 255 or signals such as `SIGTERM`',
      ko: '0부터 255까지의 종료 코드나 `SIGTERM` 같은 시그널',
    };
    return right ? [] : [{kind: 'other', from, to, expects}];
  });

const logFields: Reader = (value, use) =>
  eachWord(value, {unquote: true, escapes: 'resolve'}, (word) => {
    const resolved = specifiersOf(word, use);
    if (typeof resolved !== 'string') return resolved;
    const expects = {
      en: 'fields such as `APP=mysite`, with a name in capitals',
      ko: '`APP=mysite`처럼 이름이 대문자인 필드',
    };
    return /^[A-Z][A-Z0-9_]{0,63}=/.test(resolved) ? [] : [{kind: 'other', from: word.from, to: word.to, expects}];
  });

const descriptor: Reader = (value, use) => {
  const expects = {en: 'a name of ASCII letters without a colon', ko: '콜론이 없는 ASCII 이름'};
  const resolved = specifiersOf({text: value, from: 0, to: value.length}, use);
  if (typeof resolved !== 'string') return resolved;
  return isDescriptorName(resolved) ? [] : whole(value, {kind: 'other', expects});
};

const busName: Reader = (value, use) => {
  const specifiers = text(value, use);
  if (specifiers.length > 0) return specifiers;
  const expects = {en: 'a bus name such as `org.example.Mysite`', ko: '`org.example.Mysite` 같은 버스 이름'};
  const name = /^(?:[A-Za-z_-][A-Za-z0-9_-]*(?:\.[A-Za-z_-][A-Za-z0-9_-]*)+|:[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+)$/;
  return value.includes('%') || name.test(value) ? [] : whole(value, {kind: 'other', expects});
};

const inputText: Reader = (value, use) => {
  const unknown = escapes(value);
  return unknown.length > 0 ? unknown : text(value, use);
};

/** `Delegate=`: yes, no, or the controllers that are handed on. */
const delegate: Reader = (value) =>
  isBoolean(value)
    ? []
    : eachWord(value, {unquote: true}, ({text: word, from, to}) =>
        words.cgroup_controller.includes(word) ? [] : [{kind: 'word', from, to, allowed: words.cgroup_controller}],
      );

const interfaceNames = {
  en: 'the name of a network interface, such as `eth0`',
  ko: '`eth0` 같은 네트워크 인터페이스 이름',
};

/** A name of an interface (`ifname_valid_full`) of up to `most` signs; numbers are indexes. */
function isInterface(name: string, most: number): boolean {
  const signs = /^[\u0021-\u0024\u0026-\u002e\u0030-\u0039\u003b-\u007e]+$/.test(name);
  const taken = /^(?:\.{1,2}|\d+|all|default)$/.test(name) || (integer(name) ?? 0) > 0;
  return signs && name.length <= most && !taken;
}

const interfaces: Reader = (value) => {
  const from = value.startsWith('~') ? 1 : 0;
  return eachWord(value.slice(from), {unquote: true}, (word) => {
    if (isInterface(word.text, 15)) return [];
    const place = {from: from + word.from, to: from + word.to};
    return isInterface(word.text, 127)
      ? [{kind: 'newer', ...place}]
      : [{kind: 'other', ...place, expects: interfaceNames}];
  });
};

const oneInterface: Reader = (value, use) => {
  if (value === '*' || isInterface(value, 15)) return [];
  const resolved = specifiersOf({text: value, from: 0, to: value.length}, use);
  const isNewer = typeof resolved === 'string' && resolved !== value;
  return whole(value, isNewer ? {kind: 'newer'} : {kind: 'other', expects: interfaceNames});
};

/** Readers of texts and lists, by the name of systemd's parser. */
export const listReaders: Readonly<Record<string, Reader>> = {
  unit_string_printf: text,
  reboot_parameter: orEmpty(text),
  unit_condition_string: text,
  environ: orEmpty(environment),
  pass_environ: orEmpty(environmentNames('names')),
  unset_environ: orEmpty(environmentNames('both')),
  user_group_compat: orEmpty(account),
  user_group_strv_compat: orEmpty(accounts),
  documentation: orEmpty(documentation),
  exec_input: (value, use) => streamTarget(value, use, words.exec_input),
  exec_output: (value, use) =>
    /^syslog(?:\+console)?$/.test(value)
      ? whole(value, {kind: 'deprecated', detail: value})
      : streamTarget(value, use, words.exec_output),
  exec_cpu_affinity: cpus('numa'),
  allowed_cpuset: cpus(),
  numa_mask: cpus('all'),
  set_status: orEmpty(statuses),
  log_extra_fields: orEmpty(logFields),
  fdname: orEmpty(descriptor),
  bus_name: busName,
  exec_input_text: orEmpty(inputText),
  delegate: orEmpty(delegate),
  restrict_network_interfaces: orEmpty(interfaces),
  socket_bindtodevice: orEmpty(oneInterface),
};
