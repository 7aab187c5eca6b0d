import type {Language} from '../text/language.ts';
import type {Diagnostic} from '../validators/validator.ts';
import {type JudgedFile, type Outcome, summarize} from './outcome.ts';

/**
 * The findings as JUnit XML: a suite for each file, a case for each finding. Errors are failures; warnings and hints
 * pass with their text as output, as the exit code says. A file without findings is one passing case.
 */
export function junitReport(outcome: Outcome, language: Language): string {
  const {errors} = summarize(outcome.files);
  const suites = outcome.files.map((file) => suite(file, language));
  const tests = outcome.files.reduce((sum, file) => sum + Math.max(1, file.diagnostics.length), 0);
  const open = `<testsuites name="drydock" tests="${tests}" failures="${errors}" errors="0">`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', open, ...suites, '</testsuites>', ''].join('\n');
}

function suite(file: JudgedFile, language: Language): string {
  const {errors} = summarize([file]);
  const cases = file.diagnostics.map((one) => testcase(file.file, one, language));
  const all =
    cases.length > 0 ? cases : [`    <testcase name="${escaped(file.kind)}" classname="${escaped(file.file)}"/>`];
  const open = `  <testsuite name="${escaped(file.file)}" tests="${all.length}" failures="${errors}" errors="0" skipped="0">`;
  return [open, ...all, '  </testsuite>'].join('\n');
}

function testcase(file: string, {rule, severity, message, start}: Diagnostic, language: Language): string {
  const place = `${file}:${start.line}:${start.column}`;
  const says = escaped(message[language]);
  const open = `    <testcase name="${escaped(`${rule} (${start.line}:${start.column})`)}" classname="${escaped(file)}">`;
  const inside =
    severity === 'error'
      ? `      <failure type="${escaped(rule)}" message="${says}">${escaped(place)}</failure>`
      : `      <system-out>${escaped(`${place} ${severity}: `)}${says}</system-out>`;
  return [open, inside, '    </testcase>'].join('\n');
}

/** Leaves out what XML 1.0 cannot hold (its `Char` production); writes what could steer a terminal as references. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"'\p{C}\p{Zl}\p{Zp}]/gu, (character) => `&#${character.codePointAt(0)};`);
}
