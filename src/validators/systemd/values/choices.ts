import facts from '../../../facts/systemd-252.json' with {type: 'json'};
import {type Complaint, orEmpty, type Reader, whole} from './complaint.ts';
import {integer} from './numbers.ts';

const words = facts.values;

/** What systemd takes for yes and no, in any case of letters. */
export function isBoolean(value: string): boolean {
  return /^(?:1|yes|y|true|t|on|0|no|n|false|f|off)$/i.test(value);
}

/** Words that versions after 252 know, by the setting, with the version that brought them; empty where only 262 is known to have it. */
const newer: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Type: {'notify-reload': '253'},
  PrivateTmp: {disconnected: '257'},
  PrivateUsers: {self: '257', identity: '257', full: '258', managed: '260'},
  ProtectControlGroups: {private: '257', strict: '257'},
  ProtectHostname: {private: '258'},
  RuntimeDirectoryPreserve: {'on-success': ''},
};
const newerActions: Readonly<Record<string, string>> = {
  'soft-reboot': '254',
  'soft-reboot-force': '254',
  kexec: '254',
  'kexec-force': '254',
  halt: '254',
  'halt-force': '254',
  'halt-immediate': '254',
};

function versionOf(key: string, value: string): string | undefined {
  const known = /Action$/.test(key) ? newerActions : newer[key];
  const [word, name] = key === 'ProtectHostname' ? value.split(/:(.*)/s) : [value];
  if (word === undefined) return undefined;
  if (name !== undefined && isBoolean(word)) return '258';
  return known !== undefined && Object.hasOwn(known, word) ? known[word] : undefined;
}

/** Says that a value came after 252, with the version where it is known. */
function since(version: string): Omit<Complaint, 'from' | 'to'> {
  return version === '' ? {kind: 'newer'} : {kind: 'newer', detail: version};
}

/** A reader of one word of a list; a word of a newer version is not wrong, only newer. */
function oneOf(allowed: readonly string[], also: (value: string) => boolean = () => false): Reader {
  return (value, {key}) => {
    if (allowed.includes(value) || also(value)) return [];
    const version = versionOf(key, value);
    if (version !== undefined) return whole(value, since(version));
    return whole(value, {kind: 'word', allowed});
  };
}

function upTo(most: number): (value: string) => boolean {
  return (value) => {
    const number = integer(value);
    return number !== undefined && number >= 0 && number <= most;
  };
}

/** Settings that newer versions reset when they are empty. */
const resettable = ['PrivateMounts', 'ProtectHostname'];

const bool: Reader = (value, {key}) => {
  if (isBoolean(value)) return [];
  if (value === '' && resettable.includes(key)) return whole(value, {kind: 'newer'});
  const version = versionOf(key, value);
  return whole(value, version === undefined ? {kind: 'boolean'} : since(version));
};

const kill: Reader = (value, use) => {
  const unsafe: Complaint = {kind: 'deprecated', from: 0, to: value.length, detail: 'KillMode=none'};
  return value === 'none' ? [unsafe] : oneOf(words.kill_mode)(value, use);
};

const signal: Reader = (value) => {
  const number = integer(value);
  const name = value.replace(/^SIG/, '');
  const realtime = /^RT(?:MIN(?:\+(?:[0-2]?\d|30))?|MAX(?:-(?:[0-2]?\d|30))?)$/.test(name);
  const right = number === undefined ? words.static_signal.includes(name) || realtime : number >= 1 && number <= 64;
  return right ? [] : whole(value, {kind: 'signal'});
};

const architectures = ['x86', 'x86-64', 'arm64', 'arm', 'ppc', 'ppc64', 'ppc64-le', 's390', 's390x'];

/** Readers of choices, by the name of systemd's parser. */
export const choiceReaders: Readonly<Record<string, Reader>> = {
  bool,
  'bool true': (value, use) => bool(value, use).map((one) => ({...one, outcome: 'refused'})),
  exec_mount_apivfs: orEmpty(bool),
  job_mode_isolate: bool,
  signal,
  kill_mode: orEmpty(kill),
  service_type: oneOf(words.service_type),
  service_restart: oneOf(words.service_restart),
  service_exit_type: oneOf(words.service_exit_type),
  service_timeout_failure_mode: oneOf(words.service_timeout_failure_mode),
  notify_access: oneOf(words.notify_access),
  job_mode: oneOf(words.job_mode),
  emergency_action: oneOf(words.emergency_action),
  protect_home: oneOf(words.protect_home, isBoolean),
  protect_system: oneOf(words.protect_system, isBoolean),
  protect_proc: oneOf(words.protect_proc),
  proc_subset: oneOf(words.proc_subset),
  exec_utmp_mode: oneOf(words.exec_utmp_mode),
  exec_keyring_mode: oneOf(words.exec_keyring_mode),
  runtime_preserve_mode: oneOf(words.exec_preserve_mode, isBoolean),
  oom_policy: oneOf(words.oom_policy),
  managed_oom_mode: orEmpty(oneOf(words.managed_oom_mode)),
  managed_oom_preference: oneOf(words.managed_oom_preference),
  device_policy: oneOf(words.cgroup_device_policy),
  collect_mode: oneOf(words.collect_mode),
  numa_policy: orEmpty(oneOf(words.mpol)),
  socket_bind: oneOf(words.socket_address_bind_ipv6_only, isBoolean),
  socket_timestamping: oneOf([...words.socket_timestamping, 'usec', 'µs', 'μs', 'nsec'], isBoolean),
  socket_protocol: orEmpty(oneOf(['udplite', 'sctp', 'mptcp'])),
  log_level: oneOf(words.log_level, upTo(7)),
  log_facility: oneOf(words.log_facility_unshifted, upTo(127)),
  exec_cpu_sched_policy: orEmpty(oneOf(words.sched_policy, upTo(2_147_483_647))),
  exec_io_class: orEmpty(oneOf(words.ioprio_class, upTo(8))),
  ip_tos: orEmpty(oneOf(words.ip_tos, upTo(255))),
  exec_mount_flags: oneOf(['shared', 'slave', 'private', '']),
  personality: orEmpty(oneOf(architectures)),
};
