import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import {type Dotenv, isHarmed} from '../tree.ts';
import {code, whoReadsWhat} from '../words.ts';
import {isNoBoolean} from './known-boolean.ts';

/** A `#` inside a value is held by quotes. */
export const quoteHash: Rule<Dotenv, {readonly consumer: string}> = {
  id: 'dotenv/quote-hash',
  title: {en: 'A # inside a value is in quotes', ko: '값 안의 #는 따옴표로 감싸요'},
  why: {
    en: 'A `#` with no blank before it is part of the value for nearly everybody. Node ends the value there, so that a password such as `p#ss` arrives as `p`. Inside quotes it is safe; only docker --env-file then keeps the quotes as well, so where docker reads the file, choose a secret without `#`.',
    ko: '앞에 공백이 없는 `#`는 거의 모든 프로그램에서 값의 일부예요. 하지만 Node는 거기서 값을 끝내서 `p#ss` 같은 비밀번호가 `p`로 들어가요. 따옴표로 감싸면 괜찮지만 docker --env-file은 따옴표까지 값으로 읽으니, docker가 읽는 파일이라면 `#`가 없는 값을 고르세요.',
  },
  learn: 'django-production#dotenv',
  reference: 'https://nodejs.org/api/environment_variables.html#dotenv',
  severity: 'hint',
  /** One of the programs that read `.env` files, for which alone the file is judged. */
  defaults: {consumer: 'any'},
  bad: 'DB_PASSWORD=p#ss\n',
  good: "DB_PASSWORD='p#ss'\n",
  missing: missingVariables,
  *check(tree, {consumer}) {
    for (const assignment of tree.assignments) {
      const {value, key} = assignment;
      if (
        value.form !== 'bare' ||
        !value.text.includes('#') ||
        /[$`\\]/.test(value.text) ||
        !isHarmed(tree, assignment, consumer) ||
        (consumer === 'any' && isNoBoolean(assignment, tree.role))
      )
        continue;
      const who = whoReadsWhat(tree, assignment, consumer);
      yield {
        span: value.written.span,
        message: {
          en: `There is a \`#\` in the value of ${code(key.text)}. Who reads what: ${who.en}. Quotes around the value keep it whole.`,
          ko: `${code(key.text)}의 값에 \`#\`가 있어요. 프로그램마다 이렇게 읽어요. ${who.ko}. 값을 따옴표로 감싸면 잘리지 않아요.`,
        },
      };
    }
  },
};
