import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import {type Dotenv, isHarmed} from '../tree.ts';
import {code, whoReadsWhat} from '../words.ts';

/** No blanks stand at the end of a value. */
export const noTrailingSpace: Rule<Dotenv, {readonly consumer: string}> = {
  id: 'dotenv/no-trailing-space',
  title: {en: 'No blanks at the end of a line', ko: '줄 끝에 공백을 남기지 않아요'},
  why: {
    en: 'Blanks at the end cannot be seen and count all the same: docker and django-environ keep them in the value, and a host name or a password with a space behind it is another one.',
    ko: '줄 끝의 공백은 눈에 보이지 않지만 값에 들어가요. docker와 django-environ은 그대로 값에 넣어서, 뒤에 공백이 붙은 호스트 이름이나 비밀번호는 다른 값이 돼요.',
  },
  learn: 'django-production#dotenv',
  reference: 'https://docs.docker.com/reference/cli/docker/container/run/#env',
  severity: 'hint',
  /** One of the programs that read `.env` files, for which alone the file is judged. */
  defaults: {consumer: 'any'},
  bad: 'DB_HOST=db  \n',
  good: 'DB_HOST=db\n',
  missing: missingVariables,
  *check(tree, {consumer}) {
    for (const assignment of tree.assignments) {
      const {value, key} = assignment;
      if (
        value.blanks.start === value.blanks.end ||
        value.behind !== undefined ||
        value.form === 'open' ||
        !isHarmed(tree, assignment, consumer)
      )
        continue;
      const who = whoReadsWhat(tree, assignment, consumer);
      yield {
        span: value.blanks,
        message: {
          en: `Blanks stand at the end of the line of ${code(key.text)}. Who reads what: ${who.en}. Take them out.`,
          ko: `${code(key.text)} 줄 끝에 공백이 있어요. 프로그램마다 이렇게 읽어요. ${who.ko}. 공백을 지우세요.`,
        },
        fix: {edits: [{span: value.blanks, text: ''}]},
      };
    }
  },
};
