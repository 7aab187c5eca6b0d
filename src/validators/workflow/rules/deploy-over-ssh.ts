import type {Workflow} from '../../../syntax/workflow.ts';
import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import {deployStep} from '../deploying.ts';
import {hiddenBy, scriptLines} from '../script-lines.ts';

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
      const lines = scriptLines(job, workflow);
      const name = service.replace(/\.service$/, '');
      const restart = restartOf(name);
      const hidden = hiddenBy(lines, restart);
      if (hidden === undefined && (restart.test(lines) || /\S*deploy\S*\.sh\b/.test(lines))) continue;
      const command = `sudo systemctl restart ${name || 'mysite'}`;
      yield {
        span: step.uses?.scalar.span ?? step.run?.span ?? job.key.span,
        message: hidden
          ? failureHidden(hidden)
          : {
              en: `Nothing restarts ${name ? `\`${name}\`` : 'the service'}, so the old code keeps running. End the script with \`${command}\`.`,
              ko: `${name ? `\`${name}\` 서비스` : '서비스'}를 재시작하지 않아서 예전 코드가 계속 실행돼요. 스크립트를 \`${command}\`로 끝내세요.`,
            },
      };
    }
  },
};

/** The commands that start the service anew; any service where the name is empty. */
function restartOf(service: string): RegExp {
  if (service === '')
    return /\b(?:systemctl|service)\b.*\b(?:restart|reload|reload-or-restart)\b|docker compose .*up|\bsystemctl stop (\S+)[\s\S]*\bsystemctl start \1/;
  const name = `${service.replace(/[^\w]/g, '\\$&')}(?:\\.service)?\\b`;
  return new RegExp(
    `\\b(?:restart|reload|reload-or-restart)\\b[^\\n;&|]*\\b${name}|\\bservice ${name} (?:restart|reload)|\\bstop\\b[^\\n;&|]*\\b${name}[\\s\\S]*\\bstart\\b[^\\n;&|]*\\b${name}`,
  );
}

function failureHidden(hidden: string): Text {
  return {
    en: `When the restart fails, the deployment is green all the same: \`${hidden}\` hides it. Take it away.`,
    ko: `\`${hidden}\` 때문에 재시작이 실패해도 배포는 성공으로 표시돼요. 지우세요.`,
  };
}
