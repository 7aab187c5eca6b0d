import type {Instruction, Problem, ProblemCode} from '../../syntax/dockerfile.ts';
import type {Text} from '../../text/language.ts';
import {particle} from '../../text/particle.ts';
import {argumentMessages} from './messages/arguments.ts';
import {flagMessages} from './messages/flags.ts';
import {lineMessages} from './messages/lines.ts';
import type {Messages} from './messages/message.ts';
import {quote, typographicQuotes} from './quote.ts';

/** What to tell a learner about something the frontend refuses, in their own words. */
export function syntaxMessage(problem: Problem, instruction: Instruction | undefined): Text {
  if (typographicQuotes.test(problem.detail) && problem.code !== 'quote-open') return typographicMessage(problem);
  return messages[problem.code](problem, instruction);
}

/** What to tell about a comment behind an instruction that the frontend stumbled over. */
export function commentMessage(keyword: string, comment: string): Text {
  const line = quote(comment);
  return {
    en: `${line} is not a comment here: Docker knows comments only on lines of their own, so it takes these words for arguments of \`${keyword}\`. Move the comment to its own line above.`,
    ko: `여기서는 ${particle(line, '이/가')} 주석이 아니에요. Docker는 \`#\`으로 시작하는 줄만 주석으로 보고 이 말은 \`${keyword}\`의 인자로 읽어요. 주석을 바로 윗줄로 옮기세요.`,
  };
}

function typographicMessage({detail}: Problem): Text {
  const found = typographicQuotes.exec(detail)?.[0] ?? '';
  return {
    en: `\`${found}\` is a typographic quote, as chat programs and word processors write it; to Docker it is a letter like any other. Type plain quotes (\`"\` or \`'\`) instead.`,
    ko: `\`${found}\`는 메신저나 문서 편집기가 바꿔 넣은 둥근 따옴표예요. Docker는 이것을 보통 글자로 읽어요. 키보드로 \`"\`나 \`'\`를 다시 입력하세요.`,
  };
}

const messages: Messages<ProblemCode> = {...lineMessages, ...argumentMessages, ...flagMessages};
