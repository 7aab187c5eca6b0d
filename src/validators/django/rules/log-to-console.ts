import {truth} from '../../../syntax/python/value.ts';
import type {Rule} from '../../rule.ts';
import {missingSettings} from '../presence.ts';
import {placeOf, type Settings} from '../settings.ts';

/** With DEBUG off, errors are written somewhere. */
export const logToConsole: Rule<Settings> = {
  id: 'django/log-to-console',
  title: {en: 'Errors are logged when DEBUG is off', ko: 'DEBUG를 꺼도 오류가 로그에 남아요'},
  why: {
    en: 'By default Django writes to the console only while `DEBUG` is on. On a server the cause of a 400 or 500 is then written nowhere: `journalctl` is empty, and nobody finds out why. A handler for the console sends it to the log of gunicorn and systemd.',
    ko: 'Django는 기본적으로 `DEBUG`가 켜져 있을 때만 콘솔에 기록해요. 서버에서는 400이나 500의 원인이 어디에도 남지 않아서 `journalctl`이 비어 있어요. 콘솔 핸들러를 두면 gunicorn과 systemd 로그에 남아요.',
  },
  learn: 'django-production#logging',
  reference: 'https://docs.djangoproject.com/en/5.2/ref/logging/#default-logging-configuration',
  severity: 'hint',
  bad: "DEBUG = False\nALLOWED_HOSTS = ['example.com']\n",
  good: "DEBUG = False\nALLOWED_HOSTS = ['example.com']\nLOGGING = {\n    'version': 1,\n    'disable_existing_loggers': False,\n    'handlers': {'console': {'class': 'logging.StreamHandler'}},\n    'root': {'handlers': ['console'], 'level': 'INFO'},\n}\n",
  missing: missingSettings,
  *check(settings) {
    const debug = settings.value('DEBUG');
    const off = truth(debug) === false || debug.kind === 'environment';
    const elsewhere = ['LOGGING', 'LOGGING_CONFIG'].some(
      (name) => settings.last(name) !== undefined || settings.meant(name),
    );
    if (!settings.whole || settings.role !== 'project' || !off || elsewhere) return;
    yield {
      span: placeOf(settings, 'DEBUG'),
      message: {
        en: 'There is no `LOGGING`, and without `DEBUG` Django then writes the cause of an error nowhere. Add a handler of class `logging.StreamHandler` for the root logger.',
        ko: '`LOGGING`이 없어요. `DEBUG`가 꺼지면 오류의 원인이 어디에도 남지 않아요. 루트 로거에 `logging.StreamHandler` 핸들러를 추가하세요.',
      },
    };
  },
};
