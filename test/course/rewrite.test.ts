import {describe, expect, test} from 'vitest';
import {rewritesOf} from '../../src/course/rewrite.ts';
import {type Dockerfile, parseDockerfile} from '../../src/syntax/dockerfile.ts';
import {parseDotenv} from '../../src/syntax/dotenv.ts';
import {parseNginx} from '../../src/syntax/nginx.ts';
import {parsePython} from '../../src/syntax/python.ts';
import {parseUnit} from '../../src/syntax/systemd.ts';
import {parseYaml, type YamlNode} from '../../src/syntax/yaml.ts';
import {type Kind, kinds} from '../../src/validators/index.ts';

const dockerfile = [
  '# syntax=docker/dockerfile:1',
  'ARG TAG=3.13-slim',
  'FROM --platform=linux/amd64 python:$TAG AS base',
  'ENV A=b C="d" E="two words"',
  'LABEL x=y',
  'COPY --chown=1000:1000 --chmod=644 a b /app/',
  'RUN apt-get update && \\',
  '    apt-get install -y curl',
  'ONBUILD RUN true',
  'CMD ["python", "x.py"]',
  '',
].join('\n');

const withHeredoc = dockerfile.replace('ONBUILD', 'RUN <<EOF\necho "a"\nEOF\nONBUILD');

const dockerignore = '# comment\n*.pyc\n!keep\n\n.env\n';

const python = 'import os\n\nDEBUG = False\nif DEBUG:\n    print("x")\n';

const samples: Readonly<Record<Kind, string>> = {
  dockerfile,
  dockerignore,
  workflow: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: |\n          true\n',
  wsgi: python,
  asgi: python,
  django: python,
  gunicorn: python,
  systemd: '[Service]\nExecStart=/bin/true \\\n  --a\nUser=app\n',
  nginx: 'server {\n  listen 80;\n  root /srv/www;\n}\n',
  dotenv: 'A=b\n# comment\nC="d e"\n',
};

/** What a Dockerfile means: its instructions without the way they are written. */
function meaning(file: Dockerfile): unknown {
  return file.instructions.map(({keyword, flags, words, pairs, form, heredocs, trigger}) => ({
    keyword,
    form,
    flags: flags.map(({name, value}) => [name, value?.value]),
    words:
      keyword === 'ENV' || keyword === 'LABEL' || keyword === 'ARG' ? [] : words.map(({value, text}) => value ?? text),
    pairs: pairs.map(({name, value}) => [name, value?.value]),
    heredocs: heredocs.map(({content}) => content),
    trigger: trigger?.keyword,
  }));
}

describe.each(kinds)('%s', (kind) => {
  test.each(rewritesOf(kind).map((rewrite) => [rewrite.name.en, rewrite] as const))(
    '%s: written differently',
    (_, rewrite) => {
      const rewritten = rewrite.apply(samples[kind]);
      expect(rewritten).not.toBe(samples[kind]);
      expect(rewrite.name.ko).toMatch(/[가-힣]|BOM/);
    },
  );

  test('names differ', () => {
    const names = rewritesOf(kind).map(({name}) => name.en);
    expect(new Set(names).size).toBe(names.length);
  });
});

test.each(rewritesOf('dockerfile').map((rewrite) => [rewrite.name.en, rewrite] as const))(
  '%s: the same Dockerfile',
  (_, {apply}) => {
    for (const text of [dockerfile, withHeredoc]) {
      const file = parseDockerfile(apply(text).replace(/^\uFEFF/, ''));
      expect(file.problems).toEqual([]);
      expect(meaning(file)).toEqual(meaning(parseDockerfile(text)));
    }
  },
);

