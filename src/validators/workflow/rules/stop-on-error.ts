import type {ShellCommand} from '../../../syntax/shell.ts';
import {inputOf, type Workflow} from '../../../syntax/workflow.ts';
import {textOf} from '../../../syntax/yaml.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';
import {scriptsOf, wordsOf} from '../scripts.ts';

/** A script on the server stops at the first command that fails. */
export const stopOnError: Rule<Workflow> = {
  id: 'workflow/stop-on-error',
  title: {
    en: 'A script on the server stops at the first failure',
    ko: '서버에서 실행하는 스크립트는 실패하면 바로 멈춰요',
  },
  why: {
    en: '`run:` is called with `bash -e` and stops at the first failing command. A script sent over SSH is not: `git pull` fails, `migrate` fails, and the last line restarts the service all the same; the step is green when that line succeeds. `set -euo pipefail` as the first line makes it stop.',
    ko: '`run:`은 `bash -e`로 실행돼서 명령이 실패하면 멈춰요. SSH로 보내는 스크립트는 그렇지 않아요. `git pull`이 실패하고 `migrate`가 실패해도 마지막 줄에서 서비스를 재시작하고, 그 줄만 성공하면 스텝은 초록색이 돼요. 첫 줄에 `set -euo pipefail`을 쓰면 멈춰요.',
  },
  learn: 'actions-deploy#server',
  reference: 'https://www.gnu.org/software/bash/manual/html_node/The-Set-Builtin.html',
  severity: 'warning',
  bad: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: example.com\n          key: ${{ secrets.SSH_KEY }}\n          script: |\n            cd mysite\n            git pull\n            sudo systemctl restart mysite\n',
  good: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: example.com\n          key: ${{ secrets.SSH_KEY }}\n          script: |\n            set -euo pipefail\n            cd mysite\n            git pull\n            sudo systemctl restart mysite\n',
  missing: missingJobs,
  *check(workflow) {
    for (const job of workflow.jobs) {
      for (const {script, where, step} of scriptsOf(job, workflow)) {
        const [first] = script.commands;
        if (where !== 'server' || first === undefined || textOf(inputOf(step, 'script_stop')) === 'true') continue;
        const loose = script.commands.filter(({joined}) => joined === 'first' || joined === 'then');
        if (loose.length < 2 || script.commands.some(stops)) continue;
        yield {
          span: first.span,
          message: {
            en: `When one of these ${loose.length} commands fails on the server, the next ones run all the same, and the step is green if the last one succeeds. Begin the script with \`set -euo pipefail\`.`,
            ko: `서버에서 이 명령 ${loose.length}개 중 하나가 실패해도 다음 명령이 계속 실행되고, 마지막 명령만 성공하면 스텝은 성공으로 표시돼요. 스크립트를 \`set -euo pipefail\`로 시작하세요.`,
          },
        };
      }
    }
  },
};

function stops(command: ShellCommand): boolean {
  return (
    /^set (?:.* )?(?:-[a-z]*e[a-z]*|-o errexit)\b/.test(wordsOf(command)) ||
    /^(?:ba)?sh -[a-z]*e/.test(wordsOf(command))
  );
}
