import {modelsAfterSetup} from '../../../../src/validators/asgi/rules/models-after-setup.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(modelsAfterSetup, {
  good: [
    `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_asgi_application()
`,
    `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_asgi_application()

from shop.models import Item
`,
    `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

from django.db import models
application = 1
`,
    `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

from django.db.models import Q
application = get_asgi_application()
`,
    `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

from channels.routing import ProtocolTypeRouter
application = get_asgi_application()
`,
    `from shop.models import Item
`,
  ],
  bad: [
    {
      text: `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

from shop.models import Item
application = get_asgi_application()
`,
      at: '7:25',
      times: 1,
    },
    {
      text: `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

import chat.routing
application = get_asgi_application()
`,
      at: '7:8',
      times: 1,
    },
    {
      text: `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

from chat.routing import websocket_urlpatterns
application = get_asgi_application()
`,
      at: '7:26',
      times: 1,
    },
  ],
});
