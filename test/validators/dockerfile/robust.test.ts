import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {keywords} from '../../../src/syntax/dockerfile/read-instruction.ts';
import {Lines} from '../../../src/syntax/span.ts';
import {dockerfile} from '../../../src/validators/dockerfile/index.ts';
import {type Diagnostic, validate} from '../../../src/validators/validator.ts';

/** One seed, so that every run judges the same files; fast-check prints it with a failure. */
const seed = 20_261_123;

/** Judges a text with and without a .dockerignore and holds every diagnostic to what it promises. */
function judge(text: string): readonly Diagnostic[] {
  const lines = new Lines(text);
  const beside = new Map([['.dockerignore', text.length % 2 === 0 ? null : text.slice(0, 500)]]);
  const {diagnostics} = validate(dockerfile, {path: 'Dockerfile', text, beside});
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
  ...keywords,
  ...'\\ " \' ` $ ${ } [ ] , = : # - -- << <<- && | ; ( ) { if fi EOF AS \t \n \r\n \0 \uFEFF \u00a0 “ ” ＲＵＮ 한글 😀 \ud800'.split(
    ' ',
  ),
  ' ',
  '\n',
  '\\\n',
  ' \\ \n',
  '--from=',
  '--mount=type=cache,target=/x',
  '${A:-',
  '["a", "b"]',
  "['a']",
  'python:3.13-slim',
  'pip install -r requirements.txt',
  'apt-get update',
  'gunicorn --bind 127.0.0.1:8000',
  '# escape=`\n',
  '<<EOF\n',
  '\nEOF\n',
];

const soup = fc.array(fc.constantFrom(...bits), {maxLength: 60}).map((parts) => parts.join(''));
const real = `# syntax=docker/dockerfile:1
ARG PYTHON=3.13
FROM python:\${PYTHON}-slim AS build
WORKDIR /app
ENV PYTHONUNBUFFERED=1 \\
    # a comment
    PORT="8000"
COPY --chown=app:app requirements.txt ./
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt && \\
    apt-get update; if [ -f x ]; then echo "y"; fi
RUN <<-'EOF'
\tpython manage.py collectstatic --noinput
\tEOF
FROM build
COPY --from=build /app /app
EXPOSE 8000/tcp
HEALTHCHECK --interval=30s CMD ["curl", "-f", "http://localhost:8000/"]
USER app
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi"]
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
    ['a soup of what Dockerfiles are made of', soup, 1200],
    ['mistakes in a real file', mutant, 600],
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

describe('no file makes the judge hang', () => {
  const many = 10_000;
  it.each([
    ['10,000 lines', `FROM a\n${'RUN pip install x && apt-get update\nCOPY . /app\n'.repeat(many / 2)}`],
    [
      '10,000 stages',
      Array.from(
        {length: many / 2},
        (_, n) => `FROM ${n === 0 ? 'a' : `s${n - 1}`} AS s${n}\nENV V${n}=$V${n - 1}\n`,
      ).join(''),
    ],
    ['10,000 unknown lines', 'RNU x\n'.repeat(many)],
    ['10,000 refused lines', `FROM a\n${'ENV X\n'.repeat(many)}`],
    ['a command over 10,000 lines', `FROM a\nRUN a \\\n${'  && b c "d" \\\n'.repeat(many)}  e\n`],
    ['10,000 blank lines in a command', `FROM a\nRUN a \\\n${'\n'.repeat(many)}b\n`],
    ['10,000 comments', `${'# a\n'.repeat(many)}FROM a\n`],
    ['a line of a megabyte', `FROM a\nRUN ${'x '.repeat(500_000)}`],
    ['an ENV of a megabyte', `FROM a\nENV ${`${'a=$b '.repeat(1000)}\\\n`.repeat(200)}c=d\n`],
    ['10,000 open braces', `FROM a\nENV A=${'${A:-'.repeat(many)}`],
    ['10,000 braces', `FROM a\nENV A=${'${A:-'.repeat(many)}x${'}'.repeat(many)}\n`],
    ['10,000 quotes', `FROM a\nENV A=${'"\''.repeat(many)}\n`],
    ['10,000 shell quotes', `FROM a\nRUN echo ${'"$('.repeat(many)}\n`],
    ['10,000 shell brackets', `FROM a\nRUN ${'('.repeat(many)}\nRUN ${'{ '.repeat(many)}\nRUN ${'`'.repeat(many)}\n`],
    ['10,000 JSON strings without commas', `FROM a\nCMD [${'"a"  '.repeat(many)}\n`],
    ['10,000 JSON brackets', `FROM a\nCMD ${'['.repeat(many)}\n`],
    ['10,000 hashes', `FROM a\nWORKDIR ${'# a '.repeat(many)}\n`],
    [
      '2,000 heredocs',
      `FROM a\nRUN ${Array.from({length: 2000}, (_, n) => `<<E${n}`).join(' ')}\n${Array.from({length: 2000}, (_, n) => `x\nE${n}\n`).join('')}`,
    ],
    ['10,000 ONBUILDs', `FROM a\n${'ONBUILD '.repeat(many)}\n`],
    ['a pattern full of stars', `FROM a\nENV A=${'a'.repeat(400)} B=\${A#${'*a'.repeat(100)}b}\n`],
    ['10,000 NULs', `FROM a\nRUN ${'\0'.repeat(many)}\n${'\0'.repeat(many)}`],
    ['10,000 flags', `FROM a\nRUN ${'--mount=type=cache,target=/x '.repeat(many)} x\n`],
  ])('%s', (_, text) => {
    judge(text);
  });
});
