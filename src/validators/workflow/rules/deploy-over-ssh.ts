import type {Job, Workflow} from '../../../syntax/workflow.ts';
import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import {deployStep} from '../deploying.ts';
import {hiddenBy, lastRestart} from '../restarts.ts';
import {scriptsOf} from '../scripts.ts';
import {deployedCommands, runsUnseen, serverScripts} from '../server-scripts.ts';

/** A job brings the project to the server over SSH and restarts the service. */
export const deployOverSsh: Rule<Workflow, {readonly service: string}> = {
  id: 'workflow/deploy-over-ssh',
  title: {
    en: 'The server is updated over SSH and the service restarted',
    ko: 'SSH로 서버를 업데이트하고 서비스를 재시작해요',
  },
  why: {
    en: 'New files on the server change nothing as long as gunicorn runs the old ones from memory. The last step of a deployment restarts the service: `sudo systemctl restart mysite`.',
    ko: '서버의 파일을 바꿔도 gunicorn은 메모리에 올린 예전 코드를 계속 실행해요. 그래서 배포는 `sudo systemctl restart mysite`처럼 서비스를 재시작하는 것으로 끝나요.',
  },
  learn: 'actions-deploy#server',
  reference: 'https://github.com/appleboy/ssh-action#usage',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Any service will do where none is asked for. */
  defaults: {service: ''},
  bad: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: example.com\n          key: ${{ secrets.SSH_KEY }}\n          script: cd mysite && git pull\n',
  good: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: example.com\n          key: ${{ secrets.SSH_KEY }}\n          script: cd mysite && git pull && sudo systemctl restart mysite\n',
  missing(workflow) {
    if (workflow.jobs.some((job) => deployStep(job, workflow) !== undefined)) return undefined;
    return {
      en: 'No job deploys yet. Add one that uses `appleboy/ssh-action` with the host, a key from the secrets, and a `script:`.',
      ko: '아직 배포하는 잡이 없어요. `appleboy/ssh-action`으로 호스트와 시크릿에 넣은 키, `script:`를 적은 잡을 추가하세요.',
    };
  },
  *check(workflow, {service}) {
    for (const job of workflow.jobs) {
      const step = deployStep(job, workflow);
      if (step === undefined) continue;
      const commands = deployedCommands(job, workflow);
      const at = lastRestart(commands, service);
      const hidden = at === -1 ? undefined : hiddenBy(commands, at);
      if (hidden === undefined && (at !== -1 || runsUnseen(job, workflow))) continue;
      yield {
        span: commands[at]?.span ?? step.uses?.scalar.span ?? step.run?.span ?? job.key.span,
        message: hidden ? failureHidden(hidden) : nothingRestarts(service.replace(/\.service$/, ''), job, workflow),
      };
    }
  },
};

function nothingRestarts(name: string, job: Job, workflow: Workflow): Text {
  const command = `sudo systemctl restart ${name || 'mysite'}`;
  const sent = serverScripts(job, workflow);
  const here = scriptsOf(job, workflow).filter(({where}) => where === 'here');
  if (sent.length > 0 && here.some(({script}) => lastRestart(script.commands, name) !== -1))
    return {
      en: `The restart runs on the runner, not on the server: it stands outside of what is sent over SSH. Move \`${command}\` into the script for the server.`,
      ko: `재시작이 SSH로 보내는 스크립트 밖에 있어서 서버가 아니라 러너에서 실행돼요. \`${command}\` 줄을 서버에서 실행할 스크립트 안으로 옮기세요.`,
    };
  return {
    en: `Nothing restarts ${name ? `\`${name}\`` : 'the service'}, so the old code keeps running. End the script with \`${command}\`.`,
    ko: `${name ? `\`${name}\` 서비스` : '서비스'}를 재시작하지 않아서 예전 코드가 계속 실행돼요. 스크립트를 \`${command}\`로 끝내세요.`,
  };
}

function failureHidden(hidden: string): Text {
  return {
    en: `When the restart fails, the deployment is green all the same: \`${hidden}\` hides it. Take it away.`,
    ko: `\`${hidden}\` 때문에 재시작이 실패해도 배포는 성공으로 표시돼요. 지우세요.`,
  };
}
