/** Is it a duration as Go writes them (`30s`, `1m30s`), zero or at least a millisecond long? */
export function isDuration(text: string): boolean {
  if (text === '' || text === '0' || text === '+0' || text === '-0') return true;
  if (!/^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(text)) return false;
  const seconds: Readonly<Record<string, number>> = {
    ns: 1e-9,
    us: 1e-6,
    µs: 1e-6,
    μs: 1e-6,
    ms: 1e-3,
    s: 1,
    m: 60,
    h: 3600,
  };
  let sum = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g)) {
    sum += Number(amount) * (seconds[unit ?? ''] ?? 0);
  }
  return sum === 0 || (!text.startsWith('-') && sum >= 0.001 && sum < 9.223e9);
}

const signals = new Set(
  `ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP TSTP
  TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX`.split(/\s+/),
);

/** Is it a signal's name, with or without SIG, or its number? */
export function isSignal(text: string): boolean {
  if (/^[+-]?\d+$/.test(text)) return Number(text) !== 0;
  const name = text.toUpperCase().replace(/^SIG/, '');
  const real = /^RT(?:MIN\+(\d+)|MAX-(\d+))$/.exec(name);
  if (real === null) return signals.has(name);
  const distance = Number(real[1] ?? real[2]);
  return distance >= 1 && distance <= (real[1] === undefined ? 14 : 15);
}

/** The signal names people mean; for "did you mean". */
export const signalNames: readonly string[] = [...signals].map((name) => `SIG${name}`);

/** Is it a file mode: octal up to 7777, or symbolic (`u=rwX,go=rX`)? */
export function isMode(text: string): boolean {
  if (/^\d+$/.test(text)) return /^[0-7]+$/.test(text) && Number.parseInt(text, 8) <= 0o7777;
  return /^(?:[ugoa]*(?:[-+=][rwxXstugo]*)+)(?:,[ugoa]*(?:[-+=][rwxXstugo]*)+)*$/.test(text);
}

const systems = `aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos macos`;
const machines = `386 amd64 amd64p32 arm armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32
  mips64p32le ppc riscv riscv64 s390 s390x sparc sparc64 wasm i386 x86_64 x86-64 aarch64 armhf armel`;
const knownAlone = new Set(`${systems} ${machines}`.split(/\s+/));

/** Is it a platform: `linux/amd64`, `linux/arm64/v8`, or a known system or machine alone? */
export function isPlatform(text: string): boolean {
  const [first = '', ...rest] = text.split('/');
  if (rest.length > 2 || !/^[A-Za-z0-9_.-]*(?:\([^()]*\))?$/.test(first) || (first === '' && rest.length === 0))
    return false;
  if (!rest.every((part) => /^[A-Za-z0-9_.-]+$/.test(part))) return false;
  return rest.length > 0 || knownAlone.has(first.toLowerCase().replace(/\(.*$/, ''));
}

/** What COPY cannot fetch: a web address, or a Git repository. */
export function isRemoteSource(text: string): boolean {
  if (/^https?:\/\//.test(text) || /^(?:git|ssh):\/\//i.test(text)) return true;
  return /^https?:\/\/[^?#]*\.git(?:[?#]|$)/i.test(text) || /^[A-Za-z0-9_-]+@[\w.-]+:\S+/.test(text);
}

/** What the frontend keeps of a flag's value. */
export function unquoted(word: {readonly text: string}): string {
  return word.text.replace(/["']/g, '');
}
