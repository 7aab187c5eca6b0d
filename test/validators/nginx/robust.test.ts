import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {Lines} from '../../../src/syntax/span.ts';
import {nginx} from '../../../src/validators/nginx/index.ts';
import {type Diagnostic, validate} from '../../../src/validators/validator.ts';

/** One seed, so that every run judges the same files; fast-check prints it with a failure. */
const seed = 20_261_123;

/** Judges a text and holds every diagnostic to what it promises. */
function judge(text: string): readonly Diagnostic[] {
  const lines = new Lines(text);
  const {diagnostics} = validate(nginx, {path: text.length % 2 === 0 ? 'nginx.conf' : 'site', text});
  for (const {span, start, end, fix, related, message} of diagnostics) {
    for (const one of [span, ...(fix?.edits ?? []).map((edit) => edit.span)]) {
      const inside = 0 <= one.start && one.start <= one.end && one.end <= text.length;
      if (!inside) expect.fail(`${JSON.stringify(one)} is not inside ${JSON.stringify(text)}`);
    }
    for (const place of [start, end, ...(related ?? []).flatMap((other) => [other.start, other.end])]) {
      const real = place.line >= 1 && place.column >= 1 && place.line <= lines.count;
      if (!real) expect.fail(`${JSON.stringify(place)} is no place of ${JSON.stringify(text)}`);
    }
    if (message.en === '' || message.ko === '') expect.fail(`no words for ${JSON.stringify(text)}`);
  }
  return diagnostics;
}

const bits = [
  ...'http server location upstream if map geo types events stream listen server_name proxy_pass root alias return rewrite set'.split(
    ' ',
  ),
  ...'{ } ; ; ; { } " \' \\ $ ${ ~ ~* ^~ = @ # ( ) [ ] * + ? | \t \n \r\n \0 \uFEFF \u00a0 “ ” 한글 😀 \ud800'.split(
    ' ',
  ),
  ' ',
  '\n',
  ';\n',
  ' {\n',
  '}\n',
  'listen 80 default_server;',
  'server_name example.com;',
  'proxy_pass http://127.0.0.1:8000/;',
  'location ~ ^/[0-9]{4}/ {',
  'if ($host = "a") {',
  '(?<name>.*)',
  '$http_host',
  '99999999999999999999',
  'content_by_lua_block {',
];
const soup = fc.array(fc.constantFrom(...bits), {maxLength: 60}).map((parts) => parts.join(''));
const real = `events {}
http {
    log_format main '$remote_addr "$request"';
    map $http_upgrade $connection_upgrade { default upgrade; '' close; }
    upstream app { server 127.0.0.1:8000 weight=2; server unix:/run/app.sock backup; }
    server {
        listen 80 default_server;
        server_name example.com ~^(?<user>\\w+)\\.example\\.com$;
        access_log /var/log/nginx/a.log main;
        location / { proxy_pass http://app; proxy_set_header Host $host; }
        location ~ "^/[0-9]{4}/" { return 301 /$user; }
        if ($scheme = http) { return 301 https://$host$request_uri; }
    }
}
`;

/** Cuts, doublings and insertions in a real file. */
const mutant = fc
  .array(fc.tuple(fc.nat(real.length), fc.nat(12), fc.constantFrom('', ...bits)), {minLength: 1, maxLength: 6})
  .map((edits) =>
    edits.reduce((text, [at, length, insert]) => text.slice(0, at) + insert + text.slice(at + length), real),
  );

describe('no file makes the judge throw, and every finding has its place', () => {
  it.each([
    ['any text', fc.string({unit: 'grapheme', maxLength: 300}), 300],
    ['any characters', fc.string({unit: 'binary', maxLength: 300}), 300],
    ['any bytes', fc.uint8Array({maxLength: 300}).map((bytes) => new TextDecoder().decode(bytes)), 300],
    ['a soup of what nginx files are made of', soup, 600],
    ['mistakes in a real file', mutant, 400],
  ] as const)('%s', (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, (text) => void judge(text)),
      {seed, numRuns},
    );
  });

  it('a real file has nothing of it', () => {
    expect(judge(real).filter(({severity}) => severity === 'error')).toEqual([]);
  });
});

