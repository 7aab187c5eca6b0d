import {spanOf} from '../../../syntax/python.ts';
import type {Rule} from '../../rule.ts';
import type {ServedModule} from '../../wsgi/module.ts';
import {missingApplication} from '../../wsgi/presence.ts';
import {unawaited} from '../unawaited.ts';

/** `send` and `receive` are awaited. */
export const awaitMessages: Rule<ServedModule> = {
  id: 'asgi/await-messages',
  title: {en: 'send and receive are awaited', ko: 'send와 receive는 await해요'},
  why: {
    en: '`send(…)` and `receive()` are coroutines: calling them only makes them, `await` runs them. Without it nothing is sent, and Python says no more than `RuntimeWarning: coroutine was never awaited`.',
    ko: '`send(…)`와 `receive()`는 코루틴이에요. 호출하면 만들어지기만 하고, `await`해야 실행돼요. 빠뜨리면 아무것도 보내지 않고, Python은 `RuntimeWarning: coroutine was never awaited`라고만 해요.',
  },
  learn: 'asgi#application',
  reference: 'https://asgi.readthedocs.io/en/latest/specs/www.html',
  severity: 'error',
  bad: "async def application(scope, receive, send):\n    assert scope['type'] == 'http'\n    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})\n    send({'type': 'http.response.body', 'body': b'Hello\\n'})\n",
  good: "async def application(scope, receive, send):\n    assert scope['type'] == 'http'\n    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})\n    await send({'type': 'http.response.body', 'body': b'Hello\\n'})\n",
  missing: missingApplication,
  *check(module) {
    for (const {call, used} of unawaited(module)) {
      const span = spanOf(module.file, call);
      const name = call.func.nodeType === 'Name' ? call.func.id : 'receive';
      const edits = used
        ? [
            {span: {start: span.start, end: span.start}, text: '(await '},
            {span: {start: span.end, end: span.end}, text: ')'},
          ]
        : [{span: {start: span.start, end: span.start}, text: 'await '}];
      yield {
        span,
        message: {
          en: `\`${name}(…)\` is not awaited, so it never runs${used ? ' and there is no message to look into' : ''}. Write \`await\` before it.`,
          ko: `\`${name}(…)\` 앞에 \`await\`가 없어서 실행되지 않${used ? '고, 꺼내 볼 메시지도 없어요' : '아요'}. 앞에 \`await\`를 쓰세요.`,
        },
        fix: {edits},
      };
    }
  },
};
