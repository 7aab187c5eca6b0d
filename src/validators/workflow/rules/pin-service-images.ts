import {parseImage} from '../../../syntax/image.ts';
import type {Workflow} from '../../../syntax/workflow.ts';
import {textOf, valueAt, type YamlNode} from '../../../syntax/yaml.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';

/** A version of the usual images, for the example in the message. */
const versions: ReadonlyMap<string, string> = new Map([
  ['postgres', '17'],
  ['postgis/postgis', '17-3.5'],
  ['mysql', '8.4'],
  ['mariadb', '11.4'],
  ['redis', '7'],
  ['valkey/valkey', '8'],
  ['memcached', '1.6'],
  ['rabbitmq', '4'],
  ['mongo', '8'],
  ['nginx', '1.28'],
  ['python', '3.13'],
  ['node', '22'],
]);

/** Services and containers name a version. */
export const pinServiceImages: Rule<Workflow> = {
  id: 'workflow/pin-service-images',
  title: {en: 'Services and containers name a version', ko: '서비스와 컨테이너 이미지에 버전을 적어요'},
  why: {
    en: '`postgres` without a tag means `latest`, the newest on the day of the run: one morning the tests run on another major version than your server, and fail or, worse, pass. Name the version that runs in production.',
    ko: '태그 없는 `postgres`는 `latest`, 즉 실행하는 날의 최신 버전이에요. 어느 날 아침부터 서버와 다른 메이저 버전에서 테스트하게 되고, 실패하거나 더 나쁘게는 그냥 통과해요. 실제 서버에서 쓰는 버전을 적으세요.',
  },
  learn: 'actions-ci#service',
  reference:
    'https://docs.github.com/en/actions/tutorials/use-containerized-services/create-postgresql-service-containers',
  alsoKnownAs: ['zizmor unpinned-images'],
  severity: 'warning',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    services:\n      postgres:\n        image: postgres\n        env:\n          POSTGRES_PASSWORD: postgres\n    steps:\n      - run: pytest\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    services:\n      postgres:\n        image: postgres:17\n        env:\n          POSTGRES_PASSWORD: postgres\n        options: --health-cmd pg_isready --health-interval 10s\n    steps:\n      - run: pytest\n',
  missing: missingJobs,
  *check({jobs}) {
    for (const {map} of jobs) {
      const services = valueAt(map, 'services');
      const entries = services?.kind === 'map' ? services.entries.map(({value}) => value) : [];
      for (const node of [valueAt(map, 'container'), ...entries]) {
        const image = imageOf(node);
        const text = textOf(image);
        if (image === undefined || text === undefined || text.includes('${{')) continue;
        const read = parseImage(text);
        if (read === undefined || read.digest !== undefined || (read.tag !== undefined && read.tag !== 'latest'))
          continue;
        const bare = text.replace(/:latest$/, '');
        const version = versions.get(bare);
        const example = `\`${bare}:${version ?? '<version>'}\``;
        yield {
          span: image.span,
          message: {
            en: `\`${text}\` is whatever is newest on the day of the run. Write the version your server has, as in ${example}.`,
            ko: `\`${text}\`라고만 쓰면 실행하는 날의 최신 버전을 받아요. ${example}처럼 서버에서 쓰는 버전을 적으세요.`,
          },
        };
      }
    }
  },
};

function imageOf(node: YamlNode | undefined): YamlNode | undefined {
  return node?.kind === 'map' ? valueAt(node, 'image') : node;
}
