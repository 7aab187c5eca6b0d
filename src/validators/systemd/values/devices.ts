import facts from '../../../facts/systemd-252.json' with {type: 'json'};
import {readTimeSpan} from '../../../syntax/systemd/time-span.ts';
import {firstWord} from '../../../syntax/systemd/words.ts';
import type {Text} from '../../../text/language.ts';
import {type Complaint, orEmpty, type Reader, type Use, whole} from './complaint.ts';
import {escapes} from './escapes.ts';
import {isError} from './names.ts';
import {integer, isSize, rangeOf} from './numbers.ts';
import {eachWord, isDescriptorName, pathComplaints, specifiersOf} from './paths.ts';

/** A path and, behind a blank, what holds for it: `/dev/sda 5M`. */
const device =
  (isRight: (text: string) => boolean, expects: Text): Reader =>
  (value, use) => {
    const word = firstWord(value, 0, {unquote: true});
    if (word.kind !== 'word' || word.next === undefined) return whole(value, {kind: 'other', expects});
    const wrong = specifiersOf({text: word.value, from: word.from, to: word.to}, use);
    if (typeof wrong !== 'string') return wrong;
    if (/(?:^|\/)\.\.(?:\/|$)/.test(wrong)) return pathComplaints({text: wrong, from: word.from, to: word.to}, use);
    const rest = value.slice(word.next);
    return isRight(rest) ? [] : [{kind: 'other', from: word.next, to: value.length, expects}];
  };

function isWeight(least: number, most: number): (text: string) => boolean {
  return (text) => {
    const number = integer(text);
    return number !== undefined && number >= least && number <= most;
  };
}

const weighed = {en: 'a device and a number, such as `/dev/sda 200`', ko: '`/dev/sda 200`처럼 장치와 수'};
const limited = {en: 'a device and a size, such as `/dev/sda 5M`', ko: '`/dev/sda 5M`처럼 장치와 크기'};
const timed = {en: 'a device and a time, such as `/dev/sda 25ms`', ko: '`/dev/sda 25ms`처럼 장치와 시간'};
const isBandwidth = (text: string) => isSize(text) && Number.parseFloat(text) > 0;

const old =
  (reader: Reader): Reader =>
  (value, use) => [...whole(value, {kind: 'deprecated', detail: use.key}), ...orEmpty(reader)(value, use)];

const deviceAllow: Reader = (value, use) => {
  const expects = {en: 'a device and its rights, such as `/dev/null rw`', ko: '`/dev/null rw`처럼 장치와 권한'};
  const word = firstWord(value, 0, {unquote: true});
  if (word.kind !== 'word') return whole(value, {kind: 'other', expects});
  const path = specifiersOf({text: word.value, from: word.from, to: word.to}, use);
  if (typeof path !== 'string') return path;
  if (/(?:^|\/)\.\.(?:\/|$)/.test(path)) return pathComplaints({text: path, from: word.from, to: word.to}, use);
  const known = /^(?:block-|char-|\/dev\/|\/run\/systemd\/inaccessible\/)/.test(path);
  return known && /^[rwm]*$/.test(value.slice(word.next ?? value.length)) ? [] : whole(value, {kind: 'other', expects});
};

const socketBind: Reader = (value) => {
  const expects = {
    en: '`any`, or a port such as `tcp:8000` or `ipv4:tcp:9000-9010`',
    ko: '`any`나 `tcp:8000`, `ipv4:tcp:9000-9010` 같은 포트',
  };
  const rest = /^(?:(?:ipv4|ipv6)(?::|$))?(?:(?:tcp|udp)(?::|$))?(.*)$/s.exec(value)?.[1] ?? '';
  if (rest === 'any' || (rest === '' && !value.endsWith(':'))) return [];
  const [low, high] = rangeOf(rest) ?? [1, 0];
  if (low > high || high > 65_535) return whole(value, {kind: 'other', expects});
  return low === 0 ? whole(value, {kind: 'newer'}) : [];
};

function isCredential(name: string): boolean {
  return name !== '' && !/^\.{1,2}$|\//.test(name) && isDescriptorName(name);
}

const credential =
  (what: 'source' | 'data'): Reader =>
  (value, use) => {
    const expects: Text = {
      en: what === 'source' ? 'a name, a colon and a path' : 'a name, a colon and a value',
      ko: what === 'source' ? '이름과 콜론과 경로' : '이름과 콜론과 값',
    };
    const colon = value.indexOf(':');
    const [name, rest] = colon === -1 ? [value, ''] : [value.slice(0, colon), value.slice(colon + 1)];
    const resolved = specifiersOf({text: name, from: 0, to: name.length}, use);
    if (typeof resolved !== 'string') return resolved;
    const right = isCredential(resolved) && (what === 'source' ? isSource(rest, use) : rest !== '');
    if (!right) return whole(value, {kind: 'other', expects});
    return use.key === 'SetCredential' ? escapes(rest, colon + 1) : [];
  };

