import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {dockerfile} from '../../../src/validators/dockerfile/index.ts';
import {validate, withoutMark} from '../../../src/validators/validator.ts';
import {beyondTheBuild, type Divergence, divergences} from './divergences.ts';

/** What BuildKit says of a file; no error: it builds. `line` is null where BuildKit names none. */
interface Verdict {
  readonly name: string;
  readonly text: string;
  readonly error?: string;
  readonly line?: number | null;
  /** Where the instruction ends, when that is another line. */
  readonly endLine?: number;
}

const [head = '', ...lines] = readFileSync(new URL('verdicts.ndjson', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const verdicts = lines.map((line): Verdict => JSON.parse(line));
const accepted = verdicts.filter(({error}) => error === undefined);
const refused = verdicts.filter(({error}) => error !== undefined);

function errors(text: string) {
  const {diagnostics} = validate(dockerfile, {path: 'Dockerfile', text: withoutMark(text)});
  return diagnostics.filter(({severity}) => severity === 'error');
}

function divergence(kind: Divergence['kind'], {error = '', text}: Verdict): Divergence | undefined {
  return divergences.find((one) => one.kind === kind && one.error.test(error) && (one.text?.test(text) ?? true));
}

const show = ({name, text, error}: Verdict) => `${name}: ${JSON.stringify(text)} ${error ?? ''}`;
const missed = refused.filter(({text}) => errors(text).length === 0);
const elsewhere = refused.filter(({text, line, endLine}) => {
  const found = errors(text);
  return (
    found.length > 0 &&
    line != null &&
    !found.some(({start, end}) => start.line <= (endLine ?? line) && line <= end.line)
  );
});

describe(`the verdicts of ${JSON.parse(head).program} ${JSON.parse(head).version}`, () => {
  it('are many, of both kinds', () => {
    expect(accepted.length).toBeGreaterThan(1500);
    expect(refused.length).toBeGreaterThan(1500);
  });

  it('never find an error where the build has none, except in what cannot run', () => {
    const wrong = accepted.filter(({text}) => errors(text).some(({rule}) => !beyondTheBuild.includes(rule)));
    expect(wrong.map(show)).toEqual([]);
  });

  it('find every refusal, except where we mean it', () => {
    expect(missed.filter((one) => divergence('missed', one) === undefined).map(show)).toEqual([]);
    expect(missed.length / refused.length).toBeLessThan(0.02);
  });

  it('name the line the build names, except where we mean it', () => {
    expect(elsewhere.filter((one) => divergence('elsewhere', one) === undefined).map(show)).toEqual([]);
    expect(elsewhere.length / refused.length).toBeLessThan(0.05);
  });

  it('still differ wherever we say so', () => {
    const used = new Set([
      ...missed.map((one) => divergence('missed', one)),
      ...elsewhere.map((one) => divergence('elsewhere', one)),
    ]);
    expect(divergences.filter((one) => !used.has(one)).map(({reason}) => reason)).toEqual([]);
  });
});
