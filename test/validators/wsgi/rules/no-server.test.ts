import {noServer} from '../../../../src/validators/wsgi/rules/no-server.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noServer, {
  good: [
    `from wsgiref.simple_server import make_server
def application(environ, start_response):
    start_response('200 OK', [])
    return [b'x']
if __name__ == '__main__':
    make_server("127.0.0.1", 8000, application).serve_forever()
`,
    `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_application()
`,
    `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'x']
`,
    `import uvicorn
if __name__ == '__main__':
    uvicorn.run('x:app')
`,
    `def main():
    app.run()
`,
    `from django.core.management import call_command
call_command('migrate')
`,
  ],
  bad: [
    {
      text: `from wsgiref.simple_server import make_server
def application(environ, start_response):
    start_response('200 OK', [])
    return [b'x']
make_server("127.0.0.1", 8000, application).serve_forever()
`,
      at: '5:1',
      times: 1,
    },
    {
      text: `from wsgiref.simple_server import make_server
httpd = make_server('', 8000, None)
httpd.serve_forever()
`,
      at: '3:1',
      times: 1,
    },
    {
      text: `from flask import Flask
app = Flask(__name__)
app.run(debug=True)
`,
      at: '3:1',
      times: 1,
    },
    {
      text: `import uvicorn
uvicorn.run('x:app')
`,
      at: '2:1',
      times: 1,
    },
    {
      text: `from django.core.management import call_command
call_command('runserver')
`,
      at: '2:1',
      times: 1,
    },
    {
      text: `from django.core.management import execute_from_command_line
execute_from_command_line(['manage.py', 'runserver'])
`,
      at: '2:1',
      times: 1,
    },
  ],
});
