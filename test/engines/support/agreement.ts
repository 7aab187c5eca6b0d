import {expect} from 'vitest';
import {type Divergence, divergences, type Program} from '../divergences.ts';

/** What the real program says of a file; the line is 1-based and left out where it names none. */
export type Said =
  | {readonly kind: 'accepted'}
  | {readonly kind: 'refused'; readonly message: string; readonly line?: number};

/** A file that both have judged: the lines of drydock's errors (severity error), and what the program said. */
export interface Judged {
  readonly text: string;
  readonly ours: readonly {readonly line: number; readonly rule: string}[];
  readonly program: Said;
}

/** The bounds of an agreement, as shares of 1. False errors are never allowed. */
export interface Bounds {
  readonly recall: number;
  readonly sameLine: number;
}

/**
 * Prints how far drydock and a program agree, and fails on a false error, a recall or share of same lines below the
 * bounds, or a miss that no entry of divergences.ts explains.
 */
export function expectAgreement(program: Program, title: string, judged: readonly Judged[], bounds: Bounds): void {
  const accepted = judged.filter((one) => one.program.kind === 'accepted');
  const refused = judged.filter((one) => one.program.kind === 'refused');
  const falseErrors = accepted.filter(({ours}) => ours.length > 0);
  const missed = refused.filter(({ours}) => ours.length === 0);
  const withLine = refused.filter(({ours, program: said}) => ours.length > 0 && lineOf(said) !== undefined);
  const elsewhere = withLine.filter(({ours, program: said}) => !ours.some(({line}) => line === lineOf(said)));
  const recall = share(refused.length - missed.length, refused.length);
  const sameLine = share(withLine.length - elsewhere.length, withLine.length);
  console.log(
    `${program}, ${title}: ${judged.length} files, ${falseErrors.length}/${accepted.length} false errors, ` +
      `recall ${percent(recall)} of ${refused.length}, same line ${percent(sameLine)} of ${withLine.length}`,
  );
  expect.soft(falseErrors.map(show), 'refused by drydock alone').toEqual([]);
  expect.soft(unexplained(program, 'missed', missed), 'misses of a new kind').toEqual([]);
  expect.soft(unexplained(program, 'elsewhere', elsewhere), 'other lines, of a new kind').toEqual([]);
  expect.soft(recall, 'recall').toBeGreaterThanOrEqual(bounds.recall);
  expect(sameLine, 'same line').toBeGreaterThanOrEqual(bounds.sameLine);
}

function unexplained(program: Program, kind: Divergence['kind'], judged: readonly Judged[]): readonly string[] {
  const known = divergences.filter((one) => one.program === program && one.kind === kind);
  const explained = ({text, program: said}: Judged) =>
    known.some((one) => one.message.test(messageOf(said)) && (one.text === undefined || one.text.test(text)));
  return judged.filter((one) => !explained(one)).map(show);
}

function show({text, ours, program}: Judged): string {
  const mine = ours.map(({line, rule}) => `${rule}:${line}`).join(' ') || 'nothing';
  return `${mine} | ${messageOf(program)} (line ${lineOf(program) ?? '-'})\n${text}`;
}

function messageOf(said: Said): string {
  return said.kind === 'refused' ? said.message : 'accepted';
}

function lineOf(said: Said): number | undefined {
  return said.kind === 'refused' ? said.line : undefined;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`;
}
