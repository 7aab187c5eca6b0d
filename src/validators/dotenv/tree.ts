import {type EnvAssignment, type EnvLine, readLines} from '../../syntax/dotenv/lines.ts';
import {type Consumer, consumers, type Entry, parseDotenv, type Reading, type Trouble} from '../../syntax/dotenv.ts';
import {Lines} from '../../syntax/span.ts';
import type {Source} from '../validator.ts';

/** A `.env` file with everything the rules want to know. */
export interface Dotenv {
  readonly text: string;
  /** A template (`.env.example`) shows which keys there are; placeholders and empty values belong in it. */
  readonly role: 'variables' | 'template';
  readonly mark: 'marked' | 'plain';
  readonly lines: readonly EnvLine[];
  readonly assignments: readonly EnvAssignment[];
  /** What a consumer takes from a line (1-based): a variable, or what it does instead. */
  readonly at: (consumer: Consumer, line: number) => Entry | Trouble | undefined;
}

/** What one consumer makes of an assignment. swallowed: it is part of another value there. */
export type Outcome =
  | {readonly kind: 'value'; readonly value: string | undefined}
  | {readonly kind: 'renamed'}
  | {readonly kind: Trouble['kind']};

/** `.env.example`, `env.sample`, `.env.production.template`, `example.env` … */
const template =
  /env(?:[.\-_]\w+)*[.\-_](?:example|sample|template|dist|defaults?)|^(?:example|sample|template)[.\-_].*env$/i;

/** Reads a `.env` file; what each program makes of it is read when a rule first asks. */
export function readTree({path, text, marked}: Source): Dotenv {
  const lines = withoutLeftovers(readLines(text));
  const name = path.split('/').at(-1) ?? path;
  const found = new Map<Consumer, ReadonlyMap<number, Entry | Trouble>>();
  const numbers = new Lines(text);
  const byLine = (consumer: Consumer) => {
    const known = found.get(consumer) ?? indexed(parseDotenv(text, consumer), numbers);
    found.set(consumer, known);
    return known;
  };
  return {
    text,
    role: template.test(name) ? 'template' : 'variables',
    mark: marked ? 'marked' : 'plain',
    lines,
    assignments: lines.filter((line): line is EnvAssignment => line.kind === 'assignment'),
    at: (consumer, line) => byLine(consumer).get(line),
  };
}

/** Lines that belong to a value above which was to go on over them: quotes that never close, a key that has none. */
function withoutLeftovers(lines: readonly EnvLine[]): readonly EnvLine[] {
  let above: 'quotes' | 'key' | undefined;
  return lines.filter((line) => {
    if (line.kind === 'assignment') {
      above = line.value.form === 'open' ? 'quotes' : isBrokenKey(line) ? 'key' : undefined;
      return true;
    }
    const isLeft =
      above === 'quotes' || (above === 'key' && /^(?:[A-Za-z0-9+/=]+|-----END [A-Z ]+-----)["']?$/.test(line.text));
    if (!isLeft || line.text.includes('-----END ')) above = undefined;
    return !isLeft;
  });
}

/** A key that begins in this line and has no quotes around its lines. */
export function isBrokenKey({value}: EnvAssignment): boolean {
  return value.form === 'bare' && /^-----BEGIN [A-Z ]+-----$/.test(value.text);
}

function indexed({entries, troubles}: Reading, lines: Lines): ReadonlyMap<number, Entry | Trouble> {
  const found = new Map<number, Entry | Trouble>();
  for (const trouble of troubles) found.set(lines.position(trouble.span.start).line, trouble);
  for (const entry of entries) found.set(lines.position(entry.keySpan.start).line, entry);
  return found;
}

/** What a consumer makes of an assignment. */
export function outcomeOf(tree: Dotenv, consumer: Consumer, {line, key}: EnvAssignment): Outcome {
  const found = tree.at(consumer, line);
  if (found === undefined) return {kind: 'ignored'};
  if ('kind' in found) return {kind: found.kind};
  return found.key === key.text ? {kind: 'value', value: found.value} : {kind: 'renamed'};
}

/** The consumers that a rule is asked about: one of them, or all for `any`. */
export function asked(consumer: string): readonly Consumer[] {
  const one = consumers.find((name) => name === consumer);
  return one === undefined ? consumers : [one];
}

/** Does one of the consumers that were asked about get something else than the value that the author sees? */
export function isHarmed(tree: Dotenv, assignment: EnvAssignment, consumer: string): boolean {
  return asked(consumer).some((one) => {
    const outcome = outcomeOf(tree, one, assignment);
    return outcome.kind !== 'value' || outcome.value !== assignment.value.text;
  });
}

/** Is what another one gets no more than the same value with the quotes kept, as `docker --env-file` keeps them? */
export function isOnlyQuoted(tree: Dotenv, assignment: EnvAssignment, consumer: string): boolean {
  const {text} = assignment.value;
  return asked(consumer).every((one) => {
    const outcome = outcomeOf(tree, one, assignment);
    return outcome.kind === 'value' && [text, `'${text}'`, `"${text}"`].some((seen) => seen === outcome.value);
  });
}
