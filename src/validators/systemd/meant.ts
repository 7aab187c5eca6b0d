import {nearest} from '../../text/nearest.ts';
import {knownSections, parserOf, settingsOf, type UnitTree} from './tree.ts';

/** What people call settings in other languages of configuration, in small letters. */
const others: Readonly<Record<string, string>> = {
  username: 'User',
  command: 'ExecStart',
  cmd: 'ExecStart',
  exec: 'ExecStart',
  start: 'ExecStart',
  stop: 'ExecStop',
  reload: 'ExecReload',
  workdir: 'WorkingDirectory',
  workingdir: 'WorkingDirectory',
  directory: 'WorkingDirectory',
  chdir: 'WorkingDirectory',
  cwd: 'WorkingDirectory',
  env: 'Environment',
  envfile: 'EnvironmentFile',
  env_file: 'EnvironmentFile',
  environment_file: 'EnvironmentFile',
  runtimedir: 'RuntimeDirectory',
  restartpolicy: 'Restart',
  restartdelay: 'RestartSec',
  autorestart: 'Restart',
  listen: 'ListenStream',
  port: 'ListenStream',
  schedule: 'OnCalendar',
  cron: 'OnCalendar',
  calendar: 'OnCalendar',
  depends: 'Requires',
  dependson: 'Requires',
  depends_on: 'Requires',
  desc: 'Description',
  name: 'Description',
};

/** The setting of a section that a misspelt name was probably meant to be: a name of elsewhere, its beginning, or the nearest. */
export function meantSetting(name: string, section: string): string | undefined {
  const settings = settingsOf(section);
  const plain = name.normalize('NFKC').replace(/[^A-Za-z_]/g, '');
  const other = Object.hasOwn(others, plain.toLowerCase()) ? others[plain.toLowerCase()] : undefined;
  if (other !== undefined && settings.includes(other)) return other;
  return settings.find((one) => `${plain}Sec`.toLowerCase() === one.toLowerCase()) ?? nearest(name, settings);
}

/**
 * Whether the file tries to set one of these settings in a line that systemd does not read as such: a misspelt name, no
 * `=`, a section of another name. Other rules speak of that line, so nobody has to say that the setting is missing.
 */
export function isTried(tree: UnitTree, keys: readonly string[]): boolean {
  return strayNames(tree).some((name) => isMeant(name, keys));
}

function isMeant(name: string, keys: readonly string[]): boolean {
  const other = Object.hasOwn(others, name.toLowerCase()) ? others[name.toLowerCase()] : undefined;
  return (other !== undefined && keys.includes(other)) || nearest(name, keys) !== undefined;
}

/** The first words of lines without effect, up to a hundred different ones. */
function strayNames(tree: UnitTree): readonly string[] {
  const found = read.get(tree);
  if (found !== undefined) return found;
  const known = knownSections(tree);
  const names = new Set<string>();
  for (const {kind, line} of tree.unit.problems)
    if (kind === 'no-equals' || kind === 'outside-section') names.add(firstWord(line));
  for (const {name, assignments} of tree.unit.sections)
    for (const one of assignments)
      if (names.size < 100 && (!known.includes(name) || parserOf(one) === undefined)) names.add(firstWord(one.key));
  const listed = [...names].filter((name) => name !== '').slice(0, 100);
  read.set(tree, listed);
  return listed;
}

const read = new WeakMap<UnitTree, readonly string[]>();

function firstWord(line: string): string {
  return (
    /[A-Za-z_]+/.exec(
      line
        .slice(0, 100)
        .normalize('NFKC')
        .replace(/[\u200b\ufeff]/g, ''),
    )?.[0] ?? ''
  );
}

/** The section that a line without brackets was to open: `Service`, `Service]`, `service:`. */
export function headerMeant(tree: UnitTree, line: string): string | undefined {
  const name = /^\[?([A-Za-z]+)[\]:]*$/.exec(line.slice(0, 40))?.[1];
  return name === undefined ? undefined : knownSections(tree).find((one) => one.toLowerCase() === name.toLowerCase());
}
