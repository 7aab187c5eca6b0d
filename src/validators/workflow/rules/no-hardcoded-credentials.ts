import type {Workflow} from '../../../syntax/workflow.ts';
import {inputOf} from '../../../syntax/workflow.ts';
import {valueAt, type YamlNode, type YamlScalar} from '../../../syntax/yaml.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';

/** Passwords and keys are secrets, not text of the file. */
export const noHardcodedCredentials: Rule<Workflow> = {
  id: 'workflow/no-hardcoded-credentials',
  title: {en: 'No password or key is written into the workflow', ko: '비밀번호나 키를 워크플로에 적지 않아요'},
  why: {
    en: 'Everybody who can read the repository reads this file, and git keeps it for ever: a password taken out later is still in the history. Secrets of the repository are encrypted, hidden in logs, and given only to runs that may have them.',
    ko: '저장소를 볼 수 있는 사람은 누구나 이 파일을 읽을 수 있고, 나중에 지워도 git 기록에는 계속 남아요. 저장소의 시크릿은 암호화돼 있고 로그에서도 가려지며 허용된 실행에만 전달돼요.',
  },
  learn: 'actions-deploy#secrets',
  reference: 'https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets',
  alsoKnownAs: ['actionlint credentials', 'zizmor hardcoded-container-credentials'],
  severity: 'warning',
  bad: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: docker/login-action@v4\n        with:\n          username: mysite\n          password: hunter2-and-more\n',
  good: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: docker/login-action@v4\n        with:\n          username: mysite\n          password: ${{ secrets.DOCKER_TOKEN }}\n',
  missing: missingJobs,
  *check({jobs}) {
    const places: (YamlNode | undefined)[] = [];
    for (const {map, steps} of jobs) {
      places.push(valueAt(map, 'container', 'credentials', 'password'));
      const services = valueAt(map, 'services');
      if (services?.kind === 'map')
        places.push(...services.entries.map(({value}) => valueAt(value, 'credentials', 'password')));
      for (const step of steps)
        places.push(
          ...['password', 'key', 'passphrase', 'token', 'ssh-private-key'].map((name) => inputOf(step, name)),
        );
    }
    const cache = new Set(
      jobs.flatMap(({steps}) =>
        steps.flatMap((step) => (/\/cache(?:\/|$)/.test(step.uses?.name ?? '') ? [inputOf(step, 'key')] : [])),
      ),
    );
    for (const place of places) {
      if (place?.kind !== 'scalar' || cache.has(place) || !isSecret(place)) continue;
      yield {
        span: place.span,
        message: {
          en: 'This looks like a password or a key, readable by everybody who sees the repository. Change it, since git keeps it, store the new one under Settings → Secrets, and write `${{ secrets.NAME }}` here.',
          ko: '비밀번호나 키로 보이는데 저장소를 보는 사람은 누구나 읽을 수 있어요. git 기록에 남으니 값을 새로 바꾸고, Settings → Secrets에 저장한 다음 여기에는 `${{ secrets.이름 }}`으로 쓰세요.',
        },
      };
    }
  },
};

function isSecret({text, value}: YamlScalar): boolean {
  if (value === null || text === '' || text.includes('${{')) return false;
  // `${ secrets.NAME }` is an expression written wrong, and whole-expressions tells it; of `vars` and `env` it does not.
  return !/^(?:true|false|\/|~\/|\.\/)|^\$\{ *secrets\.[\w.-]*\w *\}/.test(text);
}
