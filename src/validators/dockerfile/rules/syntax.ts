import type {Dockerfile, Problem} from '../../../syntax/dockerfile.ts';
import type {Rule} from '../../rule.ts';
import {missingStage} from '../presence.ts';
import {syntaxFinding} from '../syntax-finding.ts';

/** What the build refuses to read, except what rules of their own speak about. */
export const syntax: Rule<Dockerfile> = {
  id: 'dockerfile/syntax',
  title: {en: 'Docker can read every line', ko: 'Docker가 모든 줄을 읽을 수 있어요'},
  why: {
    en: 'Before it builds anything, Docker reads the whole Dockerfile. One line it does not understand and it stops: no step runs, no image comes out. The message names the line and what Docker expected there.',
    ko: 'Docker는 빌드하기 전에 Dockerfile을 처음부터 끝까지 읽어요. 이해하지 못하는 줄이 하나라도 있으면 거기서 멈춰서 아무 단계도 실행하지 않고 이미지도 만들지 않아요. 메시지에 어느 줄에서 무엇을 기대했는지가 적혀 있어요.',
  },
  learn: 'first-image#reading',
  reference: 'https://docs.docker.com/reference/dockerfile/#format',
  severity: 'error',
  blocking: true,
  bad: 'FROM python:3.13-slim\nENV DEBUG\n',
  good: 'FROM python:3.13-slim\nENV DEBUG=0\n',
  missing: missingStage,
  *check(file) {
    let before: Problem | undefined;
    for (const problem of file.problems) {
      if (problem.code === 'heredoc-open' || (before && saysTheSame(before, problem, file))) continue;
      yield syntaxFinding(problem, file);
      before = problem;
    }
  },
};

/** One open quote, or one comment behind an instruction, makes the frontend stumble over every word that follows. */
function saysTheSame(before: Problem, {code, span}: Problem, {text}: Dockerfile): boolean {
  if (before.code !== code || text.slice(before.span.end, span.start).includes('\n')) return false;
  return code === 'quote-open' || text.slice(before.span.start, span.start).startsWith('#');
}
