import {respond} from '../../../../src/validators/wsgi/rules/respond.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(respond, {
  good: [
    `def hello(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'x']
def timed(app):
    def wrapper(environ, start_response):
        return app(environ, start_response)
    return wrapper
application = timed(hello)
`,
    `class application:
    def __init__(self, environ, start_response):
        self.start_response = start_response
    def __iter__(self):
        self.start_response("200 OK", [('Content-Type', 'text/plain')])
        yield b'x'
`,
    `def application(environ, start_response):
    status: str = '200 OK'
    headers: list = [('Content-Type', 'text/plain')]
    start_response(status, headers)
    return [b'x']
`,
    `from http import HTTPStatus
def application(environ, start_response):
    start_response(f'{HTTPStatus.OK.value} {HTTPStatus.OK.phrase}', [('Content-Type', 'text/plain')])
    return [b'x']
`,
    `from wsgiref.headers import Headers
def application(environ, start_response):
    headers = Headers()
    headers['Content-Type'] = 'text/plain'
    start_response('200 OK', headers.items())
    return [b'x']
`,
    `def answer(start_response, text):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [text.encode()]
def application(environ, start_response):
    return answer(start_response, 'x')
`,
    `def application(environ, start_response):
    def answer(text):
        start_response('200 OK', [('Content-Type', 'text/plain')])
        return [text.encode()]
    return answer('x')
`,
    `def application(environ, start_response):
    headers = []
    headers.append(('Content-Type', 'text/plain'))
    start_response('200 OK', headers)
    return [b'x']
`,
    `def application(environ, start_response):
    if environ['PATH_INFO'] != '/':
        return missing(start_response)
    start_response(*answer)
    return [b'x']
`,
    `def application(environ, start_response):
    status = '404 Not Found'
    if environ['PATH_INFO'] == '/':
        status = '200 OK'
    start_response(status, [('Content-Type', 'text/plain')])
    return [b'x']
`,
    `OK = '200 OK'
HEADERS = [('Content-Type', 'text/plain'), ('X-A', 'b')]
def application(environ, start_response):
    start_response(OK, HEADERS)
    return [b'x']
`,
    `application = lambda environ, start_response: hello(environ, start_response)
`,
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
    status: str = '404 Not Found'
    start_response(status, [('Content-Type', 'text/plain')])
    return [b'x']
`,
      at: '3:5',
      times: 1,
    },
    {
      text: `def application(environ, start_response):
    headers = [('X-A', 'b')]
    start_response('200 OK', headers)
    return [b'x']
`,
      at: '3:5',
      times: 1,
    },
    {
      text: `def application(environ, start_response):
    headers = []
    headers.append(('Content-Type', 'text/plain'))
    start_response('500 Oops', headers)
    return [b'x']
`,
      at: '4:5',
      times: 1,
    },
    {
      text: `def application(environ, start_response):
    start_response('200 OK')
    return [b'x']
`,
      at: '2:5',
      times: 1,
    },
    {
      text: `def application(environ, start_response):
    start_response(200, [('Content-Type', 'text/plain')])
    return [b'x']
`,
      at: '2:5',
      times: 1,
    },
    {
      text: `application = 'hello'
`,
      at: '1:1',
      times: 1,
    },
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
