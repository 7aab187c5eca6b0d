import {
  type CommandNode,
  type CompoundList,
  type ParsedScript,
  type PipelineNode,
  parse,
  type Redirection,
  type Statement,
  type Word,
  type WordPart,
} from 'unbash';
import {scriptOf} from './dockerfile/script.ts';
import type {Dockerfile, Instruction} from './dockerfile.ts';
import type {Span} from './span.ts';

/** A shell script taken apart; every span is in offsets of the file it stands in. */
export interface ShellScript {
  /** Every simple command in the order written, also those inside `if`, loops and groups. */
  readonly commands: readonly ShellCommand[];
  /** What the shell would not even read. */
  readonly problems: readonly {readonly span: Span; readonly detail: string}[];
}

export interface ShellCommand {
  /** Without quotes; undefined when it is only known at run time, or when there are only assignments. */
  readonly name: string | undefined;
  /** The first one is the name. */
  readonly words: readonly ShellWord[];
  /** Assignments and wrappers in front of the name: `PORT=8000`, `exec`, `env`. */
  readonly prefix: readonly string[];
  /** `> file`, `<<EOF`, in the order written; also those of the group around it. */
  readonly redirects: readonly ShellRedirect[];
  /** How it follows the command before it: `&&`, `||`, `;` or a new line, `|`, `&`. */
  readonly joined: 'first' | 'and' | 'or' | 'then' | 'pipe' | 'background';
  readonly span: Span;
}

interface ShellRedirect {
  readonly operator: Redirection['operator'];
  /** The file, or the word a heredoc ends with; undefined where it is missing. */
  readonly target: string | undefined;
  /** What a heredoc holds. */
  readonly body: Span | undefined;
  /** The same as a text, and where its characters stand. */
  readonly content: {readonly text: string; readonly at: (from: number, to: number) => Span} | undefined;
  readonly span: Span;
}

export interface ShellWord {
  /** As written. */
  readonly text: string;
  /** Without quotes; undefined when it holds a variable or a substitution. */
  readonly value: string | undefined;
  readonly span: Span;
}

/**
 * The script of RUN, CMD, ENTRYPOINT or HEALTHCHECK CMD in shell form, or of a RUN heredoc. undefined when there is
 * none: exec form, another instruction, or a shell (or `#!` line) that is not a POSIX shell.
 */
export function runScript(instruction: Instruction, file: Dockerfile): ShellScript | undefined {
  const known = read.get(instruction);
  if (known !== undefined) return known.script;
  const line = scriptOf(instruction, file);
  const script = line && parseScript(line.text, (from, to) => line.span({from, to}));
  read.set(instruction, {script});
  return script;
}

/** Many rules ask for the same scripts; an instruction never changes, so each is read once. */
const read = new WeakMap<Instruction, {readonly script: ShellScript | undefined}>();

/**
 * Takes a script apart: a `run:` block, a whole `start.sh`. `locate` answers where its characters stand in the file;
 * where it is left out, the script is the file.
 */
export function parseScript(
  text: string,
  locate: (from: number, to: number) => Span = (start, end) => ({start, end}),
): ShellScript {
  const script: ParsedScript = parse(text);
  const collector = new Collector(text, locate);
  collector.statements(script.commands, 'first');
  const problems = (script.errors ?? []).map(({message, pos}) => {
    const from = Math.max(0, Math.min(pos, text.length - 1));
    return {span: locate(from, Math.min(from + 1, text.length)), detail: message};
  });
  return {commands: collector.commands, problems};
}

type Joined = ShellCommand['joined'];

class Collector {
  readonly commands: ShellCommand[] = [];
  readonly #locate: (from: number, to: number) => Span;

  readonly #text: string;

  constructor(text: string, locate: (from: number, to: number) => Span) {
    this.#text = text;
    this.#locate = locate;
  }

  statements(statements: readonly Statement[], joined: Joined): void {
    let next = joined;
    for (const {command, background} of statements) {
      if (command.type === 'AndOr') this.#chain(command.commands, command.operators, next);
      else this.#node(command, next);
      next = background === true ? 'background' : 'then';
    }
  }

