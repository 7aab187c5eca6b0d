import type {ShellCommand} from '../../syntax/shell.ts';
import type {Span} from '../../syntax/span.ts';

/** How a script runs one of its commands. */
export type Standing =
  /** `exec`: the command takes the place of the shell. `last`: the script ends with it. */
  | {readonly kind: 'replaces-shell' | 'last' | 'among-others'}
  /** An `&` sends it away, and nothing behind it keeps the script running. */
  | {readonly kind: 'sent-away'; readonly span: Span};

/** Commands that are over at once: behind them a script ends. */
const short = /^(?:echo|printf|exit|true|:|disown|cd|date|export|set|unset|sleep)$/;

/** How a command stands in its script; `rest`: the commands behind it, spans in offsets of `text`. */
export function standingOf(command: ShellCommand, rest: readonly ShellCommand[], text: string): Standing {
  const piped = rest.findIndex(({joined}) => joined !== 'pipe');
  const end = endOf(rest[(piped === -1 ? rest.length : piped) - 1] ?? command);
  const later = piped === -1 ? [] : rest.slice(piped);
  const [ampersand] = /^[^\S\n]*(?:;?[^\S\n]*[)}][^\S\n]*)*&(?![&>])/.exec(text.slice(end, end + 200)) ?? [];
  if (ampersand !== undefined) {
    const at = end + ampersand.length - 1;
    return later.every(isShort) ? {kind: 'sent-away', span: {start: at, end: at + 1}} : {kind: 'among-others'};
  }
  if (command.prefix.includes('exec')) return {kind: 'replaces-shell'};
  return {kind: rest.length === 0 ? 'last' : 'among-others'};
}

function endOf({span, redirects}: ShellCommand): number {
  return Math.max(span.end, ...redirects.map((one) => one.span.end));
}

function isShort({name, words}: ShellCommand): boolean {
  return name === undefined ? words.length === 0 : short.test(name) && words[1]?.value !== 'infinity';
}
