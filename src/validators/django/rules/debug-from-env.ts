import {truth} from '../../../syntax/python/value.ts';
import type {Rule} from '../../rule.ts';
import {missingSetting} from '../presence.ts';
import {placeOf, type Settings} from '../settings.ts';

/** DEBUG is off unless the environment turns it on. */
export const debugFromEnv: Rule<Settings> = {
  id: 'django/debug-from-env',
  title: {en: 'DEBUG is off unless the environment turns it on', ko: '환경 변수로 켜지 않으면 DEBUG가 꺼져 있어요'},
  why: {
    en: 'The same file runs on your machine and on the server. When `DEBUG` comes from the environment and is off by default, a server where somebody forgot the variable is safe.',
    ko: '같은 파일이 내 컴퓨터와 서버에서 모두 쓰여요. `DEBUG`를 환경 변수에서 읽고 기본값을 꺼진 상태로 두면, 서버에서 변수를 빠뜨려도 안전해요.',
  },
  learn: 'django-production#debug',
  reference: 'https://docs.djangoproject.com/en/5.2/howto/deployment/checklist/#debug',
  severity: 'error',
  onlyWhenAsked: true,
  bad: 'DEBUG = True\n',
  good: "import os\n\nDEBUG = os.environ.get('DJANGO_DEBUG', '') == 'True'\n",
  missing: (settings) => missingSetting(settings, 'DEBUG'),
  *check(settings) {
    const debug = settings.value('DEBUG');
    const otherwise = debug.kind === 'environment' ? debug.default : debug;
    if (otherwise === undefined || truth(otherwise) !== true) return;
    yield {
      span: placeOf(settings, 'DEBUG'),
      message: {
        en: "`DEBUG` is on when nobody says anything. Make off the default: `DEBUG = os.environ.get('DJANGO_DEBUG', '') == 'True'`.",
        ko: "아무것도 정하지 않으면 `DEBUG`가 켜져요. `DEBUG = os.environ.get('DJANGO_DEBUG', '') == 'True'`처럼 꺼진 상태를 기본으로 하세요.",
      },
    };
  },
};
