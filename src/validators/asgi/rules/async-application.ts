import type {Rule} from '../../rule.ts';
import {has, headOf, ownOf} from '../../wsgi/body.ts';
import {accepts} from '../../wsgi/callable.ts';
import type {ServedModule} from '../../wsgi/module.ts';
import {missingApplication} from '../../wsgi/presence.ts';

/** The application is a coroutine function. */
export const asyncApplication: Rule<ServedModule> = {
  id: 'asgi/async-application',
  title: {en: 'The application is async def', ko: '애플리케이션은 async def예요'},
  why: {
    en: 'An ASGI server awaits the application. A plain `def` with three parameters returns `None`, which cannot be awaited, and an `async def` with `yield` in it is a generator. uvicorn takes a plain function for the old form of ASGI and calls it with `scope` alone: `TypeError`, status 500.',
    ko: 'ASGI 서버는 애플리케이션을 `await`해요. 매개변수가 세 개인 일반 `def`는 `None`을 돌려줘서 기다릴 수 없고, `yield`가 있는 `async def`는 제너레이터예요. uvicorn은 일반 함수를 옛 방식의 ASGI로 보고 `scope` 하나로 호출해요. 그러면 `TypeError`가 나고 500으로 끝나요.',
  },
  learn: 'asgi#application',
  reference: 'https://asgi.readthedocs.io/en/latest/specs/main.html#applications',
  severity: 'error',
  bad: "def application(scope, receive, send):\n    assert scope['type'] == 'http'\n    send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})\n    send({'type': 'http.response.body', 'body': b'Hello\\n'})\n",
  good: "async def application(scope, receive, send):\n    assert scope['type'] == 'http'\n    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})\n    await send({'type': 'http.response.body', 'body': b'Hello\\n'})\n",
  missing: missingApplication,
  *check({file, callable, served}) {
    if (callable === undefined || callable.form === 'init' || served.kind === 'class' || !accepts(callable, 3)) return;
    const {node} = callable;
    const yields = has(node, 'Yield') || has(node, 'YieldFrom');
    // What is returned may be awaitable: the call of another application.
    const isPlain = node.nodeType === 'FunctionDef' && ownOf(node, 'Return').every(({value}) => value === undefined);
    if (!isPlain && !(node.nodeType === 'AsyncFunctionDef' && yields)) return;
    yield {
      span: headOf(file, node),
      message: isPlain
        ? {
            en: 'This is a plain `def`, and the server awaits the application. Write `async def`, and `await` before `send(…)` and `receive()`.',
            ko: '일반 `def`인데 서버는 애플리케이션을 `await`해요. `async def`로 쓰고 `send(…)`와 `receive()` 앞에 `await`를 붙이세요.',
          }
        : {
            en: 'A `yield` makes this function a generator, which cannot be awaited. Send each piece with `await send(…)` instead.',
            ko: '`yield`가 있으면 이 함수는 제너레이터가 되어 `await`할 수 없어요. 조각마다 `await send(…)`로 보내세요.',
          },
    };
  },
};
