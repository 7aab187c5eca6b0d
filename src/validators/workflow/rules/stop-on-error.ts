import type {ShellCommand} from '../../../syntax/shell.ts';
import {inputOf, type Step, type Workflow} from '../../../syntax/workflow.ts';
import {textOf} from '../../../syntax/yaml.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';
import {wordsOf} from '../scripts.ts';
import {serverScripts} from '../server-scripts.ts';

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
      for (const {script, stops, step} of serverScripts(job, workflow)) {
        const [first] = script?.commands ?? [];
        if (script === undefined || first === undefined || stops || stopsItself(step, workflow)) continue;
        const chains = chainsOf(script.commands);
        const loose = chains.slice(0, -1).filter((chain, at) => !isGuarded(chains.slice(0, at)) && !isSafe(chain));
        if (loose.length === 0) continue;
        const late = script.commands.find(turnsOn);
        yield late === undefined
          ? {
              span: first.span,
              message: {
                en: `When one of these ${chains.length} commands fails on the server, the next ones run all the same, and the step is green if the last one succeeds. Begin the script with \`set -euo pipefail\`.`,
                ko: `서버에서 이 명령 ${chains.length}개 중 하나가 실패해도 다음 명령이 계속 실행되고, 마지막 명령만 성공하면 스텝은 성공으로 표시돼요. 스크립트를 \`set -euo pipefail\`로 시작하세요.`,
              },
            }
          : {
              span: (loose[0]?.[0] ?? first).span,
              message: {
                en: `\`${wordsOf(late)}\` counts for the commands behind it only: when this one fails, the script goes on. Move it to the first line.`,
                ko: `\`${wordsOf(late)}\` 설정은 그 뒤의 명령에만 적용돼요. 이 명령이 실패하면 스크립트가 계속 실행되니 첫 줄로 옮기세요.`,
              },
            };
      }
    }
  },
};

/** Commands that stand or fall together: `a && b || c`, `a | b`. */
function chainsOf(commands: readonly ShellCommand[]): readonly (readonly ShellCommand[])[] {
  const chains: ShellCommand[][] = [];
  for (const command of commands) {
    const last = chains.at(-1);
    if (
      last === undefined ||
      command.joined === 'first' ||
      command.joined === 'then' ||
      command.joined === 'background'
    )
      chains.push([command]);
    else last.push(command);
  }
  return chains;
}

/** Has the shell been told before this to stop, and not been told otherwise since? */
function isGuarded(before: readonly (readonly ShellCommand[])[]): boolean {
  const last = before.flat().findLast((one) => turnsOn(one) || turnsOff(one));
  return last !== undefined && turnsOn(last);
}

/** Nothing that fails, or whoever wrote it has thought of it. */
function isSafe(chain: readonly ShellCommand[]): boolean {
  const [first] = chain;
  if (first === undefined || first.words.length === 0) return true;
  if (
    /^(?:set|export|umask|alias|shopt|echo|printf|trap|cd|source|\.|local|readonly|exit|true|:)(?= |$)/.test(
      wordsOf(first),
    ) &&
    chain.length === 1
  )
    return true;
  return chain.some((one) => one.joined === 'or' && /^(?:exit|return|false)\b(?! 0)/.test(wordsOf(one)));
}

function turnsOn(command: ShellCommand): boolean {
  const words = wordsOf(command);
  return (
    /^set (?:.* )?(?:-[a-z]*e[a-z]*|-[a-z]*o errexit)(?= |$)/.test(words) || /^trap .*\bexit\b.* ERR\b/.test(words)
  );
}

function turnsOff(command: ShellCommand): boolean {
  return /^set (?:.* )?(?:\+[a-z]*e[a-z]*|\+o errexit)(?= |$)/.test(wordsOf(command));
}

/** `script_stop: true` of appleboy/ssh-action, which versions from 1.2.1 on no longer know. */
function stopsItself(step: Step, {text}: Workflow): boolean {
  if (textOf(inputOf(step, 'script_stop')) !== 'true') return false;
  const {ref = '', scalar} = step.uses ?? {};
  const end = scalar?.span.end ?? 0;
  const [, note = ''] = /^["']?[ \t]+#[^\n]*?\bv?(\d+\.\d+(?:\.\d+)?)\b/.exec(text.slice(end, end + 200)) ?? [];
  const version = /^v?\d+\.\d+/.test(ref) ? ref : note;
  const [, major, minor, patch = '0'] = /^v?(\d+)\.(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  if (major === undefined) return false;
  return Number(major) < 1 || (major === '1' && (Number(minor) < 2 || (minor === '2' && patch === '0')));
}
