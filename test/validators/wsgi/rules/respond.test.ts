import {respond} from '../../../../src/validators/wsgi/rules/respond.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(respond, {
  good: [
    `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'x']
`,
    {
      text: `def application(environ, start_response):
    start_response('404 Not Found', [('X-A', 'b')])
    return [b'x']
`,
      options: {status: '404', header: 'x-a'},
    },
    `def application(environ, start_response):
    status = '200 OK'
    headers = [('Content-Type', 'text/html')]
    start_response(status, headers)
    return [b'x']
`,
  ],
  bad: [
    {
      text: `def application(environ, start_response):
    start_response('404 Not Found', [('Content-Type', 'text/plain')])
    return [b'x']
`,
      at: '2:5',
      times: 1,
    },
    {
      text: `def application(environ, start_response):
    start_response('200 OK', [])
    return [b'x']
`,
      at: '2:5',
      times: 1,
    },
    {
      text: `def application(environ, start_response):
    return [b'x']
`,
      at: '1:1',
      times: 1,
    },
  ],
  present: [
    `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'x']
`,
  ],
  absent: [``],
});
