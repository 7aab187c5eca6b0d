import type {Workflow} from '../../../syntax/workflow.ts';
import type {Rule} from '../../rule.ts';
import {problemsOf} from '../owner.ts';
import {placeOf} from '../place.ts';
import {missingJobs} from '../presence.ts';

/** A step either runs commands or uses an action. */
export const runOrUses: Rule<Workflow> = {
  id: 'workflow/run-or-uses',
  title: {en: 'Each step has either run or uses', ko: '스텝마다 `run`이나 `uses` 중 하나만 있어요'},
  why: {
    en: 'A step does one thing: it runs commands (`run:`) or it uses an action that somebody has written (`uses:`). With both, or with neither, GitHub does not know what to do and refuses the workflow.',
    ko: '스텝은 한 가지 일을 해요. 명령을 실행하거나(`run:`) 누군가 만들어 둔 액션을 가져다 써요(`uses:`). 둘 다 있거나 둘 다 없으면 GitHub가 무엇을 할지 몰라서 워크플로를 거부해요.',
  },
  learn: 'actions-ci#keys',
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idsteps',
  alsoKnownAs: ['actionlint syntax-check'],
  severity: 'error',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v7\n        run: pytest\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v7\n      - run: pytest\n',
  missing: missingJobs,
  *check(workflow) {
    for (const {code, span, path, seen} of problemsOf(workflow, 'run-or-uses')) {
      const place = placeOf(path);
      if (code === 'run-and-uses')
        yield {
          span,
          message: {
            en: `\`run\` and \`uses\` stand together ${place.en}; a step has only one of them. Begin a new step with \`- ${seen}:\`.`,
            ko: `${place.ko}에 \`run\`과 \`uses\`가 함께 있어요. 스텝에는 둘 중 하나만 쓸 수 있으니 \`- ${seen}:\`으로 새 스텝을 시작하세요.`,
          },
        };
      else if (path[2] === 'steps')
        yield {
          span,
          message: {
            en: `There is neither \`run\` nor \`uses\` ${place.en}, so the step does nothing. Add one; if they stand in the next item, its \`-\` is one too many.`,
            ko: `${place.ko}에 \`run\`도 \`uses\`도 없어서 할 일이 없어요. 하나를 추가하세요. 바로 다음 항목에 있다면 그 앞의 \`-\`를 지우세요.`,
          },
        };
      else
        yield {
          span,
          message: {
            en: `GitHub cannot tell what is meant ${place.en}: a job needs \`runs-on\` and \`steps\`, or \`uses\` with a reusable workflow.`,
            ko: `${place.ko}에서 무엇을 하려는지 GitHub가 알 수 없어요. 잡에는 \`runs-on\`과 \`steps\`가 있거나, 재사용 워크플로를 부르는 \`uses\`가 있어야 해요.`,
          },
        };
    }
  },
};
