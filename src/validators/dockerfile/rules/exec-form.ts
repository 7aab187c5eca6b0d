import type {Dockerfile, Instruction} from '../../../syntax/dockerfile.ts';
import {runScript} from '../../../syntax/shell.ts';
import {finalStage, inherited} from '../../../syntax/stage.ts';
import {particle} from '../../../text/particle.ts';
import type {Finding, Rule} from '../../rule.ts';
import {brokenArray} from '../broken-array.ts';
import {keptShellServer} from '../kept-shell.ts';
import type {Program} from '../program.ts';
import {quote} from '../quote.ts';

/** CMD and ENTRYPOINT start their program directly. */
export const execForm: Rule<Dockerfile> = {
  id: 'dockerfile/exec-form',
  title: {en: 'The program is started directly, not through a shell', ko: '프로그램을 셸을 거치지 않고 바로 시작해요'},
  why: {
    en: '`docker stop` sends a signal to process number 1. Written as plain text, the command runs inside `/bin/sh -c`, so the shell is number 1 and may not pass the signal on: your server never hears it, is killed after ten seconds, and requests are cut off. As a JSON array, the program itself is number 1.',
    ko: '`docker stop`은 1번 프로세스에 시그널을 보내요. 명령을 배열이 아니라 글로 쓰면 `/bin/sh -c` 안에서 실행돼서 셸이 1번이 되고, 시그널이 서버까지 전해지지 않을 수 있어요. 그러면 서버는 끝내라는 시그널을 받지 못하고 10초 뒤에 강제로 종료돼서 처리하던 요청이 끊겨요. JSON 배열로 쓰면 프로그램 자신이 1번 프로세스가 돼요.',
  },
  learn: 'production-image#exec-form',
  reference: 'https://docs.docker.com/reference/build-checks/json-args-recommended/',
  alsoKnownAs: ['hadolint DL3025', 'BuildKit JSONArgsRecommended'],
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nCMD gunicorn mysite.wsgi\n',
  good: 'FROM python:3.13-slim\nCMD ["gunicorn", "mysite.wsgi"]\n',
  missing(file) {
    const stage = finalStage(file);
    const starts =
      stage !== undefined && inherited(stage).some(({keyword}) => keyword === 'CMD' || keyword === 'ENTRYPOINT');
    if (starts) return undefined;
    return {
      en: 'There is no `CMD` or `ENTRYPOINT` in the last stage yet, so nothing is started in any form.',
      ko: '마지막 스테이지에 아직 `CMD`나 `ENTRYPOINT`가 없어서 시작할 프로그램이 없어요.',
    };
  },
  *check(file) {
    for (const instruction of file.instructions) {
      const {keyword, form, words, shell, bodySpan} = instruction;
      if ((keyword !== 'CMD' && keyword !== 'ENTRYPOINT') || words.length === 0) continue;
      const kept = keptShellServer(instruction, file);
      if (kept) yield underShell(kept);
      if (form === 'exec' || shell !== undefined) continue;
      if (brokenArray(instruction) !== undefined || handsOver(instruction, file)) continue;
      const array = asArray(instruction, file);
      const write = array === undefined ? `${keyword} ["…"]` : `${keyword} ${array}`;
      yield {
        span: bodySpan,
        message: {
          en: `${quote(instruction.body)} runs inside a shell, which may keep \`docker stop\` from reaching your program. Write \`${write}\`.`,
          ko: `${quote(instruction.body)} 명령이 셸 안에서 실행돼서 \`docker stop\`의 시그널이 프로그램에 닿지 않을 수 있어요. \`${write}\`처럼 쓰세요.`,
        },
        ...(array !== undefined && {fix: {edits: [{span: bodySpan, text: array}]}}),
      };
    }
  },
};

/** The array starts a shell, and the shell stays in front of the server. */
function underShell({name, span}: Program): Finding {
  return {
    span,
    message: {
      en: `This array starts \`sh\`, and \`sh\` stays process number 1 with ${name} under it, so \`docker stop\` does not reach ${name}. Begin that command with \`exec\`, or start ${name} without \`sh -c\`.`,
      ko: `이 배열은 \`sh\`를 시작하고 ${particle(name, '은/는')} 그 아래에서 돌아요. 1번 프로세스가 \`sh\`라서 \`docker stop\`의 시그널이 서버에 닿지 않아요. 서버를 시작하는 명령 앞에 \`exec\`를 붙이거나 \`sh -c\` 없이 시작하세요.`,
    },
  };
}

/** A script that ends with `exec program` puts the program in the shell's place: just as good. */
function handsOver(instruction: Instruction, file: Dockerfile): boolean {
  return runScript(instruction, file)?.commands.at(-1)?.prefix.includes('exec') === true;
}

/** The command as a JSON array, where no shell is needed to understand it. */
function asArray(instruction: Instruction, file: Dockerfile): string | undefined {
  const script = runScript(instruction, file);
  const [command, ...more] = script?.commands ?? [];
  const plain =
    command !== undefined && more.length === 0 && command.prefix.length === 0 && script?.problems.length === 0;
  if (!plain || /[$`<>|&;(){}*?[\]~#\\\n]/.test(file.text.slice(instruction.bodySpan.start, instruction.bodySpan.end)))
    return undefined;
  return `[${command.words.map(({value, text}) => JSON.stringify(value ?? text)).join(', ')}]`;
}
