import {firstWord} from '../../../syntax/systemd/words.ts';
import {type Complaint, orEmpty, type Reader, type Use} from './complaint.ts';
import {eachWord, pathComplaints, specifiersOf} from './paths.ts';

/** `RuntimeDirectory=` and its sisters: names below a folder of the system, each with a second name behind a colon if need be. */
const directories: Reader = (value, use) =>
  eachWord(value, {unquote: true, escapes: 'keep'}, ({text, from, to}) => {
    const names = twoNames(text);
    if (names === undefined) return [{kind: 'escape', from, to, detail: 'unknown-escape'}];
    const [source = '', destination = ''] = names;
    const parts = destination === '' ? [source] : [source, destination];
    const [wrong] = parts.flatMap((one) => pathComplaints({text: one, from, to}, use, 'relative'));
    if (wrong !== undefined) return [wrong];
    const detail = nameMistake(source, destination, use);
    return detail === undefined ? [] : [{kind: 'directory-name', from, to, detail} satisfies Complaint];
  });

/** The first two words between colons, which may be doubled; undefined where an escape is unknown. */
function twoNames(text: string): readonly string[] | undefined {
  const names: string[] = [];
  for (let at: number | undefined = 0; at !== undefined && names.length < 2; ) {
    const word = firstWord(text, at, {separators: ':', escapes: 'resolve-separators'});
    if (word.kind === 'invalid') return undefined;
    if (word.kind === 'end') break;
    names.push(word.value);
    at = word.next;
  }
  return names;
}

function nameMistake(source: string, destination: string, use: Use): string | undefined {
  if (specifiersOf({text: source, from: 0, to: source.length}, use) === '') return 'empty';
  if (/^private(?:\/|$)/.test(source)) return 'private';
  return destination !== '' && use.key === 'ConfigurationDirectory' ? 'destination' : undefined;
}

/** The reader of names of folders, by the name of systemd's parser. */
export const directoryReaders: Readonly<Record<string, Reader>> = {exec_directories: orEmpty(directories)};
