import type {Dockerfile, Instruction} from '../../../syntax/dockerfile.ts';
import type {Span} from '../../../syntax/span.ts';
import type {Finding, Rule} from '../../rule.ts';
import {commentBehind, movedComment} from '../comment.ts';
import {missingStage} from '../presence.ts';
import {quote} from '../quote.ts';

/** Comments stand on lines of their own. */
export const noInlineComment: Rule<Dockerfile> = {
  id: 'dockerfile/no-inline-comment',
  title: {en: 'Comments stand on lines of their own', ko: '주석은 따로 한 줄에 써요'},
  why: {
    en: 'In a Dockerfile `#` begins a comment only at the start of a line. Behind an instruction it is an ordinary character: `WORKDIR /app # code` makes a directory called `app # code`, and `COPY . /app # all` copies into a folder called `all`.',
    ko: 'Dockerfile에서 `#`은 줄 맨 앞에 있을 때만 주석이에요. 명령어 뒤에서는 보통 글자라서 `WORKDIR /app # code`는 이름이 `app # code`인 디렉터리를 만들고, `COPY . /app # all`은 `all`이라는 폴더로 복사해요.',
  },
  learn: 'first-image#reading',
  reference: 'https://docs.docker.com/reference/dockerfile/#format',
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nWORKDIR /app # the project lives here\n',
  good: 'FROM python:3.13-slim\n# The project lives here\nWORKDIR /app\n',
  missing: missingStage,
  *check(file) {
    for (const instruction of file.instructions) {
      const comment = taken.has(instruction.keyword) ? commentOf(instruction, file.text) : undefined;
      const {start, end} = instruction.span;
      if (comment === undefined || file.problems.some(({span}) => span.start >= start && span.end <= end)) continue;
      yield complaint(comment, instruction, file.text);
    }
  },
};

/** Where Docker itself reads the words; RUN, CMD and the like leave the comment to the shell. */
const taken = new Set(['ADD', 'ARG', 'COPY', 'ENV', 'LABEL', 'MAINTAINER', 'USER', 'VOLUME', 'WORKDIR']);

function commentOf(instruction: Instruction, text: string): Span | undefined {
  const comment = commentBehind(instruction, text);
  if (comment === undefined || instruction.form === 'exec') return undefined;
  const {keyword, pairs, words} = instruction;
  const inside = (keyword === 'ENV' || keyword === 'LABEL') && !pairs.some(({spaced}) => spaced);
  const quoted = (span: Span, written: string) =>
    span.start < comment.start && span.end >= comment.start && /^["']/.test(written);
  return inside || words.some((word) => quoted(word.span, word.text)) ? undefined : comment;
}

function complaint(comment: Span, instruction: Instruction, text: string): Finding {
  const {keyword} = instruction;
  const written = quote(text.slice(comment.start, comment.end));
  const fix = movedComment(comment, instruction, text);
  return {
    span: comment,
    message: {
      en: `Docker takes ${written} for a part of \`${keyword}\`, not for a comment. Move it to its own line above.`,
      ko: `Docker는 ${written}까지 \`${keyword}\`의 내용으로 읽어요. 주석은 윗줄에 따로 쓰세요.`,
    },
    ...(fix && {fix}),
  };
}
