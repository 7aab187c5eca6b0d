import type {Text} from '../text/language.ts';
import {particle} from '../text/particle.ts';

/** Where a class listens when nobody says otherwise. */
export const defaultPort = 7373;

/** Crockford's base 32: no I, L, O or U, so that nothing is misread and no word comes about. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 8;

/** The join code of 40 bits: the first five of these bytes. Throws when there are fewer. */
export function codeFrom(bytes: Uint8Array): string {
  if (bytes.length < 5) throw new Error('A join code needs five bytes.');
  const bits = [...bytes.slice(0, 5)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('');
}

/** A code as people read it out: `ABCD-EFGH`. */
export function shownCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** The code somebody typed: case, blanks and dashes do not count, O is 0, I and L are 1. undefined when it is none. */
export function readCode(text: string): string | undefined {
  const code = plainCode(text);
  return code.length === codeLength && strangerIn(code) === undefined ? code : undefined;
}

/** Where a class is, and the code that lets one in. `host`: a name or an address, IPv6 without its brackets. */
export interface ClassAddress {
  readonly kind: 'address';
  readonly code: string;
  readonly host: string;
  readonly port: number;
}

/** Why it is no address, and what to type instead. */
export interface WrongAddress {
  readonly kind: 'wrong';
  readonly problem: Text;
}

/** Reads `CODE@HOST` or `CODE@HOST:PORT`; an IPv6 address stands in brackets when a port follows. */
export function readAddress(text: string): ClassAddress | WrongAddress {
  const typed = text.normalize('NFKC').trim();
  const at = typed.lastIndexOf('@');
  if (at === -1) return wrong(withoutAt(typed));
  const code = readCode(typed.slice(0, at));
  if (code === undefined) return wrong(wrongCode(typed.slice(0, at)));
  const place = typed.slice(at + 1).trim();
  if (place.includes('/')) return wrong(noSlash);
  const {host, port} = hostAndPort(place);
  const problem = wrongHost(host) ?? wrongPort(port);
  if (problem !== undefined) return wrong(problem);
  return {kind: 'address', code, host, port: port === undefined ? defaultPort : Number(port)};
}

function wrong(problem: Text): WrongAddress {
  return {kind: 'wrong', problem};
}

function plainCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

function strangerIn(code: string): string | undefined {
  return [...code].find((character) => !alphabet.includes(character));
}

/** The brackets of an IPv6 address are taken off. An address of many colons without them has no port. */
function hostAndPort(place: string): {readonly host: string; readonly port: string | undefined} {
  const bracketed = /^\[([^\]]*)\](?::(.*))?$/.exec(place);
  if (bracketed) return {host: bracketed[1] ?? '', port: bracketed[2]};
  const parts = place.split(':');
  if (parts.length !== 2) return {host: place, port: undefined};
  return {host: parts[0] ?? '', port: parts[1]};
}

function withoutAt(typed: string): Text {
  if (typed === '') return missingAll;
  if (readCode(typed) !== undefined)
    return {
      en: `Behind the code the address of the instructor's machine is missing. Type it as ${shownCode(plainCode(typed))}@HOST.`,
      ko: `참여 코드 뒤에 강사 컴퓨터의 주소가 없어요. ${shownCode(plainCode(typed))}@주소처럼 입력하세요.`,
    };
  return missingAll;
}

const missingAll: Text = {
  en: 'Type the code, an @ and the address that the instructor shows, such as ABCD-EFGH@192.168.0.10.',
  ko: '강사가 보여 주는 참여 코드, @, 주소를 이어서 입력하세요. 예: ABCD-EFGH@192.168.0.10',
};

