import type {Workflow} from '../../../syntax/workflow.ts';
import {inputOf} from '../../../syntax/workflow.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';

/** Secrets reach a script by the environment. */
export const secretsThroughEnv: Rule<Workflow> = {
  id: 'workflow/secrets-through-env',
  title: {en: 'Secrets are given to scripts by env', ko: '시크릿은 `env`로 스크립트에 넘겨요'},
  why: {
    en: 'GitHub pastes the value in place of `${{ secrets.X }}` before the shell reads the script, and the shell then takes the value for part of the program: `echo "ab$cd$1ef"` prints `abef`, a backtick or a quote in the key ends in a syntax error. As an environment variable the value stays what it is.',
    ko: 'GitHub는 셸이 스크립트를 읽기 전에 `${{ secrets.X }}` 자리에 값을 붙여 넣어요. 그러면 셸은 그 값을 프로그램의 일부로 읽어요. `echo "ab$cd$1ef"`는 `abef`를 출력하고, 키에 백틱이나 따옴표가 있으면 문법 오류가 나요. 환경 변수로 넘기면 값이 그대로 전달돼요.',
  },
  learn: 'actions-deploy#paste',
  reference: 'https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets',
  severity: 'warning',
  bad: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo "SECRET_KEY=${{ secrets.SECRET_KEY }}" > .env\n',
  good: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: printf \'SECRET_KEY=%s\\n\' "$SECRET_KEY" > .env\n        env:\n          SECRET_KEY: ${{ secrets.SECRET_KEY }}\n',
  missing: missingJobs,
  *check({jobs, expressions}) {
    const remote = new Set(jobs.flatMap(({steps}) => steps.map((step) => inputOf(step, 'script'))));
    const local = new Set(jobs.flatMap(({steps}) => steps.map(({run}) => run)));
    for (const {scalar, paths, outer} of expressions) {
      const secret = paths.find(({names}) => names[0]?.toLowerCase() === 'secrets');
      const sent = remote.has(scalar);
      if (secret === undefined || !(sent || local.has(scalar))) continue;
      const name = secret.names[1] ?? 'NAME';
      yield {
        span: outer,
        message: {
          en: `The value of \`secrets.${name}\` is pasted into the script before the shell reads it: a \`$\`, a quote or a backtick in it changes or breaks the command. Put \`${name}: \${{ secrets.${name} }}\` under \`env:\`${sent ? ` and \`envs: ${name}\` under \`with:\`` : ''}, and write \`"$${name}"\` here.`,
          ko: `셸이 스크립트를 읽기 전에 \`secrets.${name}\` 값이 그대로 붙어요. 값에 \`$\`나 따옴표, 백틱이 있으면 명령이 달라지거나 깨져요. \`env:\`에 \`${name}: \${{ secrets.${name} }}\`를 적고${sent ? ` \`with:\`에 \`envs: ${name}\`를 적은 다음` : ''} 여기서는 \`"$${name}"\`로 쓰세요.`,
        },
      };
    }
  },
};
