import {describe, expect, it} from 'vitest';
import {Lines, type Span} from '../../src/syntax/span.ts';
import type {Text} from '../../src/text/language.ts';
import {readArchive} from '../../src/validators/stack/archive.ts';
import {stackOf} from '../../src/validators/stack/assemble.ts';
import type {Stack, StackFinding, StackRule} from '../../src/validators/stack/stack.ts';
import {expectText} from './check-rule.ts';

/** A project that a rule must complain about; files are separated by `-- path --`. */
interface Complaint {
  readonly files: string;
  /** `path:line` where one of the findings is. */
  readonly at?: string;
  /** `path:line` of the other sides of that finding; all of them, in any order. */
  readonly related?: readonly string[];
  /** What one of the messages must say, in either language; all patterns in the same message. */
  readonly says?: readonly RegExp[];
  /** How many findings there are; one where it is left out. */
  readonly times?: number;
}

/** Registers the tests of one rule over several files: the projects it is quiet on, and those it complains about. */
export function checkStackRule(
  rule: StackRule,
  {good, bad}: {readonly good: readonly string[]; readonly bad: readonly Complaint[]},
): void {
  describe(rule.id, () => {
    it.each(good.map((files) => [JSON.stringify(files), files] as const))('is quiet on %s', async (_, files) => {
      const stack = await stackOf(readArchive(files));
      expect([...rule.check(stack)]).toEqual([]);
    });
    it.each(bad.map((one) => [JSON.stringify(one.files), one] as const))('complains about %s', async (_, one) => {
      const stack = await stackOf(readArchive(one.files));
      const findings = [...rule.check(stack)];
      for (const finding of findings) expectStackFinding(finding, stack);
      expect(findings).toHaveLength(one.times ?? 1);
      const here = findings.filter((finding) => one.at === undefined || placeOf(finding, stack) === one.at);
      expect(here, `at ${one.at}: ${findings.map((finding) => placeOf(finding, stack))}`).not.toEqual([]);
      const related = here[0]?.related.map((other) => placeOf(other, stack)).sort();
      if (one.related !== undefined) expect(related).toEqual([...one.related].sort());
      const messages = here.map(({message}) => `${message.en}\n${message.ko}`);
      const said = messages.filter((message) => (one.says ?? []).every((pattern) => pattern.test(message)));
      if (said.length === 0) expect(messages).toEqual(one.says);
    });
  });
}

/** What every finding of a rule over several files must be: places inside known texts, words in both languages. */
export function expectStackFinding(finding: StackFinding, stack: Stack): void {
  const texts = textsOf(stack);
  expect(stack.files.map(({path}) => path)).toContain(finding.file);
  expect(finding.related).not.toEqual([]);
  for (const {file, span, message} of [finding, ...finding.related]) expectPlace(texts.get(file), file, span, message);
}

function expectPlace(text: string | undefined, file: string, span: Span, message: Text): void {
  expect(text, `the text of ${file}`).toBeDefined();
  expect(span.start).toBeGreaterThanOrEqual(0);
  expect(span.end).toBeGreaterThanOrEqual(span.start);
  expect(span.end).toBeLessThanOrEqual(text?.length ?? 0);
  expectText(message, text);
}

function textsOf({files, texts}: Stack): ReadonlyMap<string, string> {
  return new Map([...texts, ...files.map(({path, text}) => [path, text] as const)]);
}

function placeOf({file, span}: {readonly file: string; readonly span: Span}, stack: Stack): string {
  return `${file}:${new Lines(textsOf(stack).get(file) ?? '').position(span.start).line}`;
}
