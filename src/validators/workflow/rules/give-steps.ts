import type {Workflow} from '../../../syntax/workflow.ts';
import {valueAt} from '../../../syntax/yaml.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';

/** A job has something to do. */
export const giveSteps: Rule<Workflow> = {
  id: 'workflow/give-steps',
  title: {en: 'A job has steps, or calls a workflow', ko: '잡에는 스텝이 있거나 다른 워크플로를 불러요'},
  why: {
    en: 'A job is a list of steps on one machine, or a call of another workflow. GitHub refuses a job that has neither: "No steps defined in `steps` and no workflow called in `uses`".',
    ko: '잡은 한 러너에서 차례로 실행하는 스텝 목록이거나, 다른 워크플로를 부르는 것이에요. 둘 다 없으면 GitHub가 "No steps defined in `steps` and no workflow called in `uses`" 오류를 내고 거부해요.',
  },
  learn: 'ci-cd#words',
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idsteps',
  alsoKnownAs: ['actionlint syntax-check'],
  severity: 'error',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  missing: missingJobs,
  *check({jobs, problems}) {
    for (const {key, map, uses, id} of jobs) {
      const faulty = problems.some(({path}) => path[0] === 'jobs' && path[1] === id);
      const steps = valueAt(map, 'steps');
      const empty = steps === undefined || (steps.kind === 'list' && steps.items.length === 0);
      if (uses !== undefined || faulty || !empty) continue;
      yield {
        span: key.span,
        message: {
          en: `Job \`${id}\` has no steps, so it has nothing to do and GitHub refuses it. Add \`steps:\` with at least one \`run\` or \`uses\`.`,
          ko: `\`${id}\` 잡에 스텝이 없어서 할 일이 없고 GitHub가 거부해요. \`steps:\` 아래에 \`run\`이나 \`uses\` 스텝을 하나 이상 추가하세요.`,
        },
      };
    }
  },
};
