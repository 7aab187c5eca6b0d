import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import {runScript} from '../../../syntax/shell.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingStage} from '../presence.ts';

/** The shell can read what RUN hands it. */
export const runShellSyntax: Rule<Dockerfile> = {
  id: 'dockerfile/run-shell-syntax',
  title: {en: 'RUN holds a script the shell can read', ko: 'RUN에는 셸이 읽을 수 있는 스크립트를 써요'},
  why: {
    en: 'Docker does not look inside a `RUN`; it hands the text to `/bin/sh -c`. A quote that is not closed or an `&&` with nothing behind it is found only there, minutes into the build, with a message such as `Syntax error: Unterminated quoted string`.',
    ko: 'Docker는 `RUN`의 내용을 읽지 않고 그대로 `/bin/sh -c`에 넘겨요. 닫지 않은 따옴표나 뒤가 빈 `&&`는 빌드가 한참 진행된 다음에야 `Syntax error: Unterminated quoted string` 같은 메시지로 드러나요.',
  },
  learn: 'first-image#run',
  reference: 'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html',
  severity: 'error',
  bad: 'FROM python:3.13-slim\nRUN echo "hello\n',
  good: 'FROM python:3.13-slim\nRUN echo "hello"\n',
  missing: missingStage,
  *check(file) {
    for (const instruction of file.instructions) {
      if (instruction.keyword !== 'RUN') continue;
      const problem = runScript(instruction, file)?.problems.find(({detail}) => !limit.test(detail));
      if (!problem) continue;
      const {en, ko} = explain(problem.detail);
      yield {
        span: problem.span,
        message: {
          en: `The shell cannot read this \`RUN\`, so the build stops here with a syntax error: ${en}.`,
          ko: `셸이 이 \`RUN\`을 읽지 못해서 빌드가 여기서 문법 오류로 멈춰요. ${ko}.`,
        },
      };
    }
  },
};

/** What the parser says of scripts that are too deep for it, and of arrays, which `sh` does not have: no proof of a mistake. */
const limit = /nesting depth|array subscript/;

/** The parser's words for what is wrong, as one would say them. */
function explain(detail: string): Text {
  if (/^unterminated .*quote/.test(detail))
    return {en: 'a quote is opened and never closed', ko: '따옴표를 열고 닫지 않았어요'};
  if (detail.startsWith('unterminated'))
    return {
      en: 'a `$(`, `${` or backtick is opened and never closed',
      ko: '`$(`나 `${`, 백틱을 열고 닫지 않았어요',
    };
  const [, closing, opening] = /^expected '(.+)' to close '?([^']+)'?$/.exec(detail) ?? [];
  if (closing !== undefined && opening !== undefined)
    return {
      en: `\`${closing}\` is missing, which closes the ${opening}. It needs a \`;\` or a new line before it`,
      ko: `${opening} 부분을 닫는 ${particle(`\`${closing}\``, '이/가')} 없어요. 그 앞에는 \`;\`이나 줄바꿈이 있어야 해요`,
    };
  const [, operator] = /^expected command after '(.+)'$/.exec(detail) ?? [];
  if (operator !== undefined)
    return {en: `no command stands behind \`${operator}\``, ko: `\`${operator}\` 뒤에 명령이 없어요`};
  const [, token] = /^unexpected token '(.+)'$/s.exec(detail) ?? [];
  if (token !== undefined)
    return {en: `\`${token}\` cannot stand here`, ko: `${particle(`\`${token}\``, '은/는')} 여기에 올 수 없어요`};
  return {en: detail, ko: `셸 파서의 메시지는 다음과 같아요. ${detail}`};
}
