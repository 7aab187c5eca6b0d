import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import {type Dotenv, isHarmed} from '../tree.ts';
import {code, whoReadsWhat} from '../words.ts';

/** No blanks stand around `=`. */
export const noSpaceAroundEquals: Rule<Dotenv, {readonly consumer: string}> = {
  id: 'dotenv/no-space-around-equals',
  title: {en: 'No space around =', ko: '= 앞뒤에 공백을 두지 않아요'},
  why: {
    en: 'python-dotenv and systemd pass over blanks around `=`, others do not: django-environ silently drops the line, docker refuses the file (or keeps the blank in the value), and `sh` runs the name, or the value, as a command.',
    ko: 'python-dotenv와 systemd는 `=` 앞뒤의 공백을 지나치지만 다른 프로그램은 그렇지 않아요. django-environ은 그 줄을 말없이 버리고, docker는 파일을 거부하거나 공백까지 값에 넣고, `sh`는 이름이나 값을 명령으로 실행해요.',
  },
  learn: 'django-production#dotenv',
  reference: 'https://django-environ.readthedocs.io/en/latest/quickstart.html',
  severity: 'warning',
  /** One of the programs that read `.env` files, for which alone the file is judged. */
  defaults: {consumer: 'any'},
  bad: 'DEBUG = False\n',
  good: 'DEBUG=False\n',
  missing: missingVariables,
  *check(tree, {consumer}) {
    for (const assignment of tree.assignments) {
      const {equals, key, value} = assignment;
      const written = tree.text.slice(equals.start, equals.end);
      const isNothingBehind = value.written.text === '' && written.startsWith('=');
      if (written === '=' || key.text === '' || isNothingBehind || !isHarmed(tree, assignment, consumer)) continue;
      const who = whoReadsWhat(tree, assignment, consumer);
      yield {
        span: equals,
        message: {
          en: `There is a space beside the \`=\` of ${code(key.text)}. Who reads what: ${who.en}. Write ${code(`${key.text}=`)} and the value without a space.`,
          ko: `${code(key.text)}의 \`=\` 옆에 공백이 있어요. 프로그램마다 이렇게 읽어요. ${who.ko}. ${code(`${key.text}=`)} 뒤에 공백 없이 값을 쓰세요.`,
        },
        fix: {edits: [{span: equals, text: '='}]},
      };
    }
  },
};
