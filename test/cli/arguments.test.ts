import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Arguments, type Command, readArguments, type Settings, unknownWord} from '../../src/cli/arguments.ts';
import {entries, globalOptions} from '../../src/cli/table.ts';

function command(line: string): Command {
  const read = readArguments(line.split(' ').filter((word) => word !== ''));
  if (read.kind !== 'command') throw new Error(`usage: ${read.message.en}`);
  return read.command;
}

function settings(line: string): Settings {
  const read = readArguments(line.split(' ').filter((word) => word !== ''));
  if (read.kind !== 'command') throw new Error(`usage: ${read.message.en}`);
  return read.settings;
}

function usage(...words: string[]): {readonly en: string; readonly ko: string} {
  const read: Arguments = readArguments(words);
  if (read.kind !== 'usage') throw new Error(`understood as ${read.command.kind}`);
  return read.message;
}

describe('commands', () => {
  test.each([
    ['', {kind: 'open'}],
    ['first-image', {kind: 'open', name: 'first-image'}],
    ['check', {kind: 'check', paths: ['.'], format: 'text'}],
    ['check Dockerfile deploy', {kind: 'check', paths: ['Dockerfile', 'deploy'], format: 'text'}],
    ['check --format json a', {kind: 'check', paths: ['a'], format: 'json'}],
    ['check --format=sarif a --as=nginx', {kind: 'check', paths: ['a'], format: 'sarif', as: 'nginx'}],
    ['--format json check a', {kind: 'check', paths: ['a'], format: 'json'}],
    ['check - --as dockerfile', {kind: 'check', paths: ['-'], format: 'text', as: 'dockerfile'}],
    ['check -- --format -x', {kind: 'check', paths: ['--format', '-x'], format: 'text'}],
    ['check --format json --format junit', {kind: 'check', paths: ['.'], format: 'junit'}],
    ['why', {kind: 'why'}],
    ['why dockerfile/exec-form', {kind: 'why', rule: 'dockerfile/exec-form'}],
    ['lessons', {kind: 'lessons', action: {kind: 'list'}}],
    ['lessons list', {kind: 'lessons', action: {kind: 'list'}}],
    ['lessons check --lessons mine', {kind: 'lessons', action: {kind: 'check'}}],
    ['lessons agree', {kind: 'lessons', action: {kind: 'agree'}}],
    ['lessons new caddy', {kind: 'lessons', action: {kind: 'new', name: 'caddy'}}],
    ['lessons show layer-cache', {kind: 'lessons', action: {kind: 'show', name: 'layer-cache'}}],
    ['quiz export --to gift', {kind: 'quiz-export', to: 'gift', existing: 'keep'}],
    [
      'quiz export --to anki --lesson a,b --tag c --out x.txt --force',
      {kind: 'quiz-export', to: 'anki', lessons: ['a', 'b'], tags: ['c'], out: 'x.txt', existing: 'replace'},
    ],
    ['quiz import a.gift', {kind: 'quiz-import', file: 'a.gift'}],
    ['quiz import - --as aiken', {kind: 'quiz-import', file: '-', as: 'aiken'}],
    ['doctor', {kind: 'doctor'}],
    ['help', {kind: 'help'}],
    ['--help', {kind: 'help'}],
    ['-h', {kind: 'help'}],
    ['help check', {kind: 'help', topic: 'check'}],
    ['check --help', {kind: 'help', topic: 'check'}],
    ['check -h Dockerfile', {kind: 'help', topic: 'check'}],
    ['help help', {kind: 'help', topic: 'help'}],
    ['first-image --help', {kind: 'help'}],
    ['--version', {kind: 'version'}],
    ['-V', {kind: 'version'}],
    ['check -V', {kind: 'version'}],
  ] as const)('drydock %s', (line, expected) => {
    expect(command(line)).toEqual(expected);
  });
});

describe('settings', () => {
  test('what is not set stays open', () => {
    expect(settings('')).toEqual({
      watching: 'events',
      screen: 'full',
      signs: 'unicode',
      color: 'auto',
      theme: 'auto',
    });
  });

  test('every flag has its place, before or behind the command', () => {
    const all = {
      language: 'ko',
      sandbox: 'desk',
      lessons: 'mine',
      watching: 'polling',
      screen: 'plain',
      signs: 'ascii',
      color: 'never',
      theme: 'light',
    };
    const flags = '--lang ko --sandbox desk --lessons=mine --poll --plain --ascii --no-color --theme light';
    expect(settings(flags)).toEqual(all);
    expect(settings(`check ${flags}`)).toEqual(all);
    expect(settings(`${flags} doctor`)).toEqual(all);
  });
});

