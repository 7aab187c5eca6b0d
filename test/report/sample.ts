import type {JudgedFile, Outcome} from '../../src/report/outcome.ts';
import type {Kind} from '../../src/validators/index.ts';
import type {Finding, Rule, RuleCard, Severity} from '../../src/validators/rule.ts';
import {type Diagnostic, validate} from '../../src/validators/validator.ts';

/** One finding of a made-up rule at the first place where `at` stands in the text. */
export interface Seen {
  readonly at: string;
  readonly says?: string;
  readonly severity?: Severity;
  readonly name?: string;
  readonly more?: (text: string) => Pick<Finding, 'fix' | 'related'>;
}

/** A rule of no real language, complete as every card is. */
export function madeUpRule(seen: Seen): Rule<string> {
  const {at, says = `\`${at}\` is here.`, severity = 'error', name = 'be-good', more} = seen;
  return {
    id: `dockerfile/${name}`,
    title: {en: `The title of ${name}`, ko: `${name}의 제목`},
    why: {en: 'Because it **matters**.', ko: '**중요**하기 때문이에요.'},
    reference: 'https://example.com/rule?a=1&b=2',
    alsoKnownAs: ['hadolint DL0000'],
    severity,
    bad: 'bad\n',
    good: 'good\n',
    *check(text) {
      const start = text.indexOf(at);
      if (start === -1) throw new Error(`${at} is not in the text`);
      yield {span: {start, end: start + at.length}, message: {en: says, ko: `${says} 예요`}, ...more?.(text)};
    },
  };
}

/** A judged file with these findings, worst first, made by the real judge. */
export function judged(file: string, text: string, seen: readonly Seen[], kind: Kind = 'dockerfile'): JudgedFile {
  const rules = seen.map(madeUpRule);
  const validator = {companions: [], parse: (source: {readonly text: string}) => source.text, rules};
  const diagnostics: readonly Diagnostic[] = validate<string>(validator, {path: file, text}).diagnostics;
  return {file, kind, text, diagnostics};
}

/** An outcome with the cards of every made-up rule that found something. */
export function outcomeOf(...files: readonly JudgedFile[]): Outcome {
  const names = files.flatMap(({diagnostics}) => diagnostics.map(({rule}) => rule.replace('dockerfile/', '')));
  const cards = names.map((name): [string, RuleCard] => [`dockerfile/${name}`, madeUpRule({at: '', name})]);
  return {version: '1.2.3', files, cards: new Map(cards)};
}

/** Texts and names that try to steer whatever shows them. */
export const hostile = [
  '\u001b[2J\u001b]0;owned\u0007',
  '\u001b]52;c;aGk=\u001b\\',
  'a\rb',
  '\u202egnp.exe',
  '\u2066x\u2069',
  '\u0085\u009b31m',
  '\u2028\u2029',
  '\u0000\u0008\u007f',
  '::error::pwned',
  '%0A::set-env name=X::y',
  ']]><script>',
  '"\' onload=',
  '\ud800 alone',
  '\u{e0001}tag',
];

/** What no report may send to a terminal: control characters but the newline and its own colours, and reordering. */
export function steers(report: string): boolean {
  return /[^\P{Cc}\n]|\p{Bidi_Control}|[\u2028\u2029]/u.test(report.replace(/\u001b\[[\d;]*m/g, ''));
}
