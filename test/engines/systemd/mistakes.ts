import {changing, type Mutator, pick} from '../support/mutate.ts';

const values = [
  ...['yes', 'no', 'enabled', 'on-fail', 'always', '5', '-1', '0', '5 min', '5 minutes 3 s', '1.5h', '3 fortnights'],
  ...['512M', '512MB', '10%', '150%', 'infinity', '0660', '0999', 'rw-r--r--', 'SIGTERM', 'SIGNOPE', 'TERM'],
  ...['/srv/x', 'srv/x', '~/x', './x', '/srv/../x', '"/srv/x"', '/srv/x/', '%h/x', '%i', '%Q', '100%', 'a=b', 'A=b c'],
  ...['"open', "'open", 'a\\qb', 'a\\', 'unix:/run/x.sock', 'localhost:80', '127.0.0.1', '127.0.0.1:0', '*:80', '8080'],
  ...['daily', '*-*-* 25:00', '0 3 * * *', 'Mon..Fri', 'Funday', 'network', 'x.service', 'www-data', 'a:b', 'ubuntu x'],
  ...['notify', 'forking', 'oneshot', 'mixed', 'journal', 'syslog', 'file:x', 'null', '', '$HOME/x', 'x;y', '; ls'],
];

/** Slips that people make in unit files. */
export const mistakes: Readonly<Record<string, Mutator>> = {
  'writes a colon': changing(/=/, () => ':'),
  'writes a blank for the equals sign': changing(/^\w+=/m, (key) => `${key.slice(0, -1)} `),
  'writes another value': changing(/(?<==)[^\n=]*(?=\n)/, (_, random) => pick(values, random) ?? ''),
  'writes a second value': changing(/(?<==)[^\n=]*(?=\n)/, (value, random) => `${value} ${pick(values, random) ?? ''}`),
  'changes a section’s case': changing(/^\[\w+\]/m, (header) => header.toLowerCase()),
  'loses a bracket': changing(/^\[|\]$/m, () => ''),
  'puts a blank behind a backslash': changing(/\\\n/, () => '\\ \n'),
  'puts a comment behind a backslash': changing(/\\\n/, () => '\\ # note\n'),
  'loses a backslash': changing(/\\\n/, () => '\n'),
  'comments behind a value': changing(/(?<==[^\n]*)$/m, () => ' # why'),
  'changes a key’s case': changing(/^\w+(?==)/m, (key) => key.toLowerCase()),
  'loses a letter of a key': changing(/^\w+(?==)/m, (key, random) => {
    const at = Math.floor(random() * key.length);
    return key.slice(0, at) + key.slice(at + 1);
  }),
  'empties a value': changing(/(?<==)[^\n]+/, () => ''),
  'quotes a value': changing(/(?<==)[^\n"']+/, (value) => `"${value}"`),
  'drops an ending': changing(/\.(?:service|target|socket|timer)\b/, () => ''),
  'makes a path relative': changing(/(?<=[= ])\/[^\s]+/, (path) => path.slice(1)),
  'makes a path absolute': changing(/(?<==)[a-z][^\s/]*/, (word) => `/${word}`),
  'adds a percent sign': changing(
    /\w+(?=\n)/,
    (word, random) => `${word}%${pick(['h', 'Q', 'x', '%', '(h)s', ' ', '5'], random) ?? ''}`,
  ),
  'adds a unit': changing(
    /\d+(?=\n)/,
    (number, random) => number + (pick(['s', 'sec', 'M', 'MB', 'k', 'min', 'x', ' h', '%'], random) ?? ''),
  ),
  'moves a line to another section': (text, random) => {
    const lines = text.split('\n');
    const at = Math.floor(random() * lines.length);
    const [line = ''] = lines.splice(at, 1);
    return [line, ...lines].join('\n');
  },
  'doubles a header': changing(/^\[\w+\]\n/m, (header) => header + header),
  'joins with a backslash': changing(/\n/, () => ' \\\n'),
};
