import {consumersAsAsgi} from '../../../../src/validators/asgi/rules/consumers-as-asgi.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(consumersAsAsgi, {
  good: [
    `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_asgi_application()
`,
    `import os

from channels.routing import ProtocolTypeRouter, URLRouter
from django.core.asgi import get_asgi_application
from django.urls import path

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')
django_app = get_asgi_application()

from chat.consumers import ChatConsumer

application = ProtocolTypeRouter({
    'http': django_app,
    'websocket': URLRouter([path('ws/chat/', ChatConsumer.as_asgi())]),
})
`,
    `from django.urls import path
path('x', views.home)
`,
    `path('x', ChatConsumer)
`,
  ],
  bad: [
    {
      text: `import os

from channels.routing import ProtocolTypeRouter, URLRouter
from django.core.asgi import get_asgi_application
from django.urls import path

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')
django_app = get_asgi_application()

from chat.consumers import ChatConsumer

application = ProtocolTypeRouter({
    'http': django_app,
    'websocket': URLRouter([path('ws/chat/', ChatConsumer)]),
})
`,
      at: '14:46',
      times: 1,
      says: [/as_asgi/],
    },
    {
      text: `from django.urls import re_path
from . import consumers
urls = [re_path('x', consumers.ChatConsumer)]
`,
      at: '3:22',
      times: 1,
    },
  ],
});
