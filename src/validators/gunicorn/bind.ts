import type {Text} from '../../text/language.ts';
import {particle} from '../../text/particle.ts';
import {type Address, parseAddress} from './address.ts';
import type {Given, Launch} from './launch.ts';
import {strip, type Value} from './value.ts';
import {code} from './value-messages.ts';

/** One address that gunicorn is told to listen on. */
export interface Bound {
  readonly given: Given;
  /** As gunicorn gets it. */
  readonly text: string;
  readonly address: Address;
}

/** Every address of a start that is wholly written in it, in order. */
export function boundOf(launch: Launch): readonly Bound[] {
  return launch.given
    .filter(({setting}) => setting === 'bind')
    .flatMap((given) => textsOf(given.value).map((text) => ({given, text, address: parseAddress(text)})));
}

function textsOf(value: Value): readonly string[] {
  switch (value.kind) {
    case 'string':
      return [strip(value.value)];
    case 'list':
    case 'tuple':
    case 'set':
      return value.items.flatMap(textsOf);
    default:
      return [];
  }
}

/** Why gunicorn cannot listen there, whatever machine it runs on; undefined when it may. */
export function bindFault({text, address, given}: Bound): Text | undefined {
  const seen = code(text);
  if (given.value.kind === 'string' && given.value.value === '' && given.label === 'bind') return undefined;
  switch (address.kind) {
    case 'refused':
      return refusal(text, address.part, address.text);
    case 'host':
      return hostFault(text, address.host, address.port, seen);
    case 'socket':
    case 'descriptor':
      return undefined;
  }
}

function refusal(text: string, part: 'port' | 'descriptor', written: string): Text {
  const seen = code(text);
  if (part === 'descriptor')
    return {
      en: `\`fd://\` is followed by the number of an open file, and ${code(written)} is no number.`,
      ko: `\`fd://\` 뒤에는 열린 파일의 번호를 써요. ${particle(code(written), '은/는')} 숫자가 아니에요.`,
    };
  if (/^https?:/i.test(text))
    return {
      en: `${seen} is a URL; gunicorn takes only the address. Write \`${text.replace(/^https?:\/\/|\/.*$/gi, '') || '127.0.0.1:8000'}\`.`,
      ko: `${particle(seen, '은/는')} URL이에요. gunicorn은 주소만 받아요. \`${text.replace(/^https?:\/\/([^/]*).*$/i, '$1') || '127.0.0.1:8000'}\`처럼 쓰세요.`,
    };
  if (text.includes(','))
    return {
      en: `${seen} holds several addresses; gunicorn reads it as one and finds no port. Write \`["…", "…"]\` in the config file, or \`--bind\` once for each.`,
      ko: `${seen}에는 주소가 여럿인데 gunicorn은 하나로 읽어서 포트를 찾지 못해요. 설정 파일에는 \`["…", "…"]\`로, 명령줄에는 \`--bind\`를 여러 번 쓰세요.`,
    };
  if (/^[0-9a-f]*:[0-9a-f:]*:/i.test(text))
    return {
      en: `${seen} looks like IPv6, which needs brackets around the host: \`[::1]:8000\`.`,
      ko: `${particle(seen, '은/는')} IPv6 주소로 보여요. IPv6는 \`[::1]:8000\`처럼 호스트를 대괄호로 감싸야 해요.`,
    };
  return {
    en: `In ${seen} gunicorn reads ${code(written)} as the port, and that is not a number. Write \`host:port\` such as \`127.0.0.1:8000\`, or \`unix:\` and a path.`,
    ko: `${seen}에서 gunicorn은 ${particle(code(written), '을/를')} 포트로 읽는데 숫자가 아니에요. \`127.0.0.1:8000\`처럼 \`호스트:포트\`로 쓰거나, \`unix:\` 뒤에 경로를 쓰세요.`,
  };
}

function hostFault(text: string, host: string, port: number, seen: string): Text | undefined {
  if (port < 0 || port > 65_535)
    return {
      en: `${seen} asks for port ${port}; ports go from 1 to 65535.`,
      ko: `${seen}의 포트 ${particle(String(port), '은/는')} 쓸 수 없어요. 포트는 1부터 65535까지예요.`,
    };
  if (/^\d+$/.test(text) && Number(text) > 0 && Number(text) <= 65_535)
    return {
      en: `${seen} alone is read as a host, not as a port, and no machine has that address. Write \`:${text}\` for every interface, or \`127.0.0.1:${text}\` for this machine only.`,
      ko: `${seen}만 쓰면 포트가 아니라 호스트로 읽는데, 그런 주소를 가진 컴퓨터는 없어요. 모든 인터페이스라면 \`:${text}\`, 이 컴퓨터에서만이라면 \`127.0.0.1:${text}\`로 쓰세요.`,
    };
  if (host.includes('/'))
    return {
      en: `${seen} is a path, and gunicorn reads it as a host name. Write \`unix:\` in front of it.`,
      ko: `${particle(seen, '은/는')} 경로인데 gunicorn은 호스트 이름으로 읽어요. 앞에 \`unix:\`를 붙이세요.`,
    };
  if (/\s/.test(host))
    return {
      en: `${seen} holds a blank, and no host name does: gunicorn cannot look it up. Write host and port with a colon between them, such as \`0.0.0.0:8000\`.`,
      ko: `${seen}에 공백이 있어요. 호스트 이름에는 공백이 없어서 gunicorn이 주소를 찾지 못해요. \`0.0.0.0:8000\`처럼 호스트와 포트를 콜론으로 이으세요.`,
    };
  if (host === '*')
    return {
      en: `\`*\` is no host for gunicorn. Write \`0.0.0.0:${port}\`, or \`:${port}\`, for every interface.`,
      ko: `gunicorn에서 \`*\`는 호스트로 쓸 수 없어요. 모든 인터페이스라면 \`0.0.0.0:${port}\`나 \`:${port}\`로 쓰세요.`,
    };
  const four = /^\d+(?:\.\d+){3}$/.test(host) ? host.split('.').map(Number) : [];
  if (four.some((byte) => byte > 255))
    return {
      en: `${code(host)} is no IP address: each of its four numbers is at most 255.`,
      ko: `${particle(code(host), '은/는')} IP 주소가 아니에요. 네 숫자는 각각 255 이하여야 해요.`,
    };
  return undefined;
}
