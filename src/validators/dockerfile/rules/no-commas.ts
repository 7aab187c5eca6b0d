import type {Dockerfile, Instruction, Word} from '../../../syntax/dockerfile.ts';
import type {Rule} from '../../rule.ts';
import {missingStage} from '../presence.ts';
import {quote} from '../quote.ts';

/** Arguments are separated by spaces alone. */
export const noCommas: Rule<Dockerfile> = {
  id: 'dockerfile/no-commas',
  title: {en: 'Arguments are separated by spaces, not commas', ko: '인자는 쉼표 없이 공백으로 나눠요'},
  why: {
    en: 'Docker cuts arguments at spaces and takes everything else for a part of them. In `COPY a.txt, b.txt /app/` it looks for a file called `a.txt,`, and `ENV A=1, B=2` sets `A` to `1,`. Commas belong only between the strings of a JSON array.',
    ko: 'Docker는 인자를 공백에서 나누고 나머지 글자는 모두 인자의 일부로 읽어요. `COPY a.txt, b.txt /app/`이라고 쓰면 `a.txt,`라는 파일을 찾고, `ENV A=1, B=2`는 `A`를 `1,`로 정해요. 쉼표는 JSON 배열의 문자열 사이에만 써요.',
  },
  learn: 'first-image#files',
  reference: 'https://docs.docker.com/reference/dockerfile/#format',
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nCOPY manage.py, requirements.txt /app/\n',
  good: 'FROM python:3.13-slim\nCOPY manage.py requirements.txt /app/\n',
  missing: missingStage,
  *check(file) {
    for (const instruction of file.instructions) {
      for (const word of separated(instruction)) {
        if (!/[^,],$/.test(word.text)) continue;
        yield {
          span: word.span,
          message: {
            en: `The comma belongs to ${quote(word.text)}: Docker separates the arguments of \`${instruction.keyword}\` by spaces. Delete the comma.`,
            ko: `Docker는 \`${instruction.keyword}\`의 인자를 공백으로만 나눠서 ${quote(word.text)}의 쉼표까지 값으로 읽어요. 쉼표를 지우세요.`,
          },
          fix: {edits: [{span: {start: word.span.end - 1, end: word.span.end}, text: ''}]},
        };
      }
    }
  },
};

/** The words that another one follows, where words are separated by spaces. */
function separated({keyword, form, words, pairs}: Instruction): readonly Word[] {
  if (form === 'exec') return [];
  if (keyword === 'COPY' || keyword === 'ADD' || keyword === 'VOLUME') return words.slice(0, -1);
  if (keyword !== 'ENV' && keyword !== 'LABEL') return [];
  return pairs.slice(0, -1).flatMap(({value, spaced}) => (value === undefined || spaced ? [] : [value]));
}
