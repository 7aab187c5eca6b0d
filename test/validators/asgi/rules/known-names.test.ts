import {knownNames} from '../../../../src/validators/asgi/rules/known-names.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownNames, {
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
    `from x import *
application = make()
`,
    `def application(environ):
    return later

later = 1
`,
    `for i in range(3):
    print(i)
print(i)
`,
    `x = [y for y in range(3)]
`,
    `if False:
    z = 1
print(z)
`,
    `try:
    import a
except ImportError:
    a = None
print(a, __file__, __name__)
`,
    `f = lambda q: q
`,
    `import a.b.c
a.b
`,
    `class A:
    x: Unknown
    def f(self):
        return missing
`,
    `with open('x') as f:
    print(f)
`,
    `def f(x: int = 3) -> str: ...
`,
    `a: List[int] = []
`,
    `print(x if False else 1)
`,
    `x = None
x and y
`,
    `try:
    y
except NameError:
    y = 1
`,
    `(a := 3)
print(a)
`,
    `import os.path as p
p.join()
`,
  ],
  bad: [
    {
      text: `from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_asgi_application()
`,
      at: '3:1',
      times: 1,
      says: [/import os/],
    },
    {
      text: `application = Wrap(application)
`,
      at: '1:15',
      times: 1,
    },
    {
      text: `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_asgi_aplication()
`,
      at: '7:15',
      times: 1,
    },
    {
      text: `print(later)
later = 1
`,
      at: '1:7',
      times: 1,
      says: [/further down/],
    },
    {
      text: `async def application(scope, receive, send):
    return [mesage]
`,
      at: '2:13',
      times: 1,
    },
    {
      text: `application = x.y.z
`,
      at: '1:15',
      times: 1,
    },
  ],
});
