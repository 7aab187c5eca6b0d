import type {Directive} from '../../syntax/nginx.ts';
import type {Finding} from '../rule.ts';
import type {SentHeaders} from './headers.ts';
import {hasUnknownInclude, serverOf} from './level.ts';
import {portsOf} from './listening.ts';

/** The line that calls every visit HTTPS although the server of the `proxy_pass` takes none but plain ones on port 80. */
export function fixedScheme(pass: Directive, headers: SentHeaders): Finding | undefined {
  const server = serverOf(pass);
  if (headers.kind === 'unknown' || server === undefined || hasUnknownInclude(server.block ?? [])) return undefined;
  if (!portsOf(server).every(({number, tls}) => number === 80 && !tls)) return undefined;
  const line = headers.lines.findLast(({args}) => args[0]?.value.toLowerCase() === 'x-forwarded-proto');
  if (line?.args[1]?.value.toLowerCase() !== 'https') return undefined;
  return {
    span: line.head,
    message: {
      en: 'This server takes plain HTTP on port 80 only, but tells the program behind that every visit came by HTTPS. Write `proxy_set_header X-Forwarded-Proto $scheme;`, which says what is true.',
      ko: '이 서버는 80번 포트에서 HTTP만 받는데, 뒤의 프로그램에는 모든 방문이 HTTPS로 왔다고 알려요. 실제 값을 넘기도록 `proxy_set_header X-Forwarded-Proto $scheme;`으로 쓰세요.',
    },
  };
}
