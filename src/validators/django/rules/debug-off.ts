import {securityRule} from '../security-rule.ts';

/** DEBUG is off in production: security.W018 of `check --deploy`. */
export const debugOff = securityRule({
  id: 'django/debug-off',
  codes: ['W018'],
  setting: 'DEBUG',
  instead: 'ALLOWED_HOSTS',
  title: {en: 'DEBUG is off in production', ko: '운영 환경에서는 DEBUG를 꺼요'},
  why: {
    en: 'With `DEBUG = True` every error shows your source, settings and paths to whoever caused it, static files are served in a slow way, and each query is kept in memory until the worker is full. Read it from the environment, with off as the default.',
    ko: '`DEBUG = True`면 오류가 날 때마다 소스 코드와 설정, 경로가 그대로 보이고, 쿼리를 모두 메모리에 쌓아 워커가 점점 무거워져요. 환경 변수에서 읽고 기본값은 꺼진 상태로 두세요.',
  },
  severity: 'warning',
  bad: "DEBUG = True\nALLOWED_HOSTS = ['example.com']\n",
  good: "DEBUG = False\nALLOWED_HOSTS = ['example.com']\n",
  advice: {
    en: "On a server it must be `False`. Read it from the environment: `DEBUG = os.environ.get('DJANGO_DEBUG') == 'True'`.",
    ko: "서버에서는 `False`여야 해요. `DEBUG = os.environ.get('DJANGO_DEBUG') == 'True'`처럼 환경 변수에서 읽으세요.",
  },
});
