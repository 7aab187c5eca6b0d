import {everyNode} from '../../../syntax/python/nodes.ts';
import {spanOf} from '../../../syntax/python.ts';
import type {Rule} from '../../rule.ts';
import type {ServedModule} from '../../wsgi/module.ts';
import {missingApplication} from '../../wsgi/presence.ts';

/** The application answers the kinds of connection that were asked for. */
export const handleScopes: Rule<ServedModule, {readonly types: readonly string[]}> = {
  id: 'asgi/handle-scopes',
  title: {en: 'The application knows its kinds of connection', ko: '애플리케이션이 연결의 종류를 다뤄요'},
  why: {
    en: '`scope["type"]` says what a connection is: `http`, `websocket`, or `lifespan` when the server starts and stops. For `lifespan` the application waits for `lifespan.startup` and `lifespan.shutdown` and answers each with `….complete`.',
    ko: '연결의 종류는 `scope["type"]`에 있어요. `http`, `websocket`, 그리고 서버를 켜고 끌 때의 `lifespan`이에요. `lifespan`에서는 `lifespan.startup`과 `lifespan.shutdown`을 기다렸다가 각각 `….complete`로 답해요.',
  },
  learn: 'asgi#lifespan',
  reference: 'https://asgi.readthedocs.io/en/latest/specs/lifespan.html',
  severity: 'error',
  onlyWhenAsked: true,
  /** The types of `scope`. */
  defaults: {types: ['http', 'lifespan']},
  bad: "async def application(scope, receive, send):\n    assert scope['type'] == 'http'\n    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})\n    await send({'type': 'http.response.body', 'body': b'Hello\\n'})\n",
  good: "async def application(scope, receive, send):\n    if scope['type'] == 'lifespan':\n        while True:\n            message = await receive()\n            if message['type'] == 'lifespan.startup':\n                await send({'type': 'lifespan.startup.complete'})\n            else:\n                await send({'type': 'lifespan.shutdown.complete'})\n                return\n    if scope['type'] == 'http':\n        await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})\n        await send({'type': 'http.response.body', 'body': b'Hello\\n'})\n",
  missing: missingApplication,
  *check({file, served}, {types}) {
    if (served.kind === 'absent') return;
    const words = new Set<unknown>();
    for (const statement of file.body)
      for (const node of everyNode(statement)) if (node.nodeType === 'Constant') words.add(node.value);
    for (const type of types) {
      const lacking = [type, ...(answers[type] ?? [])].filter((word) => !words.has(word));
      if (lacking.length === 0) continue;
      const listed = lacking.map((word) => `\`${word}\``).join(', ');
      yield {
        span: spanOf(file, served.at),
        message: {
          en: `Connections of the type \`${type}\` are not handled yet: ${listed} ${lacking.length === 1 ? 'is' : 'are'} missing. Add a branch for \`scope['type'] == '${type}'\`.`,
          ko: `\`${type}\` 연결을 아직 다루지 않아요. ${listed} 부분이 없어요. \`scope['type'] == '${type}'\`일 때를 추가하세요.`,
        },
      };
    }
  },
};

/** What an application has to say on each kind of connection. */
const answers: Readonly<Record<string, readonly string[]>> = {
  http: ['http.response.start', 'http.response.body'],
  lifespan: ['lifespan.startup.complete', 'lifespan.shutdown.complete'],
  websocket: ['websocket.accept'],
};
