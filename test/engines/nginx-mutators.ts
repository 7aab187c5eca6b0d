import {anywhere, changing, type Mutator, pick} from './support/mutate.ts';

/** Mistakes people make in nginx files. */
export const nginxMutators: Readonly<Record<string, Mutator>> = {
  ...anywhere,
  'loses a semicolon': changing(/;/, () => ''),
  'doubles a semicolon': changing(/;/, () => ';;'),
  'loses an opening brace': changing(/\{/, () => ''),
  'loses a closing brace': changing(/\}/, () => ''),
  'doubles a closing brace': changing(/\}/, () => '}\n}'),
  'opens a block for nothing': changing(/;/, () => ' {'),
  'ends a block line with a semicolon': changing(/ \{\n/, () => ';\n'),
  'loses a dollar': changing(/\$/, () => ''),
  'misspells a variable': changing(/\$[a-z_]{4,}/, (name) => `${name.slice(0, -2)}${name.at(-1)}${name.at(-2)}`),
  'flips a switch': changing(
    /\b(?:on|off)\b/,
    (_, random) => pick(['yes', 'true', '1', 'On', 'OFF', 'none'], random) ?? '',
  ),
  'changes a unit': changing(
    /\b\d+[kmgsdhM]\b/,
    (value, random) => value.slice(0, -1) + (pick(['MB', 'x', ' m', 'ms', 'y', '', 'G'], random) ?? ''),
  ),
  'takes a word away': changing(/ [^\s;{}]+(?=;)/, () => ''),
  'adds a word': changing(/;/, () => ' extra;'),
  'moves a block in': changing(/\n\}/, () => '\nlocation /moved { return 204; }\n}'),
  'adds a colon': changing(/\n\s+[a-z_]+(?= )/, (name) => `${name}:`),
  'writes an equals sign': changing(/\n(\s+[a-z_]+) /, (name) => `${name.trimEnd()} = `),
  'writes a comment of another language': changing(/;\n/, () => '; // note\n'),
  'capitalises a name': changing(/\n\s+[a-z_]+/, (name) => name.toUpperCase()),
  'writes dashes': changing(/[a-z]+_[a-z_]+/, (name) => name.replaceAll('_', '-')),
};
