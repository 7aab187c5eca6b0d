import {describe, expect, test} from 'vitest';
import {defaultPort} from '../../src/classroom/code.ts';
import {readArguments} from '../../src/cli/arguments.ts';
import {help} from '../../src/cli/help.ts';
import {languages} from '../../src/text/language.ts';

const read = (...words: string[]) => {
  const found = readArguments(['class', ...words]);
  if (found.kind === 'usage') throw new Error(found.message.en);
  return found.command;
};
const action = (...words: string[]) => {
  const command = read(...words);
  return command.kind === 'class' ? command.action : command;
};
const refused = (...words: string[]) => {
  const found = readArguments(['class', ...words]);
  if (found.kind !== 'usage') throw new Error(`${words.join(' ')} is understood`);
  return found.message;
};

test('class alone is a question: its help answers', () => {
  expect(read()).toEqual({kind: 'help', topic: 'class'});
  expect(read('--help')).toEqual({kind: 'help', topic: 'class'});
});

describe('host', () => {
  test('listens on this machine, for 60 people, with a console, unless it is told otherwise', () => {
    expect(action('host')).toEqual({kind: 'host', cap: 60, console: 'shown'});
    expect(
      action(
        'host',
        ...['--title', 'Day 1', '--host=0.0.0.0', '--port', '0', '--policy', 'p.yaml', '--store', 'redis://h:1'],
        ...['--session', 's', '--cap=300', '--name', 'Ada', '--no-console'],
      ),
    ).toEqual({
      kind: 'host',
      title: 'Day 1',
      host: '0.0.0.0',
      port: 0,
      policy: 'p.yaml',
      store: 'redis://h:1',
      session: 's',
      cap: 300,
      name: 'Ada',
      console: 'none',
    });
  });

  test.each([
    [['--port', 'x'], '--port takes a whole number from 0 to 65535, not `x`.'],
    [['--port', '65536'], 'not `65536`'],
    [['--cap', '0'], '--cap takes a whole number from 1 to 5000'],
    [['now'], '`now` is one word too many. It is written like this: `drydock class host`'],
    [['--store', 'postgres://u:secret@h'], '--store takes the address of a Redis or Valkey'],
    [['--behind', 'https://class.example.org'], '--behind takes the name of the proxy alone'],
    [['--behind', 'class.example.org:8443'], 'no port'],
    [['--bom'], '--bom means nothing for `drydock class host`, which takes only --title, --host, --port'],
    [['--titel', 'x'], 'Did you mean `--title`?'],
  ])('%j is refused', (words, says) => {
    expect(refused('host', ...words).en).toContain(says);
  });

  test('a store is an address of Redis, or redis for the one in DRYDOCK_REDIS, wherever it is taken', () => {
    for (const store of ['redis', 'rediss://h', 'unix:///run/r.sock', 'redis+unix:///run/r.sock']) {
      expect(action('host', '--store', store)).toMatchObject({store});
      expect(action('forget', 'Mina', '--store', store)).toMatchObject({learner: 'Mina', store});
      expect(action('purge', 'day-1', '--store', store)).toEqual({kind: 'purge', session: 'day-1', store});
    }
    for (const words of [['report'], ['forget', 'Mina'], ['purge', 'day-1']])
      expect(refused(...words, '--store', 'Redis').en).toContain('DRYDOCK_REDIS');
    expect(refused('purge', '--store', 'redis').en).toContain('takes the name of one class');
  });

  test('the address of a store is not repeated: it may hold a password', () => {
    for (const language of languages)
      expect(refused('host', '--store', 'http://u:secret@h')[language]).not.toContain('secret');
  });
});

test('join and teach take an address as it was typed; the door reads it', () => {
  expect(action('join', '7k2m-9qxd@10.0.0.1')).toEqual({kind: 'join', address: '7k2m-9qxd@10.0.0.1'});
  expect(action('join', 'x@h', '--name', '민아')).toEqual({kind: 'join', address: 'x@h', name: '민아'});
  expect(action('teach', 'h:1', '--token-file', 't')).toEqual({kind: 'teach', address: 'h:1', tokenFile: 't'});
  expect(refused('join').en).toContain('drydock class join 7K2M-9QXD@192.168.0.10');
  expect(refused('teach').en).toContain('--token-file FILE');
  expect(refused('teach', 'h').en).toContain('instructor.token or assistant.token');
  expect(refused('join', 'x@h', '--token-file', 't').en).toBe(
    '--token-file means nothing for `drydock class join`, which takes only --name.',
  );
});

describe('export', () => {
  test('wants a format', () => {
    expect(refused('export').en).toContain('csv, csv-long, junit, json, classroom50');
    expect(refused('export', '--format', 'cvs').en).toContain('Did you mean `csv`?');
    expect(action('export', '--format', 'csv-long', '--bom', '--out', 'f', '--force', 'day-1')).toEqual({
      kind: 'export',
      format: 'csv-long',
      mark: 'bom',
      out: 'f',
      existing: 'replace',
      session: 'day-1',
    });
    expect(action('export', '--format=json', '--session', 's')).toEqual({
      kind: 'export',
      format: 'json',
      mark: 'none',
      existing: 'keep',
      session: 's',
    });
  });

  test('what makes no sense is said', () => {
    expect(refused('export', '--format', 'json', '--bom').en).toBe(
      '--bom is for csv and csv-long: other formats have no such mark.',
    );
    expect(refused('export', '--format', 'csv', '--force').en).toContain('--out FILE --force');
    expect(refused('export', '--format', 'csv', 'a', 'b').en).toContain('`b` is one word too many');
  });
});

test('report, list, purge and forget', () => {
  expect(action('report')).toEqual({kind: 'report'});
  expect(action('report', 's')).toEqual({kind: 'report', session: 's'});
  expect(action('list')).toEqual({kind: 'list'});
  expect(action('purge')).toEqual({kind: 'purge', older: 30});
  expect(action('purge', '--older', '0')).toEqual({kind: 'purge', older: 0});
  expect(action('purge', 's')).toEqual({kind: 'purge', session: 's'});
  expect(action('forget', 'Mina', '--session', 's')).toEqual({kind: 'forget', learner: 'Mina', session: 's'});
  expect(refused('purge', 's', '--older', '3').en).toContain('not both');
  expect(refused('purge', '--older', '-3').en).toBe('--older needs a value: `--older DAYS`');
  expect(refused('forget').en).toContain('Forget whom?');
  expect(refused('list', '--older', '3').en).toContain('which takes no options of its own');
});

test('a mistyped action is guessed', () => {
  expect(refused('hots').en).toContain('Did you mean `host`?');
  expect(refused('hots').ko).toContain('혹시 `host`를 쓰려고 했나요?');
});

test('the help names the port that is used', () => {
  for (const language of languages) expect(help('class')[language]).toContain(String(defaultPort));
});
