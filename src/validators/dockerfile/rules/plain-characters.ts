import type {Dockerfile, Instruction} from '../../../syntax/dockerfile.ts';
import {runScript} from '../../../syntax/shell.ts';
import type {Span} from '../../../syntax/span.ts';
import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import {brokenArray} from '../broken-array.ts';
import {missingStage} from '../presence.ts';
import {quote} from '../quote.ts';

/** Dashes and quotes are those of the keyboard, not those of a word processor. */
export const plainCharacters: Rule<Dockerfile> = {
  id: 'dockerfile/plain-characters',
  title: {en: 'Dashes and quotes are the plain ones', ko: '대시와 따옴표는 키보드의 것을 써요'},
  why: {
    en: 'Blogs, chat programs and word processors turn `--` into `–` and `"` into `“`. They look alike, and to Docker and to the programs it runs they are letters: `pip install –r requirements.txt` installs a package called `–r`. Type them again in your editor.',
    ko: '블로그나 메신저, 문서 편집기는 `--`를 `–`로, `"`를 `“`로 바꿔 놓아요. 눈으로는 비슷하지만 Docker와 프로그램에게는 그냥 글자예요. `pip install –r requirements.txt`는 `–r`이라는 패키지를 설치하려고 해요. 편집기에서 다시 입력하세요.',
  },
  learn: 'first-image#reading',
  reference: 'https://docs.docker.com/reference/dockerfile/#format',
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nRUN pip install –r requirements.txt\n',
  good: 'FROM python:3.13-slim\nRUN pip install -r requirements.txt\n',
  missing: missingStage,
  *check(file) {
    if (!/[–—−“”„‘’]/.test(file.text)) return;
    for (const instruction of file.instructions) {
      if (!instruction.known || brokenArray(instruction) !== undefined) continue;
      for (const {text, span} of wordsOf(instruction, file)) {
        const better = plain(text);
        if (better === undefined || isRefused(instruction, file)) continue;
        const sure = file.text.slice(span.start, span.end) === text;
        yield {span, message: message(text, better), ...(sure && {fix: {edits: [{span, text: better}]}})};
      }
    }
  },
};

type Written = {readonly text: string; readonly span: Span};

/** Then the build itself says more about it. */
function isRefused({span}: Instruction, {problems}: Dockerfile): boolean {
  return problems.some((problem) => span.start <= problem.span.start && problem.span.end <= span.end);
}

function wordsOf(instruction: Instruction, file: Dockerfile): readonly Written[] {
  const script = runScript(instruction, file)?.commands.flatMap(({words}) => words);
  return script ?? (instruction.form === 'exec' ? [] : instruction.words);
}

/** The word with plain characters; undefined when it has them already. Inside plain quotes anything may stand. */
function plain(word: string): string | undefined {
  if (/^[–—−]+[A-Za-z]/.test(word)) {
    const option = word.replace(/^[–—−]+/, '');
    return (/^[A-Za-z](?![A-Za-z])/.test(option) ? '-' : '--') + option;
  }
  return /^[“”„‘’]/.test(word) ? word.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'") : undefined;
}

function message(written: string, better: string): Text {
  return {
    en: `${quote(written)} begins with a typographic sign, as blogs and word processors put it in; programs take it for a letter. Write ${quote(better)}.`,
    ko: `${quote(written)}의 첫 글자는 블로그나 문서 편집기가 바꿔 넣은 기호예요. 프로그램은 이것을 그냥 글자로 읽어요. ${quote(better)}처럼 다시 입력하세요.`,
  };
}
