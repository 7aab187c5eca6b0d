import type {Workflow} from '../../../syntax/workflow.ts';
import {valueAt} from '../../../syntax/yaml.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';

/** Variables of GitHub's own are left alone. */
export const noReservedVariables: Rule<Workflow> = {
  id: 'workflow/no-reserved-variables',
  title: {en: "env: sets none of GitHub's own variables", ko: '`env:`로 GitHub의 변수를 바꾸지 않아요'},
  why: {
    en: 'GitHub sets `GITHUB_SHA`, `GITHUB_REF`, `RUNNER_OS` and others for each step, and its values win over yours. What is written here has no effect. (`CI` can be changed, and so can `GITHUB_TOKEN`, which GitHub does not set.)',
    ko: 'GitHub는 스텝마다 `GITHUB_SHA`, `GITHUB_REF`, `RUNNER_OS` 같은 변수를 넣고, 그 값이 내가 적은 값보다 우선해요. 그래서 여기에 적어도 효과가 없어요. (`CI`는 바꿀 수 있고, `GITHUB_TOKEN`은 GitHub가 넣지 않아서 적어도 돼요.)',
  },
  reference:
    'https://docs.github.com/en/actions/reference/workflows-and-actions/variables#naming-conventions-for-configuration-variables',
  alsoKnownAs: ['actionlint env-var'],
  severity: 'warning',
  bad: 'on: push\nenv:\n  GITHUB_REF: main\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  good: 'on: push\nenv:\n  TARGET_REF: main\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  missing: missingJobs,
  *check({root, jobs}) {
    const maps = [root, ...jobs.flatMap(({map, steps}) => [map, ...steps.map((step) => step.map)])];
    for (const env of maps.map((map) => valueAt(map, 'env'))) {
      if (env?.kind !== 'map') continue;
      for (const {key} of env.entries) {
        if (!own.test(key.text)) continue;
        yield {
          span: key.span,
          message: {
            en: `GitHub sets \`${key.text}\` itself and its value wins, so this has no effect. Choose another name.`,
            ko: `\`${key.text}\` 변수는 GitHub가 직접 넣고 그 값이 우선해서 여기에 적어도 효과가 없어요. 다른 이름을 쓰세요.`,
          },
        };
      }
    }
  },
};

const own =
  /^(?:GITHUB_(?:ACTION|ACTION_PATH|ACTION_REPOSITORY|ACTIONS|ACTOR|ACTOR_ID|API_URL|BASE_REF|ENV|EVENT_NAME|EVENT_PATH|GRAPHQL_URL|HEAD_REF|JOB|OUTPUT|PATH|REF|REF_NAME|REF_PROTECTED|REF_TYPE|REPOSITORY|REPOSITORY_ID|REPOSITORY_OWNER|REPOSITORY_OWNER_ID|RETENTION_DAYS|RUN_ATTEMPT|RUN_ID|RUN_NUMBER|SERVER_URL|SHA|STATE|STEP_SUMMARY|TRIGGERING_ACTOR|WORKFLOW|WORKFLOW_REF|WORKFLOW_SHA|WORKSPACE)|RUNNER_(?:ARCH|DEBUG|ENVIRONMENT|NAME|OS|TEMP|TOOL_CACHE))$/;
