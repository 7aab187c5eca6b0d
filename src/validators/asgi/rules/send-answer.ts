import {spanOf} from '../../../syntax/python.ts';
import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import {headOf, ownOf, uses} from '../../wsgi/body.ts';
import type {ServedModule} from '../../wsgi/module.ts';
import {missingApplication} from '../../wsgi/presence.ts';
import {isOnlyCalled, messagesOf} from '../messages.ts';
import {outOfTurn} from '../turns.ts';

/** Messages that carry the body, by extensions of the protocol too. */
const bodies = new Set<string | undefined>([
  'http.response.body',
  'http.response.pathsend',
  'http.response.zerocopysend',
]);

const noBody: Text = {
  en: 'The answer is begun here and never ended: no body follows. Send `http.response.body` as well, with `b""` where there is nothing to say.',
  ko: '여기서 응답을 시작하고 끝내지 않아요. 본문이 없어요. 보낼 것이 없더라도 `b""`를 담아 `http.response.body`를 보내세요.',
};

const turn: Readonly<Record<'started' | 'ended', Text>> = {
  started: {
    en: 'The answer has already been started above, and the server takes `http.response.start` once. Delete one of the two.',
    ko: '위에서 이미 응답을 시작했어요. 서버는 `http.response.start`를 한 번만 받아요. 둘 중 하나를 지우세요.',
  },
  ended: {
    en: "The answer has already ended above: a body without `'more_body': True` is the last one. Add that to the earlier message, or delete this one.",
    ko: "위에서 이미 응답이 끝났어요. `'more_body': True`가 없는 본문은 마지막 본문이에요. 앞의 메시지에 그것을 넣거나 이 메시지를 지우세요.",
  },
};

/** The application sends an answer. */
export const sendAnswer: Rule<ServedModule> = {
  id: 'asgi/send-answer',
  title: {en: 'The application sends something', ko: '애플리케이션이 응답을 보내요'},
  why: {
    en: 'An ASGI application answers by sending messages: `http.response.start` with the status, then `http.response.body`. What it returns is thrown away. Without a single `send`, or with a body before the start, the server answers with status 500.',
    ko: 'ASGI 애플리케이션은 메시지를 보내 응답해요. 상태를 담은 `http.response.start` 다음에 `http.response.body`를 보내요. 돌려준 값은 버려져요. `send`를 한 번도 하지 않거나 본문을 먼저 보내면 서버는 500으로 답해요.',
  },
  learn: 'asgi#application',
  reference: 'https://asgi.readthedocs.io/en/latest/specs/www.html',
  severity: 'error',
  bad: "async def application(scope, receive, send):\n    return [b'Hello\\n']\n",
  good: "async def application(scope, receive, send):\n    assert scope['type'] == 'http'\n    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})\n    await send({'type': 'http.response.body', 'body': b'Hello\\n'})\n",
  missing: missingApplication,
  *check(module) {
    const {file, callable} = module;
    const name = callable?.parameters[2];
    if (callable?.node.nodeType !== 'AsyncFunctionDef' || name === undefined || callable.parameters.length !== 3)
      return;
    if (!uses(callable.node, name))
      yield {
        span: headOf(file, callable.node),
        message: {
          en: `\`${name}\` is never called, so nothing is sent. Send \`http.response.start\` and \`http.response.body\` with it.`,
          ko: `\`${name}\`를 호출하는 곳이 없어서 아무것도 보내지 않아요. 이것으로 \`http.response.start\`와 \`http.response.body\`를 보내세요.`,
        },
      };
    const messages = messagesOf(module);
    const calls = ownOf(callable.node, 'Call').filter(({func}) => func.nodeType === 'Name' && func.id === name);
    const [first] = messages;
    const isKnown = calls.length === messages.length && messages.every(({type}) => type !== undefined);
    if (first === undefined || !isKnown || !isOnlyCalled(module, name)) return;
    const [late] = first.type === 'http.response.body' ? [] : outOfTurn(module, messages);
    if (late) yield {span: spanOf(file, late.call), message: turn[late.kind]};
    if (first.type === 'http.response.start' && !messages.some(({type}) => bodies.has(type)))
      yield {span: spanOf(file, first.call), message: noBody};
    if (first.type !== 'http.response.body') return;
    yield {
      span: spanOf(file, first.call),
      message: {
        en: 'The body is sent before anything has said the status. Send `http.response.start` with `status` and `headers` first.',
        ko: '상태를 알리기 전에 본문을 보내고 있어요. `status`와 `headers`를 담은 `http.response.start`를 먼저 보내세요.',
      },
    };
  },
};
