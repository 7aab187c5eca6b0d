import type {SchemaProblem} from '../../../syntax/workflow/problem.ts';
import type {Job, Workflow} from '../../../syntax/workflow.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';

/** Jobs do not wait for each other in a circle. */
export const noNeedsCycle: Rule<Workflow> = {
  id: 'workflow/no-needs-cycle',
  title: {en: 'Jobs do not wait for each other', ko: '잡이 서로를 기다리지 않아요'},
  why: {
    en: 'When job A needs B and B needs A, neither can begin. GitHub sees that before it starts and refuses the workflow.',
    ko: 'A 잡이 B를 기다리고 B도 A를 기다리면 둘 다 시작할 수 없어요. GitHub는 시작하기 전에 이것을 알아채고 워크플로를 거부해요.',
  },
  learn: 'actions-deploy#start',
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idneeds',
  alsoKnownAs: ['actionlint job-needs'],
  severity: 'error',
  bad: 'on: push\njobs:\n  test:\n    needs: deploy\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n  deploy:\n    needs: test\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n  deploy:\n    needs: test\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n',
  missing: missingJobs,
  *check({jobs, problems}) {
    const misplaced = ({code, path}: SchemaProblem) =>
      /^(?:duplicate|unknown)-key$/.test(code) && path[0] === 'jobs' && path.length < 3;
    if (problems.some(misplaced)) return;
    const stuck = circle(jobs);
    const [first] = stuck;
    if (first === undefined) return;
    const span = first.needs.find(({text}) => stuck.some(({id}) => id.toLowerCase() === text.toLowerCase()))?.span;
    const way = [...stuck, first].map(({id}) => `\`${id}\``).join(' → ');
    yield {
      span: span ?? first.key.span,
      message: {
        en:
          stuck.length === 1
            ? `Job ${`\`${first.id}\``} waits for itself, so it can never begin. Take it out of its own \`needs\`.`
            : `These jobs wait for each other in a circle, so none can begin: ${way}. Take one of the \`needs\` away.`,
        ko:
          stuck.length === 1
            ? `\`${first.id}\` 잡이 자기 자신을 기다려서 시작할 수 없어요. 자기 \`needs\`에서 빼세요.`
            : `잡들이 서로를 기다려서 아무것도 시작할 수 없어요: ${way}. \`needs\` 중 하나를 빼세요.`,
      },
    };
  },
};

/** The jobs of the first circle, each needing the next; empty when there is none. */
function circle(jobs: readonly Job[]): readonly Job[] {
  const byId = new Map(jobs.map((job) => [job.id.toLowerCase(), job]));
  const done = new Set<Job>();
  for (const start of jobs) {
    const way: {readonly job: Job; next: number}[] = [{job: start, next: 0}];
    const open = new Set([start]);
    for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
      const need = top.job.needs[top.next++];
      const job = need && byId.get(need.text.toLowerCase());
      if (need === undefined) {
        done.add(top.job);
        open.delete(top.job);
        way.pop();
      } else if (job && open.has(job)) return way.slice(way.findIndex((one) => one.job === job)).map((one) => one.job);
      else if (job && !done.has(job)) {
        open.add(job);
        way.push({job, next: 0});
      }
    }
  }
  return [];
}
