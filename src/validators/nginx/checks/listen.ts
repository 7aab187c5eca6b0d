import type {Directive, Word} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {type Complaint, complain} from '../complaint.ts';
import {isIpv4, isIpv6} from './address.ts';
import {isNumber} from './values.ts';

/** An address that a server listens on, written in one way whatever the file says: `0.0.0.0:80`, `[::]:80`, `unix:/run/x`. */
export interface Listening {
  readonly address: string;
  readonly port: number;
}

type Wrong = 'port' | 'range' | 'host' | 'socket' | 'scheme' | 'brackets';

/** The addresses of a `listen`, or what is wrong with it; `unknown` where only the machine can tell (host names). */
export function readListen(value: string, defaultPort: number | undefined): readonly Listening[] | 'unknown' | Wrong {
  if (/^unix:/i.test(value)) return value.length === 5 || value.length > 112 ? 'socket' : [{address: value, port: 0}];
  if (/^https?:\/\//i.test(value)) return 'scheme';
  if (value.startsWith('[')) return readV6(value, defaultPort);
  if (value.includes('/')) return 'host';
  const colon = value.indexOf(':');
  if (colon === -1) {
    const range = readPorts(value);
    if (typeof range !== 'string' && isNumber(value.split('-')[0] ?? '')) return at('0.0.0.0', range);
    if (/^\d+(?:-\d+)?$/.test(value)) return range === 'range' ? 'range' : 'port';
    return defaultPort === undefined ? 'port' : readHost(value, [defaultPort]);
  }
  if (isIpv6(value)) return 'brackets';
  const range = readPorts(value.slice(colon + 1));
  return typeof range === 'string' ? range : readHost(value.slice(0, colon), range);
}

function readHost(host: string, ports: readonly number[]): readonly Listening[] | 'unknown' | Wrong {
  if (host === '') return 'host';
  if (host === '*') return at('0.0.0.0', ports);
  if (isIpv4(host)) return at(host.split('.').map(Number).join('.'), ports);
  if (host === 'localhost') return at('127.0.0.1', ports);
  if (/^[\d.]+$/.test(host)) return isShortIpv4(host) ? 'unknown' : 'host';
  return /^[\w.-]+$/.test(host) ? 'unknown' : 'host';
}

/** `127.1` is 127.0.0.1 to the system, which nginx asks what it cannot read itself; the last number fills what is left. */
function isShortIpv4(host: string): boolean {
  const parts = host.split('.');
  const last = Number(parts.at(-1));
  if (parts.length > 3 || !parts.every((part) => /^\d{1,10}$/.test(part))) return false;
  return parts.slice(0, -1).every((part) => Number(part) <= 255) && last < 256 ** (5 - parts.length);
}

function readV6(value: string, defaultPort: number | undefined): readonly Listening[] | Wrong {
  const [, address = '', rest = ''] = /^\[([^\]]*)\](.*)$/.exec(value) ?? [];
  if (!isIpv6(address)) return 'host';
  if (rest === '') return defaultPort === undefined ? 'port' : at(`[${address.toLowerCase()}]`, [defaultPort]);
  const range = rest.startsWith(':') ? readPorts(rest.slice(1)) : 'host';
  return typeof range === 'string' ? range : at(`[${address.toLowerCase()}]`, range);
}

/** `80`, `8000-8003`. Long ranges are cut: a hundred say enough about which ports clash. */
function readPorts(text: string): readonly number[] | Wrong {
  const [from = '', to, ...more] = text.split('-');
  const valid = (port: string) => isNumber(port) && Number(port) >= 1 && Number(port) <= 65_535;
  if (!valid(from) || more.length > 0 || (to !== undefined && !valid(to))) return 'port';
  if (to === undefined) return [Number(from)];
  if (Number(to) < Number(from)) return 'range';
  return Array.from({length: Math.min(100, Number(to) - Number(from) + 1)}, (_, n) => Number(from) + n);
}

const at = (address: string, ports: readonly number[]) => ports.map((port) => ({address, port}));

