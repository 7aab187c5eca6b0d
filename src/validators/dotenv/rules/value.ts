import type {Consumer} from '../../../syntax/dotenv.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import {asked, type Dotenv, outcomeOf} from '../tree.ts';
import {code, whoReadsWhat} from '../words.ts';

/** A variable has the value that was asked for. */
export const value: Rule<Dotenv, {readonly key: string; readonly value: string; readonly consumer: string}> = {
  id: 'dotenv/value',
  title: {en: 'The variable has the right value', ko: '변수의 값이 맞아요'},
  why: {
    en: 'Every program that reads the file must end up with this value: quotes, blanks and comments count differently from program to program, so the same line can be right for one and wrong for another.',
    ko: '파일을 읽는 프로그램마다 이 값을 얻어야 해요. 따옴표, 공백, 주석을 다루는 방법이 프로그램마다 달라서, 같은 줄도 어디서는 맞고 어디서는 틀려요.',
  },
  learn: 'django-production#dotenv',
  reference: 'https://12factor.net/config',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Capitals do not matter in the value; any: what a person reads. */
  defaults: {key: 'DEBUG', value: 'False', consumer: 'any'},
  bad: 'DEBUG=True\n',
  good: 'DEBUG=False\n',
  missing: missingVariables,
  *check(tree, {key: name, value, consumer}) {
    const line = tree.assignments.findLast(({key}) => key.text === name);
    if (line === undefined) {
      const end = tree.lines.at(-1)?.span ?? {start: 0, end: 0};
      yield {
        span: end,
        message: {
          en: `${code(name)} is not set. Add a line ${code(`${name}=${value}`)}.`,
          ko: `${particle(code(name), '이/가')} 없어요. ${code(`${name}=${value}`)} 줄을 추가하세요.`,
        },
      };
      return;
    }
    const isRight = (one: Consumer) => {
      const outcome = outcomeOf(tree, one, line);
      return outcome.kind === 'value' && outcome.value?.toLowerCase() === value.toLowerCase();
    };
    const isOther = line.value.text.toLowerCase() !== value.toLowerCase();
    if (!isOther && (consumer === 'any' || asked(consumer).every(isRight))) return;
    const who = whoReadsWhat(tree, line, consumer);
    yield {
      span: line.value.written.text === '' ? line.span : line.value.written.span,
      message: {
        en: `${code(name)} should be ${code(value)}. ${isOther ? `Write ${code(`${name}=${value}`)}.` : `Who reads what: ${who.en}.`}`,
        ko: `${code(name)}의 값을 ${particle(code(value), '으로/로')} 해야 해요. ${isOther ? `${code(`${name}=${value}`)}처럼 쓰세요.` : `프로그램이 읽는 것은 이래요. ${who.ko}.`}`,
      },
    };
  },
};
