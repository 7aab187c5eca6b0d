import {Lines} from '../syntax/span.ts';
import type {Language, Text} from '../text/language.ts';
import {visible} from '../text/width.ts';
import type {Severity} from '../validators/rule.ts';
import type {Diagnostic} from '../validators/validator.ts';
import {excerpt} from './excerpt.ts';
import {type JudgedFile, type Outcome, summarize} from './outcome.ts';
import {paint, paragraph, severityNames, type TextStyle} from './style.ts';
import {countVerdicts} from './verdict.ts';
import {verdictsText} from './verdict-text.ts';

/** The findings for people: place, rule, what was seen, the line with the spot marked, and a summary. */
export function textReport(outcome: Outcome, style: TextStyle): string {
  const findings = outcome.files.flatMap((file) => {
    const lines = new Lines(file.text);
    return file.diagnostics.map((one) => finding(one, file, lines, style));
  });
  const known = findings.length === 0 ? [] : [paint(whyLine[style.language], 'faint', style)];
  const end = [...known, summaryLine(outcome.files, style)].join('\n');
  return `${[...findings, ...verdictsText(outcome.files, style), end].join('\n\n')}\n`;
}

function finding(one: Diagnostic, file: JudgedFile, lines: Lines, style: TextStyle): string {
  const place = `${visible(file.file)}:${one.start.line}:${one.start.column}`;
  const head = `${paint(place, 'strong', style)}  ${paint(severityNames[one.severity][style.language], one.severity, style)}  ${one.rule}`;
  const related = (one.related ?? []).flatMap((other) => {
    const there = `${visible(other.file ?? file.file)}:${other.start.line}:${other.start.column}`;
    return paragraph(`${there}  ${other.message[style.language]}`, style, 2);
  });
  return [head, ...paragraph(one.message[style.language], style, 2), ...excerpt(one, lines, style), ...related].join(
    '\n',
  );
}

function summaryLine(files: readonly JudgedFile[], style: TextStyle): string {
  const {errors, warnings, hints} = summarize(files);
  const counts: readonly [Severity, number][] = [
    ['error', errors],
    ['warning', warnings],
    ['hint', hints],
  ];
  const parts = counts
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => paint(counted(severity, count, style.language), severity, style));
  const refused = countVerdicts(files)?.refused ?? 0;
  if (refused > 0) parts.push(paint(refusals(refused)[style.language], 'error', style));
  return style.language === 'en'
    ? `${files.length} ${plural('file', files.length)} checked: ${parts.join(', ') || 'nothing to complain about'}.`
    : `파일 ${files.length}개를 검사했어요: ${parts.join(', ') || '지적할 점이 없어요'}.`;
}

function refusals(count: number): Text {
  return {
    en: `${count} ${plural('refusal', count)} of real programs`,
    ko: `실제 프로그램이 거부한 것 ${count}개`,
  };
}

function counted(severity: Severity, count: number, language: Language): string {
  const name = severityNames[severity][language];
  return language === 'en' ? `${count} ${plural(name, count)}` : `${name} ${count}개`;
}

function plural(word: string, count: number): string {
  return count === 1 ? word : `${word}s`;
}

const whyLine: Text = {
  en: '`drydock why RULE` explains a rule with a good and a bad example.',
  ko: '`drydock why RULE`로 규칙이 필요한 이유와 나쁜 예, 좋은 예를 볼 수 있어요.',
};
