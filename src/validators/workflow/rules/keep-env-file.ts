import type {Workflow} from '../../../syntax/workflow.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';
import {scriptsOf} from '../scripts.ts';

/** A deployment leaves the settings on the server alone. */
export const keepEnvFile: Rule<Workflow> = {
  id: 'workflow/keep-env-file',
  title: {en: 'The deployment does not overwrite .env on the server', ko: '배포할 때 서버의 `.env`를 덮어쓰지 않아요'},
  why: {
    en: '`>` empties a file before it writes. A deployment that writes two keys with `> .env` throws away all the others that were put there by hand: the database password, `ALLOWED_HOSTS`. The service starts without them and fails, after the first deployment and not before.',
    ko: '`>`는 파일을 비우고 나서 써요. 배포하면서 `> .env`로 키 두 개를 쓰면 손으로 넣어 둔 데이터베이스 비밀번호나 `ALLOWED_HOSTS` 같은 나머지는 모두 사라져요. 그래서 첫 배포가 끝난 다음에야 서비스가 실패해요.',
  },
  learn: 'actions-deploy#env-file',
  reference: 'https://www.gnu.org/software/bash/manual/html_node/Redirections.html',
  severity: 'warning',
  bad: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: example.com\n          key: ${{ secrets.SSH_KEY }}\n          script: |\n            cd mysite\n            echo "DEBUG=False" > .env\n            sudo systemctl restart mysite\n',
  good: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: example.com\n          key: ${{ secrets.SSH_KEY }}\n          script: |\n            set -e\n            cd mysite\n            git pull --ff-only\n            sudo systemctl restart mysite\n',
  missing: missingJobs,
  *check(workflow) {
    for (const job of workflow.jobs) {
      for (const {script, where} of scriptsOf(job, workflow)) {
        if (where !== 'server') continue;
        const writing = script.commands.flatMap((command) => [...command.redirects]);
        const written = writing.find(
          ({operator, target}) => /^>\|?$/.test(operator) && /(?:^|\/)\.env$/.test(target ?? ''),
        );
        if (written === undefined) continue;
        yield {
          span: written.span,
          message: {
            en: `\`${workflow.text.slice(written.span.start, written.span.end)}\` empties the file on the server first, so every key that is not written here is gone after this deployment. Keep \`.env\` on the server and leave it out of the script.`,
            ko: `\`${workflow.text.slice(written.span.start, written.span.end)}\` 때문에 서버의 파일이 먼저 비워져서, 여기서 쓰지 않는 키는 배포하고 나면 모두 사라져요. \`.env\`는 서버에 그대로 두고 스크립트에서 빼세요.`,
          },
        };
      }
    }
  },
};
