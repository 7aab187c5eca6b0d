import {inputOf, type Workflow} from '../../../syntax/workflow.ts';
import {textOf} from '../../../syntax/yaml.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';
import {scriptsOf} from '../scripts.ts';

/** SSH logs in with a key. */
export const sshWithKey: Rule<Workflow> = {
  id: 'workflow/ssh-with-key',
  title: {en: 'SSH logs in with a key, not a password', ko: 'SSH는 비밀번호가 아니라 키로 접속해요'},
  why: {
    en: 'A server that takes passwords over SSH is tried by robots all day, and a password is the same everywhere it is used. A key made for this one workflow can be taken back alone, and may be limited on the server to what the deployment does.',
    ko: '비밀번호로 SSH 접속을 받는 서버에는 봇이 하루 종일 로그인을 시도해요. 비밀번호는 쓰는 곳마다 똑같지만, 이 워크플로만을 위해 만든 키는 따로 폐기할 수 있고 서버에서 할 수 있는 일도 제한할 수 있어요.',
  },
  learn: 'actions-deploy#ssh',
  reference: 'https://github.com/appleboy/ssh-action#setting-up-a-ssh-key',
  severity: 'warning',
  bad: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: example.com\n          username: ubuntu\n          password: ${{ secrets.PASSWORD }}\n          script: sudo systemctl restart mysite\n',
  good: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: example.com\n          username: ubuntu\n          key: ${{ secrets.SSH_KEY }}\n          script: sudo systemctl restart mysite\n',
  missing: missingJobs,
  *check(workflow) {
    const {jobs} = workflow;
    for (const {script} of jobs.flatMap((job) => scriptsOf(job, workflow))) {
      const call = script.commands.find((one) => one.words.some(({value}, at) => value === 'sshpass' && at < 2));
      if (call === undefined) continue;
      yield {
        span: call.words.find(({value}) => value === 'sshpass')?.span ?? call.span,
        message: {
          en: '`sshpass` logs in with a password. Make a key pair for the deployment (`ssh-keygen -t ed25519`), put the public half on the server and the private one into a secret, and give it to `ssh` with `-i`.',
          ko: '`sshpass`는 비밀번호로 접속해요. `ssh-keygen -t ed25519`로 배포용 키를 만들어 공개 키는 서버에, 개인 키는 시크릿에 넣고 `ssh`에 `-i`로 넘기세요.',
        },
      };
    }
    for (const step of jobs.flatMap(({steps}) => steps)) {
      const password = inputOf(step, 'password');
      if (!/^appleboy\/(?:ssh|scp)-action$/.test(step.uses?.name ?? '') || !textOf(password)) continue;
      if (password === undefined || textOf(inputOf(step, 'key')) || textOf(inputOf(step, 'key_path'))) continue;
      yield {
        span: password.span,
        message: {
          en: 'This logs in with a password. Make a key pair for the deployment (`ssh-keygen -t ed25519`), put the public half on the server and the private one into a secret, and give it as `key:`.',
          ko: '비밀번호로 접속하고 있어요. `ssh-keygen -t ed25519`로 배포용 키를 만들어 공개 키는 서버에, 개인 키는 시크릿에 넣고 `key:`로 넘기세요.',
        },
      };
    }
  },
};
