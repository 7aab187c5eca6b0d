import type {Expression} from '../../../syntax/python/nodes.ts';
import {spanOf} from '../../../syntax/python.ts';
import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import {startsOf} from '../answers.ts';
import {type Scope, shapeOf} from '../body.ts';
import type {ServedModule} from '../module.ts';
import {missingApplication} from '../presence.ts';

/** Headers are a list of pairs of texts. */
export const headerPairs: Rule<ServedModule> = {
  id: 'wsgi/header-pairs',
  title: {en: 'Headers are a list of (name, value)', ko: '헤더는 (이름, 값)의 리스트예요'},
  why: {
    en: 'A header may stand twice (`Set-Cookie`), so headers are no dict: the server goes through a list of pairs, and both halves are text. A dict, a number or bytes in their place ends each request with an error.',
    ko: '같은 헤더가 두 번 나올 수 있어서(`Set-Cookie`) 헤더는 dict가 아니에요. 서버는 쌍의 리스트를 차례로 읽고, 쌍은 둘 다 문자열이에요. dict나 숫자, 바이트를 넘기면 요청마다 오류로 끝나요.',
  },
  learn: 'wsgi#answer',
  reference: 'https://peps.python.org/pep-3333/#the-start-response-callable',
  severity: 'error',
  bad: "def application(environ, start_response):\n    start_response('200 OK', {'Content-Type': 'text/plain'})\n    return [b'Hello\\n']\n",
  good: "def application(environ, start_response):\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return [b'Hello\\n']\n",
  missing: missingApplication,
  *check(module) {
    for (const {call, headers, scope} of startsOf(module)) {
      const isShort = call.args.length === 1 && call.keywords.length === 0 && call.args[0]?.nodeType !== 'Starred';
      if (isShort)
        yield {
          span: spanOf(module.file, call),
          message: {
            en: 'The headers are missing: `start_response` takes the status and a list. Write `[]` behind the status, or the headers.',
            ko: '헤더가 없어요. `start_response`는 상태와 리스트를 받아요. 상태 뒤에 헤더나 빈 리스트 `[]`를 쓰세요.',
          },
        };
      else if (headers !== undefined)
        for (const {node, message} of wrong(headers, scope)) yield {span: spanOf(module.file, node), message};
    }
  },
};

function* wrong(headers: Expression, scope: Scope): Generator<{readonly node: Expression; readonly message: Text}> {
  const shape = shapeOf(headers, scope);
  if (shape.kind !== 'list' && shape.kind !== 'tuple' && shape.kind !== 'set') {
    const isEmpty = headers.nodeType === 'Dict' && headers.keys.length === 0;
    if (shape.kind !== 'unknown' && !isEmpty) yield {node: headers, message: listWanted};
    return;
  }
  for (const item of shape.items) {
    const pair = shapeOf(item, scope);
    if (pair.kind === 'unknown') continue;
    const halves = pair.kind === 'tuple' || pair.kind === 'list' ? pair.items : [];
    if (halves.length !== 2) yield {node: item, message: pairWanted};
    for (const half of halves.length === 2 ? halves : []) {
      const {kind} = shapeOf(half, scope);
      if (kind !== 'text' && kind !== 'unknown') yield {node: half, message: textWanted};
    }
  }
}

const listWanted: Text = {
  en: "Headers are a list of pairs here, not this. Write `[('Content-Type', 'text/plain')]`.",
  ko: "헤더는 쌍의 리스트여야 해요. `[('Content-Type', 'text/plain')]`처럼 쓰세요.",
};
const pairWanted: Text = {
  en: "Each header is a pair of name and value, as in `('Content-Type', 'text/plain')`.",
  ko: "헤더 하나는 이름과 값의 쌍이에요. `('Content-Type', 'text/plain')`처럼 쓰세요.",
};
const textWanted: Text = {
  en: 'Name and value of a header are text. Put quotes around it, without `b`, or wrap it in `str(…)`.',
  ko: '헤더의 이름과 값은 문자열이에요. `b` 없이 따옴표로 감싸거나 `str(…)`로 바꾸세요.',
};
