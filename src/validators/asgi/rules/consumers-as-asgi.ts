import {dottedName, everyNode, type Kind} from '../../../syntax/python/nodes.ts';
import {spanOf} from '../../../syntax/python.ts';
import {missingStatements} from '../../python/presence.ts';
import type {Rule} from '../../rule.ts';
import type {ServedModule} from '../../wsgi/module.ts';
import {originOf} from '../../wsgi/module.ts';

/** Consumers are routed with as_asgi(). */
export const consumersAsAsgi: Rule<ServedModule> = {
  id: 'asgi/consumers-as-asgi',
  title: {en: 'Consumers are routed with as_asgi()', ko: '컨슈머는 as_asgi()로 연결해요'},
  why: {
    en: 'A route leads to an ASGI application. `ChatConsumer.as_asgi()` makes one that has a fresh consumer for each connection; the class itself is none, and the first socket ends with `TypeError`.',
    ko: '라우트는 ASGI 애플리케이션으로 이어져요. `ChatConsumer.as_asgi()`는 연결마다 새 컨슈머를 만드는 애플리케이션을 줘요. 클래스 자체는 애플리케이션이 아니라서 첫 소켓이 `TypeError`로 끝나요.',
  },
  reference: 'https://channels.readthedocs.io/en/latest/topics/consumers.html',
  severity: 'warning',
  bad: "import os\n\nfrom channels.routing import ProtocolTypeRouter, URLRouter\nfrom django.core.asgi import get_asgi_application\nfrom django.urls import path\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\ndjango_app = get_asgi_application()\n\nfrom chat.consumers import ChatConsumer\n\napplication = ProtocolTypeRouter({\n    'http': django_app,\n    'websocket': URLRouter([path('ws/chat/', ChatConsumer)]),\n})\n",
  good: "import os\n\nfrom channels.routing import ProtocolTypeRouter, URLRouter\nfrom django.core.asgi import get_asgi_application\nfrom django.urls import path\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\ndjango_app = get_asgi_application()\n\nfrom chat.consumers import ChatConsumer\n\napplication = ProtocolTypeRouter({\n    'http': django_app,\n    'websocket': URLRouter([path('ws/chat/', ChatConsumer.as_asgi())]),\n})\n",
  missing: ({file}) => missingStatements(file),
  *check({file, origins}) {
    for (const statement of file.body)
      for (const node of everyNode(statement)) {
        if (node.nodeType !== 'Call') continue;
        const {func, args} = node as unknown as Kind<'Call'>;
        const [, view] = args;
        const name = view && dottedName(view);
        if (view === undefined || name === undefined || !/Consumer$/.test(name)) continue;
        if (!/^django\.(?:urls\.(?:path|re_path)|conf\.urls\.url)$/.test(originOf(func, origins) ?? '')) continue;
        const span = spanOf(file, view);
        yield {
          span,
          message: {
            en: `\`${name}\` is a class, and a route needs an application. Write \`${name}.as_asgi()\`.`,
            ko: `라우트에는 애플리케이션이 필요한데 \`${name}\`는 클래스예요. \`${name}.as_asgi()\`로 쓰세요.`,
          },
          fix: {edits: [{span: {start: span.end, end: span.end}, text: '.as_asgi()'}]},
        };
      }
  },
};
