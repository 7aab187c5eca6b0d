import {shellOf, type Workflow} from '../../../syntax/workflow.ts';
import {valueAt} from '../../../syntax/yaml.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';
import {isTest, scriptsOf, wordsOf} from '../scripts.ts';

/** A pipe does not hide failing tests. */
export const pipefail: Rule<Workflow> = {
  id: 'workflow/pipefail',
  title: {en: 'A pipe does not hide a failing test', ko: '파이프가 실패한 테스트를 가리지 않아요'},
  why: {
    en: 'Where no `shell:` is written, GitHub runs `bash -e` without `pipefail`: of a pipe only the last command counts, so `pytest | tee log.txt` is green whatever pytest says. `shell: bash` adds `-o pipefail`, or write `set -o pipefail` first.',
    ko: '`shell:`을 적지 않으면 GitHub는 `pipefail` 없이 `bash -e`로 실행해요. 파이프에서는 마지막 명령의 결과만 보기 때문에 `pytest | tee log.txt`는 pytest가 실패해도 성공이에요. `shell: bash`라고 적으면 `-o pipefail`이 붙고, 스크립트 앞에 `set -o pipefail`을 써도 돼요.',
  },
  learn: 'actions-ci#keys',
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell',
  severity: 'warning',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest | tee report.txt\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest | tee report.txt\n        shell: bash\n',
  missing: missingJobs,
  *check(workflow) {
    for (const job of workflow.jobs) {
      for (const {script, where, step} of scriptsOf(job, workflow)) {
        const maps = [step.map, valueAt(job.map, 'defaults', 'run'), valueAt(workflow.root, 'defaults', 'run')];
        const written =
          maps.some((map) => valueAt(map, 'shell') !== undefined) && /^bash$/i.test(shellOf(step, workflow) ?? '');
        if (where === 'server' || written) continue;
        const {commands} = script;
        if (commands.some((one) => /^set .*pipefail/.test(wordsOf(one)))) continue;
        const hidden = commands.find((one, at) => isTest(one) && commands[at + 1]?.joined === 'pipe');
        if (hidden === undefined) continue;
        yield {
          span: hidden.span,
          message: {
            en: 'When this fails, the step is green all the same: of a pipe only the last command counts. Write `shell: bash` for this step (GitHub then adds `pipefail`), or begin with `set -o pipefail`.',
            ko: '이 명령이 실패해도 스텝은 성공해요. 파이프에서는 마지막 명령의 결과만 보기 때문이에요. 스텝에 `shell: bash`를 적거나(그러면 `pipefail`이 켜져요) `set -o pipefail`로 시작하세요.',
          },
        };
      }
    }
  },
};
