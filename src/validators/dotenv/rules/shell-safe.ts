import type {EnvAssignment} from '../../../syntax/dotenv/lines.ts';
import type {Rule} from '../../rule.ts';
import {isPlaceholder} from '../placeholder.ts';
import {missingVariables} from '../presence.ts';
import {asked, type Dotenv, outcomeOf} from '../tree.ts';
import {code, whoReadsWhat} from '../words.ts';
import {isNoBoolean} from './known-boolean.ts';

/** Signs of the shell are in quotes. */
export const shellSafe: Rule<Dotenv, {readonly consumer: string}> = {
  id: 'dotenv/shell-safe',
  title: {en: 'What means something to a shell is in quotes', ko: '셸이 뜻을 두는 글자는 따옴표로 감싸요'},
  why: {
    en: '`set -a; . ./.env` runs the file as a shell script. There a space ends the value, `;` `&` `|` end the command, `<` and `>` open files and brackets are a syntax error. Single quotes take all of that away. Programs other than a shell read such values as they stand.',
    ko: '`set -a; . ./.env`는 파일을 셸 스크립트로 실행해요. 거기서는 공백에서 값이 끝나고, `;` `&` `|`에서 명령이 끝나고, `<`와 `>`는 파일을 열고, 괄호는 문법 오류예요. 작은따옴표로 감싸면 이런 뜻이 없어져요. 셸이 아닌 프로그램은 그대로 읽어요.',
  },
  learn: 'django-production#dotenv',
  reference: 'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02',
  severity: 'hint',
  /** One of the programs that read `.env` files, for which alone the file is judged. */
  defaults: {consumer: 'any'},
  bad: 'SITE_NAME=My Site\n',
  good: "SITE_NAME='My Site'\n",
  missing: missingVariables,
  *check(tree, {consumer}) {
    for (const assignment of tree.assignments) {
      const {value, key} = assignment;
      if (
        value.form !== 'bare' ||
        !needsQuotes.test(value.text) ||
        isSame(tree, assignment) ||
        !asked(consumer).includes('shell') ||
        (consumer === 'any' && isToldElsewhere(tree, assignment))
      )
        continue;
      const who = whoReadsWhat(tree, assignment, consumer);
      yield {
        span: value.written.span,
        message: {
          en: `A shell reads the value of ${code(key.text)} in its own way. Who reads what: ${who.en}. Where a shell reads the file, put single quotes around the value.`,
          ko: `셸은 ${code(key.text)}의 값을 다르게 읽어요. 프로그램마다 이렇게 읽어요. ${who.ko}. 셸이 읽는 파일이라면 값을 작은따옴표로 감싸세요.`,
        },
      };
    }
  },
};

/** Another rule shows who reads what of this value, the shell too. */
function isToldElsewhere({role}: Dotenv, one: EnvAssignment): boolean {
  const {value, key} = one;
  const placeholder = role === 'variables' && isPlaceholder(value.text, key.text);
  const comment = value.behind?.kind === 'comment';
  return placeholder || comment || isNoBoolean(one, role) || /[$\\]|^-----BEGIN /.test(value.text);
}

const needsQuotes = /[\s;&|<>()'"`]/;

function isSame(tree: Dotenv, assignment: EnvAssignment): boolean {
  const outcome = outcomeOf(tree, 'shell', assignment);
  return outcome.kind === 'value' && outcome.value === assignment.value.text;
}
