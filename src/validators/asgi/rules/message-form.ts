import type {Expression} from '../../../syntax/python/nodes.ts';
import {constantOf, spanOf} from '../../../syntax/python.ts';
import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import type {ServedModule} from '../../wsgi/module.ts';
import {missingApplication} from '../../wsgi/presence.ts';
import {entry, type Message, messagesOf, shapeAt} from '../messages.ts';

/** Messages have what the protocol asks for. */
export const messageForm: Rule<ServedModule> = {
  id: 'asgi/message-form',
  title: {en: 'Messages have their keys and types', ko: '메시지의 키와 형이 맞아요'},
  why: {
    en: 'A message is a dict with a `type` that the server knows. `http.response.start` has `status`, a number; `http.response.body` has `body`, bytes. Text in place of bytes or a misspelt type ends the request with an error inside the server.',
    ko: '메시지는 서버가 아는 `type`이 든 dict예요. `http.response.start`에는 숫자인 `status`가, `http.response.body`에는 바이트인 `body`가 있어야 해요. 바이트 자리에 문자열을 넣거나 `type`의 철자가 틀리면 서버 안에서 오류가 나고 요청이 끝나요.',
  },
  learn: 'asgi#application',
  reference: 'https://asgi.readthedocs.io/en/latest/specs/www.html',
  severity: 'error',
  bad: "async def application(scope, receive, send):\n    assert scope['type'] == 'http'\n    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})\n    await send({'type': 'http.response.body', 'body': 'Hello\\n'})\n",
  good: "async def application(scope, receive, send):\n    assert scope['type'] == 'http'\n    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})\n    await send({'type': 'http.response.body', 'body': b'Hello\\n'})\n",
  missing: missingApplication,
  *check(module) {
    for (const message of messagesOf(module))
      for (const {node, text} of wrong(message, module)) yield {span: spanOf(module.file, node), message: text};
  },
};

const known = [
  'http.response.start',
  'http.response.body',
  'http.response.push',
  'http.response.trailers',
  'http.response.pathsend',
  'http.response.zerocopysend',
  'http.response.debug',
  'websocket.accept',
  'websocket.send',
  'websocket.close',
  'websocket.http.response.start',
  'websocket.http.response.body',
  'lifespan.startup.complete',
  'lifespan.startup.failed',
  'lifespan.shutdown.complete',
  'lifespan.shutdown.failed',
];

function* wrong(message: Message, module: ServedModule): Generator<{readonly node: Expression; readonly text: Text}> {
  const type = entry(message, module, 'type');
  if (type === undefined && !message.open)
    yield {
      node: message.dict,
      text: {
        en: "This message has no `type`, so the server cannot tell what it is. Add one, such as `'type': 'http.response.start'`.",
        ko: "이 메시지에는 `type`이 없어서 서버가 무엇인지 알 수 없어요. `'type': 'http.response.start'`처럼 추가하세요.",
      },
    };
  if (type !== undefined && message.type !== undefined && !known.includes(message.type)) {
    const near = nearest(message.type, known);
    if (near !== undefined || /^(?:http|websocket|lifespan)\./.test(message.type))
      yield {
        node: type,
        text: {
          en: `No server knows the message \`${message.type}\`. ${near ? `Did you mean \`${near}\`?` : 'Take one of the protocol, such as `http.response.start`.'}`,
          ko: `\`${message.type}\` 메시지를 아는 서버는 없어요. ${near ? `혹시 \`${near}\`인가요?` : '`http.response.start`처럼 프로토콜에 있는 것을 쓰세요.'}`,
        },
      };
  }
  if (message.type === 'http.response.start') yield* wrongStart(message, module);
  const body = shapeAt(message, module, 'body');
  const node = entry(message, module, 'body');
  if (message.type === 'http.response.body' && node && body && body.kind !== 'bytes' && body.kind !== 'unknown')
    yield {
      node,
      text: {
        en: 'The body has to be bytes. Put a `b` before the quotes, or `.encode()` behind the text.',
        ko: '본문은 바이트여야 해요. 따옴표 앞에 `b`를 붙이거나 문자열 뒤에 `.encode()`를 붙이세요.',
      },
    };
}

function* wrongStart(
  message: Message,
  module: ServedModule,
): Generator<{readonly node: Expression; readonly text: Text}> {
  const status = entry(message, module, 'status');
  const shape = shapeAt(message, module, 'status');
  const isMissing = status === undefined && !message.open;
  const number = status && constantOf(module.file, status);
  if (status && number?.kind === 'integer' && (number.value < 100 || number.value > 599))
    yield {
      node: status,
      text: {
        en: `A status is a number from 100 to 599, and ${number.value} is not. Write one such as \`200\`.`,
        ko: `상태는 100에서 599 사이의 수인데 ${particle(String(number.value), '이라/라')}고 적혀 있어요. \`200\`처럼 쓰세요.`,
      },
    };
  if (isMissing || (shape !== undefined && shape.kind !== 'number' && shape.kind !== 'unknown'))
    yield {
      node: status ?? message.dict,
      text: {
        en: "`http.response.start` needs `'status'` with a number, as in `'status': 200`.",
        ko: "`http.response.start`에는 숫자로 된 `'status'`가 있어야 해요. `'status': 200`처럼 쓰세요.",
      },
    };
}
