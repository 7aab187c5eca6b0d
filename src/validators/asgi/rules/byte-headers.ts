import {spanOf} from '../../../syntax/python.ts';
import type {Rule} from '../../rule.ts';
import {shapeOf} from '../../wsgi/body.ts';
import type {ServedModule} from '../../wsgi/module.ts';
import {missingApplication} from '../../wsgi/presence.ts';
import {entry, messagesOf, shapeAt} from '../messages.ts';

/** Headers are pairs of bytes. */
export const byteHeaders: Rule<ServedModule> = {
  id: 'asgi/byte-headers',
  title: {en: 'Headers are pairs of bytes', ko: '헤더는 바이트 쌍이에요'},
  why: {
    en: 'In ASGI names and values of headers are bytes: `(b"content-type", b"text/plain")`. Some servers let text pass, others end the request with an error, so the same application works on one machine and fails on another. Numbers and dicts work nowhere.',
    ko: 'ASGI에서 헤더의 이름과 값은 바이트예요. `(b"content-type", b"text/plain")`처럼요. 문자열을 받아 주는 서버도 있고 오류를 내는 서버도 있어서, 같은 애플리케이션이 어떤 곳에서는 되고 어떤 곳에서는 안 돼요. 숫자나 dict는 어디에서도 안 돼요.',
  },
  learn: 'asgi#application',
  reference: 'https://asgi.readthedocs.io/en/latest/specs/www.html',
  severity: 'warning',
  bad: "async def application(scope, receive, send):\n    assert scope['type'] == 'http'\n    await send({'type': 'http.response.start', 'status': 200, 'headers': [('content-type', 'text/plain')]})\n    await send({'type': 'http.response.body', 'body': b'Hello\\n'})\n",
  good: "async def application(scope, receive, send):\n    assert scope['type'] == 'http'\n    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})\n    await send({'type': 'http.response.body', 'body': b'Hello\\n'})\n",
  missing: missingApplication,
  *check(module) {
    for (const message of messagesOf(module)) {
      const headers = entry(message, module, 'headers');
      const list = shapeAt(message, module, 'headers');
      if (headers === undefined || list === undefined) continue;
      const items = 'items' in list ? list.items : [];
      const isDict = list.kind === 'dict' || list.kind === 'text';
      const bad = items.find((item) => {
        const pair = shapeOf(item, message.scope);
        return (
          'items' in pair && pair.items.some((half) => !/^(?:bytes|unknown)$/.test(shapeOf(half, message.scope).kind))
        );
      });
      if (!isDict && bad === undefined) continue;
      yield {
        span: spanOf(module.file, bad ?? headers),
        message: {
          en: "Headers are a list of pairs of bytes. Write them as in `[(b'content-type', b'text/plain')]`.",
          ko: "헤더는 바이트 쌍의 리스트예요. `[(b'content-type', b'text/plain')]`처럼 쓰세요.",
        },
      };
    }
  },
};
