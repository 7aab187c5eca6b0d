import {headerPairs} from '../../../../src/validators/wsgi/rules/header-pairs.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(headerPairs, {
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
    start_response('200 OK', [])
    return [b'x']
`,
    `def application(environ, start_response):
    start_response('200 OK', headers)
    return [b'x']
`,
    `def application(environ, start_response):
    start_response('200 OK', list(h.items()))
    return [b'x']
`,
    `def application(environ, start_response):
    start_response('200 OK', (('a', 'b'),))
    return [b'x']
`,
    `def application(environ, start_response):
    start_response('200 OK', [('a', str(5))])
    return [b'x']
`,
    `def application(environ, start_response):
    start_response('200 OK', [['a', 'b']])
    return [b'x']
`,
    `def application(environ, start_response):
    start_response('200 OK', {})
    return [b'x']
`,
    `def application(environ, start_response):
    start_response(*args)
    return [b'x']
`,
    `def application(environ, start_response):
    start_response('200 OK', [pair])
    return [b'x']
`,
  ],
  bad: [
    {
      text: `def application(environ, start_response):
    start_response('200 OK', {'a': 'b'})
    return [b'x']
`,
      at: '2:30',
      times: 1,
      says: [/list of pairs/],
    },
    {
      text: `def application(environ, start_response):
    start_response('200 OK', [('a', 5)])
    return [b'x']
`,
      at: '2:37',
      times: 1,
    },
    {
      text: `def application(environ, start_response):
    start_response('200 OK', ['a: b'])
    return [b'x']
`,
      at: '2:31',
      times: 1,
    },
    {
      text: `def application(environ, start_response):
    start_response('200 OK', [('a',)])
    return [b'x']
`,
      at: '2:31',
      times: 1,
    },
    {
      text: `def application(environ, start_response):
    start_response('200 OK', [(b'a', 'b')])
    return [b'x']
`,
      at: '2:32',
      times: 1,
    },
    {
      text: `def application(environ, start_response):
    start_response('200 OK')
    return [b'x']
`,
      at: '2:5',
      times: 1,
      says: [/missing/],
    },
    {
      text: `def application(environ, start_response):
    start_response('200 OK', 'a: b')
    return [b'x']
`,
      at: '2:30',
      times: 1,
    },
    {
      text: `def application(environ, start_response):
    h = {'a': 'b'}
    start_response('200 OK', h)
    return [b'x']
`,
      at: '3:30',
      times: 1,
    },
  ],
});