describe('usage errors', () => {
  test.each([
    ['quiz exprot', 'Did you mean `export`?'],
    ['quiz export', 'Export to what?'],
    ['quiz export --to moodle', '--to knows gift, anki, json, not `moodle`.'],
    ['quiz export --to gfit', 'Did you mean `gift`?'],
    ['quiz export --to gift --force', '--force replaces the file of --out'],
    ['quiz export --to gift --count 3', '--count means nothing for `drydock quiz export`, which takes --lesson'],
    ['quiz export all --to gift', '`all` is one word too many.'],
    ['quiz import', 'Which file?'],
    ['quiz import a b', '`b` is one word too many.'],
    ['quiz import a --to gift', '--to means nothing for `drydock quiz import`, which takes --as.'],
    ['quiz import a --as gfit', 'Did you mean `gift`?'],
    ['quiz practice --to gift', '--to belongs to `drydock quiz export`.'],
    ['quiz --as gift', '--as belongs to `drydock quiz import`.'],
    ['check --to gift', '--to belongs to `drydock quiz`'],
  ])('%s', (line, says) => {
    const message = usage(...line.split(' '));
    expect(message.en).toContain(says);
    expect(message.ko).toMatch(/[가-힣]/);
  });

  test.each([
    [['check', '--formt', 'json'], '`--formt`', '--format'],
    [['--plian'], '`--plian`', '--plain'],
    [['-lang', 'ko'], '`-lang`', '--lang'],
    [['check', '--format', 'jsno'], '`jsno`', 'json'],
    [['check', '--as', 'dockerfle'], '`dockerfle`', 'dockerfile'],
    [['--theme=drak'], '`drak`', 'dark'],
    [['chekc', 'Dockerfile'], '`chekc`', 'check'],
    [['help', 'docter'], '`docter`', 'doctor'],
    [['lessons', 'chekc'], '`chekc`', 'check'],
  ])('%j is answered with the nearest', (words, seen, meant) => {
    const {en, ko} = usage(...words);
    expect(en).toContain(seen);
    expect(en).toContain(`Did you mean \`${meant}\`?`);
    expect(ko).toContain(seen);
    expect(ko).toContain(`혹시 \`${meant}\``);
  });

  test.each([
    [['--lang'], '--lang needs a value: `--lang en|ko`'],
    [['--sandbox='], '--sandbox needs a value'],
    [['--sandbox', '--poll'], '--sandbox needs a value'],
    [['--poll=yes'], '--poll takes no value'],
    [['--lang', 'fr'], '--lang knows en, ko, not `fr`.'],
    [['why', 'a', 'b'], '`b` is one word too many'],
    [['doctor', 'now'], 'It is written like this: `drydock doctor`'],
    [['lessons', 'show'], 'Which lesson?'],
    [['lessons', 'new'], 'Which name?'],
    [['lessons', 'list', 'x'], '`x` is one word too many'],
    [['why', '--format', 'json'], '--format belongs to `drydock check`'],
    [['--as', 'nginx'], '--as belongs to `drydock check`'],
    [['--xyzzy'], 'There is no option `--xyzzy`. `drydock help` lists them all.'],
    [['check', '--xyzzy'], '`drydock help check` lists them all'],
    [[''], 'There is no command, lesson or exercise called ``.'],
  ])('%j', (words, says) => {
    expect(usage(...words).en).toContain(says);
  });

  test('are said in the language that was asked for', () => {
    expect(readArguments(['--lang', 'ko', '--xyzzy'])).toMatchObject({kind: 'usage', language: 'ko'});
    expect(readArguments(['--xyzzy'])).not.toHaveProperty('language');
  });

  test('a name that the course does not know is answered with the nearest of commands and names', () => {
    expect(unknownWord('frist-image', ['first-image', 'layer-cache']).en).toContain('Did you mean `first-image`?');
    expect(unknownWord('docter', ['first-image']).ko).toContain('`doctor`를 쓰려고');
    expect(unknownWord('zzzzzz').en).not.toContain('Did you mean');
  });

  test('hostile words never reach the terminal raw', () => {
    const words = fc.array(
      fc.oneof(fc.string({unit: 'binary'}), fc.constantFrom('check', '--\u001b]0;x\u0007', '\u202e')),
    );
    fc.assert(
      fc.property(words, (argv) => {
        const read = readArguments(argv);
        if (read.kind === 'usage') expect(read.message.en + read.message.ko).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      }),
    );
    expect(usage('check', `--${'x'.repeat(10_000)}`).en.length).toBeLessThan(250);
  });
});

test.each(entries)('no two flags of $name share a name', ({options}) => {
  const names = [...globalOptions, ...options].flatMap(({name, short}) =>
    short === undefined ? [name] : [name, short],
  );
  expect(new Set(names).size).toBe(names.length);
});
