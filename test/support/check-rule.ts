import {describe, expect, it} from 'vitest';
import {Lines} from '../../src/syntax/span.ts';
import {isJudged, kinds, loadValidator} from '../../src/validators/index.ts';
import type {Finding, NoOptions, Options, Rule} from '../../src/validators/rule.ts';
import type {Validator} from '../../src/validators/validator.ts';

/** A file that a rule judges: its text alone, or with the files beside it and the options a goal sets. */
type Sample<Asked extends Options> =
  | string
  | {
      readonly text: string;
      /** Texts of the validator's companions; null: not there. Left out: nobody looked. */
      readonly beside?: Readonly<Record<string, string | null>>;
      readonly options?: Partial<Asked>;
    };

/** A file that a rule must complain about. */
type Complaint<Asked extends Options> = Exclude<Sample<Asked>, string> & {
  /** `line:column` where one of the findings starts. */
  readonly at?: string;
  /** What one of the messages must say, in either language; all patterns in the same message. */
  readonly says?: readonly RegExp[];
  /** How many findings there are; at least one where it is left out. */
  readonly times?: number;
};

/** What a rule must stay quiet on and what it must complain about. `present`/`absent`: what `missing` accepts or not. */
export interface Cases<Asked extends Options> {
  readonly good: readonly Sample<Asked>[];
  readonly bad: readonly Complaint<Asked>[];
  readonly present?: readonly Sample<Asked>[];
  readonly absent?: readonly Sample<Asked>[];
}

/** Registers the tests of one rule. Every finding is also held to what all findings must be. */
export function checkRule<Tree, Asked extends Options = NoOptions>(rule: Rule<Tree, Asked>, cases: Cases<Asked>): void {
  const full = (sample: Sample<Asked>) => (typeof sample === 'string' ? {text: sample} : sample);
  const optionsOf = (sample: Sample<Asked>): Asked => ({...rule.defaults, ...full(sample).options}) as Asked;
  const judge = async (sample: Sample<Asked>) => {
    const tree = await parse<Tree>(rule.id, full(sample));
    return [...rule.check(tree, optionsOf(sample))];
  };
  describe(rule.id, () => {
    it.each(cases.good.map((sample) => [title(full(sample).text), sample] as const))(
      'is quiet on %s',
      async (_, sample) => {
        expect(await judge(sample)).toEqual([]);
      },
    );
    it.each(cases.bad.map((sample) => [title(sample.text), sample] as const))(
      'complains about %s',
      async (_, sample) => {
        const findings = await judge(sample);
        const lines = new Lines(sample.text);
        for (const finding of findings) expectWellFormed(finding, sample.text);
        const places = findings.map(({span}) => place(lines, span.start));
        if (sample.times === undefined) expect(findings).not.toEqual([]);
        else expect(places).toHaveLength(sample.times);
        if (sample.at !== undefined) expect(places).toContain(sample.at);
        const messages = findings.map(({message}) => `${message.en}\n${message.ko}`);
        const said = messages.filter((message) => (sample.says ?? []).every((pattern) => pattern.test(message)));
        if (said.length === 0) expect(messages).toEqual(sample.says);
        for (const finding of findings) {
          if (finding.fix === undefined) continue;
          const repaired = apply(sample.text, finding);
          expect(repaired).not.toBe(sample.text);
          expect((await judge({...sample, text: repaired})).length, repaired).toBeLessThan(findings.length);
        }
      },
    );
    for (const [samples, expected] of [
      [cases.present ?? [], 'finds'],
      [cases.absent ?? [], 'misses'],
    ] as const) {
      it.each(samples.map((sample) => [title(full(sample).text), sample] as const))(
        `${expected} it in %s`,
        async (_, sample) => {
          const text = rule.missing?.(await parse<Tree>(rule.id, full(sample)), optionsOf(sample));
          if (expected === 'finds') expect(text).toBeUndefined();
          else expectText(text ?? {en: '', ko: ''}, full(sample).text);
        },
      );
    }
  });
}

/** The validator that a rule belongs to, by the part of its id before the slash. */
async function validatorOf(id: string): Promise<Validator<unknown>> {
  const kind = kinds.find((one) => one === id.split('/')[0]);
  if (kind === undefined || !isJudged(kind)) throw new Error(`No validator judges ${id}.`);
  return loadValidator(kind);
}

async function parse<Tree>(id: string, sample: Exclude<Sample<Options>, string>): Promise<Tree> {
  const validator = (await validatorOf(id)) as Validator<Tree>;
  const beside = new Map(Object.entries(sample.beside ?? {}));
  return validator.parse({path: 'sample', text: sample.text, beside});
}

/** What every finding must be: a place inside the text, and words in both languages. */
export function expectWellFormed({span, message, related, fix}: Finding, text: string): void {
  for (const one of [
    span,
    ...(related ?? []).map((other) => other.span),
    ...(fix?.edits ?? []).map((edit) => edit.span),
  ]) {
    expect(one.start).toBeGreaterThanOrEqual(0);
    expect(one.end).toBeGreaterThanOrEqual(one.start);
    expect(one.end).toBeLessThanOrEqual(text.length);
  }
  for (const one of [message, ...(related ?? []).map((other) => other.message)]) expectText(one, text);
}

/** Both languages are there, each is itself; `quoted` is learner text that may be quoted in either. */
export function expectText({en, ko}: {readonly en: string; readonly ko: string}, quoted = ''): void {
  expect(en).toMatch(/\S/);
  expect(ko).toMatch(/[가-힣]/);
  if (!/[가-힣]/.test(quoted)) expect(en).not.toMatch(/[가-힣]/);
}

/** The text after a finding's edits. */
function apply(text: string, {fix}: Finding): string {
  const edits = [...(fix?.edits ?? [])].sort((a, b) => b.span.start - a.span.start);
  return edits.reduce(
    (result, edit) => result.slice(0, edit.span.start) + edit.text + result.slice(edit.span.end),
    text,
  );
}

function place(lines: Lines, offset: number): string {
  const {line, column} = lines.position(offset);
  return `${line}:${column}`;
}

/** A sample on one line, for the name of a test. */
function title(text: string): string {
  const line = JSON.stringify(text).replaceAll('%', '%%');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
