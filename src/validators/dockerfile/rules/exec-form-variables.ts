import type {Dockerfile, Instruction, Stage} from '../../../syntax/dockerfile.ts';
import {finalStage, startCommand} from '../../../syntax/stage.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingStage} from '../presence.ts';
import {base} from '../program.ts';
import {start} from '../start.ts';

/** Variables in exec form are not expected to be filled in. */
export const execFormVariables: Rule<Dockerfile> = {
  id: 'dockerfile/exec-form-variables',
  title: {en: 'Variables need a shell', ko: '변수를 쓰려면 셸이 있어야 해요'},
  why: {
    en: 'It is the shell that puts a value in the place of `$PORT`, and exec form has no shell: the program gets the five characters `$PORT`. gunicorn then answers "\'$PORT\' is not a valid port number". Write the value, let the program read the variable itself, or say `["sh", "-c", "exec gunicorn --bind 0.0.0.0:$PORT …"]`.',
    ko: '`$PORT` 자리에 값을 넣어 주는 것은 셸인데, exec 형식에는 셸이 없어요. 그래서 프로그램은 `$PORT`라는 글자를 그대로 받고, gunicorn은 "\'$PORT\' is not a valid port number"라고 해요. 값을 직접 쓰거나, 프로그램이 변수를 읽게 하거나, `["sh", "-c", "exec gunicorn --bind 0.0.0.0:$PORT …"]`처럼 쓰세요.',
  },
  learn: 'production-image#exec-form',
  reference: 'https://docs.docker.com/reference/dockerfile/#shell-and-exec-form',
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nENV PORT=8000\nCMD ["gunicorn", "--bind", "0.0.0.0:$PORT", "mysite.wsgi"]\n',
  good: 'FROM python:3.13-slim\nENV PORT=8000\nCMD ["sh", "-c", "exec gunicorn --bind 0.0.0.0:$PORT mysite.wsgi"]\n',
  missing: missingStage,
  *check(file) {
    const stage = finalStage(file);
    for (const instruction of file.instructions) {
      if (!/^(?:CMD|ENTRYPOINT|RUN)$/.test(instruction.keyword) || instruction.form !== 'exec') continue;
      for (const word of instruction.words) {
        const [, name] = /\$\{?([A-Za-z_]\w*)/.exec(word.value ?? word.text) ?? [];
        if (name === undefined || expands(instruction, file.stages[instruction.stage] ?? stage, file)) continue;
        const variable = `$${name}`;
        yield {
          span: word.span,
          message: {
            en: `\`${variable}\` stays as it is: without a shell nobody puts a value in its place. Write the value itself, or \`["sh", "-c", "exec …"]\`.`,
            ko: `셸이 없어서 ${particle(`\`${variable}\``, '이/가')} 값으로 바뀌지 않고 글자 그대로 넘어가요. 값을 직접 쓰거나 \`["sh", "-c", "exec …"]\`로 바꾸세요.`,
          },
        };
        break;
      }
    }
  },
};

const readers =
  /^(?:ba|da|a|z)?sh$|^awk$|^gawk$|^perl$|^sed$|^node$|^envsubst$|^eval$|^cmd(?:\.exe)?$|^powershell|^pwsh$/;

/** Is there a shell after all, a program with variables of its own, or a script that may fill them in? */
function expands(instruction: Instruction, stage: Stage | undefined, file: Dockerfile): boolean {
  if (instruction.words.some(({value = ''}) => readers.test(base(value)) || value === '-c')) return true;
  if (instruction.keyword === 'RUN' || !stage) return false;
  const command = startCommand(stage, file);
  if (!command || (command.instruction !== instruction && instruction.keyword === 'ENTRYPOINT')) return false;
  return command.argv.some(({value}) => readers.test(base(value))) || start(stage, file)?.seen === 'script';
}
