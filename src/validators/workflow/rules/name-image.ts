import type {Workflow} from '../../../syntax/workflow.ts';
import {entryOf, valueAt, type YamlEntry} from '../../../syntax/yaml.ts';
import {nearest} from '../../../text/nearest.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';

/** Containers and services name their image. */
export const nameImage: Rule<Workflow> = {
  id: 'workflow/name-image',
  title: {en: 'Containers and services name an image', ko: '컨테이너와 서비스에는 이미지를 적어요'},
  why: {
    en: 'A service is a container that GitHub starts beside the job, and a container is started from an image. Without `image:` GitHub refuses the workflow: "Container image cannot be empty".',
    ko: '서비스는 GitHub가 잡 옆에 띄우는 컨테이너이고, 컨테이너는 이미지로 시작해요. `image:`가 없으면 GitHub가 "Container image cannot be empty" 오류로 워크플로를 거부해요.',
  },
  learn: 'actions-ci#service',
  reference:
    'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idservicesservice_idimage',
  severity: 'error',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    services:\n      postgres:\n        env:\n          POSTGRES_PASSWORD: postgres\n    steps:\n      - run: pytest\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    services:\n      postgres:\n        image: postgres:17\n        env:\n          POSTGRES_PASSWORD: postgres\n    steps:\n      - run: pytest\n',
  missing: missingJobs,
  *check({jobs}) {
    for (const {map} of jobs) {
      const services = valueAt(map, 'services');
      const places = [entryOf(map, 'container'), ...(services?.kind === 'map' ? services.entries : [])];
      for (const place of places) {
        if (place?.value.kind !== 'map') continue;
        const isNamed = ({key}: YamlEntry) => key.text.includes('${{') || nearest(key.text, ['image']) !== undefined;
        if (place.value.entries.some(isNamed)) continue;
        yield {
          span: place.key.span,
          message: {
            en: `\`${place.key.text}\` has no \`image:\`, so there is nothing to start and GitHub refuses the workflow. Add one, such as \`image: postgres:17\`.`,
            ko: `\`${place.key.text}\` 아래에 \`image:\`가 없어서 시작할 것이 없고 GitHub가 워크플로를 거부해요. \`image: postgres:17\`처럼 추가하세요.`,
          },
        };
      }
    }
  },
};
