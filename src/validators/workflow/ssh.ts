import type {ShellCommand, ShellWord} from '../../syntax/shell.ts';

/** A call of `ssh` that does something on another machine. */
export interface SshCall {
  /** What the other machine's shell is given; empty where it reads a script from the input. */
  readonly remote: readonly ShellWord[];
}

/** The options of ssh(1) that take a value, and those after which nothing is run on a server. */
const withValue = 'BbcDEeFIiJLlmOopPQRSWw';
const runsNothing = /[GNOQVW]/;

/** What may stand in front of `ssh`, with its own options: `sshpass -p "$PASSWORD" ssh …`. */
const wrappers = new Set(['sudo', 'timeout', 'sshpass']);

/** Reads the words of a command as `ssh` does; undefined for another program, for Git's own hosts, and for tunnels. */
export function sshCall({words, redirects, joined}: ShellCommand): SshCall | undefined {
  let at = words.findIndex(({value}) => /(?:^|\/)ssh$/.test(value ?? ''));
  if (at === -1 || (at > 0 && !wrappers.has(known(words[0])))) return undefined;
  for (at++; /^-./.test(known(words[at])); at++) {
    const flags = known(words[at]).slice(1);
    if (flags === '-') {
      at++;
      break;
    }
    const taking = [...flags].findIndex((flag) => withValue.includes(flag));
    if (runsNothing.test(taking === -1 ? flags : flags.slice(0, taking + 1))) return undefined;
    if (taking === flags.length - 1) at++;
  }
  const host = words[at];
  if (host === undefined || /^git@|(?:^|@)(?:github|gitlab|bitbucket)\./.test(known(host))) return undefined;
  const remote = words.slice(at + 1);
  const reads = joined === 'pipe' || redirects.some(({operator}) => operator.startsWith('<'));
  return remote.length > 0 || reads || known(host).includes('@') ? {remote} : undefined;
}

function known(word: ShellWord | undefined): string {
  return word === undefined ? '' : (word.value ?? word.text);
}
