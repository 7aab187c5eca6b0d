/** Why Docker refuses a port of EXPOSE; undefined when it does not. */
export type PortFault = 'comment' | 'protocol' | 'range' | 'number';

/** Checks one word of EXPOSE: `8000`, `8000-8010/udp`, also the `[ip:]host:container` Docker still puts up with. */
export function portFault(word: string): PortFault | undefined {
  if (word.startsWith('#')) return 'comment';
  const parts = word.split(':');
  const [container = '', ...protocols] = (parts.at(-1) ?? '').split('/');
  const protocol = protocols.join('/').toLowerCase();
  if (container === '') return 'number';
  if (protocols.length > 0 && !['', 'tcp', 'udp', 'sctp'].includes(protocol)) return 'protocol';
  const host = parts.at(-2) ?? '';
  const ip = parts.slice(0, -2).join(':');
  if (ip !== '' && !isAddress(ip)) return 'number';
  const fault = rangeFault(container) ?? (host === '' ? undefined : rangeFault(host));
  if (fault !== undefined || host === '') return fault;
  const length = width(container);
  return length !== 0 && length !== width(host) ? 'range' : undefined;
}

function rangeFault(range: string): PortFault | undefined {
  const dash = range.indexOf('-');
  const [start, end] = dash === -1 ? [range, range] : [range.slice(0, dash), range.slice(dash + 1)];
  if (!/^\+?\d+$/.test(start) || !/^\+?\d+$/.test(end)) return 'number';
  if (Number(start) > 65_535 || Number(end) > 65_535 || Number(end) < Number(start)) return 'range';
  return undefined;
}

function width(range: string): number {
  const [start, end] = range.split('-');
  return Number(end ?? start) - Number(start);
}

function isAddress(ip: string): boolean {
  const four = ip.split('.');
  if (four.length === 4) return four.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
  return /^\[?[0-9a-f:]+\]?$/i.test(ip) && ip.includes(':');
}
