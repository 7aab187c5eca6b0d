import {writtenOf} from '../../../syntax/python.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingSettings} from '../presence.ts';
import {facts, placeOf, type Settings} from '../settings.ts';

/** Settings that count something are numbers. */
export const numberSettings: Rule<Settings> = {
  id: 'django/number-settings',
  title: {en: 'Settings that count are numbers', ko: '개수나 시간을 정하는 설정은 숫자예요'},
  why: {
    en: "Django calculates with these settings. A text, as every variable of the environment is, fails late: at the first login (`SESSION_COOKIE_AGE`), the first mail (`EMAIL_TIMEOUT`), the first upload. Convert it where it is read: `int(os.environ['…'])`.",
    ko: "Django는 이 설정들로 계산을 해요. 환경 변수처럼 문자열이면 첫 로그인(`SESSION_COOKIE_AGE`), 첫 메일(`EMAIL_TIMEOUT`), 첫 업로드 때가 되어서야 오류가 나요. 읽는 자리에서 `int(os.environ['…'])`로 바꾸세요.",
  },
  learn: 'django-production#environment',
  reference: 'https://docs.djangoproject.com/en/5.2/ref/settings/',
  severity: 'warning',
  bad: "SESSION_COOKIE_AGE = '3600'\n",
  good: 'SESSION_COOKIE_AGE = 3600\n',
  missing: missingSettings,
  *check(settings) {
    for (const [name, {type}] of Object.entries(facts.newest)) {
      const node = settings.last(name)?.value;
      const value = settings.value(name);
      const isText =
        value.kind === 'text' || (value.kind === 'environment' && value.reader === 'os' && value.cast === 'text');
      // The port of the mail server may be a text: the library converts it.
      if (type !== 'int' || node === undefined || name === 'EMAIL_PORT' || !isText) continue;
      const [code, written] = [`\`${name}\``, `\`${writtenOf(settings.file, node)}\``];
      yield {
        span: placeOf(settings, name),
        message: {
          en: `${code} must be a number, but ${written} is a text. ${value.kind === 'text' ? 'Leave the quotes out.' : 'Put `int(…)` around it.'}`,
          ko: `${particle(code, '은/는')} 숫자여야 하는데 ${particle(written, '은/는')} 문자열이에요. ${value.kind === 'text' ? '따옴표를 빼세요.' : '`int(…)`로 감싸세요.'}`,
        },
      };
    }
  },
};
