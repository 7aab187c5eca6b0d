import {everyNode, type Statement} from '../../../syntax/python/nodes.ts';
import type {Rule} from '../../rule.ts';
import {headOf} from '../../wsgi/body.ts';
import type {ServedModule} from '../../wsgi/module.ts';
import {missingApplication} from '../../wsgi/presence.ts';
import {messagesOf} from '../messages.ts';

/** The application looks at what kind of connection it has. */
export const scopeType: Rule<ServedModule> = {
  id: 'asgi/scope-type',
  title: {en: "The application looks at scope['type']", ko: "scope['type']을 확인해요"},
  why: {
    en: 'A server calls the application for more than requests: `lifespan` when it starts and stops, `websocket` for sockets. An application that answers everything as HTTP confuses the server there, which shows as errors in the log or as a start that hangs.',
    ko: '서버는 요청 말고도 애플리케이션을 호출해요. 켜고 끌 때는 `lifespan`, 웹소켓에는 `websocket`으로요. 모두 HTTP로 여기고 답하면 서버가 잘못 알아들어서 로그에 오류가 남거나 시작하다 멈춰요.',
  },
  learn: 'asgi#scope',
  reference: 'https://asgi.readthedocs.io/en/latest/specs/main.html#connection-scope',
  severity: 'warning',
  bad: "async def application(scope, receive, send):\n    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})\n    await send({'type': 'http.response.body', 'body': b'Hello\\n'})\n",
  good: "async def application(scope, receive, send):\n    assert scope['type'] == 'http'\n    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})\n    await send({'type': 'http.response.body', 'body': b'Hello\\n'})\n",
  missing: missingApplication,
  *check(module) {
    const {file, callable} = module;
    const name = callable?.parameters[0];
    if (callable?.node.nodeType !== 'AsyncFunctionDef' || name === undefined || messagesOf(module).length === 0) return;
    if (isLookedAt(callable.node.body, name)) return;
    yield {
      span: headOf(file, callable.node),
      message: {
        en: `Nothing looks at \`${name}['type']\`, so \`lifespan\` and \`websocket\` are answered like a request. Begin with \`if ${name}['type'] == 'http':\`.`,
        ko: `\`${name}['type']\`을 보지 않아서 \`lifespan\`과 \`websocket\`에도 요청처럼 답해요. \`if ${name}['type'] == 'http':\`로 시작하세요.`,
      },
    };
  },
};

/** `scope['type']` or `scope.get('type')` is read, or the scope is handed to somebody who may. */
function isLookedAt(body: readonly Statement[], name: string): boolean {
  const holders = new Set<unknown>();
  for (const statement of body)
    for (const node of everyNode(statement)) {
      if (node.nodeType === 'Subscript' || node.nodeType === 'Attribute') holders.add(node.value);
      if (node.nodeType === 'Constant' && node.value === 'type' && !isKeyOfDict(statement, node)) return true;
      if (node.nodeType === 'Name' && node.id === name && !holders.has(node)) return true;
    }
  return false;
}

/** `{'type': …}` is a message, not a look at the scope. */
function isKeyOfDict(statement: Statement, key: object): boolean {
  for (const node of everyNode(statement))
    if (node.nodeType === 'Dict' && (node.keys as unknown[]).includes(key)) return true;
  return false;
}
