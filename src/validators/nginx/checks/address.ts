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
  if (isNetwork(word.value)) return;
  yield complain('valid-parameter', directive, word, {
    en: `\`${word.text}\` is no IP address and no network. Write an address like \`192.0.2.1\` or a network like \`192.0.2.0/24\`.`,
    ko: `${particle(`\`${word.text}\``, '은/는')} IP 주소도 네트워크도 아니에요. \`192.0.2.1\` 같은 주소나 \`192.0.2.0/24\` 같은 네트워크를 쓰세요.`,
  });
}
