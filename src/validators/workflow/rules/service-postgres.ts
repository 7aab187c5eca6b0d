import {parseImage} from '../../../syntax/image.ts';
import type {Workflow} from '../../../syntax/workflow.ts';
import {valueAt} from '../../../syntax/yaml.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {servicesOf} from '../asked.ts';

const lastName = (image: string) => (parseImage(image)?.name ?? image).split('/').at(-1) ?? '';
const isPostgres = (image: string) =>
  /^(?:postgres(?:ql)?|postgis|timescaledb|pgvector)(?:[-_.].*)?$/.test(lastName(image));

/** The tests have a PostgreSQL of their own. */
export const servicePostgres: Rule<Workflow, {readonly version: string}> = {
  id: 'workflow/service-postgres',
  title: {en: 'The tests run against PostgreSQL', ko: '테스트를 PostgreSQL로 실행해요'},
  why: {
    en: 'SQLite forgives what PostgreSQL refuses. `services:` starts the database of production in a container beside the job. The image wants a password, and steps on the runner reach it only through a published port.',
    ko: 'SQLite는 PostgreSQL이 거부하는 것도 받아 줘요. `services:`를 쓰면 운영 환경과 같은 데이터베이스를 잡 옆에 컨테이너로 띄울 수 있어요. 이 이미지에는 비밀번호가 필요하고, 러너에서 실행하는 스텝은 공개한 포트로만 접속할 수 있어요.',
  },
  learn: 'actions-ci#service',
  reference:
    'https://docs.github.com/en/actions/tutorials/use-containerized-services/create-postgresql-service-containers',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Any version will do where none is asked for. */
  defaults: {version: ''},
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    services:\n      postgres:\n        image: postgres:17\n    steps:\n      - run: pytest\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    services:\n      postgres:\n        image: postgres:17\n        env:\n          POSTGRES_PASSWORD: postgres\n        ports:\n          - 5432:5432\n        options: --health-cmd pg_isready\n    steps:\n      - run: pytest\n',
  missing({jobs}, {version}) {
    const images = jobs.flatMap(servicesOf).map(({image}) => image);
    if (images.some(isPostgres)) return undefined;
    const right = `\`image: postgres:${version || '17'}\``;
    const misspelt = images.find((image) => /^p\w{0,2}o?st?g/i.test(lastName(image)));
    if (misspelt !== undefined)
      return {
        en: `There is no image \`${misspelt}\`, so the job ends before its first step. PostgreSQL's is called \`postgres\`: ${right}.`,
        ko: `\`${misspelt}\` 이미지는 없어서 첫 스텝도 실행되지 않고 잡이 끝나요. PostgreSQL 이미지의 이름은 \`postgres\`예요: ${right}`,
      };
    return {
      en: `No job has a PostgreSQL service yet. Add \`services:\` with ${right} to the job that runs the tests.`,
      ko: `아직 PostgreSQL 서비스가 있는 잡이 없어요. 테스트하는 잡에 \`services:\`와 ${particle(right, '을/를')} 추가하세요.`,
    };
  },
  *check({jobs}, {version}) {
    for (const job of jobs) {
      for (const {image, node, key, name} of servicesOf(job)) {
        if (!isPostgres(image)) continue;
        const tag = parseImage(image)?.tag ?? '';
        if (
          version !== '' &&
          !new RegExp(`^${version.replace(/[^\w]/g, '\\$&')}(?:[.-]|$)`).test(tag) &&
          !image.includes('${{')
        )
          yield {
            span: key.span,
            message: {
              en: `\`${name}\` is \`${image}\`; here it should be version ${version}.`,
              ko: `\`${name}\` 서비스가 \`${image}\` 이미지를 써요. 여기서는 ${version} 버전을 쓰세요.`,
            },
          };
        if (
          valueAt(node, 'env', 'POSTGRES_PASSWORD') === undefined &&
          valueAt(node, 'env', 'POSTGRES_HOST_AUTH_METHOD') === undefined
        )
          yield {
            span: key.span,
            message: {
              en: `\`${name}\` has no \`POSTGRES_PASSWORD\`, and the image does not start without one. Add it under \`env:\` of the service.`,
              ko: `\`${name}\` 서비스에 \`POSTGRES_PASSWORD\`가 없어서 이미지가 시작되지 않아요. 서비스의 \`env:\`에 추가하세요.`,
            },
          };
        else if (valueAt(node, 'ports') === undefined && valueAt(job.map, 'container') === undefined)
          yield {
            span: key.span,
            message: {
              en: `The steps run on the runner itself and cannot reach \`${name}\` without a port. Add \`ports: ["5432:5432"]\`.`,
              ko: `스텝은 러너에서 바로 실행돼서 포트가 없으면 \`${name}\` 서비스에 접속할 수 없어요. \`ports: ["5432:5432"]\`를 추가하세요.`,
            },
          };
      }
    }
  },
};
