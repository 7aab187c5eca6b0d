import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {CommandProblem} from '../command.ts';
import {latest, oldest, releases} from '../facts.ts';
import {launchRule} from '../launch-rule.ts';
import {code} from '../value-messages.ts';

/** Options that take a value have one that fits, the others have none. */
export const optionValue = launchRule({
  id: 'gunicorn/option-value',
  title: {en: 'Options have the value they need', ko: '옵션에는 필요한 값을 써요'},
  why: {
    en: 'Most options take the next word as their value, whatever it was meant to be: `--bind mysite.wsgi` listens on a host called `mysite.wsgi`. Where no word is left, or a number is no number, gunicorn prints its usage and exits with 2. Switches such as `--reload` take no value at all.',
    ko: '대부분의 옵션은 바로 다음 단어를 값으로 가져가요. 그래서 `--bind mysite.wsgi`라고 쓰면 `mysite.wsgi`라는 호스트에서 기다려요. 값이 없거나 숫자 자리에 숫자가 아닌 것이 오면 gunicorn은 사용법을 찍고 종료 코드 2로 끝나요. `--reload` 같은 스위치는 값을 받지 않아요.',
  },
  learn: 'gunicorn#command',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html',
  severity: 'error',
  bad: 'gunicorn --workers auto mysite.wsgi:application\n',
  good: 'gunicorn --workers 3 mysite.wsgi:application\n',
  *judge({command}) {
    for (const problem of command?.problems ?? []) {
      const message = problem.versions.length === releases.length ? complaint(problem) : undefined;
      if (message) yield {span: problem.span, message};
    }
  },
});

function complaint(problem: CommandProblem): Text | undefined {
  const {kind, flag = '', written} = problem;
  const name = code(flag);
  switch (kind) {
    case 'missing-value':
      return {
        en: `${name} needs a value, and none follows it. Write it behind the option: \`${flag} ${example(flag)}\`.`,
        ko: `${name}에는 값이 필요한데 뒤에 아무것도 없어요. \`${flag} ${example(flag)}\`처럼 옵션 뒤에 적으세요.`,
      };
    case 'unwanted-value':
      return {
        en: `${name} is a switch and takes no value; ${code(written)} makes gunicorn refuse the line. Write ${name} alone, or leave it out.`,
        ko: `${particle(name, '은/는')} 값을 받지 않는 스위치예요. ${particle(code(written), '을/를')} 붙이면 gunicorn이 받지 않아요. ${name}만 쓰거나 아예 빼세요.`,
      };
    case 'number': {
      const meant = meantOption(flag, written);
      if (meant !== undefined)
        return {
          en: `One dash takes one letter, so this is ${name} with the value ${code(written)}. Write \`${meant}\` with two dashes.`,
          ko: `대시가 하나면 글자 하나짜리 옵션이라서 ${name}에 ${particle(code(written), '을/를')} 준 것이 돼요. 대시 두 개로 ${particle(code(meant), '이라/라')}고 쓰세요.`,
        };
      return {
        en: `${name} takes a whole number, and ${code(written)} is not one. Write for example \`${flag} ${example(flag)}\`.`,
        ko: `${name}에는 정수를 써야 하는데 ${particle(code(written), '은/는')} 정수가 아니에요. \`${flag} ${example(flag)}\`처럼 쓰세요.`,
      };
    }
    default:
      return undefined;
  }
}

/** `-workers`: the long option that was written with one dash. */
export function meantOption(flag: string, attached: string): string | undefined {
  const long = `-${flag}${attached.split('=')[0]}`;
  return flag.length === 2 && latest.options.has(long) ? long : undefined;
}

function example(flag: string): string {
  const setting = latest.options.get(flag) ?? oldest.options.get(flag);
  if (setting?.name === 'bind') return '127.0.0.1:8000';
  return setting?.type === 'int' || setting?.type === 'auto_int' ? String(setting.default || 4) : '…';
}
