import type {Language} from '../text/language.ts';
import {xmlEscaped as escaped} from '../text/xml.ts';
import type {Diagnostic} from '../validators/validator.ts';
import {type JudgedFile, type Outcome, summarize} from './outcome.ts';
import {disagreement, judgeName, type Verdict} from './verdict.ts';

/**
 * The findings as JUnit XML: a suite for each file, a case for each finding. Errors are failures; warnings and hints
 * pass with their text as output, as the exit code says. A file without findings is one passing case. What a real program
 * said is a case too; one that did not judge is skipped.
 */
export function junitReport(outcome: Outcome, language: Language): string {
  const counts = outcome.files.map(countsOf);
  const sum = (name: keyof Counts) => counts.reduce((all, one) => all + one[name], 0);
  const suites = outcome.files.map((file) => suite(file, language));
  const open = `<testsuites name="drydock" tests="${sum('tests')}" failures="${sum('failures')}" errors="0">`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', open, ...suites, '</testsuites>', ''].join('\n');
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly skipped: number;
}

function countsOf(file: JudgedFile): Counts {
  const verdicts = (file.verdicts ?? []).map(({outcome}) => outcome.kind);
  return {
    tests: Math.max(1, file.diagnostics.length) + verdicts.length,
    failures: summarize([file]).errors + verdicts.filter((kind) => kind === 'refused').length,
    skipped: verdicts.filter((kind) => kind === 'not checked').length,
  };
}

function suite(file: JudgedFile, language: Language): string {
  const {tests, failures, skipped} = countsOf(file);
  const cases = file.diagnostics.map((one) => testcase(file.file, one, language));
  const verdicts = (file.verdicts ?? []).map((one) => verdictCase(one, file, language));
  const own =
    cases.length > 0 ? cases : [`    <testcase name="${escaped(file.kind)}" classname="${escaped(file.file)}"/>`];
  const open = `  <testsuite name="${escaped(file.file)}" tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}">`;
  return [open, ...own, ...verdicts, '  </testsuite>'].join('\n');
}

function verdictCase(verdict: Verdict, file: JudgedFile, language: Language): string {
  const {outcome} = verdict;
  const name = judgeName(verdict) || 'no program';
  const open = `    <testcase name="${escaped(name)}" classname="${escaped(file.file)}">`;
  const differs = disagreement(verdict, file.diagnostics)?.[language];
  const told = differs === undefined ? [] : [`      <system-out>${escaped(differs)}</system-out>`];
  return [open, ...verdictInside(outcome, name, language), ...told, '    </testcase>'].join('\n');
}

function verdictInside(outcome: Verdict['outcome'], name: string, language: Language): readonly string[] {
  if (outcome.kind === 'not checked') return [`      <skipped message="${escaped(outcome.reason[language])}"/>`];
  const said = outcome.complaints.map(({message, line, file}) =>
    `${file ?? ''}${line === undefined ? '' : `:${line}`} ${message}`.trim(),
  );
  if (outcome.kind === 'refused') {
    return [
      `      <failure type="${escaped(name)}" message="${escaped(outcome.complaints[0]?.message ?? '')}">${escaped(said.join('\n'))}</failure>`,
    ];
  }
  const all = [...said, ...outcome.unjudged.map((one) => `not checked: ${one[language]}`)];
  return all.length === 0 ? [] : [`      <system-out>${escaped(all.join('\n'))}</system-out>`];
}

function testcase(
  file: string,
  {rule, severity, message, start, related = []}: Diagnostic,
  language: Language,
): string {
  const place = `${file}:${start.line}:${start.column}`;
  const others = related.flatMap(({file: other, start: at, message: words}) =>
    other === undefined ? [] : [`${other}:${at.line}: ${words[language]}`],
  );
  const says = escaped([message[language], ...others].join('\n'));
  const open = `    <testcase name="${escaped(`${rule} (${start.line}:${start.column})`)}" classname="${escaped(file)}">`;
  const inside =
    severity === 'error'
      ? `      <failure type="${escaped(rule)}" message="${says}">${escaped(place)}</failure>`
      : `      <system-out>${escaped(`${place} ${severity}: `)}${says}</system-out>`;
  return [open, inside, '    </testcase>'].join('\n');
}