const many = 10_000;
const site = (n: number) =>
  `server {\n    listen 80;\n    server_name s${n}.example.com;\n    location / {\n        proxy_pass http://127.0.0.1:8000;\n        proxy_set_header Host $host;\n    }\n}\n\n# a comment\n`;
const sites = (lines: number) => Array.from({length: lines / 10}, (_, n) => site(n)).join('');

describe('no file makes the judge hang', () => {
  it.each([
    ['10,000 lines', sites(many)],
    ['10,000 unknown lines', 'listne 80;\n'.repeat(many)],
    ['10,000 refused lines', `server {\n${'listen x y;\n'.repeat(many)}}\n`],
    [
      '10,000 locations in one server',
      `server {\n${Array.from({length: many}, (_, n) => `location /${n} { return 204; }\n`).join('')}}\n`,
    ],
    [
      '10,000 lines of a map',
      `map $uri $x {\n${Array.from({length: many}, (_, n) => `/${n} /to/${n};\n`).join('')}}\n`,
    ],
    ['10,000 variables', `server {\n${Array.from({length: many}, (_, n) => `set $v${n} $unknown${n};\n`).join('')}}\n`],
    ['10,000 open braces', '{'.repeat(many)],
    ['10,000 open blocks', 'location / {'.repeat(many)],
    ['10,000 blocks in each other', `server {${'location / {'.repeat(many)}${'}'.repeat(many)}}`],
    ['10,000 ifs in each other', `server {${'if ($a) {'.repeat(many)}${'}'.repeat(many)}}`],
    ['10,000 closing braces', '}'.repeat(many)],
    ['10,000 semicolons', ';'.repeat(many)],
    ['10,000 quotes', `server { set $a ${'"\''.repeat(many)};\n`],
    ['10,000 dollars', `server { return 200 "${'$'.repeat(many)}";\n}`],
    ['10,000 brackets in a pattern', `server { location ~ ${'('.repeat(many)} { }\n}`],
    ['10,000 classes in a pattern', `server { location ~ "${'[a-z'.repeat(many)}" { }\n}`],
    ['10,000 arguments', `server { server_name ${'a.com '.repeat(many)};\n}`],
    ['a word over 10,000 lines', `server { return 200 "${'x\n'.repeat(many)}";\n}`],
    ['a line of a megabyte', `server { server_name ${'x'.repeat(1_000_000)};\n}`],
    ['a comment of a megabyte', `#${'x'.repeat(1_000_000)}\nserver { }`],
    ['10,000 NULs', '\0'.repeat(many)],
    ['an open Lua block', `server { content_by_lua_block { ${'{ "'.repeat(many)}`],
    ['10,000 servers with the same name', 'server { listen 80; server_name a.com; }\n'.repeat(many)],
  ])('%s', (_, text) => {
    judge(text);
  });

  it('takes as long for each line of a long file as of a short one', () => {
    // What this process used, not what the clock says: other programs may have the machine to themselves.
    const time = (text: string) => {
      const start = process.cpuUsage();
      validate(nginx, {path: 'site', text});
      return process.cpuUsage(start).user / 1000;
    };
    time(sites(1000));
    const [short = 0, long = 0, longest = 0] = [1000, 10_000, 50_000].map((lines) => time(sites(lines)) / lines);
    console.log(
      `nginx, ms per 1,000 lines: ${[short, long, longest].map((one) => (one * 1000).toFixed(1)).join(', ')}`,
    );
    // How long it takes is the bench's matter; here, that it does not grow faster than the file.
    expect(longest).toBeLessThan(Math.max(short, long) * 4);
  });
});
