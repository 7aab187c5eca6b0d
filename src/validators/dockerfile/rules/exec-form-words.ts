import type {Dockerfile, Instruction, Word} from '../../../syntax/dockerfile.ts';
import {inherited} from '../../../syntax/stage.ts';
import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import {officialBase} from '../images.ts';
import {missingStage} from '../presence.ts';
import {base, execWords} from '../program.ts';

/** In exec form every word has quotes of its own. */
export const execFormWords: Rule<Dockerfile> = {
  id: 'dockerfile/exec-form-words',
  title: {en: 'In exec form each word is a string of its own', ko: 'exec 형식에서는 단어마다 따로 따옴표를 써요'},
  why: {
    en: 'In exec form nobody cuts a string at its spaces: the first string is the name of the program, each further one exactly one argument. `["gunicorn mysite.wsgi"]` looks for a program whose name contains a space, and the container stops at once with `executable file not found in $PATH`.',
    ko: 'exec 형식에서는 문자열을 공백에서 잘라 주지 않아요. 첫 문자열이 프로그램 이름이고, 그다음은 하나하나가 인자 하나예요. `["gunicorn mysite.wsgi"]`는 이름에 공백이 든 프로그램을 찾다가 `executable file not found in $PATH`로 바로 멈춰요.',
  },
  learn: 'production-image#exec-form',
  reference: 'https://docs.docker.com/reference/dockerfile/#exec-form',
  severity: 'error',
  bad: 'FROM python:3.13-slim\nCMD ["gunicorn --bind 0.0.0.0:8000 mysite.wsgi"]\n',
  good: 'FROM python:3.13-slim\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
  missing: missingStage,
  *check(file) {
    for (const instruction of file.instructions) {
      const [first, ...rest] = execWords(instruction);
      if (!first || !/^(?:CMD|ENTRYPOINT|RUN|HEALTHCHECK)$/.test(instruction.keyword)) continue;
      if (isCommandLine(spoken(first)) && namesProgram(instruction, file))
        yield {span: first.span, message: whole(first)};
      else for (const word of glued(base(spoken(first)), rest)) yield {span: word.span, message: pair(word)};
    }
  },
};

/**
 * Options glued to their value, `"--bind 0.0.0.0:8000"`, with which a server surely does not start. gunicorn takes such
 * a string for the application, and ignores it behind a real one.
 */
function glued(program: string, words: readonly Word[]): readonly Word[] {
  const found = words.filter((word) => /^--[\w-]+\s+\S/.test(spoken(word)));
  if (/^(?:daphne|hypercorn|uvicorn)$/.test(program)) return found;
  const application = words.findIndex((word) => /^[A-Za-z_][\w.]*(?::\w+)?$/.test(spoken(word)));
  return program === 'gunicorn' ? found.filter((word) => application === -1 || words.indexOf(word) < application) : [];
}

/** What the program gets: the string without its quotes. */
function spoken({value, text}: Word): string {
  return value ?? text;
}

/** Several words in one string, and not the path of a file with a space in its name. */
function isCommandLine(text: string): boolean {
  const [program = '', next = ''] = text.trim().split(/\s+/);
  if (next === '' || !/^[\w./-]+$/.test(program)) return false;
  return !(program.startsWith('/') && next.includes('/') && !/^[-/]/.test(next));
}

/** Is the first string surely the program, rather than the argument of an ENTRYPOINT? */
function namesProgram(instruction: Instruction, file: Dockerfile): boolean {
  const stage = file.stages[instruction.stage];
  if (instruction.keyword !== 'CMD') return true;
  if (!stage || !officialBase(stage)) return false;
  return !inherited(stage).some(({keyword}) => keyword === 'ENTRYPOINT');
}

function whole(word: Word): Text {
  const text = spoken(word);
  const words = text.trim().split(/\s+/);
  const [program = ''] = words;
  const array = `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
  return {
    en: `The whole command is one string, so Docker looks for a program called "${text}" and finds none. Give every word its own quotes: \`${array}\`.`,
    ko: `명령 전체가 문자열 하나라서 Docker는 이름이 "${text}"인 프로그램을 찾다가 실패해요. 프로그램은 \`${program}\` 하나이니 단어마다 따옴표를 쓰세요. \`${array}\``,
  };
}

function pair(word: Word): Text {
  const text = spoken(word);
  const [name = '', ...value] = text.split(/\s+/);
  const fixed = `"${name}", "${value.join(' ')}"`;
  return {
    en: `The option and its value are one string, and the server knows no option called "${text}". Split them: \`${fixed}\`.`,
    ko: `옵션과 값이 문자열 하나인데 서버에는 "${text}" 옵션이 없어요. \`${fixed}\`처럼 나누세요.`,
  };
}
