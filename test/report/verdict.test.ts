import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {z} from 'zod';
import {githubReport} from '../../src/report/github.ts';
import {jsonReport} from '../../src/report/json.ts';
import {junitReport} from '../../src/report/junit.ts';
import type {JudgedFile} from '../../src/report/outcome.ts';
import {sarifReport} from '../../src/report/sarif.ts';
import {textReport} from '../../src/report/text.ts';
import {disagreement, type Verdict} from '../../src/report/verdict.ts';
import {hostile, judged, outcomeOf, steers} from './sample.ts';

const schema = z.fromJSONSchema(
  JSON.parse(readFileSync(new URL('../../docs/check.schema.json', import.meta.url), 'utf8')),
);
const style = {language: 'en', color: 'plain', width: 80} as const;

const accepted: Verdict = {
  program: 'nginx',
  version: '1.22.1',
  scope: 'file',
  outcome: {
    kind: 'accepted',
    complaints: [{severity: 'warning', message: 'conflicting name', line: 2}],
    unjudged: [{en: 'extra.conf is not here', ko: 'extra.conf가 없어요'}],
  },
};
const refused: Verdict = {
  ...accepted,
  outcome: {
    kind: 'refused',
    complaints: [{severity: 'error', message: 'unknown directive "x"', line: 3}],
  },
};
const elsewhere: Verdict = {
  ...accepted,
  outcome: {
    kind: 'refused',
    complaints: [{severity: 'error', message: 'unexpected "}"', line: 4, file: 'conf.d/a.conf'}],
  },
};
const left: Verdict = {
  program: 'docker',
  scope: 'file',
  outcome: {kind: 'not checked', reason: {en: 'it is missing', ko: '없어요'}},
};
const nobody: Verdict = {
  program: '',
  scope: 'file',
  outcome: {kind: 'not checked', reason: {en: 'nobody can', ko: '아무도 못 해요'}},
};

const file = (
  verdicts: readonly Verdict[],
  errors: readonly {at: string; severity?: 'warning'}[] = [],
): JudgedFile => ({
  ...judged('site', 'a\nb\n', errors),
  verdicts,
});
const all = outcomeOf(file([accepted]), file([refused, elsewhere]), file([left, nobody]));

describe('where a program and drydock see a file differently', () => {
  const {diagnostics: errors} = judged('site', 'a\n', [{at: 'a'}]);
  test.each([
    [
      'it accepts what drydock calls an error',
      accepted,
      errors,
      /^nginx 1\.22\.1 accepts this; drydock finds errors \(line 1: dockerfile\/be-good\)/,
    ],
    [
      'it refuses what drydock finds fine',
      refused,
      [],
      /^nginx 1\.22\.1 refuses this and drydock saw nothing: please report it/,
    ],
    ['both refuse', refused, errors, undefined],
    ['it refuses another file', elsewhere, [], undefined],
    ['both accept', accepted, [], undefined],
    ['it did not judge', left, errors, undefined],
    ['it only reads the syntax', {...accepted, scope: 'syntax'} as const, errors, undefined],
  ])('%s', (_, verdict, diagnostics, says) => {
    const text = disagreement(verdict, diagnostics);
    if (says === undefined) expect(text).toBeUndefined();
    else {
      expect(text?.en).toMatch(says);
      expect(text?.ko).toMatch(/[가-힣]/);
    }
  });

  test('a warning of drydock is no error, and is named when it is about the same line', () => {
    const {diagnostics} = judged('site', '\n\na\n', [{at: 'a', severity: 'warning'}]);
    expect(disagreement(refused, diagnostics)?.en).toMatch(/says less \(dockerfile\/be-good\): please report/);
    const other = judged('site', 'a\n', [{at: 'a', severity: 'warning'}]).diagnostics;
    expect(disagreement(refused, other)?.en).toContain('saw nothing: please report');
  });
});

test('a program that is older than the file is no disagreement to report', () => {
  const {diagnostics} = judged('site', '\n\na\n', [{at: 'a', severity: 'warning'}]);
  const newer = diagnostics.map((one) => ({...one, rule: 'nginx/newer-directive'}));
  expect(disagreement(refused, newer)?.en).toMatch(/^nginx 1\.22\.1 is older than what this file uses/);
});

test('for people: who judged, which version, what was said and where', () => {
  expect(textReport(all, style)).toBe(`What the real programs say
1 accepted, 2 refused, 2 not checked.

site
  ✓ nginx 1.22.1: accepted
      line 2: conflicting name (warning)
      not checked on this machine: extra.conf is not here

site
  ✗ nginx 1.22.1: refused
      line 3: unknown directive "x"
    → nginx 1.22.1 refuses this and drydock saw nothing: please report it, so
    that drydock learns it.
  ✗ nginx 1.22.1: refused
      conf.d/a.conf, line 4: unexpected "}"

site
  ○ docker: not checked, it is missing
  ○ not checked, nobody can

3 files checked: 2 refusals of real programs.
`);
  expect(textReport(all, {...style, language: 'ko'})).toContain('통과 1개, 거부 2개, 검사하지 않음 2개');
});

