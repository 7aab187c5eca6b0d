import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import {type Dotenv, isHarmed} from '../tree.ts';
import {code, whoReadsWhat} from '../words.ts';

/** A value holds no backslash. */
export const noEscapes: Rule<Dotenv, {readonly consumer: string}> = {
  id: 'dotenv/no-escapes',
  title: {en: 'A value has no backslash', ko: '값에 역슬래시를 쓰지 않아요'},
  why: {
    en: 'A backslash is an escape for some programs and a character for others: `"a\\nb"` has a line break for python-dotenv, docker compose and Node, and a backslash with an `n` for systemd, `sh` and python-decouple. Outside quotes systemd and `sh` drop it.',
    ko: '역슬래시는 이스케이프이기도 하고 그냥 글자이기도 해요. `"a\\nb"`는 python-dotenv, docker compose, Node에게는 줄바꿈이고, systemd, `sh`, python-decouple에게는 역슬래시와 `n`이에요. 따옴표 밖에서는 systemd와 `sh`가 역슬래시를 지워요.',
  },
  learn: 'systemd#environment-file',
  reference: 'https://saurabh-kumar.com/python-dotenv/#file-format',
  severity: 'hint',
  /** One of the programs that read `.env` files, for which alone the file is judged. */
  defaults: {consumer: 'any'},
  bad: 'GREETING="one\\ntwo"\n',
  good: 'GREETING="one two"\n',
  missing: missingVariables,
  *check(tree, {consumer}) {
    for (const assignment of tree.assignments) {
      const {value, key} = assignment;
      if (
        !value.text.includes('\\') ||
        value.text.includes('$') ||
        value.form === 'open' ||
        !isHarmed(tree, assignment, consumer)
      )
        continue;
      const who = whoReadsWhat(tree, assignment, consumer);
      yield {
        span: value.written.span,
        message: {
          en: `There is a backslash in the value of ${code(key.text)}. Who reads what: ${who.en}. Write a value without one where you can.`,
          ko: `${code(key.text)}의 값에 역슬래시가 있어요. 프로그램마다 이렇게 읽어요. ${who.ko}. 가능하면 역슬래시가 없는 값을 쓰세요.`,
        },
      };
    }
  },
};
