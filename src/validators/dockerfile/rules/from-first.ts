import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import {quote} from '../quote.ts';
import {meantKeyword} from '../unknown-instruction.ts';

/** A Dockerfile starts with FROM; only ARG may stand before it. */
export const fromFirst: Rule<Dockerfile> = {
  id: 'dockerfile/from-first',
  title: {en: 'FROM comes first', ko: '`FROM`이 맨 먼저 와요'},
  why: {
    en: 'Every image grows out of another one, and `FROM` names it. Until Docker knows the base image there is no file system to run or copy anything in, so nothing but `ARG` may stand before the first `FROM`.',
    ko: '이미지는 모두 다른 이미지 위에 쌓아 만들고, 그 바탕을 정하는 것이 `FROM`이에요. 베이스 이미지가 없으면 명령을 실행하거나 파일을 복사할 파일 시스템도 없어요. 그래서 첫 `FROM` 앞에는 `ARG`만 쓸 수 있어요.',
  },
  learn: 'first-image#from',
  reference: 'https://docs.docker.com/reference/dockerfile/#from',
  alsoKnownAs: ['hadolint DL3061'],
  severity: 'error',
  blocking: true,
  bad: 'RUN pip install django\nFROM python:3.13-slim\n',
  good: 'ARG PYTHON=3.13\nFROM python:$PYTHON-slim\nRUN pip install django\n',
  *check(file) {
    const hasFrom = file.stages.length > 0;
    const unknown = file.instructions.find(({known}) => !known);
    if (!hasFrom && unknown !== undefined && meantKeyword(unknown.keyword) === 'FROM') return;
    const early = file.instructions.find(({known, keyword, stage}) => known && stage === -1 && keyword !== 'ARG');
    const first = early ?? (hasFrom ? undefined : file.instructions.find(({known}) => known));
    if (first !== undefined)
      yield {span: first.keywordSpan, message: hasFrom ? tooEarly(first.keyword) : without(first.keyword)};
    else if (file.instructions.length === 0) yield {span: {start: 0, end: 0}, message: empty};
  },
};

const empty: Text = {
  en: 'There is no instruction in this file yet. Begin with the base image: `FROM python:3.13-slim`.',
  ko: '이 파일에는 아직 명령어가 없어요. 베이스 이미지부터 적으세요: `FROM python:3.13-slim`',
};

function tooEarly(keyword: string): Text {
  return {
    en: `${quote(keyword)} stands before the first \`FROM\`, where there is no image yet to apply it to. Move it below \`FROM\`.`,
    ko: `${quote(keyword)} 명령어가 첫 \`FROM\`보다 앞에 있어요. 아직 적용할 이미지가 없으니 \`FROM\` 아래로 옮기세요.`,
  };
}

function without(keyword: string): Text {
  return {
    en: `There is no \`FROM\` in this file, so ${quote(keyword)} has no image to work on. Begin with the base image: \`FROM python:3.13-slim\`.`,
    ko: `이 파일에 \`FROM\`이 없어서 ${quote(keyword)} 명령어를 적용할 이미지가 없어요. 맨 위에 베이스 이미지를 적으세요: \`FROM python:3.13-slim\``,
  };
}
