import type {Directive, Word} from '../../../syntax/nginx.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import {type Complaint, complain} from '../complaint.ts';
import {type Address, readAddress} from '../pass-address.ts';
import type {Ground} from '../place.ts';
import {hasVariables} from '../variables.ts';
import {locationOf} from './location.ts';

/** `proxy_pass`, `fastcgi_pass`, `uwsgi_pass`, `scgi_pass`, `grpc_pass`, `memcached_pass`. */
export function* checkPass(directive: Directive, ground: Ground): Generator<Complaint> {
  const [word] = directive.args;
  const {value: name} = directive.name;
  if (word === undefined || hasVariables(word.value)) return;
  if (name === 'proxy_pass' && !/^https?:\/\//i.test(word.value))
    return yield complain('valid-pass', directive, word, noScheme(word));
  const rest = word.value.replace(schemes[name] ?? /^(?!)/, '');
  const target = readAddress(rest, name === 'proxy_pass' ? 'uri allowed' : 'no uri');
  if (target.fault !== undefined) return yield complain('valid-pass', directive, word, faulty(word, target.fault));
  const place = uriPlace(directive, ground);
  if (name === 'proxy_pass' && target.uri !== undefined && target.uri !== '' && place !== undefined)
    yield complain('valid-pass', directive, word, uriPart(word, target.uri, place));
}

const schemes: Readonly<Record<string, RegExp>> = {
  proxy_pass: /^https?:\/\//i,
  grpc_pass: /^grpcs?:\/\//i,
  uwsgi_pass: /^s?uwsgi:\/\//i,
};

/** `proxy_pass` of stream: an address with a port. */
export function* checkStreamPass(directive: Directive): Generator<Complaint> {
  const [word] = directive.args;
  if (word === undefined || hasVariables(word.value)) return;
  if (/^\w+:\/\//.test(word.value)) {
    yield complain('valid-pass', directive, word, {
      en: `In \`stream\`, \`proxy_pass\` takes an address and no URL: write \`${word.value.replace(/^\w+:\/\//, '')}\`.`,
      ko: `\`stream\`의 \`proxy_pass\`에는 URL이 아니라 주소만 써요. \`${word.value.replace(/^\w+:\/\//, '')}\`처럼 쓰세요.`,
    });
    return;
  }
  const {fault} = readAddress(word.value, 'no uri');
  if (fault !== undefined) yield complain('valid-pass', directive, word, faulty(word, fault));
}

/** Where a `proxy_pass` must not have a path: undefined where it may. */
function uriPlace(directive: Directive, ground: Ground): 'regex' | 'named' | 'if' | 'limit_except' | undefined {
  if (ground === 'if in location') return 'if';
  if (ground === 'limit_except') return 'limit_except';
  const {parent} = directive;
  const kind = parent && locationOf(parent)?.kind;
  return kind === 'regex' || kind === 'named' ? kind : undefined;
}

function noScheme({value, text}: Word): Text {
  const socket = /^(?:unix:|https?:(?=\/))?(\/.*|.*\.sock)$/is.exec(value)?.[1];
  const better = socket === undefined ? `http://${value.replace(/^[a-z]*:?\/*/i, '')}` : `http://unix:${socket}`;
  return {
    en: `\`proxy_pass\` needs to know how to speak: \`${text}\` has no \`http://\` before it. Write \`${better}\`.`,
    ko: `\`proxy_pass\`에는 \`http://\`로 시작하는 주소를 써야 하는데 ${particle(`\`${text}\``, '은/는')} 그렇지 않아요. \`${better}\`처럼 쓰세요.`,
  };
}

/** What an address lacks. */
export function faulty({text}: Word, fault: NonNullable<Address['fault']>): Text {
  const ko = particle(`\`${text}\``, '은/는');
  switch (fault) {
    case 'host':
      if (/:\/\/\/.*\.sock/.test(text)) return socketWithoutUnix(text);
      return {
        en: `\`${text}\` names no host. Write an address like \`127.0.0.1:8000\`.`,
        ko: `${ko} 호스트가 빠진 주소예요. \`127.0.0.1:8000\`처럼 쓰세요.`,
      };
    case 'port':
      return {
        en: `The port in \`${text}\` is none: a port is a number from 1 to 65535.`,
        ko: `${ko} 포트가 잘못된 주소예요. 포트는 1부터 65535까지의 숫자예요.`,
      };
    case 'socket':
      return {
        en: `\`${text}\` names no socket that can be used: behind \`unix:\` comes a path of at most 107 bytes.`,
        ko: `${ko} 쓸 수 있는 소켓 주소가 아니에요. \`unix:\` 뒤에 경로를 107바이트 이하로 적으세요.`,
      };
    case 'uri':
      return {
        en: `Here only an address is possible, like \`127.0.0.1:8000\`: \`${text}\` has a path or \`http://\` in it.`,
        ko: `여기에는 \`127.0.0.1:8000\` 같은 주소만 쓸 수 있는데 ${ko} 경로나 \`http://\`가 들어 있어요.`,
      };
  }
}

function socketWithoutUnix(text: string): Text {
  const better = text.replace('///', '//unix:/');
  return {
    en: `\`${text}\` names no host: a socket has \`unix:\` before its path. Write \`${better}\`.`,
    ko: `${particle(`\`${text}\``, '은/는')} 호스트가 빠진 주소예요. 소켓이라면 경로 앞에 \`unix:\`를 붙여서 \`${better}\`라고 쓰세요.`,
  };
}

function uriPart({text}: Word, uri: string, place: 'regex' | 'named' | 'if' | 'limit_except'): Text {
  const where = {
    regex: {en: 'a `location` with a regular expression', ko: '정규식을 쓴 `location`'},
    named: {en: 'a named `location`', ko: '이름(`@`) 있는 `location`'},
    if: {en: '`if`', ko: '`if`'},
    limit_except: {en: '`limit_except`', ko: '`limit_except`'},
  }[place];
  return {
    en: `In ${where.en}, \`proxy_pass\` must end behind host and port: nginx cannot know which part of the request \`${uri}\` would replace. Take it off: \`${text.slice(0, text.length - uri.length)}\`.`,
    ko: `${where.ko} 안에서는 \`proxy_pass\`가 호스트와 포트에서 끝나야 해요. 요청 경로의 어느 부분을 \`${uri}\`로 바꿀지 nginx가 알 수 없거든요. \`${text.slice(0, text.length - uri.length)}\`까지만 쓰세요.`,
  };
}