/** A wrong code is not repeated but for the one character: it came from outside, or may be nearly a right one. */
function wrongCode(typed: string): Text {
  const code = plainCode(typed);
  if (code === '') return {en: 'In front of the @ the join code is missing.', ko: '@ 앞에 참여 코드가 없어요.'};
  if (/\p{Script=Hangul}/u.test(code))
    return {
      en: 'The join code has no Korean letters: switch the keyboard to English and type it again.',
      ko: '참여 코드에는 한글이 없어요. 한/영 키를 눌러 영문으로 바꾼 뒤 다시 입력하세요.',
    };
  const stranger = strangerIn(code);
  if (stranger === 'U')
    return {
      en: 'A join code never has a U: look again, it is probably a V.',
      ko: '참여 코드에는 U가 없어요. V가 아닌지 다시 보세요.',
    };
  if (stranger !== undefined && /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(stranger))
    return {
      en: `A join code is made of digits and English letters; "${stranger}" does not belong in it.`,
      ko: `참여 코드는 숫자와 영문자로만 되어 있어요. "${particle(`${stranger}"`, '은/는')} 빼세요.`,
    };
  if (stranger !== undefined)
    return {
      en: 'There is an invisible character in the join code: type it by hand.',
      ko: '참여 코드에 보이지 않는 문자가 있어요. 복사하지 말고 직접 입력하세요.',
    };
  return {
    en: `A join code has ${codeLength} characters; this one has ${code.length}.`,
    ko: `참여 코드는 ${codeLength}자인데 ${code.length}자를 입력했어요.`,
  };
}

function wrongHost(host: string): Text | undefined {
  if (host === '')
    return {
      en: "Behind the @ the address of the instructor's machine is missing.",
      ko: '@ 뒤에 강사 컴퓨터의 주소가 없어요.',
    };
  if (host.includes(':') && !isIPv6(host))
    return {
      en: 'This is no IPv6 address. With a port it stands in brackets: [fe80::1]:7373.',
      ko: 'IPv6 주소가 아니에요. 포트를 붙일 때는 [fe80::1]:7373처럼 대괄호로 감싸세요.',
    };
  if (host.includes(':') || isIPv4(host)) return undefined;
  if (/^[\d.]+$/.test(host))
    return {
      en: 'An address in numbers has four of them, each from 0 to 255, such as 192.168.0.10.',
      ko: '숫자 주소는 192.168.0.10처럼 0부터 255까지의 수 네 개예요.',
    };
  return isName(host) ? undefined : noName;
}

const noSlash: Text = {
  en: 'Behind the @ write only a machine and its port, such as 192.168.0.10:7373: no http:// and no slash.',
  ko: '@ 뒤에는 192.168.0.10:7373처럼 주소와 포트만 쓰세요. http://나 / 는 빼세요.',
};

const noName: Text = {
  en: 'The name of a machine has only English letters, digits, dots and dashes. Look again at what the instructor shows.',
  ko: '컴퓨터 이름에는 영문자, 숫자, 점, 붙임표만 쓸 수 있어요. 강사가 보여 주는 주소를 다시 보세요.',
};

function isName(host: string): boolean {
  return host.length <= 253 && host.replace(/\.$/, '').split('.').every(isLabel);
}

function isLabel(label: string): boolean {
  return /^[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?$/i.test(label);
}

function isIPv4(host: string): boolean {
  const numbers = host.split('.');
  return (
    numbers.length === 4 && numbers.every((number) => /^(?:0|[1-9]\d{0,2})$/.test(number) && Number(number) <= 255)
  );
}

/** Eight groups, or fewer around one `::`; the last two may be written as IPv4. A zone (`%eth0`) may follow. */
function isIPv6(host: string): boolean {
  const address = host.replace(/%[\w.-]+$/, '');
  const tail = address.slice(address.lastIndexOf(':') + 1);
  const plain = isIPv4(tail) ? `${address.slice(0, -tail.length)}0:0` : address;
  const halves = plain.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const right = halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length < 8;
  return right && groups.every((group) => /^[\da-f]{1,4}$/i.test(group));
}

function wrongPort(port: string | undefined): Text | undefined {
  if (port === undefined || (/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535)) return undefined;
  return {
    en: `A port is a number from 1 to 65535. Leave ":" and the port out when the instructor shows none.`,
    ko: '포트는 1부터 65535까지의 수예요. 강사가 보여 주는 주소에 포트가 없으면 ":"과 포트를 빼세요.',
  };
}