  #chain(commands: readonly PipelineNode[], operators: readonly string[], joined: Joined): void {
    for (const [index, command] of commands.entries()) {
      this.#node(command, index === 0 ? joined : operators[index - 1] === '&&' ? 'and' : 'or');
    }
  }

  #node(node: PipelineNode | CompoundList, joined: Joined): void {
    switch (node.type) {
      case 'Command':
        this.#command(node, joined);
        return;
      case 'Pipeline':
        for (const [index, command] of node.commands.entries()) this.#node(command, index === 0 ? joined : 'pipe');
        return;
      case 'CompoundList':
        this.statements(node.commands, joined);
        return;
      case 'Redirected': {
        const first = this.commands.length;
        this.#node(node.command, joined);
        const redirects = node.redirects.map((one) => this.#redirect(one));
        for (let at = first; at < this.commands.length; at++) {
          const command = this.commands[at];
          if (command) this.commands[at] = {...command, redirects: [...command.redirects, ...redirects]};
        }
        return;
      }
      case 'If':
        this.#bodies(
          [node.clause, node.then, ...node.elif.flatMap(({clause, then}) => [clause, then]), node.else],
          joined,
        );
        return;
      case 'While':
        this.#bodies([node.clause, node.body], joined);
        return;
      case 'For':
      case 'Select':
      case 'ArithmeticFor':
      case 'Subshell':
      case 'BraceGroup':
        this.#bodies([node.body], joined);
        return;
      case 'Case':
        this.#bodies(
          node.items.map(({body}) => body),
          joined,
        );
        return;
      case 'Function':
      case 'Coproc':
        this.#node(node.body, joined);
        return;
      case 'TestCommand':
      case 'ArithmeticCommand':
        return;
    }
  }

  #bodies(bodies: readonly (CompoundList | undefined)[], joined: Joined): void {
    for (const [index, body] of bodies.entries()) {
      if (body !== undefined) this.statements(body.commands, index === 0 ? joined : 'then');
    }
  }

  #command(command: CommandNode & {type: 'Command'}, joined: Joined): void {
    const prefix = command.prefix.flatMap((part) => (part.type === 'Assignment' ? [part.text] : []));
    const words: ShellWord[] = [...(command.name === undefined ? [] : [command.name]), ...command.args].map((word) => ({
      text: word.text,
      value: word.type === 'Word' ? literal(word) : undefined,
      span: this.#locate(word.pos, word.end),
    }));
    const rest = withoutWrappers(words, prefix);
    this.commands.push({
      name: rest[0]?.value,
      words: rest,
      prefix,
      redirects: command.redirects.map((one) => this.#redirect(one)),
      joined,
      span: this.#locate(command.pos, command.end),
    });
  }

  #redirect(one: Redirection): ShellRedirect {
    const heredoc = one.type === 'HereDoc' ? one.body : undefined;
    return {
      operator: one.operator,
      target: one.type === 'HereDoc' ? one.delimiter?.value : one.target && literal(one.target),
      body: heredoc && this.#locate(heredoc.pos, heredoc.end),
      content: heredoc && {
        text: this.#text.slice(heredoc.pos, heredoc.end),
        at: (from, to) => this.#locate(heredoc.pos + from, heredoc.pos + to),
      },
      span: this.#locate(one.pos, one.end),
    };
  }
}

const wrappers = new Set(['exec', 'env', 'command', 'nohup', 'time']);

/** Moves `exec`, `env A=1` and the like into `prefix` and answers what they run; a wrapper with options stays. */
function withoutWrappers(words: readonly ShellWord[], prefix: string[]): readonly ShellWord[] {
  let at = 0;
  while (
    at + 1 < words.length &&
    wrappers.has(words[at]?.value ?? '') &&
    !(words[at + 1]?.text ?? '').startsWith('-')
  ) {
    const wrapper = words[at]?.text ?? '';
    prefix.push(wrapper);
    at++;
    while (wrapper === 'env' && at + 1 < words.length && /^\w+=/.test(words[at]?.text ?? ''))
      prefix.push(words[at++]?.text ?? '');
  }
  return words.slice(at);
}

/** The word without quotes, when nothing in it is decided at run time. Taking a word apart is dear: most need no look. */
function literal(word: Word): string | undefined {
  const plain = !/[$`{~]|[<>]\(/.test(word.text);
  return plain || !(word.parts ?? []).some(isExpansion) ? word.value : undefined;
}

function isExpansion(part: WordPart): boolean {
  switch (part.type) {
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.some(isExpansion);
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
    case 'Glob':
      return false;
    default:
      return true;
  }
}
