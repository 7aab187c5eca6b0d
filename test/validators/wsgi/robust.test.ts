import fc from 'fast-check';
import {describe, it} from 'vitest';
import {asgi} from '../../../src/validators/asgi/index.ts';
import {validate} from '../../../src/validators/validator.ts';
import {wsgi} from '../../../src/validators/wsgi/index.ts';
import {expectWellFormed} from '../../support/check-rule.ts';

/** One seed, so that every run judges the same files; fast-check prints it with a failure. */
const seed = 20_261_123;

/** Judges a text by both protocols and holds each finding to its promises. */
function judge(text: string): void {
  for (const [validator, path] of [
    [wsgi, 'wsgi.py'],
    [asgi, 'asgi.py'],
  ] as const) {
    for (const {span, message, fix} of validate(validator, {path, text}).diagnostics)
      expectWellFormed({span, message, ...(fix && {fix})}, `${text}한`.slice(0, Math.max(text.length, span.end)));
  }
}

const bits = [
  'import os\n',
  'from django.core.wsgi import get_wsgi_application\n',
  'from django.core.asgi import get_asgi_application\n',
  "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n",
  "os.environ['DJANGO_SETTINGS_MODULE'] = 'x'\n",
  'application = get_wsgi_application()\n',
  'application = get_asgi_application\n',
  'application = application\n',
  'app = application\n',
  'def application(environ, start_response):\n',
  'async def application(scope, receive, send):\n',
  'class application:\n',
  'class A(application):\n    pass\n',
  "    start_response('200 OK', [('a', 'b')])\n",
  "    await send({'type': 'http.response.start', **x, 'status': 200})\n",
  "    return ['x', b'y', *z]\n",
  '    yield b\n',
  '    x = x + x\n',
  'lambda: 1\n',
  'del application\n',
  'application += 1\n',
  'a, application = 1, 2\n',
  'ProtocolTypeRouter({})\n',
  '    pass\n',
  '(',
  '"""',
  "'",
  '\0',
  '\t',
  '\f',
  '한글\n',
  '\r\n',
  '\ud800',
];
const soup = fc.array(fc.constantFrom(...bits), {maxLength: 25}).map((parts) => parts.join(''));

describe('no module makes the judge throw', () => {
  it.each([
    ['any text', fc.string({unit: 'grapheme', maxLength: 200}), 150],
    ['any bytes', fc.uint8Array({maxLength: 200}).map((bytes) => new TextDecoder().decode(bytes)), 150],
    ['a soup of what such modules are made of', soup, 800],
  ] as const)('%s', (_, texts, numRuns) => {
    fc.assert(fc.property(texts, judge), {seed, numRuns});
  });
});

describe('no module makes the judge hang', () => {
  const many = 10_000;
  it.each([
    ['10,000 names', Array.from({length: many}, (_, n) => `n${n} = n${n - 1 < 0 ? 0 : n - 1}\n`).join('')],
    ['a chain of applications', `application = 1\n${'application = application\n'.repeat(many)}`],
    ['10,000 imports', Array.from({length: many}, (_, n) => `import m${n}\n`).join('')],
    [
      'a function of 10,000 lines',
      `def application(e, s):\n${"    s('200 OK', [('a', 'b')])\n".repeat(many)}    return [b'']\n`,
    ],
    [
      '10,000 locals',
      `def application(e, s):\n${Array.from({length: many}, (_, n) => `    x${n} = 'a' + x${n - 1}\n`).join('')}    return [x9999]\n`,
    ],
    [
      '10,000 messages',
      `async def application(a, b, send):\n${"    await send({'type': 'http.response.body', 'body': b''})\n".repeat(many)}`,
    ],
    ['10,000 brackets', `application = ${'['.repeat(many)}`],
    ['10,000 closed brackets', `application = ${'['.repeat(many)}${']'.repeat(many)}\n`],
    ['a megabyte in a line', `application = '${'x'.repeat(1_000_000)}'\n`],
    ['10,000 additions', `def application(e, s):\n    return ['a'${" + 'a'".repeat(many)}]\n`],
    ['10,000 NULs', '\0'.repeat(many)],
  ])('%s', (_, text) => {
    judge(text);
  });
});
