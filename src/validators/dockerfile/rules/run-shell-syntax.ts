import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import {runScript} from '../../../syntax/shell.ts';
import type {Rule} from '../../rule.ts';
import {missingStage} from '../presence.ts';

/** The shell can read what RUN hands it. */
export const runShellSyntax: Rule<Dockerfile> = {
  id: 'dockerfile/run-shell-syntax',
  title: {en: 'RUN holds a script the shell can read', ko: 'RUN에는 셸이 읽을 수 있는 스크립트가 있어요'},
  why: {
    en: 'Docker does not look inside a `RUN`; it hands the text to `/bin/sh -c`. A quote that is not closed or an `&&` with nothing behind it is found only there, minutes into the build, with a message such as `Syntax error: Unterminated quoted string`.',
    ko: 'Docker는 `RUN`의 내용을 읽지 않고 그대로 `/bin/sh -c`에 넘겨요. 닫지 않은 따옴표나 뒤가 빈 `&&`는 빌드가 한참 진행된 다음에야 `Syntax error: Unterminated quoted string` 같은 메시지로 드러나요.',
  },
  reference: 'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html',
  severity: 'error',
  bad: 'FROM python:3.13-slim\nRUN echo "hello\n',
  good: 'FROM python:3.13-slim\nRUN echo "hello"\n',
  missing: missingStage,
  *check(file) {
    for (const instruction of file.instructions) {
      if (instruction.keyword !== 'RUN') continue;
      const [problem] = runScript(instruction, file)?.problems ?? [];
      if (!problem) continue;
      yield {
        span: problem.span,
        message: {
          en: `The shell cannot read this \`RUN\`: ${problem.detail}. The build stops here with a syntax error. Look for an unclosed quote or bracket, or an \`&&\` or \`|\` with nothing behind it.`,
          ko: `셸이 이 \`RUN\`을 읽지 못해서 빌드가 여기서 문법 오류로 멈춰요(${problem.detail}). 닫지 않은 따옴표나 괄호, 뒤가 빈 \`&&\`나 \`|\`가 있는지 살펴보세요.`,
        },
      };
    }
  },
};