/** The address of a `listen`: what nginx cannot listen on. */
export function* checkListen(directive: Directive, kind: string): Generator<Complaint> {
  const [word] = directive.args;
  if (word === undefined) return;
  const read = readListen(word.value, kind === 'http' ? 80 : undefined);
  if (typeof read !== 'string' || read === 'unknown') {
    if (directive.args.some(({value}) => value === 'http2')) yield http2(directive);
    const quic = directive.args.find(({value}) => value === 'quic');
    if (quic) yield newer(directive, quic);
    return;
  }
  yield complain('valid-listen', directive, word, message(word, read));
}

function newer(directive: Directive, word: Word): Complaint {
  return complain('newer-directive', directive, word, {
    en: '`quic` came with nginx 1.25.0; the nginx of Debian 12 (1.22.1) refuses it. Check with `nginx -v` what your server has.',
    ko: '`quic`은 nginx 1.25.0에서 생겨서 Debian 12의 nginx(1.22.1)는 거부해요. 서버의 버전을 `nginx -v`로 확인하세요.',
  });
}

function http2(directive: Directive): Complaint {
  const word = directive.args.find(({value}) => value === 'http2') ?? directive.name;
  return complain('listen-http2', directive, word, {
    en: 'Behind `listen`, `http2` is deprecated since nginx 1.25.1. Newer versions want a line of its own in the server: `http2 on;`. The nginx of Debian 12 (1.22) knows only this older form.',
    ko: '`listen` 뒤의 `http2`는 nginx 1.25.1부터 폐기 예정이에요. 새 버전에서는 server 블록에 `http2 on;`을 따로 써요. Debian 12의 nginx(1.22)는 지금 쓴 방식만 알아요.',
  });
}

function message({text}: Word, wrong: Wrong) {
  const start = {
    en: `nginx cannot listen on \`${text}\``,
    ko: `nginx가 ${particle(`\`${text}\``, '을/를')} 리슨 주소로 쓸 수 없어요`,
  };
  switch (wrong) {
    case 'port':
      return {
        en: `${start.en}: a port is a number from 1 to 65535. Write for example \`listen 80;\` or \`listen 127.0.0.1:8080;\`.`,
        ko: `${start.ko}. 포트는 1부터 65535까지의 숫자예요. \`listen 80;\`이나 \`listen 127.0.0.1:8080;\`처럼 쓰세요.`,
      };
    case 'range':
      return {
        en: `${start.en}: the first port of a range must not be greater than the last.`,
        ko: `${start.ko}. 포트 범위는 작은 수부터 써야 해요.`,
      };
    case 'host':
      return {
        en: `${start.en}: that is no address. Write a port (\`80\`), an address with a port (\`127.0.0.1:8080\`, \`[::]:80\`) or a socket (\`unix:/run/x.sock\`).`,
        ko: `${start.ko}. 주소 모양이 아니에요. 포트(\`80\`), 주소와 포트(\`127.0.0.1:8080\`, \`[::]:80\`), 소켓(\`unix:/run/x.sock\`) 중 하나로 쓰세요.`,
      };
    case 'socket':
      return {
        en: `${start.en}: behind \`unix:\` comes the path of the socket, of at most 107 bytes.`,
        ko: `${start.ko}. \`unix:\` 뒤에는 소켓 경로를 107바이트 이하로 적어야 해요.`,
      };
    case 'scheme':
      return {
        en: `${start.en}: an address has no \`http://\`. Write the port, and for HTTPS \`ssl\` behind it: \`listen 443 ssl;\`.`,
        ko: `${start.ko}. 주소에는 \`http://\`를 붙이지 않아요. 포트만 쓰고, HTTPS라면 \`listen 443 ssl;\`처럼 뒤에 \`ssl\`을 붙이세요.`,
      };
    case 'brackets':
      return {
        en: `${start.en}: an IPv6 address stands in brackets, like \`[::]:80\`.`,
        ko: `${start.ko}. IPv6 주소는 \`[::]:80\`처럼 대괄호로 감싸세요.`,
      };
  }
}