function isSource(source: string, use: Use): boolean {
  const resolved = specifiersOf({text: source, from: 0, to: source.length}, use);
  if (typeof resolved !== 'string') return false;
  return (
    source === '' || (resolved.startsWith('/') ? !/\/\.{1,2}(?:\/|$)|\/\//.test(resolved) : isCredential(resolved))
  );
}

const words =
  (isKnown: (word: string) => boolean, expects: Text): Reader =>
  (value) =>
    eachWord(value, {unquote: true}, ({text, from, to}): readonly Complaint[] =>
      isKnown(text) ? [] : [{kind: 'other', from, to, expects}],
    );

const architectures =
  /^(?:native|x86|x86-64|x32|arm|arm64|loongarch64|mips|mips64|mips64-n32|mips-le|mips64-le|mips64-le-n32|parisc|parisc64|ppc|ppc64|ppc64-le|riscv64|s390|s390x)$/;
const dumped =
  /^(?:default|all|private-anonymous|shared-anonymous|private-file-backed|shared-file-backed|elf-headers|private-huge|shared-huge|private-dax|shared-dax|[+]?(?:0x)?[0-9a-f]+)$/i;

const rootHash: Reader = (value) => {
  const right = value.startsWith('/') || (/^(?:[0-9a-f]{2})+$/i.test(value) && value.length >= 32);
  return right
    ? []
    : whole(value, {kind: 'other', expects: {en: 'a path or a hash in hexadecimal digits', ko: '경로나 16진수 해시'}});
};

/** A name of an error (`EPERM`), its number, or `kill`. */
const errno: Reader = (value) => {
  const right = value === 'kill' || (isError(value) && integer(value) !== 0);
  return right
    ? []
    : whole(value, {
        kind: 'other',
        expects: {en: 'an error such as `EPERM`, or `kill`', ko: '`EPERM` 같은 오류 이름이나 `kill`'},
      });
};

const base64: Reader = (value) => {
  const right = (signs: RegExp) => value.replace(/\s/g, '').length % 4 === 0 && signs.test(value);
  if (right(/^[A-Za-z0-9+/\s]*={0,2}\s*$/)) return [];
  const isOfUrls = right(/^[A-Za-z0-9+/_\s-]*={0,2}\s*$/);
  return whole(value, isOfUrls ? {kind: 'newer'} : {kind: 'other', expects: {en: 'base64', ko: 'base64'}});
};

/** A value of which only the specifiers are read; behind a `-` a mistake is forgiven. */
const label: Reader = (value, use) => {
  const from = value.startsWith('-') ? 1 : 0;
  const resolved = specifiersOf({text: value.slice(from), from, to: value.length}, use);
  if (typeof resolved === 'string') return [];
  return from === 1 ? resolved : resolved.map((one) => ({...one, outcome: 'refused'}));
};

const controllers = facts.values.cgroup_controller;

/** Readers of what is said of devices, ports and secrets, by the name of systemd's parser. */
export const deviceReaders: Readonly<Record<string, Reader>> = {
  io_device_weight: orEmpty(device(isWeight(1, 10_000), weighed)),
  io_limit: orEmpty(device((text) => text === 'infinity' || isBandwidth(text), limited)),
  io_device_latency: orEmpty(device((text) => readTimeSpan(text).kind === 'span', timed)),
  blockio_device_weight: old(device(isWeight(10, 1000), weighed)),
  blockio_bandwidth: old(device(isBandwidth, limited)),
  device_allow: orEmpty(deviceAllow),
  cgroup_socket_bind: orEmpty(socketBind),
  load_credential: orEmpty(credential('source')),
  set_credential: orEmpty(credential('data')),
  syscall_archs: orEmpty(
    words((word) => architectures.test(word), {
      en: '`native` or names such as `x86-64`',
      ko: '`native`나 `x86-64` 같은 이름',
    }),
  ),
  exec_coredump_filter: orEmpty(
    words((word) => dumped.test(word), {
      en: '`default`, `all` or kinds of memory',
      ko: '`default`, `all` 또는 메모리 종류',
    }),
  ),
  exec_root_hash: orEmpty(rootHash),
  exec_input_data: orEmpty(base64),
  syscall_errno: orEmpty(errno),
  exec_selinux_context: orEmpty(label),
  exec_apparmor_profile: orEmpty(label),
  exec_smack_process_label: orEmpty(label),
  disable_controllers: orEmpty((value) =>
    value.split(/\s+/).some((word) => controllers.includes(word))
      ? []
      : whole(value, {kind: 'word', allowed: controllers}),
  ),
};
