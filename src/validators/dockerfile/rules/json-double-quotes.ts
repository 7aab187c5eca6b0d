import type {Dockerfile, Instruction} from '../../../syntax/dockerfile.ts';
import type {Fix, Rule} from '../../rule.ts';
import {type BrokenArray, brokenArray, brokenMessage} from '../broken-array.ts';
import {commentBehind, movedComment} from '../comment.ts';
import {missingStage} from '../presence.ts';

/** What looks like the exec form is valid JSON. */
export const jsonDoubleQuotes: Rule<Dockerfile> = {
  id: 'dockerfile/json-double-quotes',
  title: {en: 'The exec form is valid JSON with double quotes', ko: 'exec 형식은 큰따옴표를 쓴 올바른 JSON이에요'},
  why: {
    en: 'Docker reads `["a", "b"]` as a list only if it is valid JSON: double quotes, commas between, nothing behind the bracket. Anything else it silently hands to a shell, which then looks for a program whose name begins with `[`. The build succeeds and the container stops at once.',
    ko: 'Docker는 `["a", "b"]`가 올바른 JSON일 때만 목록으로 읽어요. 큰따옴표를 쓰고, 사이에 쉼표를 넣고, 닫는 괄호 뒤에는 아무것도 없어야 해요. 조금이라도 어긋나면 아무 말 없이 셸에 넘기고, 셸은 `[`로 시작하는 프로그램을 찾아요. 빌드는 되는데 컨테이너가 바로 꺼져요.',
  },
  learn: 'production-image#exec-form',
  reference: 'https://docs.docker.com/reference/dockerfile/#exec-form',
  alsoKnownAs: ['hadolint DL3025'],
  severity: 'error',
  bad: "FROM python:3.13-slim\nCMD ['gunicorn', 'mysite.wsgi']\n",
  good: 'FROM python:3.13-slim\nCMD ["gunicorn", "mysite.wsgi"]\n',
  missing: missingStage,
  *check(file) {
    for (const instruction of file.instructions) {
      const broken = brokenArray(instruction);
      if (broken === undefined) continue;
      const fix = repairOf(broken, instruction, file.text);
      yield {span: broken.span, message: brokenMessage(instruction, broken), ...(fix && {fix})};
    }
  },
};

/** The array written again; a comment behind it moves to its own line. */
function repairOf({span, repaired}: BrokenArray, instruction: Instruction, text: string): Fix | undefined {
  if (repaired === undefined || text.slice(span.start, span.end).includes('\n')) return undefined;
  const comment = commentBehind(instruction, text);
  const moved = comment && movedComment(comment, instruction, text);
  const end = comment === undefined ? span.end : span.start + text.slice(span.start, comment.start).trimEnd().length;
  return {edits: [...(moved?.edits ?? []), {span: {start: span.start, end}, text: repaired}]};
}
