import type {Language} from '../text/language.ts';
import {visible} from '../text/width.ts';
import type {Severity} from '../validators/rule.ts';
import type {Diagnostic} from '../validators/validator.ts';
import type {Outcome} from './outcome.ts';

/**
 * The findings as workflow commands of GitHub Actions: annotations at the lines of a pull request.
 * Escaped as actions/toolkit's `command.ts` does, so that no text can end its command or begin another.
 */
export function githubReport(outcome: Outcome, language: Language): string {
  const all = outcome.files.flatMap(({file, diagnostics}) => diagnostics.map((one) => command(file, one, language)));
  return all.map((line) => `${line}\n`).join('');
}

const names: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', hint: 'notice'};

/** GitHub marks columns only where an annotation begins and ends on one line. */
function command(file: string, {severity, rule, message, start, end}: Diagnostic, language: Language): string {
  const columns = start.line === end.line ? {col: start.column, endColumn: end.column} : {};
  const properties = {file, line: start.line, ...columns, endLine: end.line, title: rule};
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${names[severity]} ${list.join(',')}::${data(message[language])}`;
}

/** Newlines survive as escapes; everything else that could steer a terminal is made visible. */
function data(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => visible(line).replaceAll('%', '%25'))
    .join('%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
