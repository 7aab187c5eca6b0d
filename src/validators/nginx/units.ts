/** A size of nginx (`10m`, `512k`, `1g`) in bytes; undefined where it is none. */
export function bytesOf(size: string): number | undefined {
  const [, digits, unit = ''] = /^(\d+)([kmg]?)$/i.exec(size) ?? [];
  return digits === undefined ? undefined : Number(digits) * (factors[unit.toLowerCase()] ?? 1);
}

const factors: Readonly<Record<string, number>> = {k: 1024, m: 1024 ** 2, g: 1024 ** 3};

/** A time of nginx (`90`, `90s`, `1m 30s`, `1h`) in seconds; undefined where it is none. */
export function secondsOf(time: string): number | undefined {
  const parts = [...time.matchAll(/(\d+)(ms|[smhdwMy]?)\s*/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== time) return undefined;
  return parts.reduce((sum, [, digits, unit = '']) => sum + Number(digits) * (lengths[unit] ?? 1), 0);
}

const lengths: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  M: 2_592_000,
  y: 31_536_000,
};
