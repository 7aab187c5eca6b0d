import type {Directive} from '../../syntax/nginx.ts';
import type {Text} from '../../text/language.ts';
import {particle} from '../../text/particle.ts';
import {quote} from '../dockerfile/quote.ts';
import type {Finding} from '../rule.ts';
import type {SentHeaders} from './headers.ts';
import {hasUnknownInclude, named, serverOf} from './level.ts';
import {type Port, portsOf} from './listening.ts';

/**
 * The line whose `X-Forwarded-Proto` is the same for every visit and wrong for some: `http` where the server takes HTTPS,
 * `https` where it takes plain HTTP, a text or variable that never says either.
 */
export function fixedScheme(pass: Directive, headers: SentHeaders): Finding | undefined {
  const server = serverOf(pass);
  if (headers.kind === 'unknown' || server === undefined) return undefined;
  const line = headers.lines.findLast(({args}) => args[0]?.value.toLowerCase() === 'x-forwarded-proto');
  const value = line?.args[1]?.value;
  if (line === undefined || value === undefined) return undefined;
  const message = wrong(value, portsOf(server), [server, pass.parent ?? server]);
  return message && {span: line.head, message};
}

function wrong(value: string, ports: readonly Port[], around: readonly Directive[]): Text | undefined {
  const takesTls = ports.some(({tls}) => tls);
  if (neverAScheme.test(value) || (!value.includes('$') && takesTls && !schemes.includes(value)))
    return notTheScheme(value);
  if (value === 'http' && takesTls) return alwaysPlain;
  if (value !== 'https' || around.some(({block = []}) => hasUnknownInclude(block))) return undefined;
  if (ports.every(({number, tls}) => number === 80 && !tls)) return neverEncrypted;
  return takesTls && ports.some(({tls}) => !tls) && !around.some(sendsPlainAway) ? oftenPlain : undefined;
}

/** Compared as written: gunicorn and Django know no `HTTPS`. Empty: the header is not sent at all. */
const schemes: readonly string[] = ['http', 'https', ''];
const neverAScheme = /^\$\{?(?:server_protocol|ssl_protocol|server_port|host|http_host|remote_addr)\}?$/;

/** `if ($scheme = http) { return 301 https://…; }`: what comes by plain HTTP never reaches the program. */
function sendsPlainAway({block: around = []}: Directive): boolean {
  return named(around, 'if').some(({block = []}) =>
    block.some(({name}) => name.value === 'return' || name.value === 'rewrite'),
  );
}

const write = {
  en: 'Write `proxy_set_header X-Forwarded-Proto $scheme;`, which says what is true.',
  ko: '실제 값을 넘기도록 `proxy_set_header X-Forwarded-Proto $scheme;`으로 쓰세요.',
};

const neverEncrypted: Text = {
  en: `This server takes plain HTTP on port 80 only, but tells the program behind that every visit came by HTTPS. ${write.en}`,
  ko: `이 서버는 80번 포트에서 HTTP만 받는데, 뒤의 프로그램에는 모든 방문이 HTTPS로 왔다고 알려요. ${write.ko}`,
};
const oftenPlain: Text = {
  en: `This server takes plain HTTP too, but tells the program behind that every visit came by HTTPS. ${write.en}`,
  ko: `이 서버는 HTTP도 받는데, 뒤의 프로그램에는 모든 방문이 HTTPS로 왔다고 알려요. ${write.ko}`,
};
const alwaysPlain: Text = {
  en: `This server takes HTTPS, but tells the program behind that every visit came by plain HTTP: with \`SECURE_SSL_REDIRECT\` Django then redirects for ever. ${write.en}`,
  ko: `이 서버는 HTTPS를 받는데, 뒤의 프로그램에는 모든 방문이 HTTP로 왔다고 알려요. 그러면 \`SECURE_SSL_REDIRECT\`를 켠 Django는 끝없이 리다이렉트해요. ${write.ko}`,
};

function notTheScheme(value: string): Text {
  return {
    en: `${quote(value)} is never \`https\`, so the program behind takes every visit for plain HTTP. ${write.en}`,
    ko: `${particle(quote(value), '은/는')} \`https\`가 되는 일이 없어서, 뒤의 프로그램은 모든 방문을 HTTP로 알아요. ${write.ko}`,
  };
}
