import type {Rule} from '../../rule.ts';
import {type GunicornFile, missingLaunch} from '../tree.ts';

/** The shell can read the script that starts gunicorn. */
export const shellSyntax: Rule<GunicornFile> = {
  id: 'gunicorn/shell-syntax',
  title: {en: 'The shell can read the script', ko: '셸이 읽을 수 있는 스크립트예요'},
  why: {
    en: 'A script that starts gunicorn is read by the shell first. A quote or bracket that is never closed swallows everything behind it, and gunicorn is never started.',
    ko: 'gunicorn을 시작하는 스크립트는 셸이 먼저 읽어요. 닫지 않은 따옴표나 괄호는 그 뒤를 모두 삼켜서 gunicorn이 시작되지 않아요.',
  },
  reference: 'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html',
  severity: 'error',
  blocking: true,
  bad: 'gunicorn --bind "0.0.0.0:8000 mysite.wsgi\n',
  good: 'gunicorn --bind "0.0.0.0:8000" mysite.wsgi\n',
  missing: missingLaunch,
  *check(file) {
    if (file.kind !== 'commands') return;
    const [problem] = file.problems;
    if (problem === undefined) return;
    const {span, detail} = problem;
    yield {
      span,
      message: {
        en: `The shell cannot read on from here: ${detail}. Look for a quote, bracket or keyword that is opened and not closed.`,
        ko: `셸이 여기서부터 읽지 못해요(${detail}). 열어 놓고 닫지 않은 따옴표, 괄호, 키워드가 있는지 살펴보세요.`,
      },
    };
  },
};
