import {spanOf} from '../../../syntax/python.ts';
import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import {answererOf, givenBy} from '../answers.ts';
import {has, headOf, ownOf, type Shape, shapeOf, statementsOf} from '../body.ts';
import type {ServedModule} from '../module.ts';
import {missingApplication} from '../presence.ts';

/** The application gives an iterable of bytes. */
export const returnBytes: Rule<ServedModule> = {
  id: 'wsgi/return-bytes',
  title: {en: 'The answer is an iterable of bytes', ko: '응답은 바이트 묶음이에요'},
  why: {
    en: 'A WSGI server goes through what the application returns and writes each piece to the connection, so each piece has to be `bytes`: `[b"Hello"]`. Text has no bytes until it is encoded, a lone `b"…"` is gone through number by number, and `None` cannot be gone through at all. Each ends with a `TypeError` in the log: under gunicorn the visitor of the first two gets status 200 and an empty page, `None` and other servers give status 500.',
    ko: 'WSGI 서버는 애플리케이션이 돌려준 것을 하나씩 꺼내 연결에 써요. 그래서 꺼낸 것이 모두 `bytes`여야 해요. `[b"Hello"]`처럼요. 문자열은 인코딩해야 바이트가 되고, `b"…"`만 돌려주면 숫자가 하나씩 나오고, `None`은 꺼낼 것이 없어요. 모두 로그에 `TypeError`가 남아요. gunicorn에서는 앞의 두 경우 방문자가 상태 200과 빈 화면을 받고, `None`이거나 다른 서버라면 500으로 끝나요.',
  },
  learn: 'wsgi#answer',
  reference: 'https://peps.python.org/pep-3333/#specification-details',
  severity: 'error',
  bad: "def application(environ, start_response):\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return 'Hello\\n'\n",
  good: "def application(environ, start_response):\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return ['Hello\\n'.encode()]\n",
  missing: missingApplication,
  *check(module) {
    for (const {node, kind, scope} of givenBy(module)) {
      const shape = shapeOf(node, scope);
      const message = kind === 'part' ? partMessage(shape) : wholeMessage(shape);
      if (message) yield {span: spanOf(module.file, node), message};
    }
    const answerer = answererOf(module)?.node;
    if (answerer === undefined || answerer.nodeType !== 'FunctionDef' || module.served.kind === 'class') return;
    const ends = statementsOf(answerer).at(-1)?.nodeType;
    const givesNothing = ownOf(answerer, 'Return').every(({value}) => value === undefined);
    if (!givesNothing || ends === 'Raise' || has(answerer, 'Yield') || has(answerer, 'YieldFrom')) return;
    yield {
      span: headOf(module.file, answerer),
      message: {
        en: 'This function returns nothing, and the server has to go through the answer. End it with `return [b"…"]`.',
        ko: '이 함수는 아무것도 돌려주지 않는데, 서버는 돌려받은 것을 하나씩 꺼내 써야 해요. 끝에 `return [b"…"]`를 쓰세요.',
      },
    };
  },
};

function partMessage({kind}: Shape): Text | undefined {
  if (kind === 'bytes' || kind === 'unknown') return undefined;
  return kind === 'text'
    ? {
        en: 'This piece of the answer is text, and servers write bytes. Put a `b` before the quotes, or `.encode()` behind the value.',
        ko: '응답의 이 조각은 문자열인데 서버는 바이트만 쓸 수 있어요. 따옴표 앞에 `b`를 붙이거나 값 뒤에 `.encode()`를 붙이세요.',
      }
    : {
        en: 'Each piece of the answer has to be `bytes`, and this one is not. Write it as `b"…"`.',
        ko: '응답의 조각은 모두 `bytes`여야 하는데 이것은 아니에요. `b"…"`로 쓰세요.',
      };
}

function wholeMessage({kind}: Shape): Text | undefined {
  switch (kind) {
    case 'text':
      return {
        en: 'This returns text. The server wants an iterable of bytes: encode it and put it into a list, as in `[text.encode()]`.',
        ko: '문자열을 돌려주고 있어요. 서버는 바이트의 묶음을 원하니, 인코딩해서 리스트에 담으세요. `[text.encode()]`처럼요.',
      };
    case 'bytes':
      return {
        en: 'Going through a lone `bytes` gives numbers, one for each byte. Put it into a list: `[b"…"]`.',
        ko: '`bytes` 하나만 돌려주면 바이트가 숫자로 하나씩 나와요. `[b"…"]`처럼 리스트에 담으세요.',
      };
    case 'number':
    case 'none':
      return {
        en: 'The server cannot go through this value. Return a list of bytes, as in `[b"…"]`.',
        ko: '서버가 하나씩 꺼낼 수 없는 값이에요. `[b"…"]`처럼 바이트의 리스트를 돌려주세요.',
      };
    case 'dict':
    case 'list':
    case 'tuple':
    case 'set':
    case 'unknown':
      return undefined;
  }
}
