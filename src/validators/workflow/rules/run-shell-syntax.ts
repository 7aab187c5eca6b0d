import type {Step, Workflow} from '../../../syntax/workflow.ts';
import {scalarsOf, valueAt} from '../../../syntax/yaml.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';
import {scriptsOf} from '../scripts.ts';
import {isCertain, shellMessage} from '../shell-message.ts';

/** The shell can read every script. */
export const runShellSyntax: Rule<Workflow> = {
  id: 'workflow/run-shell-syntax',
  title: {en: 'run: holds a script the shell can read', ko: '`run:`에는 셸이 읽을 수 있는 스크립트를 써요'},
  why: {
    en: 'GitHub does not look inside a `run:`; it hands the text to bash. A quote that is not closed or an `if` without `fi` is found only when the step is reached, and everything before it has run in vain. PowerShell and cmd scripts are not judged here.',
    ko: 'GitHub는 `run:`의 내용을 읽지 않고 bash에 넘겨요. 닫지 않은 따옴표나 `fi` 없는 `if`는 그 스텝에 이르러서야 드러나고, 그때까지 한 일은 헛수고가 돼요. PowerShell과 cmd 스크립트는 여기서 판단하지 않아요.',
  },
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsrun',
  alsoKnownAs: ['actionlint shellcheck'],
  severity: 'error',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          echo "hello\n          pytest\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          echo "hello"\n          pytest\n',
  missing: missingJobs,
  *check(workflow) {
    for (const job of workflow.jobs) {
      for (const {script, where, scalar, step} of scriptsOf(job, workflow)) {
        if (where === 'here' && !isSurelyPosix(step, workflow)) continue;
        const problem = script.problems.find(({detail}) => isCertain(detail, scalar.text));
        // A pasted value may hold anything, an operator or a quote too: only a script without one is certain.
        if (problem === undefined || scalar.text.includes('${{')) continue;
        const {en, ko} = shellMessage(problem.detail);
        yield {
          span: problem.span,
          message: {
            en: `The shell ${where === 'server' ? 'on the server ' : ''}cannot read this script and the step fails with a syntax error: ${en}.`,
            ko: `${where === 'server' ? '서버의 ' : ''}셸이 이 스크립트를 읽지 못해서 스텝이 문법 오류로 실패해요. ${ko}.`,
          },
        };
      }
    }
  },
};

/** A runner of somebody's own may be Windows, where a script without `shell:` is PowerShell's. */
function isSurelyPosix({map, job}: Step, {root}: Workflow): boolean {
  const said = [
    valueAt(map, 'shell'),
    valueAt(job.map, 'defaults', 'run', 'shell'),
    valueAt(root, 'defaults', 'run', 'shell'),
  ];
  if (said.some((shell) => shell !== undefined) || valueAt(job.map, 'container') !== undefined) return true;
  const runner = valueAt(job.map, 'runs-on');
  const labels = scalarsOf(runner?.kind === 'map' ? valueAt(runner, 'labels') : runner);
  return labels.some(({text}) => /ubuntu|linux|macos|debian/i.test(text));
}
