import {usesOf, type Workflow} from '../../../syntax/workflow.ts';
import {textOf, valueAt} from '../../../syntax/yaml.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';

/** A called workflow of somebody else gets the secrets it needs, by name. */
export const noSecretsInherit: Rule<Workflow> = {
  id: 'workflow/no-secrets-inherit',
  title: {en: 'Called workflows get secrets by name', ko: '부르는 워크플로에는 필요한 시크릿만 넘겨요'},
  why: {
    en: '`secrets: inherit` hands every secret of the repository and the organization to the called workflow, those it never uses too. Named one by one, the caller says what it gives away.',
    ko: '`secrets: inherit`을 쓰면 쓰지 않을 것까지 저장소와 조직의 시크릿을 전부 넘겨요. 하나씩 적으면 무엇을 넘기는지 알 수 있어요.',
  },
  reference:
    'https://docs.github.com/en/actions/how-tos/reuse-automations/reuse-workflows#passing-inputs-and-secrets-to-a-reusable-workflow',
  alsoKnownAs: ['zizmor secrets-inherit'],
  severity: 'hint',
  bad: 'on: push\njobs:\n  deploy:\n    uses: acme/workflows/.github/workflows/deploy.yml@v2\n    secrets: inherit\n',
  good: 'on: push\njobs:\n  deploy:\n    uses: acme/workflows/.github/workflows/deploy.yml@v2\n    secrets:\n      ssh-key: ${{ secrets.SSH_KEY }}\n',
  missing: missingJobs,
  *check({jobs}) {
    for (const {uses, map} of jobs) {
      const secrets = valueAt(map, 'secrets');
      if (
        uses === undefined ||
        usesOf(uses).kind !== 'action' ||
        secrets === undefined ||
        textOf(secrets) !== 'inherit'
      )
        continue;
      yield {
        span: secrets.span,
        message: {
          en: `Every secret this repository can read goes to \`${uses.text}\`. Name those it needs.`,
          ko: `이 저장소가 읽을 수 있는 모든 시크릿이 \`${uses.text}\` 워크플로로 전달돼요. 필요한 것만 적으세요.`,
        },
      };
    }
  },
};
