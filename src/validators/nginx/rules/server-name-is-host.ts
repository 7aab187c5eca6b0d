import type {Directive, Word} from '../../../syntax/nginx.ts';
import type {Text} from '../../../text/language.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {httpDirectives} from '../level.ts';
import {missingDirectives} from '../presence.ts';
import {swallowedName} from '../semicolon.ts';
import type {NginxTree} from '../tree.ts';

/** A server name is the name of a host and nothing else. */
export const serverNameIsHost: Rule<NginxTree> = {
  id: 'nginx/server-name-is-host',
  title: {en: 'A server name is only the host', ko: 'server_name에는 호스트 이름만 적어요'},
  why: {
    en: 'nginx compares `server_name` with the host that the browser asks for: no `https://`, no port, no path. `https://example.com` or `example.com:8000` never equals `example.com`, so the block is skipped and the request goes to the default server. The scheme and the port belong to `listen`.',
    ko: 'nginx는 `server_name`을 브라우저가 요청한 호스트와 비교해요. 호스트에는 `https://`도, 포트도, 경로도 없어요. `https://example.com`이나 `example.com:8000`은 `example.com`과 같을 수 없으니, 요청은 이 블록을 지나쳐 기본 서버로 가요. 프로토콜과 포트는 `listen`에서 정해요.',
  },
  learn: 'nginx-proxy#server',
  reference: 'https://nginx.org/en/docs/http/server_names.html',
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    server_name https://example.com;\n    root /var/www/html;\n}\n',
  good: 'server {\n    listen 80;\n    server_name example.com;\n    root /var/www/html;\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const directive of httpDirectives(tree, 'server_name')) {
      if (directive.end !== ';') continue;
      for (const word of ownWords(tree, directive)) {
        const problem = /^~/.test(word.value) ? undefined : problemOf(word);
        if (problem === undefined) continue;
        const {message, better} = problem;
        const fixable = better !== '' && word.quote === undefined;
        yield {span: word.span, message, ...(fixable && {fix: {edits: [{span: word.span, text: better}]}})};
      }
    }
  },
};

/** The words up to a directive of the next line that a missing `;` has let in. */
function ownWords(tree: NginxTree, directive: Directive): readonly Word[] {
  const swallowed = swallowedName(tree, directive);
  return swallowed === undefined ? directive.args : directive.args.slice(0, directive.args.indexOf(swallowed));
}

interface Problem {
  readonly message: Text;
  /** What should stand there; empty where only the learner knows. */
  readonly better: string;
}

function problemOf({value}: Word): Problem | undefined {
  const [, scheme, host = '', tail] = /^(https?:\/\/)?([^/:,]*)(.*)$/is.exec(value) ?? [];
  const written = quote(value);
  if (/[“”‘’；]/.test(value) || /^\[?[0-9a-f]*:[0-9a-f:.]*\]?$/i.test(value)) return undefined;
  if (value.includes(','))
    return {
      better: value
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '')
        .join(' '),
      message: {
        en: `Names are separated by blanks: in ${written} the comma is a part of the name, and no browser sends one. Leave it out.`,
        ko: `이름은 빈칸으로 나눠요. ${written}에서는 쉼표까지 이름으로 읽히고, 그런 이름을 보내는 브라우저는 없어요. 쉼표를 빼세요.`,
      },
    };
  if (scheme === undefined && tail === '') return undefined;
  const part = scheme ?? tail ?? '';
  return {
    better: host,
    message: {
      en: `${written} is not the name of a host: ${quote(part)} is never part of it, so no request belongs to this server. Write ${quote(host || 'example.com')}.`,
      ko: `${written}에는 호스트 이름이 아닌 ${quote(part)}도 들어 있어서 어떤 요청도 이 서버로 오지 않아요. ${quote(host || 'example.com')}만 쓰세요.`,
    },
  };
}