test('what each rewrite writes', () => {
  const of = (name: string, text: string) =>
    rewritesOf('dockerfile')
      .find((one) => one.name.en === name)
      ?.apply(text);
  expect(of('instructions in small letters', 'FROM a AS b\nONBUILD RUN c\n')).toBe('from a AS b\nonbuild run c\n');
  expect(of('more blanks between flags and arguments', 'COPY --from=a b c\n')).toBe('COPY   --from=a   b c\n');
  expect(of('quotes around values', 'ENV A=b C="d" E=$F G=h\\ i\n')).toBe('ENV A="b" C="d" E=$F G=h\\ i\n');
  expect(of('no quotes around values', 'ENV A=b C="d" E="$F" G="h i"\n')).toBe('ENV A=b C=d E="$F" G="h i"\n');
  expect(of('comments between continued lines', 'RUN a \\\n  b\n')).toBe('RUN a \\\n# 메모 (note)\n  b\n');
  expect(of('CRLF line endings', 'FROM a\nRUN b\n')).toBe('FROM a\r\nRUN b\r\n');
  expect(of('CRLF line endings', '#!/bin/sh\nexec a\n')).toBe('#!/bin/sh\nexec a\n');
  expect(of('CRLF line endings', 'FROM a\nRUN <<E\nb\nE\n')).toBe('FROM a\nRUN <<E\nb\nE\n');
  expect(of('no final newline', 'FROM a\n\n')).toBe('FROM a');
  expect(of('blanks at the ends of instructions', 'FROM a\nRUN <<E\nx\nE\n')).toBe('FROM a  \nRUN <<E\nx\nE\n');
});

test('quotes do not hide what a missing semicolon has swallowed', () => {
  const quotes = rewritesOf('nginx').find(({name}) => name.en === 'quotes around arguments');
  expect(quotes?.apply('server_name a.com\n  listen 80;\n')).toBe('server_name "a.com"\n  listen 80;\n');
  expect(quotes?.apply('server_name a.com b.com;\r\nlisten 80;\r\n')).toBe(
    'server_name "a.com" "b.com";\r\nlisten "80";\r\n',
  );
  expect(quotes?.apply('root /srv\r\n\r\nindex a.html;\n')).toBe('root "/srv"\r\n\r\nindex a.html;\n');
});

test('a .dockerignore keeps its patterns', () => {
  const patterns = (text: string) =>
    text
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
  for (const {apply} of rewritesOf('dockerignore'))
    expect(patterns(apply(dockerignore))).toEqual(['*.pyc', '!keep', '.env']);
});

/** What a file of each kind says, without the way it is written. */
const readings: Partial<Record<Kind, {readonly text: string; readonly read: (text: string) => unknown}>> = {
  nginx: {
    text: 'events {}\nhttp {\n  map $a $b { default 0; ~^x "1 2"; }\n  server {\n    listen 80;# note\n    if ($x = y) { return 301 https://$host$request_uri; }\n  }\n}\n',
    read: (text) =>
      parseNginx(text).all.map(({name, args, end, parent}) => [
        name.value,
        ...args.map(({value}) => value),
        end,
        parent?.name.value,
      ]),
  },
  systemd: {
    text: '[Unit]\nDescription=a  b\n[Service]\n# note\nExecStart=/bin/a \\\n  --b \\\n  # inside\n  "c d"\nEnvironment=\n',
    read: (text) =>
      parseUnit(text).sections.map(({name, assignments}) => [
        name,
        assignments.map(({key, value}) => [key, value.split(/\s+/)]),
      ]),
  },
  django: {
    text: '"""doc\n\nstring"""\nimport os; import sys\n@a\ndef f():\n    return 1\nX = [\n    1,\n    # in\n    2]\nif X:\n    Y = """a\nb"""\n',
    read: (text) =>
      JSON.stringify(parsePython(text).body, (key, value) => (/lineno|offset/.test(key) ? undefined : value)),
  },
  workflow: {
    text: 'on:\n  push: {branches: [main]}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: |\n          a\n            b\n      - {run: c}\n      - name: x\n        with: &w\n          a: 3.10\n      - with: *w\n',
    read: (text) => {
      const plain = (node: YamlNode): unknown =>
        node.kind === 'scalar'
          ? node.value
          : node.kind === 'list'
            ? node.items.map(plain)
            : node.entries.map(({key, value}) => [key.text, plain(value)]);
      const {root, problems} = parseYaml(text);
      return [problems, root && plain(root)];
    },
  },
  dotenv: {
    text: 'A=1\nexport B="two\nlines"\n# c\nC=\'x y\'\n',
    read: (text) => parseDotenv(text, 'python-dotenv').entries.map(({key, value}) => [key, value]),
  },
};

describe.each(Object.entries(readings))('%s means the same', (kind, {text, read}) => {
  test.each(rewritesOf(kind as Kind).map((rewrite) => [rewrite.name.en, rewrite] as const))('%s', (_, rewrite) => {
    const rewritten = rewrite.apply(text).replace(/^\uFEFF/, '');
    expect(read(rewritten.replaceAll('\r\n', '\n'))).toEqual(read(text));
    if (kind !== 'django') expect(read(rewritten)).toEqual(read(text));
  });
});
