import {particle} from '../../../text/particle.ts';
import {variableSources, variablesRead} from '../environment.ts';
import type {StackRule} from '../stack.ts';
import {workflowScripts} from '../workflow-scripts.ts';
import {writtenEnv} from '../written-env.ts';

/** A workflow that writes `.env` anew writes everything that the settings need. */
export const envKeysWritten: StackRule = {
  id: 'stack/env-keys-written',
  title: {
    en: 'A workflow that writes .env writes every variable the settings need',
    ko: '.env를 새로 쓰는 워크플로는 설정에 필요한 변수를 모두 적어요',
  },
  why: {
    en: '`> .env` makes the file anew: what somebody wrote into it on the server by hand is gone with the first deployment. If the workflow then writes only some of the names, Django stops at the next start with `KeyError` for one that is missing. Write all of them, or keep `.env` on the server and do not touch it.',
    ko: '`> .env`는 파일을 처음부터 새로 써요. 서버에서 손으로 적어 둔 값은 첫 배포에 모두 사라져요. 워크플로가 그중 일부만 다시 쓰면 Django는 다음에 시작할 때 없는 이름 때문에 `KeyError`로 멈춰요. 모두 쓰거나, `.env`는 서버에 두고 건드리지 마세요.',
  },
  learn: 'actions-deploy#env-file',
  reference: 'https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets',
  severity: 'warning',
  insteadOf: ['workflow/keep-env-file'],
  bad: [
    '-- mysite/settings.py --\nimport os\n\nDEBUG = False\nSECRET_KEY = os.environ["SECRET_KEY"]\nDB_PASSWORD = os.environ["DB_PASSWORD"]\n',
    '-- .github/workflows/deploy.yml --\non:\n  push:\n    branches: [main]\njobs:\n  deploy:\n    runs-on: ubuntu-24.04\n    env:\n      SECRET_KEY: ${{ secrets.SECRET_KEY }}\n    steps:\n      - run: echo "SECRET_KEY=$SECRET_KEY" > .env\n',
  ].join(''),
  good: [
    '-- mysite/settings.py --\nimport os\n\nDEBUG = False\nSECRET_KEY = os.environ["SECRET_KEY"]\nDB_PASSWORD = os.environ["DB_PASSWORD"]\n',
    '-- .github/workflows/deploy.yml --\non:\n  push:\n    branches: [main]\njobs:\n  deploy:\n    runs-on: ubuntu-24.04\n    env:\n      SECRET_KEY: ${{ secrets.SECRET_KEY }}\n      DB_PASSWORD: ${{ secrets.DB_PASSWORD }}\n    steps:\n      - run: |\n          echo "SECRET_KEY=$SECRET_KEY" > .env\n          echo "DB_PASSWORD=$DB_PASSWORD" >> .env\n',
  ].join(''),
  *check(stack) {
    const needed = variablesRead(stack).filter(({need}) => need === 'required');
    if (needed.length === 0) return;
    const elsewhere = variableSources(stack).filter(({kind}) => kind === 'elsewhere');
    const given = new Set(elsewhere.flatMap(({names}) => names));
    for (const script of workflowScripts(stack)) {
      const written = writtenEnv(script.text);
      if (written?.kind !== 'fresh') continue;
      const missing = needed.filter(({name}) => !given.has(name) && !written.names.includes(name));
      if (missing.length === 0) continue;
      const names = [...new Set(missing.map(({name}) => `\`${name}\``))].join(', ');
      yield {
        file: script.file,
        span: script.locate(written.from, written.to),
        message: {
          en: `This makes \`.env\` anew, and the settings also need ${names}: Django stops at its next start. Write them here too, or do not write the file at all.`,
          ko: `여기서 \`.env\`를 새로 쓰는데 설정에는 ${names}도 필요해서 Django가 다음에 시작할 때 멈춰요. 여기서 ${particle(names, '을/를')} 함께 쓰거나 파일을 아예 쓰지 마세요.`,
        },
        related: missing.map(({file, span}) => ({
          file,
          span,
          message: {en: 'It is read here.', ko: '여기서 읽어요.'},
        })),
      };
    }
  },
};
