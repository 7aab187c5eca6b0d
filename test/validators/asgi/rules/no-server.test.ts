import {noServer} from '../../../../src/validators/asgi/rules/no-server.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noServer, {
  good: [
    `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_asgi_application()
`,
    `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body', 'body': b'Hello'})
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
