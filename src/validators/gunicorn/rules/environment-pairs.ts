import {particle} from '../../../text/particle.ts';
import {launchRule} from '../launch-rule.ts';
import type {Value} from '../value.ts';
import {code} from '../value-messages.ts';

/** Variables given through gunicorn are `NAME=value`. */
export const environmentPairs = launchRule({
  id: 'gunicorn/environment-pairs',
  title: {en: 'raw_env holds NAME=value pairs', ko: 'raw_env에는 NAME=값 꼴로 써요'},
  why: {
    en: '`raw_env` (`-e` on the command line) sets environment variables for the workers. Each is one text with an equals sign; without one gunicorn starts, reaches that item and exits with "environment setting … invalid".',
    ko: '`raw_env`(명령줄에서는 `-e`)는 워커의 환경 변수를 정해요. 항목마다 등호가 들어간 문자열 하나예요. 등호가 없으면 gunicorn이 시작하다가 "environment setting … invalid"라며 끝나요.',
  },
  reference: 'https://docs.gunicorn.org/en/stable/settings.html#raw-env',
  severity: 'error',
  bad: 'raw_env = ["DJANGO_SETTINGS_MODULE", "mysite.settings"]\n',
  good: 'raw_env = ["DJANGO_SETTINGS_MODULE=mysite.settings"]\n',
  *judge(launch) {
    for (const one of launch.given.filter(({setting}) => setting === 'raw_env')) {
      const wrong = textsOf(one.value).find((text) => !text.includes('='));
      if (wrong === undefined || (wrong === '' && one.value.kind === 'string' && launch.kind === 'config')) continue;
      yield {
        span: one.span,
        message: {
          en: `${code(wrong)} has no equals sign, so gunicorn cannot tell the name from the value. Write \`NAME=value\`.`,
          ko: `${code(wrong)}에 등호가 없어서 이름과 값을 나눌 수 없어요. ${particle('`NAME=값`', '으로/로')} 쓰세요.`,
        },
      };
    }
  },
});

function textsOf(value: Value): readonly string[] {
  if (value.kind === 'string') return [value.value];
  if (value.kind === 'dict') return value.keys.flatMap(textsOf);
  return value.kind === 'list' || value.kind === 'tuple' || value.kind === 'set' ? value.items.flatMap(textsOf) : [];
}
