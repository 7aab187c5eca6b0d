import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import type {Nodes} from 'mdast';
import {describe, expect, test} from 'vitest';
import {type KeyPlace, keyTable} from '../../src/app/keys.ts';
import {readArguments} from '../../src/cli/arguments.ts';
import {entries, globalOptions} from '../../src/cli/table.ts';
import {plannedLessons} from '../../src/course/plan.ts';
import {parseMarkdown} from '../../src/text/markdown.ts';
import {Problems} from '../../src/text/problem.ts';
import {keyName} from '../../src/ui/keys.ts';
import {look} from '../../src/ui/look.ts';
import {loadValidator} from '../../src/validators/index.ts';

const root = resolve(import.meta.dirname, '..', '..');
const markdown = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
const readmes = ['README.md', 'README.ko.md'];
const pages = [...markdown('.'), ...markdown('docs')];

/** Every node of a page, in reading order. */
function nodesOf(path: string): readonly Nodes[] {
  const all = (node: Nodes): readonly Nodes[] => [node, ...('children' in node ? node.children.flatMap(all) : [])];
  return all(parseMarkdown(readFileSync(join(root, path), 'utf8'), new Problems(path)).root);
}

/** Lines of listings and pieces of code in sentences: what a reader may type. */
function commandsOf(path: string): readonly string[] {
  return nodesOf(path)
    .flatMap((node) => (node.type === 'code' || node.type === 'inlineCode' ? node.value.split('\n') : []))
    .map((line) => line.replace(/\s+#.*/, '').trim());
}

/** The words behind `drydock`, however it is started. */
function drydockWords(path: string): readonly (readonly string[])[] {
  return commandsOf(path).flatMap((line) => {
    const words = /^(?:drydock|npx \.|npm start --)(?: (.+))?$/.exec(line);
    return words ? [words[1]?.split(/\s+/) ?? []] : [];
  });
}

describe.each(pages)('%s', (path) => {
  test('leads to files that are there', () => {
    const targets = nodesOf(path).flatMap((node) => (node.type === 'link' || node.type === 'image' ? [node.url] : []));
    const relative = targets.filter((url) => !/^https?:/.test(url)).map((url) => url.replace(/#.*/, ''));
    expect(relative.filter((url) => !existsSync(join(root, dirname(path), url)))).toEqual([]);
  });

  test('names npm scripts that are there', () => {
    const {scripts} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const named = commandsOf(path).flatMap((line) => {
      const script = /\bnpm (?:run )?(start|test|build|bench|check|format)\b|\bnpm run ([\w:-]+)/.exec(line);
      return script ? [script[1] ?? script[2] ?? ''] : [];
    });
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

describe.each(readmes)('%s', (path) => {
  test('opens with a picture', () => {
    const kinds = nodesOf(path).map(({type}) => type);
    expect(kinds.indexOf('image')).toBeGreaterThan(0);
    expect(kinds.indexOf('image')).toBeLessThan(kinds.indexOf('code'));
  });

  test('shows commands that drydock understands', async () => {
    const commands = drydockWords(path);
    expect(commands.length).toBeGreaterThan(15);
    const rules = (await loadValidator('dockerfile')).rules.map(({id}) => id);
    for (const words of commands) {
      const asked = readArguments(words);
      expect(asked, `drydock ${words.join(' ')}`).toMatchObject({kind: 'command'});
      if (asked.kind === 'usage') continue;
      const {command} = asked;
      if (command.kind === 'open' && command.name !== undefined)
        expect(plannedLessons.map(({id}) => id)).toContain(command.name);
      if (command.kind === 'why' && command.rule !== undefined) expect(rules).toContain(`dockerfile/${command.rule}`);
    }
  });

  test('shows every command and every flag', () => {
    const shown = drydockWords(path).flat();
    expect(entries.map(({name}) => name).filter((name) => !shown.includes(name))).toEqual([]);
    const flags = globalOptions.map(({name}) => name).filter((name) => name !== 'help' && name !== 'version');
    expect(flags.filter((name) => !shown.includes(`--${name}`))).toEqual([]);
  });

  test('shows keys that the app knows in these places', () => {
    const rows = keysIn(path);
    expect(rows.length).toBeGreaterThan(10);
    for (const {key, place} of rows) {
      const known = keyTable.filter(({keys}) => keys.some((one) => keyName(one, english) === key));
      const places = known.flatMap((row) => row.places);
      expect(places, key).toContain(place);
    }
  });
});

test('the readmes show the same commands and keys', () => {
  const [english, korean] = readmes.map((path) =>
    [...new Set(drydockWords(path).map((words) => words.join(' ')))].sort(),
  );
  expect(korean).toEqual(english);
  expect(keysIn('README.ko.md')).toEqual(keysIn('README.md'));
});

const english = look('en', 'dark', 0, 80, 24);

const placeNames: Readonly<Record<string, KeyPlace>> = {
  everywhere: 'lesson',
  lesson: 'lesson',
  question: 'question',
  exercise: 'exercise',
  어디서나: 'lesson',
  레슨: 'lesson',
  문제: 'question',
  실습: 'exercise',
};

/** The rows of the key table: the table whose second column names places. */
function keysIn(path: string): readonly {readonly key: string; readonly place: KeyPlace}[] {
  return nodesOf(path).flatMap((node) => {
    if (node.type !== 'tableRow') return [];
    const [keys, where] = node.children;
    const word = where?.children[0];
    const place = word?.type === 'text' ? placeNames[word.value] : undefined;
    if (place === undefined) return [];
    return (keys?.children ?? []).flatMap((one) => (one.type === 'inlineCode' ? [{key: one.value, place}] : []));
  });
}
