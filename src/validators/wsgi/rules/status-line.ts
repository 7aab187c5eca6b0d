import type {Expression} from '../../../syntax/python/nodes.ts';
import {constantOf, spanOf, writtenOf} from '../../../syntax/python.ts';
import type {Rule} from '../../rule.ts';
import {startsOf} from '../answers.ts';
import {type Scope, shapeOf} from '../body.ts';
import type {ServedModule} from '../module.ts';
import {missingApplication} from '../presence.ts';

/** The status begins with three digits and is text. */
export const statusLine: Rule<ServedModule> = {
  id: 'wsgi/status-line',
  title: {en: "The status is text such as '200 OK'", ko: "상태는 '200 OK' 같은 문자열이에요"},
  why: {
    en: 'The server writes the status as it is into the first line of the answer. It is a text: three digits, a space, and words. A number or bytes breaks the server or the answer.',
    ko: '서버는 상태를 응답의 첫 줄에 그대로 써요. 숫자 세 개, 공백, 글로 된 문자열이어야 해요. 숫자나 바이트를 넘기면 서버에서 오류가 나거나 응답이 깨져요.',
  },
  learn: 'wsgi#answer',
  reference: 'https://peps.python.org/pep-3333/#the-start-response-callable',
  severity: 'error',
  bad: "def application(environ, start_response):\n    start_response(200, [('Content-Type', 'text/plain')])\n    return [b'Hello\\n']\n",
  good: "def application(environ, start_response):\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return [b'Hello\\n']\n",
  missing: missingApplication,
  *check(module) {
    for (const {status, scope} of startsOf(module)) {
      if (status === undefined) continue;
      const shape = shapeOf(status, scope);
      const text = shape.kind === 'text' ? textOf(module, status, scope) : undefined;
      const isWrong =
        shape.kind === 'text' ? text !== undefined && !/^\d{3}(?:\s|$)/.test(text) : shape.kind !== 'unknown';
      if (!isWrong) continue;
      const written = writtenOf(module.file, status);
      yield {
        span: spanOf(module.file, status),
        message: {
          en: `${shape.kind === 'text' ? 'A status begins with three digits' : 'The status has to be a text'}, and this is \`${written}\`. Write it as in \`'200 OK'\`.`,
          ko: `${shape.kind === 'text' ? '상태는 숫자 세 개로 시작해야 하는데' : '상태는 문자열이어야 하는데'} 여기는 \`${written}\`라고 적혀 있어요. \`'200 OK'\`처럼 쓰세요.`,
        },
      };
    }
  },
};

/** The text, where the expression is one that the file spells out. */
function textOf({file}: ServedModule, node: Expression, scope: Scope): string | undefined {
  const spelt = node.nodeType === 'Name' ? scope.locals.get(node.id) : node;
  const value = spelt && constantOf(file, spelt);
  return value?.kind === 'text' ? value.value : undefined;
}
