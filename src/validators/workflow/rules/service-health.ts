import type {Workflow} from '../../../syntax/workflow.ts';
import {textOf, valueAt} from '../../../syntax/yaml.ts';
import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';

/** Steps begin when the database answers. */
export const serviceHealth: Rule<Workflow> = {
  id: 'workflow/service-health',
  title: {en: 'A database service has a health check', ko: '데이터베이스 서비스에 상태 확인을 붙여요'},
  why: {
    en: 'GitHub starts services and goes on as soon as their containers run; PostgreSQL then still needs seconds before it takes connections. With `--health-cmd` in `options:` GitHub waits until the check succeeds, and the first test does not fail now and then.',
    ko: 'GitHub는 서비스 컨테이너가 뜨자마자 다음으로 넘어가는데 PostgreSQL이 접속을 받기까지는 몇 초가 더 걸려요. `options:`에 `--health-cmd`를 적으면 확인에 성공할 때까지 기다려서, 첫 테스트가 가끔 실패하는 일이 없어져요.',
  },
  learn: 'actions-ci#host',
  reference:
    'https://docs.github.com/en/actions/tutorials/use-containerized-services/create-postgresql-service-containers',
  severity: 'hint',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    services:\n      postgres:\n        image: postgres:17\n        env:\n          POSTGRES_PASSWORD: postgres\n    steps:\n      - run: pytest\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    services:\n      postgres:\n        image: postgres:17\n        env:\n          POSTGRES_PASSWORD: postgres\n        options: --health-cmd pg_isready --health-interval 10s --health-retries 5\n    steps:\n      - run: pytest\n',
  missing: missingJobs,
  *check({jobs}) {
    for (const {map} of jobs) {
      const services = valueAt(map, 'services');
      for (const {key, value} of services?.kind === 'map' ? services.entries : []) {
        const image = textOf(value) ?? textOf(valueAt(value, 'image')) ?? '';
        const check = /(?:^|\/)(postgres|postgis|mysql|mariadb)(?:[:@/-]|$)/.exec(image)?.[1];
        const options = textOf(valueAt(value, 'options')) ?? '';
        const off = /--no-healthcheck(?!=false)/.test(options);
        const isChecked = /--health-cmd/.test(options) && !off;
        if (check === undefined || options.includes('${{')) continue;
        const loose = looseWord(options);
        if (loose !== undefined) yield {span: (valueAt(value, 'options') ?? key).span, message: needsQuotes(loose)};
        if (isChecked) continue;
        const command = /^postg/.test(check) ? 'pg_isready' : '"mysqladmin ping"';
        yield {
          span: key.span,
          message: {
            en: `The steps begin before \`${key.text}\` takes connections. ${off ? 'Take `--no-healthcheck` away and write' : 'Add'} \`options: --health-cmd ${command} --health-interval 10s --health-retries 5\`, and GitHub waits for it.`,
            ko: `\`${key.text}\` 서비스가 접속을 받기 전에 스텝이 시작돼요. ${off ? '`--no-healthcheck`를 지우고 ' : ''}\`options: --health-cmd ${command} --health-interval 10s --health-retries 5\`를 추가하면 GitHub가 기다려 줘요.`,
          },
        };
      }
    }
  },
};

/** What follows a `--health-cmd` without quotes and was meant for the check: `pg_isready` and `-U`. */
function looseWord(options: string): readonly [command: string, word: string] | undefined {
  const [, command, word] = /--health-cmd(?:=|\s+)([^\s"'-][^\s"']*)\s+(-[A-Za-z]\S*|[^\s-]\S*)/.exec(options) ?? [];
  return command === undefined || word === undefined ? undefined : [command, word];
}

function needsQuotes([command, word]: readonly [string, string]): Text {
  return {
    en: `Without quotes the check is only \`${command}\`, and Docker takes \`${word}\` for an option or an image of its own. Write \`--health-cmd "${command} ${word} …"\`.`,
    ko: `따옴표가 없어서 \`${command}\`까지만 검사 명령이 되고, \`${word}\`부터는 Docker가 자기 옵션이나 이미지로 읽어요. \`--health-cmd "${command} ${word} …"\`처럼 감싸세요.`,
  };
}
