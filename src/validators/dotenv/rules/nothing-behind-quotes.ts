import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import {type Dotenv, isHarmed} from '../tree.ts';
import {code, whoReadsWhat} from '../words.ts';

/** Nothing but the line end stands behind closing quotes. */
export const nothingBehindQuotes: Rule<Dotenv, {readonly consumer: string}> = {
  id: 'dotenv/nothing-behind-quotes',
  title: {en: 'Nothing stands behind closing quotes', ko: '닫는 따옴표 뒤에는 아무것도 없어요'},
  why: {
    en: 'What stands right behind a closing quote belongs to the value for `sh` and systemd, makes python-dotenv skip the line, and lets docker, django-environ and python-decouple keep the quotes. Put the whole value inside one pair of quotes.',
    ko: '닫는 따옴표 바로 뒤에 남은 글자를 `sh`와 systemd는 값에 이어 붙이고, python-dotenv는 그 줄을 건너뛰고, docker와 django-environ과 python-decouple은 따옴표까지 값으로 읽어요. 값 전체를 따옴표 한 쌍으로 감싸세요.',
  },
  learn: 'django-production#dotenv',
  reference: 'https://saurabh-kumar.com/python-dotenv/#file-format',
  severity: 'warning',
  /** One of the programs that read `.env` files, for which alone the file is judged. */
  defaults: {consumer: 'any'},
  bad: 'HOST="example".com\n',
  good: 'HOST=example.com\n',
  missing: missingVariables,
  *check(tree, {consumer}) {
    for (const assignment of tree.assignments) {
      const {value, key} = assignment;
      if (value.behind?.kind !== 'text' || /\s/.test(key.text) || !isHarmed(tree, assignment, consumer)) continue;
      const who = whoReadsWhat(tree, assignment, consumer);
      yield {
        span: value.behind.span,
        message: {
          en: `Something stands behind the closing quote of ${code(key.text)}. Who reads what: ${who.en}. Put all of the value inside one pair of quotes.`,
          ko: `${code(key.text)}의 닫는 따옴표 뒤에 글자가 남아 있어요. 프로그램마다 이렇게 읽어요. ${who.ko}. 값 전체를 따옴표 한 쌍으로 감싸세요.`,
        },
      };
    }
  },
};
