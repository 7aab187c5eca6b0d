import type {ShellCommand} from '../../../syntax/shell.ts';
import type {Workflow} from '../../../syntax/workflow.ts';
import {textOf, valueAt, type YamlMap} from '../../../syntax/yaml.ts';
import type {Rule} from '../../rule.ts';
import {areTests, runsHere, scriptsOf, wordsOf} from '../scripts.ts';

/** A job runs the tests, and a failing test fails it. */
export const runTests: Rule<Workflow, {readonly command: string}> = {
  id: 'workflow/run-tests',
  title: {en: 'The workflow runs the tests', ko: '워크플로가 테스트를 실행해요'},
  why: {
    en: 'Continuous integration means that a machine runs the tests for every change. The result counts only when a failing test makes the job fail: `|| true` and `continue-on-error: true` turn a red result green.',
    ko: '지속적 통합은 변경할 때마다 기계가 테스트를 실행하는 것이에요. 테스트가 실패하면 잡도 실패해야 의미가 있어요. `|| true`나 `continue-on-error: true`는 실패를 성공으로 바꿔 버려요.',
  },
  learn: 'ci-cd#first',
  reference: 'https://docs.github.com/en/actions/tutorials/build-and-test-code/python#testing-your-code',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Any program for tests will do where none is asked for. */
  defaults: {command: ''},
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest || true\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  missing(workflow, {command}) {
    if (workflow.jobs.some((job) => runsHere(job, workflow, (words) => areAsked(words, command)))) return undefined;
    const example = command || 'python manage.py test';
    return {
      en: `No step runs the tests yet. Add one with \`run: ${example}\`.`,
      ko: `아직 테스트를 실행하는 스텝이 없어요. \`run: ${example}\` 스텝을 추가하세요.`,
    };
  },
  *check(workflow, {command}) {
    for (const job of workflow.jobs) {
      for (const {script, step, where} of scriptsOf(job, workflow)) {
        const at = script.commands.findIndex((one) => areAsked(wordsOf(one), command));
        const found = script.commands[at];
        if (where === 'server' || found === undefined) continue;
        const hidden = hidingIn(script.commands, at) ?? hidingAround([step.map, job.map]);
        if (hidden === undefined) continue;
        yield {
          span: found.span,
          message: {
            en: `A failing test does not fail this job: \`${hidden}\` hides it. Take it away.`,
            ko: `\`${hidden}\` 때문에 테스트가 실패해도 잡은 성공해요. 지우세요.`,
          },
        };
      }
    }
  },
};

function areAsked(words: string, asked: string): boolean {
  return asked === '' ? areTests(words) : words.includes(asked);
}

/** What in a script keeps a failing command from failing the step: the shell of a step ends at the first failure (`-e`). */
function hidingIn(commands: readonly ShellCommand[], at: number): string | undefined {
  const next = commands[at + 1];
  if (next?.joined === 'or' && /^(?:true|:|echo\b|exit 0)/.test(wordsOf(next))) return `|| ${wordsOf(next)}`;
  if (next?.joined === 'background') return '&';
  const before = commands.slice(0, at).findLast((one) => /^set [-+]\w*e/.test(wordsOf(one)));
  const isLast = next === undefined;
  return before !== undefined && /^set \+/.test(wordsOf(before)) && !isLast ? wordsOf(before) : undefined;
}

/** What in a step or job does. */
function hidingAround(maps: readonly YamlMap[]): string | undefined {
  for (const map of maps) {
    if (/^(?:\$\{\{\s*)?true\b/.test(textOf(valueAt(map, 'continue-on-error')) ?? '')) return 'continue-on-error: true';
    const condition = textOf(valueAt(map, 'if')) ?? '';
    if (/^(?:\$\{\{\s*)?(?:false|failure\(\)|cancelled\(\))(?:\s*\}\})?$/.test(condition)) return `if: ${condition}`;
  }
  return undefined;
}
