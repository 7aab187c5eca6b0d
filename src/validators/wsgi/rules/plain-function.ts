import type {Rule} from '../../rule.ts';
import {answererOf} from '../answers.ts';
import {headOf} from '../body.ts';
import type {ServedModule} from '../module.ts';
import {missingApplication} from '../presence.ts';

/** A WSGI application is no coroutine. */
export const plainFunction: Rule<ServedModule> = {
  id: 'wsgi/plain-function',
  title: {en: 'A WSGI application is a plain def', ko: 'WSGI 애플리케이션은 async가 아니에요'},
  why: {
    en: "WSGI has no `await`: the server calls the application and goes through what it returns. An `async def` returns a coroutine that nobody waits for, and every request ends with `TypeError: 'coroutine' object is not iterable`. Asynchronous applications belong to ASGI.",
    ko: "WSGI에는 `await`가 없어요. 서버는 애플리케이션을 호출하고 돌려받은 것을 하나씩 꺼내요. `async def`는 아무도 기다리지 않는 코루틴을 돌려줘서, 요청마다 `TypeError: 'coroutine' object is not iterable`로 끝나요. 비동기 애플리케이션은 ASGI로 쓰세요.",
  },
  learn: 'wsgi#callable',
  reference: 'https://peps.python.org/pep-3333/#the-application-framework-side',
  severity: 'error',
  bad: "async def application(environ, start_response):\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return [b'Hello\\n']\n",
  good: "def application(environ, start_response):\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return [b'Hello\\n']\n",
  missing: missingApplication,
  *check(module) {
    const node = (answererOf(module) ?? module.callable)?.node;
    if (node?.nodeType !== 'AsyncFunctionDef' || module.callable?.parameters.length === 3) return;
    yield {
      span: headOf(module.file, node),
      message: {
        en: 'A WSGI server does not wait for an `async def`. Take `async` out, or serve the application with an ASGI server and its three parameters.',
        ko: 'WSGI 서버는 `async def`를 기다리지 않아요. `async`를 지우거나, 매개변수 세 개인 ASGI 애플리케이션으로 바꿔 ASGI 서버로 띄우세요.',
      },
    };
  },
};
