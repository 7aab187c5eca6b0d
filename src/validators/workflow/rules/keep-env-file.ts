import {inputOf, type Step, type Workflow} from '../../../syntax/workflow.ts';
import {textOf} from '../../../syntax/yaml.ts';
import type {Text} from '../../../text/language.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {deployStep} from '../deploying.ts';
import {deletesEnv, type Loss, lossesFromHere, lossesOnServer} from '../env-file.ts';
import {missingJobs} from '../presence.ts';
import {scriptsOf} from '../scripts.ts';
import {serverScripts} from '../server-scripts.ts';

/** A deployment leaves the settings on the server alone. */
export const keepEnvFile: Rule<Workflow> = {
  id: 'workflow/keep-env-file',
  title: {en: 'The deployment does not overwrite .env on the server', ko: '배포할 때 서버의 `.env`를 덮어쓰지 않아요'},
  why: {
    en: '`>` empties a file before it writes. A deployment that writes two keys with `> .env` throws away all the others that were put there by hand: the database password, `ALLOWED_HOSTS`. So do `cp .env.example .env`, `git clean -fdx` and `rsync --delete`. The service starts without them and fails, after the first deployment and not before.',
    ko: '`>`는 파일을 비우고 나서 써요. 배포하면서 `> .env`로 키 두 개를 쓰면 손으로 넣어 둔 데이터베이스 비밀번호나 `ALLOWED_HOSTS` 같은 나머지는 모두 사라져요. `cp .env.example .env`나 `git clean -fdx`, `rsync --delete`도 마찬가지예요. 그래서 첫 배포가 끝난 다음에야 서비스가 실패해요.',
  },
  learn: 'actions-deploy#env-file',
  reference: 'https://www.gnu.org/software/bash/manual/html_node/Redirections.html',
  severity: 'warning',
  bad: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: example.com\n          key: ${{ secrets.SSH_KEY }}\n          script: |\n            cd mysite\n            echo "DEBUG=False" > .env\n            sudo systemctl restart mysite\n',
  good: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: example.com\n          key: ${{ secrets.SSH_KEY }}\n          script: |\n            set -e\n            cd mysite\n            git pull --ff-only\n            sudo systemctl restart mysite\n',
  missing: missingJobs,
  *check(workflow) {
    for (const job of workflow.jobs) {
      const step = deployStep(job, workflow);
      const losses = [
        ...serverScripts(job, workflow).flatMap(({script, span}) =>
          lossesOnServer(script?.commands ?? [], workflow.text.slice(span.start, span.end)),
        ),
        ...(step === undefined ? [] : job.steps.flatMap(byAction)),
        ...scriptsOf(job, workflow)
          .filter(({where}) => where === 'here')
          .flatMap(({script}) => script.commands.flatMap(lossesFromHere)),
      ];
      const [loss] = losses;
      if (loss === undefined) continue;
      yield {span: loss.span, message: message(loss, workflow)};
    }
  },
};

/** Actions that copy files, with settings under which `.env` does not stay. */
function byAction(step: Step): readonly Loss[] {
  const name = step.uses?.name ?? '';
  const input = (key: string) => {
    const node = inputOf(step, key);
    return {text: textOf(node) ?? '', span: node?.span ?? step.map.span};
  };
  if (name === 'appleboy/scp-action') {
    const [source, rm] = [input('source'), input('rm')];
    if (/(?:^|[,\s/])\.env(?:$|[,\s])/.test(source.text)) return [{kind: 'replaced', span: source.span}];
    return rm.text === 'true' ? [{kind: 'deleted', span: rm.span}] : [];
  }
  const switches = name === 'burnett01/rsync-deployments' ? input('switches') : input('args');
  const whole = name === 'burnett01/rsync-deployments' ? input('path').text : input('source').text;
  if (!/rsync-deployments$|^easingthemes\/ssh-deploy$/.test(name) || !/^(?:\.?\/?)$/.test(whole)) return [];
  const excluded = /\.env/.test(input('exclude').text);
  return deletesEnv(switches.text) && !excluded ? [{kind: 'deleted', span: switches.span}] : [];
}

function message({kind, span}: Loss, {text}: Workflow): Text {
  const seen = quote(text.slice(span.start, span.end).split('\n')[0] ?? '');
  switch (kind) {
    case 'emptied':
      return {
        en: `${seen} empties the file on the server first, so every key that is not written here is gone after this deployment. Keep \`.env\` on the server and leave it out of the script.`,
        ko: `${seen} 때문에 서버의 파일이 먼저 비워져서, 여기서 쓰지 않는 키는 배포하고 나면 모두 사라져요. \`.env\`는 서버에 그대로 두고 스크립트에서 빼세요.`,
      };
    case 'replaced':
      return {
        en: `${seen} puts another file in place of the server's \`.env\`, so the keys that were written there by hand are gone after this deployment. Keep \`.env\` on the server and leave it alone.`,
        ko: `${seen} 때문에 서버의 \`.env\`가 다른 파일로 바뀌어서, 손으로 넣어 둔 키는 배포하고 나면 모두 사라져요. \`.env\`는 서버에 그대로 두고 건드리지 마세요.`,
      };
    case 'deleted':
      return {
        en: `${seen} deletes the server's \`.env\` too, which is in no repository: its keys are gone after this deployment. Leave it out of what is deleted, with \`--exclude .env\` for instance.`,
        ko: `${seen} 때문에 저장소에 없는 서버의 \`.env\`도 지워져서 배포하고 나면 키가 사라져요. \`--exclude .env\`처럼 지우는 대상에서 빼세요.`,
      };
  }
}
