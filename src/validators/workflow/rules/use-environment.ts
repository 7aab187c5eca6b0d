import type {Workflow} from '../../../syntax/workflow.ts';
import {textOf, valueAt} from '../../../syntax/yaml.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {deployStep} from '../deploying.ts';

/** The deployment belongs to an environment. */
export const useEnvironment: Rule<Workflow, {readonly name: string}> = {
  id: 'workflow/use-environment',
  title: {en: 'The deployment belongs to an environment', ko: '배포 잡에 환경을 정해요'},
  why: {
    en: 'An environment such as `production` has secrets of its own, may ask somebody to agree first, and may allow only the main branch. A job gets all that by naming it.',
    ko: '`production` 같은 환경에는 따로 시크릿을 둘 수 있고, 배포하기 전에 승인을 받거나 기본 브랜치만 허용하게 할 수도 있어요. 잡에 환경 이름을 적으면 모두 적용돼요.',
  },
  learn: 'actions-deploy#gate',
  reference: 'https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments',
  severity: 'hint',
  onlyWhenAsked: true,
  /** Any environment will do where none is asked for. */
  defaults: {name: ''},
  bad: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ssh ubuntu@example.com ./deploy.sh\n',
  good: 'on: push\njobs:\n  deploy:\n    environment: production\n    runs-on: ubuntu-latest\n    steps:\n      - run: ssh ubuntu@example.com ./deploy.sh\n',
  missing: (workflow) =>
    workflow.jobs.some((job) => deployStep(job, workflow) !== undefined)
      ? undefined
      : {en: 'No job deploys yet, so no environment is used.', ko: '아직 배포하는 잡이 없어서 환경도 쓰지 않아요.'},
  *check(workflow, {name}) {
    for (const job of workflow.jobs) {
      if (deployStep(job, workflow) === undefined) continue;
      const node = valueAt(job.map, 'environment');
      const given = textOf(node) ?? textOf(valueAt(node, 'name'));
      if (given !== undefined && (name === '' || given.toLowerCase() === name.toLowerCase() || given.includes('${{')))
        continue;
      const wanted = name || 'production';
      yield {
        span: node?.span ?? job.key.span,
        message: {
          en: `\`${job.id}\` deploys ${given ? `to \`${given}\`` : 'without an environment'}. Write \`environment: ${wanted}\`.`,
          ko: `\`${job.id}\` 잡이 ${given ? `\`${given}\` 환경으로` : '환경을 정하지 않고'} 배포해요. ${particle(`\`environment: ${wanted}\``, '으로/로')} 쓰세요.`,
        },
      };
    }
  },
};
