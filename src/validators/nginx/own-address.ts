import {quote} from '../dockerfile/quote.ts';
import type {Finding} from '../rule.ts';
import type {SentHeaders} from './headers.ts';

/** The line that sends as Host what nginx sends anyway, the address of `proxy_pass`; undefined where none does. */
export function ownAddress(headers: SentHeaders): Finding | undefined {
  if (headers.kind === 'unknown') return undefined;
  const line = headers.lines.findLast(({args}) => args[0]?.value.toLowerCase() === 'host');
  const value = line?.args[1]?.value ?? '';
  if (line === undefined || !/^\$(?:proxy_host|\{proxy_host\})(?=$|:)/.test(value)) return undefined;
  return {
    span: line.head,
    message: {
      en: `${quote(value)} is the address of \`proxy_pass\`, which nginx sends without this line too, not the name the visitor asked for. A program that checks the name, as Django does, refuses the request. Write \`proxy_set_header Host $host;\`.`,
      ko: `${quote(value)}의 값은 방문자가 요청한 이름이 아니라 \`proxy_pass\`의 주소예요. 이 줄이 없어도 nginx가 보내는 값이고, Django처럼 이름을 확인하는 프로그램은 요청을 거절해요. \`proxy_set_header Host $host;\`로 쓰세요.`,
    },
  };
}
