import {truth} from '../../../syntax/python/value.ts';
import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import {consoleWriters} from '../console.ts';
import {missingSetting} from '../presence.ts';
import {placeOf, type Settings} from '../settings.ts';

/** LOGGING sends errors to the console. */
export const logging: Rule<Settings> = {
  id: 'django/logging',
  title: {en: 'LOGGING writes errors to the console', ko: 'LOGGING이 오류를 콘솔에 남겨요'},
  why: {
    en: 'What Django writes to the console ends up in the log of gunicorn, and from there in `journalctl` or `docker logs`. It needs a handler of class `logging.StreamHandler`, and the root logger (or `django`) has to use it.',
    ko: 'Django가 콘솔에 쓴 것은 gunicorn 로그를 거쳐 `journalctl`이나 `docker logs`에 남아요. `logging.StreamHandler` 핸들러를 만들고 루트 로거나 `django` 로거가 그 핸들러를 쓰게 하세요.',
  },
  learn: 'django-production#logging',
  reference: 'https://docs.djangoproject.com/en/5.2/topics/logging/#configuring-logging',
  severity: 'error',
  onlyWhenAsked: true,
  bad: "LOGGING = {'version': 1, 'handlers': {'console': {'class': 'logging.StreamHandler'}}}\n",
  good: "LOGGING = {\n    'version': 1,\n    'handlers': {'console': {'class': 'logging.StreamHandler'}},\n    'root': {'handlers': ['console'], 'level': 'INFO'},\n}\n",
  missing: (settings) => missingSetting(settings, 'LOGGING'),
  *check(settings) {
    const value = settings.value('LOGGING');
    if (value.kind !== 'dict') return;
    const debug = settings.value('DEBUG');
    const isOff = truth(debug) === false || debug.kind === 'environment';
    const writers = consoleWriters(value);
    if (writers === 'unknown') return;
    const open = writers.filter(({filters}) => !isOff || !filters.some(needsDebug));
    if (open.some(({hidesErrors}) => !hidesErrors)) return;
    if (writers.length > 0) {
      yield {span: placeOf(settings, 'LOGGING'), message: open.length > 0 ? tooHigh : silenced};
      return;
    }
    yield {
      span: placeOf(settings, 'LOGGING'),
      message: {
        en: "No logger writes to the console. Define `'handlers': {'console': {'class': 'logging.StreamHandler'}}` and use it: `'root': {'handlers': ['console'], 'level': 'INFO'}`.",
        ko: "콘솔에 쓰는 로거가 없어요. `'handlers': {'console': {'class': 'logging.StreamHandler'}}`를 정의하고 `'root': {'handlers': ['console'], 'level': 'INFO'}`로 연결하세요.",
      },
    };
  },
};

const silenced: Text = {
  en: 'The handler for the console has the filter `RequireDebugTrue`, which lets nothing through while `DEBUG` is off. Take the filter away, so that errors reach the log on the server.',
  ko: '콘솔 핸들러에 `RequireDebugTrue` 필터가 걸려 있어서 `DEBUG`가 꺼져 있으면 아무것도 남지 않아요. 서버 로그에 오류가 남도록 필터를 빼세요.',
};

const tooHigh: Text = {
  en: 'Only `CRITICAL` reaches the console, but Django logs a request that failed as `ERROR`, so the log stays empty. Put the level down to `INFO` or `WARNING`.',
  ko: '콘솔에는 `CRITICAL`만 남는데, Django는 실패한 요청을 `ERROR`로 남기기 때문에 로그가 비어 있게 돼요. level을 `INFO`나 `WARNING`으로 낮추세요.',
};

function needsDebug(filter: string): boolean {
  return /(?:^|\.)RequireDebugTrue$/.test(filter);
}
