import type {Kind, Statement} from '../../../syntax/python/nodes.ts';
import {spanOf} from '../../../syntax/python.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {always, headOf, statementsOf, uses} from '../body.ts';
import type {ServedModule} from '../module.ts';
import {missingApplication} from '../presence.ts';

/** The application says status and headers before the body. */
export const callStartResponse: Rule<ServedModule> = {
  id: 'wsgi/call-start-response',
  title: {en: 'start_response is called', ko: 'start_response를 호출해요'},
  why: {
    en: 'The status line and the headers go to the server by `start_response(status, headers)`; only then may bytes follow. An application that never calls it has no status to send: gunicorn writes `HTTP/1.1 None`, which is no valid answer, and other servers end with status 500.',
    ko: '상태 줄과 헤더는 `start_response(status, headers)`로 서버에 알려요. 그 뒤에야 바이트를 보낼 수 있어요. 한 번도 호출하지 않으면 보낼 상태가 없어요. gunicorn은 올바른 응답이 아닌 `HTTP/1.1 None`을 보내고, 다른 서버에서는 500으로 끝나요.',
  },
  learn: 'wsgi#answer',
  reference: 'https://peps.python.org/pep-3333/#the-start-response-callable',
  severity: 'error',
  bad: "def application(environ, start_response):\n    return [b'Hello\\n']\n",
  good: "def application(environ, start_response):\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return [b'Hello\\n']\n",
  missing: missingApplication,
  *check({file, callable}) {
    const name = callable?.parameters[1];
    if (callable === undefined || name === undefined || callable.node.nodeType === 'AsyncFunctionDef') return;
    const second = again(always(statementsOf(callable.node)), name);
    if (second) yield {span: spanOf(file, second), message: calledAgain(name)};
    if (callable.parameters.length !== 2 || uses(callable.node, name)) return;
    yield {
      span: headOf(file, callable.node),
      message: {
        en: `\`${name}\` is never called, so the answer has no status and no headers. Call it before the body: \`${name}('200 OK', [('Content-Type', 'text/plain')])\`.`,
        ko: `\`${name}\`를 호출하는 곳이 없어서 응답에 상태도 헤더도 없어요. 본문보다 먼저 \`${name}('200 OK', [('Content-Type', 'text/plain')])\`를 호출하세요.`,
      },
    };
  },
};

/** The second call among statements that all run, one after the other; with `exc_info` it may stand. */
function again(body: readonly Statement[], name: string): Kind<'Call'> | undefined {
  let called = false;
  for (const statement of body) {
    if (!/^(?:Expr|Assign|AnnAssign|Import|ImportFrom)$/.test(statement.nodeType)) return undefined;
    const call = statement.nodeType === 'Expr' ? statement.value : undefined;
    if (call?.nodeType !== 'Call' || call.func.nodeType !== 'Name' || call.func.id !== name) continue;
    if (call.args.length !== 2 || call.keywords.length > 0) continue;
    if (called) return call;
    called = true;
  }
  return undefined;
}

function calledAgain(name: string): Text {
  return {
    en: `\`${name}\` has been called already, and the server takes status and headers once: "Response headers already set". Delete one of the two calls.`,
    ko: `이미 ${particle(`\`${name}\``, '을/를')} 호출했어요. 서버는 상태와 헤더를 한 번만 받아서 "Response headers already set" 오류가 나요. 둘 중 하나를 지우세요.`,
  };
}
