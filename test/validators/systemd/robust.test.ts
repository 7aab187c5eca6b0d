import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {Lines} from '../../../src/syntax/span.ts';
import {systemd} from '../../../src/validators/systemd/index.ts';
import {type Diagnostic, validate} from '../../../src/validators/validator.ts';

/** One seed, so that every run judges the same files; fast-check prints it with a failure. */
const seed = 20_261_123;
const names = [
  'mysite.service',
  'sample',
  'a@.socket',
  'b.timer',
  'c.path',
  'srv-x.mount',
  'd.service.d/x.conf',
  'e.target',
];

/** Judges a text under a name and asks every rule; holds every diagnostic to what it promises. */
function judge(text: string, path: string = names[text.length % names.length] ?? ''): readonly Diagnostic[] {
  const lines = new Lines(text);
  const asked = systemd.rules.map(({id}) => ({rule: id}));
  const {diagnostics, answers} = validate(systemd, {path, text}, asked);
  for (const {span, start, end, fix, related, message} of [
    ...diagnostics,
    ...answers.flatMap((one) => one.diagnostics),
  ]) {
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
  ...'[Unit] [Service] [Socket] [Timer] [Install] [Mount] [x [ ] = Key # ; \\ " \' % %% %i %Q $ ${X} ~ / .. - @ + ! : , | && > \t \r \r\n \0 \uFEFF \u00a0 “ 한글 😀 \ud800'.split(
    ' ',
  ),
  ...[' ', '\n', '\\\n', ' \\ \n', '\n\n', '# note\n', '; note\n', '\n[Service]\n', '\n[Timer]\n'],
  ...['ExecStart=', 'ExecStart=/bin/sh -c "a', 'Type=', 'Restart=always', 'User=', 'Environment=', 'EnvironmentFile=-'],
  ...['WorkingDirectory=~', 'RuntimeDirectory=', 'OnCalendar=', 'Mon..Fri *-*-* 1:2', 'ListenStream=', '127.0.0.1:80'],
  ...[
    'LimitNOFILE=1:',
    'MemoryMax=',
    '5 min',
    '1.5G',
    'SystemCallFilter=~@x',
    'After=a.service b',
    'Where=/srv/x',
    '\\x41',
  ],
  ...[
    '/srv/venv/bin/gunicorn',
    '--bind',
    'unix:/run/gunicorn/x.sock',
    'mysite.wsgi',
    'CapabilityBoundingSet=',
    'DeviceAllow=',
  ],
];
const soup = fc.array(fc.constantFrom(...bits), {maxLength: 60}).map((parts) => parts.join(''));
const real = `[Unit]
Description=gunicorn for mysite
After=network.target

[Service]
Type=notify
User=ubuntu
Group=www-data
WorkingDirectory=/home/ubuntu/mysite
EnvironmentFile=/home/ubuntu/mysite/.env
Environment="GREETING=hello world" DEBUG=0
RuntimeDirectory=gunicorn
ExecStart=/home/ubuntu/mysite/venv/bin/gunicorn \\
    --bind unix:/run/gunicorn/mysite.sock \\
    # workers
    --workers 3 mysite.wsgi:application
ExecReload=/bin/kill -s HUP $MAINPID
TimeoutStopSec=1min 30s
LimitNOFILE=1024:65536
MemoryMax=512M
Restart=on-failure
NoNewPrivileges=yes

[Install]
WantedBy=multi-user.target
`;
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
    ['a soup of what units are made of', soup, 1500],
    ['mistakes in a real file', mutant, 600],
  ] as const)('%s', (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, (text) => void judge(text)),
      {seed, numRuns},
    );
  });

  it('a real file has nothing of it', () => {
    expect(judge(real, 'mysite.service')).toEqual([]);
  });
});

const many = 10_000;
const large: readonly (readonly [string, string])[] = [
  ['10,000 lines', `[Service]\nExecStart=/bin/true\n${'Environment=A=1 "B=2 3"\n'.repeat(many)}`],
  ['10,000 unknown settings', `[Service]\n${'Restrat=always\n'.repeat(many)}`],
  ['10,000 sections', '[Srvice]\nA=1\n[Service]\nUser=x\n'.repeat(many / 2)],
  ['10,000 lines without =', `[Service]\n${'Restart always\n'.repeat(many)}`],
  ['10,000 broken continuations', `[Service]\n${'ExecStart=/bin/a \\ \n  --b\n'.repeat(many / 2)}`],
  ['a continuation and 10,000 lost lines', `[Service]\nExecStart=/bin/a \\ \n${'  --b c\n'.repeat(many)}`],
  ['a command over 10,000 lines', `[Service]\nExecStart=/bin/a \\\n${'  -x "y" \\\n# note\n'.repeat(many)}  e\n`],
  ['10,000 commands', `[Service]\nType=oneshot\n${'ExecStart=/bin/a ; /bin/b\n'.repeat(many)}`],
  ['10,000 commands in a line', `[Service]\nType=oneshot\nExecStart=${'/bin/a ; '.repeat(many)}\n`],
  ['10,000 dependencies', `[Unit]\nAfter=${'a.service '.repeat(many)}\nRequires=${'b.service '.repeat(many)}\n`],
  ['10,000 comments', `${'# a\n'.repeat(many)}[Service]\n`],
  ['10,000 brackets', `${'['.repeat(many)}\n${'[\n'.repeat(many)}`],
  ['10,000 quotes', `[Service]\nExecStart=/bin/a ${'"\''.repeat(many)}\n`],
  ['10,000 backslashes', `[Service]\nExecStart=/bin/a ${'\\q'.repeat(many)}\nEnvironment=${'\\'.repeat(many)}\n`],
  ['10,000 percent signs', `[Service]\nExecStart=/bin/a ${'%n%%'.repeat(many)}\nDescription=${'%Q'.repeat(many)}\n`],
  ['10,000 slashes', `[Service]\nWorkingDirectory=${'/a'.repeat(many)}\nReadWritePaths=${'/../'.repeat(many)}\n`],
  ['10,000 times of a timer', `[Timer]\nOnCalendar=${'1,'.repeat(many)}\nOnBootSec=${'1h '.repeat(many)}\n`],
  [
    '10,000 colons and commas',
    `[Socket]\nListenStream=${'a:'.repeat(many)}\n[Timer]\nOnCalendar=${'Mon,'.repeat(many)}\n`,
  ],
  ['10,000 zeros', `[Service]\nUMask=${'0'.repeat(many)}9\nNice=${'0'.repeat(many)}x\nMemoryMax=${'9'.repeat(many)}\n`],
  ['10,000 NULs', `[Service]\n${'\0'.repeat(many)}User=${'\0'.repeat(many)}`],
  ['10,000 kinds of line end', `[Service]\n${'\r\n\n\r\0'.repeat(many)}`],
  ['a megabyte of settings between NULs', `[Service]\n${'\0User='.repeat(150_000)}`],
  ['a line of a megabyte', `[Service]\nExecStart=/bin/a ${'x '.repeat(500_000)}\n`],
  ['a word of a megabyte', `[Service]\nExecStart=/bin/${'x'.repeat(1_000_000)}\nUser=${'y'.repeat(1_000_000)}\n`],
  ['blanks of a megabyte', `[Service]\nEnvironment=A=1${' '.repeat(1_000_000)}#\nUser=a${'\t'.repeat(1_000_000)}b\n`],
];

describe('no file makes the judge hang', () => {
  it.each(large)('%s', (_, text) => {
    const started = performance.now();
    judge(text, 'mysite.service');
    // Every rule looks twice, on a machine that others use too; what grows quadratically takes minutes here.
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
