import {spanOf} from '../../../syntax/python.ts';
import type {Rule} from '../../rule.ts';
import {startsOf} from '../answers.ts';
import type {ServedModule} from '../module.ts';
import {missingApplication} from '../presence.ts';
import {answersWith} from '../said.ts';

/** The application answers with the status and the header that were asked for. */
export const respond: Rule<ServedModule, {readonly status: string; readonly header: string}> = {
  id: 'wsgi/respond',
  title: {en: 'The answer has its status and header', ko: '응답에 상태와 헤더가 있어요'},
  why: {
    en: 'The status tells the browser whether the request succeeded, and `Content-Type` what the bytes are. Without that header a browser guesses.',
    ko: '상태는 요청이 성공했는지, `Content-Type`은 보낸 바이트가 무엇인지 브라우저에 알려요. 이 헤더가 없으면 브라우저가 짐작해요.',
  },
  learn: 'wsgi#answer',
  reference: 'https://peps.python.org/pep-3333/#the-start-response-callable',
  severity: 'error',
  onlyWhenAsked: true,
  /** The three digits of the status, and a header by its name. */
  defaults: {status: '200', header: 'Content-Type'},
  bad: "def application(environ, start_response):\n    start_response('404 Not Found', [])\n    return [b'']\n",
  good: "def application(environ, start_response):\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return [b'Hello\\n']\n",
  missing: missingApplication,
  *check(module, {status, header}) {
    const {file, served} = module;
    if (served.kind === 'absent' || answersWith(module, status, header) !== 'wrong') return;
    const [first] = startsOf(module);
    yield {
      span: spanOf(file, first?.call ?? served.at),
      message: {
        en: `The answer should have the status ${status} and the header \`${header}\`. Write \`start_response('${status} OK', [('${header}', 'text/plain')])\`.`,
        ko: `응답에 상태 ${status}번과 \`${header}\` 헤더가 있어야 해요. \`start_response('${status} OK', [('${header}', 'text/plain')])\`처럼 쓰세요.`,
      },
    };
  },
};
