/** An IPv4 address of four numbers without leading zeros, as `inet_pton` reads it. */
export function isIpv4(host: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(host);
}

/** An IPv6 address: up to eight groups, one run of zeros left out as `::`, an IPv4 address at the end if need be. */
export function isIpv6(host: string): boolean {
  const last = host.slice(host.lastIndexOf(':') + 1);
  const groups = last.includes('.') ? `${host.slice(0, host.length - last.length)}0:0` : host;
  if (last.includes('.') && !isIpv4(last)) return false;
  const halves = groups.split('::');
  const parts = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const right = parts.every((part) => /^[0-9a-fA-F]{1,4}$/.test(part));
  return right && (halves.length === 1 ? parts.length === 8 : halves.length === 2 && parts.length < 8);
}
