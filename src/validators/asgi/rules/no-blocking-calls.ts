import {everyNode, type Kind} from '../../../syntax/python/nodes.ts';
import {spanOf} from '../../../syntax/python.ts';
import {missingStatements} from '../../python/presence.ts';
import type {Rule} from '../../rule.ts';
import {ownOf} from '../../wsgi/body.ts';
import type {ServedModule} from '../../wsgi/module.ts';
import {originOf} from '../../wsgi/module.ts';

/** Nothing blocks the event loop. */
export const noBlockingCalls: Rule<ServedModule> = {
  id: 'asgi/no-blocking-calls',
  title: {en: 'async code does not block', ko: '비동기 코드는 멈춰 서지 않아요'},
  why: {
    en: 'All connections of a worker share one event loop. A call that waits without `await`, such as `time.sleep` or `requests.get`, stops them all for that time. Use the waiting form (`asyncio.sleep`, `httpx.AsyncClient`), or hand the call to a thread with `asyncio.to_thread`.',
    ko: '워커 하나의 모든 연결이 이벤트 루프 하나를 함께 써요. `time.sleep`이나 `requests.get`처럼 `await` 없이 기다리는 호출이 있으면 그동안 모두 멈춰요. `asyncio.sleep`, `httpx.AsyncClient`처럼 기다릴 수 있는 것을 쓰거나 `asyncio.to_thread`로 스레드에 맡기세요.',
  },
  learn: 'asgi#blocking',
  reference: 'https://docs.python.org/3/library/asyncio-dev.html#running-blocking-code',
  severity: 'warning',
  bad: "import time\n\nasync def application(scope, receive, send):\n    assert scope['type'] == 'http'\n    time.sleep(1)\n    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})\n    await send({'type': 'http.response.body', 'body': b'Hello\\n'})\n",
  good: "import asyncio\n\nasync def application(scope, receive, send):\n    assert scope['type'] == 'http'\n    await asyncio.sleep(1)\n    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})\n    await send({'type': 'http.response.body', 'body': b'Hello\\n'})\n",
  missing: ({file}) => missingStatements(file),
  *check({file, origins}) {
    for (const statement of file.body)
      for (const node of everyNode(statement)) {
        if (node.nodeType !== 'AsyncFunctionDef') continue;
        for (const call of ownOf(node as unknown as Kind<'AsyncFunctionDef'>, 'Call')) {
          const origin = originOf(call.func, origins) ?? '';
          if (!blocking.test(origin)) continue;
          yield {
            span: spanOf(file, call),
            message: {
              en: `\`${origin}\` waits without \`await\`, and every connection of this worker waits with it. ${origin === 'time.sleep' ? 'Write `await asyncio.sleep(…)`.' : 'Use an asynchronous form, or `await asyncio.to_thread(…)`.'}`,
              ko: `\`${origin}\`는 \`await\` 없이 기다려서 이 워커의 모든 연결이 함께 멈춰요. ${origin === 'time.sleep' ? '`await asyncio.sleep(…)`으로 쓰세요.' : '비동기 방식으로 바꾸거나 `await asyncio.to_thread(…)`에 맡기세요.'}`,
            },
          };
        }
      }
  },
};

const blocking =
  /^(?:time\.sleep|requests\.(?:get|post|put|patch|delete|head|options|request)|urllib\.request\.(?:urlopen|urlretrieve)|httpx\.(?:get|post|put|patch|delete|head|request)|subprocess\.(?:run|call|check_call|check_output|getoutput)|os\.system|socket\.create_connection|psycopg2?\.connect|sqlite3\.connect)$/;
