import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import {Lines, type Span} from '../../../syntax/span.ts';
import {particle} from '../../../text/particle.ts';
import type {Finding, Rule} from '../../rule.ts';
import {missingStage} from '../presence.ts';
import {quote} from '../quote.ts';
import {syntaxMessage} from '../syntax-messages.ts';

/** A heredoc ends with a line that holds its name and nothing else. */
export const heredocEnds: Rule<Dockerfile> = {
  id: 'dockerfile/heredoc-ends',
  title: {en: 'Each heredoc ends with its name on a line of its own', ko: 'heredoc은 이름만 적힌 줄로 끝나요'},
  why: {
    en: 'Behind `<<EOF` Docker takes every line as text until one says exactly `EOF`. Without that line it swallows the rest of the file, instructions and all, and refuses to build.',
    ko: 'Docker는 `<<EOF` 뒤의 줄을 정확히 `EOF`만 적힌 줄이 나올 때까지 모두 텍스트로 읽어요. 그 줄이 없으면 아래의 명령어까지 전부 삼켜 버려서 빌드할 수 없어요.',
  },
  learn: 'first-image#run',
  reference: 'https://docs.docker.com/reference/dockerfile/#here-documents',
  severity: 'error',
  blocking: true,
  bad: 'FROM python:3.13-slim\nRUN <<EOF\npip install django\n',
  good: 'FROM python:3.13-slim\nRUN <<EOF\npip install django\nEOF\n',
  missing: missingStage,
  *check(file) {
    for (const problem of file.problems) {
      if (problem.code !== 'heredoc-open') continue;
      const near = nearTerminator(file.text, problem.span, problem.detail);
      yield near === undefined
        ? {span: problem.span, message: syntaxMessage(problem, undefined)}
        : almost(problem.span, problem.detail, near, file.text);
    }
  },
};

/** A line that was surely meant to end the heredoc: the name with blanks around it, or in other capitals. */
function nearTerminator(text: string, head: Span, name: string): Span | undefined {
  const lines = new Lines(text);
  for (let line = lines.position(head.start).line + 1; line <= lines.count; line++) {
    if (lines.line(line).trim().toLowerCase() === name.toLowerCase()) return lines.span(line);
  }
  return undefined;
}

function almost(span: Span, name: string, near: Span, text: string): Finding {
  const written = text.slice(near.start, near.end);
  const blanks = written.trim() === name;
  return {
    span,
    message: {
      en: blanks
        ? `The line that should end this heredoc has spaces around ${quote(name)}. It must hold ${quote(name)} and nothing else: remove the spaces.`
        : `The line ${quote(written)} does not end this heredoc: capital and small letters count. Write ${quote(name)}.`,
      ko: blanks
        ? `heredoc을 끝내는 줄에 ${quote(name)} 말고 공백이 있어요. 그 줄에는 ${quote(name)}만 있어야 하니 앞뒤 공백을 지우세요.`
        : `${quote(written)} 줄로는 heredoc이 끝나지 않아요. 대소문자까지 같아야 하니 ${particle(quote(name), '으로/로')} 고치세요.`,
    },
    related: [{span: near, message: {en: 'This line should end it.', ko: '여기서 끝나야 해요.'}}],
    fix: {edits: [{span: near, text: name}]},
  };
}