test('JSON keeps to its schema', () => {
  const report = JSON.parse(jsonReport(all, 'en'));
  expect(schema.safeParse(report).error).toBeUndefined();
  expect(report.summary).toEqual({
    errors: 0,
    warnings: 0,
    hints: 0,
    programs: {accepted: 1, refused: 2, notChecked: 2},
  });
  expect(report.files[2].verdicts).toEqual([
    {program: 'docker', verdict: 'not checked', reason: 'it is missing'},
    {verdict: 'not checked', reason: 'nobody can'},
  ]);
});

test('GitHub shows what was said at its line, and the rest as notices', () => {
  expect(githubReport(all, 'en').split('\n').slice(0, 5)).toEqual([
    '::warning file=site,line=2,title=nginx 1.22.1::conflicting name',
    '::notice file=site,title=nginx 1.22.1::not checked: extra.conf is not here',
    '::error file=site,line=3,title=nginx 1.22.1::unknown directive "x"',
    expect.stringMatching(/^::notice file=site,title=nginx 1\.22\.1::nginx 1\.22\.1 refuses this/),
    '::error file=conf.d/a.conf,line=4,title=nginx 1.22.1::unexpected "}"',
  ]);
});

test('JUnit counts a refusal as a failure and what was not checked as skipped', () => {
  const report = junitReport(all, 'en');
  expect(report).toContain('<testsuites name="drydock" tests="8" failures="2" errors="0">');
  expect(report.match(/<failure /g)).toHaveLength(2);
  expect(report.match(/<skipped /g)).toHaveLength(2);
  expect(report).toContain('tests="3" failures="0" errors="0" skipped="2"');
});

test('SARIF has a run for each program', () => {
  const {runs} = JSON.parse(sarifReport(all, 'en'));
  expect(runs.map((run: {tool: {driver: object}}) => run.tool.driver)).toMatchObject([
    {name: 'drydock'},
    {name: 'nginx', version: '1.22.1'},
    {name: 'docker'},
  ]);
  expect(runs[1].results[2]).toEqual({
    level: 'error',
    message: {text: 'unexpected "}"'},
    locations: [{physicalLocation: {artifactLocation: {uri: 'conf.d/a.conf'}, region: {startLine: 4}}}],
  });
  expect(runs[2].invocations[0]).toMatchObject({
    executionSuccessful: false,
    toolExecutionNotifications: [{level: 'note'}],
  });
});

test('a finding that has to do with another file names it in every format', () => {
  const one = judged('site', 'a\nb\n', [{at: 'a'}]);
  const [diagnostic] = one.diagnostics;
  if (diagnostic === undefined) throw new Error('no finding');
  const place = {line: 7, column: 2};
  const related = [
    {file: 'deploy/app.service', start: place, end: place, message: {en: 'binds 8001', ko: '8001이에요'}},
  ];
  const outcome = outcomeOf({...one, diagnostics: [{...diagnostic, related}]});
  expect(textReport(outcome, style)).toContain('deploy/app.service:7:2  binds 8001');
  const json = JSON.parse(jsonReport(outcome, 'en'));
  expect(schema.safeParse(json).error).toBeUndefined();
  expect(json.files[0].diagnostics[0].related[0]).toMatchObject({file: 'deploy/app.service', line: 7});
  expect(githubReport(outcome, 'en')).toContain('%0Adeploy/app.service:7: binds 8001');
  expect(junitReport(outcome, 'en')).toContain('deploy/app.service:7: binds 8001');
  const [result] = JSON.parse(sarifReport(outcome, 'en')).runs[0].results;
  expect(result.relatedLocations[0].physicalLocation.artifactLocation.uri).toBe('deploy/app.service');
});

test('whatever a program says, nothing reaches the terminal raw', () => {
  const words = fc.oneof(fc.constantFrom(...hostile), fc.string({unit: 'binary'}));
  fc.assert(
    fc.property(words, words, (message, name) => {
      const complaints = [{severity: 'error', message, file: name, line: 1}] as const;
      const says = [
        {...refused, version: name, outcome: {kind: 'refused', complaints}},
        {...left, outcome: {kind: 'not checked', reason: {en: message, ko: message}}},
        {...accepted, outcome: {kind: 'accepted', complaints, unjudged: [{en: message, ko: message}]}},
      ] as const;
      const outcome = outcomeOf(file(says));
      for (const report of [
        textReport(outcome, style),
        jsonReport(outcome, 'en'),
        githubReport(outcome, 'en'),
        junitReport(outcome, 'en'),
        sarifReport(outcome, 'en'),
      ])
        expect(steers(report)).toBe(false);
      expect(githubReport(outcome, 'en')).not.toMatch(/^::error::pwned/m);
    }),
    {numRuns: 200},
  );
});
