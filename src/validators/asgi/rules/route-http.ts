import {everyNode, type Kind} from '../../../syntax/python/nodes.ts';
import {constantOf, type PythonFile, spanOf} from '../../../syntax/python.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {missingStatements} from '../../python/presence.ts';
import type {Finding, Rule} from '../../rule.ts';
import type {ServedModule} from '../../wsgi/module.ts';
import {originOf} from '../../wsgi/module.ts';

/** A router of protocols has a place for http, and applications in its places. */
export const routeHttp: Rule<ServedModule> = {
  id: 'asgi/route-http',
  title: {en: 'ProtocolTypeRouter has http', ko: 'ProtocolTypeRouter에 http가 있어요'},
  why: {
    en: 'Since Channels 3 the router sends requests only where `http` says. Without it, and with a function in place of an application, every ordinary page ends with an error while sockets may work.',
    ko: 'Channels 3부터 라우터는 `http`에 적은 곳으로만 요청을 보내요. 이것이 없거나 애플리케이션 대신 함수를 넣으면, 소켓은 되더라도 보통 페이지는 모두 오류로 끝나요.',
  },
  reference: 'https://channels.readthedocs.io/en/latest/topics/routing.html#protocoltyperouter',
  severity: 'warning',
  bad: "import os\n\nfrom channels.routing import ProtocolTypeRouter, URLRouter\nfrom django.core.asgi import get_asgi_application\nfrom django.urls import path\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\ndjango_app = get_asgi_application()\n\nfrom chat.consumers import ChatConsumer\n\napplication = ProtocolTypeRouter({\n    'websocket': URLRouter([path('ws/chat/', ChatConsumer.as_asgi())]),\n})\n",
  good: "import os\n\nfrom channels.routing import ProtocolTypeRouter, URLRouter\nfrom django.core.asgi import get_asgi_application\nfrom django.urls import path\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\ndjango_app = get_asgi_application()\n\nfrom chat.consumers import ChatConsumer\n\napplication = ProtocolTypeRouter({\n    'http': django_app,\n    'websocket': URLRouter([path('ws/chat/', ChatConsumer.as_asgi())]),\n})\n",
  missing: ({file}) => missingStatements(file),
  *check({file, origins, open}) {
    for (const statement of file.body)
      for (const node of everyNode(statement)) {
        if (node.nodeType !== 'Call') continue;
        const {func, args} = node as unknown as Kind<'Call'>;
        const [routes] = args;
        if (originOf(func, origins)?.endsWith('.ProtocolTypeRouter') !== true || routes?.nodeType !== 'Dict' || open)
          continue;
        const keys = routes.keys.map((key) => (key === null || key === undefined ? undefined : constantOf(file, key)));
        yield* misspelt(file, routes);
        const http = keys.findIndex((key) => key?.kind === 'text' && key.value === 'http');
        const value = routes.values[http];
        const isMaker = value !== undefined && originOf(value, origins)?.endsWith('.get_asgi_application') === true;
        if (isMaker)
          yield {
            span: spanOf(file, value),
            message: {
              en: '`get_asgi_application` is the function itself here. Write `get_asgi_application()`.',
              ko: '여기에는 함수 `get_asgi_application`이 그대로 들어 있어요. `get_asgi_application()`으로 쓰세요.',
            },
          };
        else if (http === -1 && keys.every((key) => key?.kind === 'text' && !isSlipOfHttp(key.value)))
          yield {
            span: spanOf(file, func),
            message: {
              en: "There is no `'http'` in this router, so no ordinary request is answered. Add `'http': get_asgi_application()`.",
              ko: "이 라우터에는 `'http'`가 없어서 보통 요청에는 답하지 못해요. `'http': get_asgi_application()`을 추가하세요.",
            },
          };
      }
  },
};

function isSlipOfHttp(key: string): boolean {
  return (slips.get(key.toLowerCase()) ?? nearest(key, ['http'])) === 'http';
}

/** What people write for the two protocols. */
const slips: ReadonlyMap<string, string> = new Map(
  Object.entries({websockets: 'websocket', ws: 'websocket', wss: 'websocket', socket: 'websocket', https: 'http'}),
);

/** `'websockets'`: no server has connections of this type. */
function* misspelt(file: PythonFile, {keys}: Kind<'Dict'>): Generator<Finding> {
  for (const key of keys) {
    const value = key === null || key === undefined ? undefined : constantOf(file, key);
    if (!key || value?.kind !== 'text') continue;
    const meant = slips.get(value.value.toLowerCase()) ?? nearest(value.value, ['websocket', 'http', 'lifespan']);
    if (meant === undefined || meant === value.value) continue;
    yield {
      span: spanOf(file, key),
      message: {
        en: `No connection is of the type \`${value.value}\`, so nothing is ever sent there. Write \`'${meant}'\`.`,
        ko: `\`${value.value}\` 종류의 연결은 없어서 이쪽으로 오는 연결이 없어요. ${particle(`\`'${meant}'\``, '으로/로')} 쓰세요.`,
      },
    };
  }
}
