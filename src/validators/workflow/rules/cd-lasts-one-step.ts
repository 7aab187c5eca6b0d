import type {Workflow} from '../../../syntax/workflow.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';
import {scriptsOf, wordsOf} from '../scripts.ts';

/** Each step is a new shell. */
export const cdLastsOneStep: Rule<Workflow> = {
  id: 'workflow/cd-lasts-one-step',
  title: {en: 'Nothing is expected to last beyond its step', ko: '다음 스텝까지 이어질 거라 기대하지 않아요'},
  why: {
    en: 'Every `run:` starts a new shell in the folder of the repository. `cd`, `export` and `source venv/bin/activate` end with their step. Use `working-directory:`, write variables to `$GITHUB_ENV` and folders to `$GITHUB_PATH`, or put the commands into one step.',
    ko: '`run:`마다 저장소 폴더에서 새 셸이 시작돼요. `cd`, `export`, `source venv/bin/activate`의 효과는 그 스텝에서 끝나요. `working-directory:`를 쓰거나, 변수는 `$GITHUB_ENV`에, 경로는 `$GITHUB_PATH`에 쓰거나, 명령을 한 스텝에 모으세요.',
  },
  learn: 'ci-cd#order',
  reference:
    'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-environment-variable',
  severity: 'warning',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: cd backend\n      - run: pytest\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n        working-directory: backend\n',
  missing: missingJobs,
  *check(workflow) {
    for (const job of workflow.jobs) {
      const lastRun = job.steps.findLast(({run}) => run !== undefined)?.index ?? -1;
      for (const {script, where, step} of scriptsOf(job, workflow)) {
        const last = script.commands.at(-1);
        if (where === 'server' || last === undefined || step.index >= lastRun) continue;
        const words = wordsOf(last);
        if (
          !/^(?:cd|pushd|source|\.|export|alias)\s/.test(words) ||
          last.joined === 'pipe' ||
          last.redirects.length > 0
        )
          continue;
        const [name = ''] = words.split(' ');
        yield {
          span: last.span,
          message: {
            en: `\`${name}\` is the last command of this step, and its effect ends here: the next step starts a new shell in the folder of the repository. ${name === 'cd' || name === 'pushd' ? 'Write `working-directory:` at the steps that need it.' : 'Put the commands that need it into this step, or write to `$GITHUB_ENV` or `$GITHUB_PATH`.'}`,
            ko: `\`${name}\` 명령으로 스텝이 끝나는데 그 효과도 여기서 끝나요. 다음 스텝은 저장소 폴더에서 새 셸로 시작해요. ${name === 'cd' || name === 'pushd' ? '필요한 스텝에 `working-directory:`를 적으세요.' : '필요한 명령을 이 스텝에 함께 쓰거나 `$GITHUB_ENV`, `$GITHUB_PATH`에 쓰세요.'}`,
          },
        };
      }
    }
  },
};
