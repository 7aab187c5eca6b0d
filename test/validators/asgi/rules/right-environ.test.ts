import {rightEnviron} from '../../../../src/validators/asgi/rules/right-environ.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(rightEnviron, {
  good: [
    'import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings")\n\napplication = get_asgi_application()\n',
    'import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"\n\napplication = get_asgi_application()\n',
    'import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.environ.update({"A": "b"})\n\napplication = get_asgi_application()\n',
    'import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.environ.setdefault(*pair)\n\napplication = get_asgi_application()\n',
    'import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.getenv("A")\n\napplication = get_asgi_application()\n',
    'from os import environ\n\nfrom django.core.asgi import get_asgi_application\n\nenviron.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings")\n\napplication = get_asgi_application()\n',
    'import environ\n\nfrom django.core.asgi import get_asgi_application\n\nenviron.Env.read_env()\n\napplication = get_asgi_application()\n',
    'import mine as os\n\nfrom django.core.asgi import get_asgi_application\n\nos.enviroment.x()\n\napplication = get_asgi_application()\n',
    'import os\n\nfrom django.core.asgi import get_asgi_application\n\ntry:\n    os.environ.foo()\nexcept AttributeError:\n    pass\n\napplication = get_asgi_application()\n',
  ],
  bad: [
    {
      text: 'import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.environ.setdefalt("DJANGO_SETTINGS_MODULE", "mysite.settings")\n\napplication = get_asgi_application()\n',
      at: '5:1',
      says: [/`setdefault`/],
      times: 1,
    },
    {
      text: 'import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.enviroment.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings")\n\napplication = get_asgi_application()\n',
      at: '5:1',
      says: [/Did you mean `environ`/],
      times: 1,
    },
    {
      text: 'import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE=mysite.settings")\n\napplication = get_asgi_application()\n',
      says: [/two texts/],
      times: 1,
    },
    {
      text: 'import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.environ("DJANGO_SETTINGS_MODULE", "mysite.settings")\n\napplication = get_asgi_application()\n',
      says: [/cannot be called/],
      times: 1,
    },
    {
      text: 'from os import environ\n\nfrom django.core.asgi import get_asgi_application\n\nenviron.sedefault("DJANGO_SETTINGS_MODULE", "mysite.settings")\n\napplication = get_asgi_application()\n',
      times: 1,
    },
  ],
});
