import type {Job, Workflow} from '../../../syntax/workflow.ts';
import {textOf, valueAt, type YamlMap} from '../../../syntax/yaml.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Finding, Rule} from '../../rule.ts';
import {servicesOf} from '../asked.ts';
import {missingJobs} from '../presence.ts';
import {type DatabaseWish, databaseWishes, onlyPostgres, type PostgresService} from '../services.ts';

/** The variables of a job lead to its service containers. */
export const serviceReachable: Rule<Workflow, {readonly variables: readonly string[]}> = {
  id: 'workflow/service-reachable',
  title: {en: 'The variables lead to the service', ko: '환경 변수가 서비스와 맞아요'},
  why: {
    en: 'Steps on the runner reach a service at `localhost` and its published port; only a job that runs in a container itself knows services by their names. User and password are those that the service was started with.',
    ko: '러너에서 바로 실행하는 스텝은 `localhost`와 공개한 포트로 서비스에 접속해요. 잡이 컨테이너 안에서 실행될 때만 서비스 이름으로 접속할 수 있어요. 사용자와 비밀번호는 서비스를 띄울 때 정한 값이에요.',
  },
  learn: 'actions-ci#host',
  reference: 'https://docs.github.com/en/actions/tutorials/use-containerized-services/use-docker-service-containers',
  severity: 'warning',
  /** Variables that the tests cannot do without. */
  defaults: {variables: []},
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    services:\n      postgres:\n        image: postgres:17\n        env:\n          POSTGRES_PASSWORD: ci-only\n        ports: ["5432:5432"]\n        options: --health-cmd pg_isready\n    env:\n      DB_HOST: postgres\n    steps:\n      - run: pytest\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    services:\n      postgres:\n        image: postgres:17\n        env:\n          POSTGRES_PASSWORD: ci-only\n        ports: ["5432:5432"]\n        options: --health-cmd pg_isready\n    env:\n      DB_HOST: localhost\n    steps:\n      - run: pytest\n',
  missing: missingJobs,
  *check({jobs, root}, {variables}) {
    for (const job of jobs) {
      const names = servicesOf(job).map(({name}) => name);
      const isInside = valueAt(job.map, 'container') !== undefined;
      const postgres = onlyPostgres(job);
      if (names.length === 0) continue;
      for (const wish of databaseWishes(job)) {
        const wrong = wrongHost(wish, names, isInside) ?? (postgres && wrongDoor(wish, postgres, isInside));
        if (wrong !== undefined) yield {span: wish.scalar.span, message: wrong};
      }
      if (postgres === undefined) continue;
      yield* wrongSide(postgres, job);
      yield* missingVariables(job, root, variables);
    }
  },
};

/** Variables that neither the workflow, the job nor a step sets, and that no script names. */
function* missingVariables(job: Job, root: YamlMap | undefined, variables: readonly string[]): Generator<Finding> {
  const owners = [root, job.map, ...job.steps.map(({map}) => map)].map((one) => one && valueAt(one, 'env'));
  if (owners.some((env) => env !== undefined && env.kind !== 'map')) return;
  const set = new Set(owners.flatMap((env) => (env?.kind === 'map' ? env.entries.map(({key}) => key.text) : [])));
  const scripts = job.steps.map(({map}) => textOf(valueAt(map, 'run')) ?? '').join('\n');
  if (/\.env\b|GITHUB_ENV/.test(scripts)) return;
  const missing = variables.filter((name) => !set.has(name) && !new RegExp(`\\b${name}=`).test(scripts));
  if (missing.length === 0) return;
  const names = missing.map((name) => `\`${name}\``).join(', ');
  yield {
    span: job.key.span,
    message: {
      en: `The settings read ${names}, and nothing in this job sets ${missing.length === 1 ? 'it' : 'them'}: the tests end with \`KeyError\`. Add ${missing.length === 1 ? 'it' : 'them'} under \`env:\`.`,
      ko: `설정이 ${particle(names, '을/를')} 읽는데 이 잡에는 값을 주는 곳이 없어서 테스트가 \`KeyError\`로 끝나요. \`env:\` 아래에 추가하세요.`,
    },
  };
}

function wrongHost({key, host}: DatabaseWish, names: readonly string[], isInside: boolean): Text | undefined {
  if (host === undefined) return undefined;
  if (!isInside && names.includes(host))
    return {
      en: `\`${key}\` names the service \`${host}\`, but this job runs on the runner itself and knows no such host. Write \`localhost\`.`,
      ko: `\`${key}\`에 서비스 이름 ${particle(`\`${host}\``, '이/가')} 있는데, 이 잡은 러너에서 바로 실행돼서 그 이름을 몰라요. \`localhost\`로 쓰세요.`,
    };
  if (!isInside || !/^(?:localhost|127\.0\.0\.1)$/.test(host)) return undefined;
  return {
    en: `The job runs in a container: \`${host}\` is that container itself. Write the name of the service: \`${names[0]}\`.`,
    ko: `잡이 컨테이너 안에서 실행돼서 \`${host}\`는 그 컨테이너 자신이에요. 서비스 이름 ${particle(`\`${names[0]}\``, '을/를')} 쓰세요.`,
  };
}

/** Port, user and password against those of the one PostgreSQL. */
function wrongDoor(
  wish: DatabaseWish,
  {name, port, user, password}: PostgresService,
  isInside: boolean,
): Text | undefined {
  if (/redis|mysql/i.test(wish.key) || /^(?:redis|mysql)/.test(wish.scalar.text)) return undefined;
  const wanted = isInside ? '5432' : port?.host;
  if (wish.port !== undefined && wanted !== undefined && wish.port !== wanted)
    return differs(wish.key, wish.port, name, wanted);
  if (wish.user !== undefined && wish.user !== user && !user.includes('${{'))
    return differs(wish.key, wish.user, name, user);
  if (wish.password !== undefined && password !== undefined && wish.password !== password)
    return {
      en: `\`${wish.key}\` is another password than the \`POSTGRES_PASSWORD\` of \`${name}\`. Write the same in both places.`,
      ko: `\`${wish.key}\` 값이 \`${name}\` 서비스의 \`POSTGRES_PASSWORD\`와 달라요. 두 곳에 같은 값을 쓰세요.`,
    };
  return undefined;
}

function differs(key: string, seen: string, service: string, wanted: string): Text {
  return {
    en: `\`${key}\` says \`${seen}\`, and the service \`${service}\` has \`${wanted}\`. Write \`${wanted}\`.`,
    ko: `\`${key}\` 값은 \`${seen}\`인데 \`${service}\` 서비스는 \`${wanted}\`예요. \`${wanted}\`로 쓰세요.`,
  };
}

/** In `8000:5432` the left side is the runner's port, the right one the container's, where PostgreSQL listens on 5432. */
function* wrongSide({name, key, port}: PostgresService, job: Job): Generator<Finding> {
  if (port === undefined || port.container === '5432' || valueAt(job.map, 'container') !== undefined) return;
  yield {
    span: key.span,
    message: {
      en: `The ports of \`${name}\` lead to ${port.container} in the container, and PostgreSQL listens on 5432 there. Write \`${port.host}:5432\`.`,
      ko: `\`${name}\` 서비스의 포트가 컨테이너의 ${port.container}번으로 이어지는데, PostgreSQL은 5432번에서 기다려요. \`${port.host}:5432\`로 쓰세요.`,
    },
  };
}
