import type {Directive, Word} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {type Complaint, complain} from '../complaint.ts';

/** Is it four numbers up to 255 with dots between? A number may be left out, as `ngx_inet_addr` sees it. */
export function isIpv4(text: string): boolean {
  return (
    /^\d*\.\d*\.\d*\.\d*$/.test(text) &&
    /\d/.test(text) &&
    text.split('.').every((part) => Number(part) <= 255 && part.length < 10)
  );
}

/** Could it be an IPv6 address, without brackets? */
export function isIpv6(text: string): boolean {
  if (!/^[0-9a-f:.]+$/i.test(text) || !text.includes(':') || text.split('::').length > 2 || /:::/.test(text))
    return false;
  const [whole, tail] = /:(\d+\.\d+\.\d+\.\d+)$/.exec(text)
    ? [text.replace(/\d+\.\d+\.\d+\.\d+$/, '0:0'), /[\d.]+$/.exec(text)?.[0]]
    : [text, undefined];
  if (tail !== undefined && !isIpv4(tail)) return false;
  const groups = whole.split(':').filter((group) => group !== '');
  if (groups.some((group) => group.length > 4 || group.includes('.'))) return false;
  const edges = (/^:(?!:)/.test(whole) ? 1 : 0) + (/(?<!:):$/.test(whole) ? 1 : 0);
  return edges === 0 && (whole.includes('::') ? groups.length < 8 : groups.length === 8);
}

/** `ngx_ptocidr`: an address, perhaps with `/bits`. */
export function isNetwork(text: string): boolean {
  const [, address = '', bits] = /^([^/]*)(?:\/(.*))?$/.exec(text) ?? [];
  const [v4, v6] = [isIpv4(address), isIpv6(address)];
  if (!v4 && !v6) return false;
  if (bits === undefined) return true;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= (v4 ? 32 : 128);
}

/** An address or network, as `allow`, `geo` and `set_real_ip_from` take them. */
export function* checkNetwork(directive: Directive, word: Word): Generator<Complaint> {
  if (isNetwork(word.value)) {
    const whole = wholeNetwork(word.value);
    if (whole !== word.value) yield meaningless(directive, word, whole);
    return;
  }
  yield complain('valid-parameter', directive, word, {
    en: `\`${word.text}\` is no IP address and no network. Write an address like \`192.0.2.1\` or a network like \`192.0.2.0/24\`.`,
    ko: `${particle(`\`${word.text}\``, '은/는')} IP 주소도 네트워크도 아니에요. \`192.0.2.1\` 같은 주소나 \`192.0.2.0/24\` 같은 네트워크를 쓰세요.`,
  });
}

/** A network without the bits behind its length; an address or a network that has none comes back as it is. */
export function wholeNetwork(text: string): string {
  const [address = '', bits] = text.split('/');
  if (bits === undefined) return text;
  const [size, numbers] = isIpv4(address)
    ? [8, address.split('.').map(Number)]
    : [16, groupsOf(address).map((group) => Number.parseInt(group, 16))];
  const kept = numbers.map((number, at) => {
    const free = Math.min(size, Math.max(0, size * (at + 1) - Number(bits)));
    return number - (number % 2 ** free);
  });
  if (kept.every((number, at) => number === numbers[at])) return text;
  return `${size === 8 ? kept.join('.') : shortened(kept)}/${bits}`;
}

/** The eight groups of an IPv6 address, in hexadecimal. */
function groupsOf(address: string): readonly string[] {
  const plain = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...parts: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = parts.slice(0, 4).map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
  const [before = '', after] = plain.split('::').map((half) =>
    half
      .split(':')
      .filter((group) => group !== '')
      .join(':'),
  );
  const [left, right] = [before, after ?? ''].map((half) => (half === '' ? [] : half.split(':')));
  const gap = Math.max(0, 8 - (left?.length ?? 0) - (right?.length ?? 0));
  return [...(left ?? []), ...Array.from({length: gap}, () => '0'), ...(right ?? [])];
}

function shortened(groups: readonly number[]): string {
  const last = groups.findLastIndex((group) => group !== 0);
  const head = groups.slice(0, last + 1).map((group) => group.toString(16));
  return head.length > 6 ? groups.map((group) => group.toString(16)).join(':') : `${head.join(':')}::`;
}

function meaningless(directive: Directive, word: Word, whole: string): Complaint {
  const [address = '', bits] = word.value.split('/');
  return complain('whole-network', directive, word, {
    en: `Only the first ${bits} bits of \`${word.text}\` count, so it means all of \`${whole}\`, and nginx warns of the rest. Write \`${whole}\`, or \`${address}\` for this one address.`,
    ko: `\`${word.text}\`에서는 앞의 ${bits}비트만 쓰여서 \`${whole}\` 전체를 뜻하고, nginx는 나머지 비트를 두고 경고해요. 네트워크라면 \`${whole}\`, 주소 하나라면 \`${address}\`만 쓰세요.`,
  });
}
