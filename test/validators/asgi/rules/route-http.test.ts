import {routeHttp} from '../../../../src/validators/asgi/rules/route-http.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(routeHttp, {
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
    `import os

from channels.routing import ProtocolTypeRouter, URLRouter
from django.core.asgi import get_asgi_application
from django.urls import path

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')
django_app = get_asgi_application()

from chat.consumers import ChatConsumer

application = ProtocolTypeRouter({
    **routes,
    'websocket': URLRouter([path('ws/chat/', ChatConsumer.as_asgi())]),
})
`,
    `import os

from channels.routing import ProtocolTypeRouter, URLRouter
from django.core.asgi import get_asgi_application
from django.urls import path

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')
django_app = get_asgi_application()

from chat.consumers import ChatConsumer

application = Other({
    'http': django_app,
    'websocket': URLRouter([path('ws/chat/', ChatConsumer.as_asgi())]),
})
`,
  ],
  bad: [
    {
      text: 'from channels.routing import ProtocolTypeRouter\nfrom django.core.asgi import get_asgi_application\n\napplication = ProtocolTypeRouter({"http": get_asgi_application(), "websockets": x})\n',
      at: '4:67',
      says: [/.websocket./],
      times: 1,
    },
    {
      text: 'from channels.routing import ProtocolTypeRouter\nfrom django.core.asgi import get_asgi_application\n\napplication = ProtocolTypeRouter({"https": get_asgi_application()})\n',
      says: [/.http./],
      times: 1,
    },
    {
      text: `import os

from channels.routing import ProtocolTypeRouter, URLRouter
from django.core.asgi import get_asgi_application
from django.urls import path

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')
django_app = get_asgi_application()

from chat.consumers import ChatConsumer

application = ProtocolTypeRouter({
    'websocket': URLRouter([path('ws/chat/', ChatConsumer.as_asgi())]),
})
`,
      at: '12:15',
      times: 1,
    },
    {
      text: `import os

from channels.routing import ProtocolTypeRouter, URLRouter
from django.core.asgi import get_asgi_application
from django.urls import path

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')
django_app = get_asgi_application()

from chat.consumers import ChatConsumer

application = ProtocolTypeRouter({
    'http': get_asgi_application,
    'websocket': URLRouter([path('ws/chat/', ChatConsumer.as_asgi())]),
})
`,
      at: '13:13',
      times: 1,
      says: [/function itself/],
    },
  ],
});
