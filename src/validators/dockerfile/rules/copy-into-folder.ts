import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingStage} from '../presence.ts';
import {quote} from '../quote.ts';

/** Several files go into a folder, and a folder ends with a slash. */
export const copyIntoFolder: Rule<Dockerfile> = {
  id: 'dockerfile/copy-into-folder',
  title: {en: 'Several files are copied into a folder', ko: '파일 여러 개는 폴더로 복사해요'},
  why: {
    en: 'With several sources the destination must be a folder, and Docker tells a folder by the `/` at its end. Without it, and if that folder does not happen to exist, each file is written over the one before and only the last one survives; older builders refuse the line.',
    ko: '원본이 여러 개면 대상은 폴더여야 하고, Docker는 끝의 `/`를 보고 폴더인지 알아요. `/`가 없고 그 폴더가 아직 없으면 파일을 차례로 덮어써서 마지막 하나만 남아요. 오래된 빌더는 아예 거부해요.',
  },
  learn: 'first-image#files',
  reference: 'https://docs.docker.com/reference/dockerfile/#destination',
  alsoKnownAs: ['hadolint DL3021'],
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nCOPY manage.py requirements.txt /app\n',
  good: 'FROM python:3.13-slim\nCOPY manage.py requirements.txt /app/\n',
  missing: missingStage,
  *check(file) {
    for (const {keyword, words, workdir, flags} of file.instructions) {
      const target = words.at(-1);
      if ((keyword !== 'COPY' && keyword !== 'ADD') || words.length < 3 || target?.value === undefined) continue;
      const path = target.value;
      const exists = path === workdir || flags.some(({name}) => name === 'parents');
      if (exists || /(?:^|\/)\.{0,2}$/.test(path) || words.some(({text}) => text.startsWith('#'))) continue;
      yield {
        span: target.span,
        message: {
          en: `${words.length - 1} things are copied to ${quote(target.text)}, which does not end with \`/\`: Docker may take it for one file. Write ${quote(`${target.text}/`)}.`,
          ko: `${words.length - 1}개를 ${particle(quote(target.text), '으로/로')} 복사하는데 끝에 \`/\`가 없어서 Docker가 파일 하나로 볼 수 있어요. ${quote(`${target.text}/`)}로 쓰세요.`,
        },
        ...(target.text === path && {fix: {edits: [{span: target.span, text: `${path}/`}]}}),
      };
    }
  },
};
