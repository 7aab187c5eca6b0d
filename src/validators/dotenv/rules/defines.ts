import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import {asked, type Dotenv, outcomeOf} from '../tree.ts';
import {code, whoReadsWhat} from '../words.ts';

/** The variables that were asked for are set. */
export const defines: Rule<Dotenv, {readonly keys: readonly string[]; readonly consumer: string}> = {
  id: 'dotenv/defines',
  title: {en: 'The variables that are needed are set', ko: '필요한 변수가 있어요'},
  why: {
    en: 'The program reads these names when it starts. A name that is missing, misspelt or written so that the program cannot read the line counts as not set: Django then stops with a `KeyError` or `ImproperlyConfigured`, or runs with a default nobody chose.',
    ko: '프로그램은 시작할 때 이 이름들을 읽어요. 이름이 없거나, 철자가 다르거나, 프로그램이 읽을 수 없게 적혀 있으면 없는 것과 같아요. 그러면 Django가 `KeyError`나 `ImproperlyConfigured`로 멈추거나, 아무도 고르지 않은 기본값으로 돌아가요.',
  },
  learn: 'django-production#environment',
  reference: 'https://12factor.net/config',
  severity: 'warning',
  onlyWhenAsked: true,
  /** The names, and the program that reads them (any: whoever can). */
  defaults: {keys: ['SECRET_KEY'], consumer: 'any'},
  bad: 'DEBUG=False\n',
  good: 'DEBUG=False\nSECRET_KEY=p9-vx2wq7-k4tz0m-b8rny3-h6cdf1-j5sla-u2eg-9x0q3w7-d8\n',
  missing: missingVariables,
  *check(tree, {keys, consumer}) {
    const end = tree.lines.at(-1)?.span ?? {start: 0, end: 0};
    for (const name of keys) {
      const lines = tree.assignments.filter(({key}) => key.text === name);
      const one =
        lines.find((line) => asked(consumer).every((each) => outcomeOf(tree, each, line).kind === 'value')) ?? lines[0];
      const isEmpty = one !== undefined && one.value.text === '' && tree.role !== 'template';
      if (one === undefined || isEmpty)
        yield {
          span: one?.span ?? end,
          message: {
            en: one
              ? `${code(name)} has no value yet. Write it behind the \`=\`.`
              : `${code(name)} is not set. Add a line ${code(`${name}=`)} with its value.`,
            ko: one
              ? `${code(name)}에 아직 값이 없어요. \`=\` 뒤에 값을 적으세요.`
              : `${particle(code(name), '이/가')} 없어요. ${code(`${name}=`)} 뒤에 값을 붙인 줄을 추가하세요.`,
          },
        };
      else if (consumer !== 'any' && asked(consumer).some((each) => outcomeOf(tree, each, one).kind !== 'value')) {
        const who = whoReadsWhat(tree, one, consumer);
        yield {
          span: one.span,
          message: {
            en: `${code(name)} does not arrive. Who reads what: ${who.en}. Write ${code(`${name}=`)} at the start of the line and the value right behind it.`,
            ko: `${particle(code(name), '이/가')} 전달되지 않아요. 프로그램이 읽는 것은 이래요. ${who.ko}. 줄 맨 앞에 ${particle(code(`${name}=`), '을/를')} 적고 값을 바로 붙여 쓰세요.`,
          },
        };
      }
    }
  },
};
