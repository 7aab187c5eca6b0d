// Writes src/facts/systemd-VERSION.json: node scripts/facts/systemd.mjs [ROOT] [SOURCE]
//
// ROOT is a Debian system with the package systemd, `/` when left out; another one is entered with chroot, which needs root.
// SOURCE is the unpacked Debian source of the same version (`apt-get source systemd`). With it the table also says which
// of systemd's own parsers reads each setting, and which words the enumerations know.
import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const [root = '/', source] = process.argv.slice(2);
const run = (...command) =>
  execFileSync(...(root === '/' ? [command[0], command.slice(1)] : ['chroot', [root, ...command]]), {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

const packageVersion = run('dpkg-query', '-W', '-f', '${Version}', 'systemd');
const version = packageVersion.split('.')[0];
const printed = sections(run('/lib/systemd/systemd', '--dump-configuration-items'));
const parsers = source === undefined ? new Map() : parsersOf(source);
const settings = Object.fromEntries(
  Object.entries(printed).map(([section, keys]) => [
    section,
    Object.fromEntries(Object.entries(keys).map(([key, type]) => [key, parsers.get(`${section}.${key}`) ?? type])),
  ]),
);
const values = source === undefined ? {} : valuesOf(source);
const facts = {
  provenance:
    `systemd --dump-configuration-items of Debian's package systemd ${packageVersion}` +
    `${source === undefined ? '' : "; parsers and enumerations from the same version's Debian source (src/core/load-fragment-gperf.gperf.in, string tables)"}` +
    '; made by scripts/facts/systemd.mjs',
  version,
  settings,
  ...(source !== undefined && {values}),
};
writeFileSync(
  new URL(`../../src/facts/systemd-${version}.json`, import.meta.url),
  `${JSON.stringify(facts, null, 1)}\n`,
);

/** `[Section]` and `Key=TYPE` lines as an object of objects. */
function sections(text) {
  const all = {};
  let current = {};
  for (const line of text.split('\n')) {
    const section = /^\[(.+)\]$/.exec(line)?.[1];
    if (section !== undefined) current = all[section] ??= {};
    const [, key, type] = /^([^=]+)=(.*)$/.exec(line) ?? [];
    if (key !== undefined) current[key] = type;
  }
  return all;
}

/** `Section.Key` → the parser without `config_parse_`, and behind a blank what it is told (a resource limit, `true` when a mistake is fatal). */
function parsersOf(folder) {
  const text = readFileSync(join(folder, 'src/core/load-fragment-gperf.gperf.in'), 'utf8');
  const macros = new Map();
  for (const [, name, body] of text.matchAll(/\{%-? macro (\w+)\(type\) -?%\}(.*?)\{%-? endmacro -?%\}/gs))
    macros.set(name, body);
  const rest = text.replace(/\{%-? macro .*?\{%-? endmacro -?%\}/gs, '');
  const expanded = rest.replace(/\{\{ *(\w+)\('(\w+)'\) *\}\}/g, (_, name, type) =>
    (macros.get(name) ?? '').replaceAll('{{type}}', type),
  );
  const found = new Map();
  for (const [, name, parser, told] of expanded.matchAll(/^(\w+\.\w+), +(\w+), +([^,]+),/gm)) {
    const kind = parser === 'NULL' ? 'unread' : parser.replace('config_parse_', '');
    const kept = /^(?:true|RLIMIT_\w+)$/.test(told.trim()) ? ` ${told.trim()}` : '';
    if (!found.has(name) || parser !== 'config_parse_warn_compat') found.set(name, kind + kept);
  }
  return found;
}

/** The words of each enumeration, by the name of the string table. */
function valuesOf(folder) {
  const wanted = new Set([
    ...['service_type', 'service_restart', 'service_exit_type', 'service_timeout_failure_mode'],
    ...['notify_access', 'kill_mode', 'job_mode', 'emergency_action', 'exec_input', 'exec_output', 'protect_home'],
    ...['protect_system', 'protect_proc', 'proc_subset', 'exec_utmp_mode', 'exec_keyring_mode', 'exec_preserve_mode'],
    ...['oom_policy', 'managed_oom_mode', 'managed_oom_preference', 'cgroup_device_policy', 'collect_mode', 'mpol'],
    ...['socket_address_bind_ipv6_only', 'socket_timestamping', 'log_level', 'log_facility_unshifted', 'sched_policy'],
    ...['ioprio_class', 'cgroup_controller', 'ip_tos', 'namespace_flags', 'partition_designator', 'static_signal'],
    ...['netlink_family', 'coredump_filter'],
  ]);
  const found = {};
  for (const part of ['basic', 'core', 'shared', 'libsystemd'])
    for (const file of readdirSync(join(folder, 'src', part), {recursive: true})) {
      if (!String(file).endsWith('.c')) continue;
      const text = readFileSync(join(folder, 'src', part, String(file)), 'utf8');
      for (const [, name, body] of text.matchAll(
        /static const char ?\* ?const (\w+?)_table\[[^\]]*\] = \{(.*?)\n\};/gs,
      ))
        if (wanted.has(name)) found[name] = [...body.matchAll(/= *"([^"]*)"/g)].map(([, word]) => word);
    }
  const calls = readFileSync(join(folder, 'src/shared/seccomp-util.c'), 'utf8');
  found.syscall_set = [...calls.matchAll(/\.name = "(@[^"]+)"/g)].map(([, name]) => name);
  found.syscall = readFileSync(join(folder, 'src/basic/syscall-list.txt'), 'utf8').trim().split(/\s+/);
  const ended = readFileSync(join(folder, 'src/shared/exit-status.c'), 'utf8');
  found.exit_status = [...ended.matchAll(/\[EX\w+\] *= *\{ *"([^"]+)"/g)].map(([, name]) => name);
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}
