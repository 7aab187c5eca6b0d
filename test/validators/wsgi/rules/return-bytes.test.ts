import {returnBytes} from '../../../../src/validators/wsgi/rules/return-bytes.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(returnBytes, {
  good: [
    `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_application()
`,
    `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'x']
`,
    `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    yield b'x'
`,
    `def application(environ, start_response):
    return inner(environ, start_response)
`,
    `def application(environ, start_response):
    return ['x'.encode()]
`,
    `def application(environ, start_response):
    return [bytes(5)]
`,
    `def application(environ, start_response):
    return []
`,
    `def application(environ, start_response):
    raise ValueError
`,
    `def application(environ, start_response):
    body = 'x'
    body = body.encode()
    return [body]
`,
    `def application(environ, start_response):
    if environ:
        return [b'x']
`,
    `def application(environ, start_response):
    return [environ['x']]
`,
    `def application(environ, start_response):
    return iter([b'x'])
`,
    `def application(environ, start_response):
    return [*parts]
`,
    `def application(environ, start_response):
    yield from parts
`,
    `def application(environ, start_response):
    return [b'a' + b'b']
`,
    `def application(environ, start_response):
    return [b'%d' % 3]
`,
    `def application(environ, start_response):
    def inner():
        return 'x'
    return [inner().encode()]
`,
    `@wrapped
def application(environ, start_response):
    return 'x'
`,
    `def application(environ, start_response):
    return [' '.join(x).encode()]
`,
  ],
  bad: [
    {
      text: `def application(environ, start_response):
    return 'x'
`,
      at: '2:12',
      times: 1,
      says: [/encode/],
    },
    {
      text: `def application(environ, start_response):
    return ['x']
`,
      at: '2:13',
      times: 1,
    },
    {
      text: `def application(environ, start_response):
    return b'x'
`,
      at: '2:12',
      times: 1,
      says: [/numbers/],
    },
    {
      text: `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
`,
      at: '1:1',
      times: 1,
      says: [/returns nothing/],
    },
    {
      text: `def application(environ, start_response):
    return None
`,
      at: '2:12',
      times: 1,
    },
    {
      text: `def application(environ, start_response):
    yield 'x'
`,
      at: '2:11',
      times: 1,
    },
    {
      text: `def application(environ, start_response):
    return [f'{environ}']
`,
      at: '2:13',
      times: 1,
    },
    {
      text: `def application(environ, start_response):
    return ['%s' % 1]
`,
      at: '2:13',
      times: 1,
    },
    {
      text: `def application(environ, start_response):
    text = 'a'
    return [text]
`,
      at: '3:13',
      times: 1,
    },
    {
      text: `T = 'a'
def application(environ, start_response):
    return [T]
`,
      at: '3:13',
      times: 1,
    },
    {
      text: `import json
def application(environ, start_response):
    return [json.dumps({})]
`,
      at: '3:13',
      times: 1,
    },
    {
      text: `def application(environ, start_response):
    return [b'a', 'b']
`,
      at: '2:19',
      times: 1,
    },
    {
      text: `class A:
    def __call__(self, e, s):
        return 'x'

application = A()
`,
      at: '3:16',
      times: 1,
    },
    {
      text: `application = lambda e, s: 'x'
`,
      at: '1:28',
      times: 1,
    },
    {
      text: `class application:
    def __init__(self, e, s):
        s('200 OK', [])
    def __iter__(self):
        yield 'x'
`,
      at: '5:15',
      times: 1,
    },
  ],
});
