import {entryOf, textsOf, type Value} from '../../../syntax/python/value.ts';
import type {Rule} from '../../rule.ts';
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
  reference: 'https://docs.djangoproject.com/en/5.2/topics/logging/#configuring-logging',
  severity: 'error',
  onlyWhenAsked: true,
  bad: "LOGGING = {'version': 1, 'handlers': {'console': {'class': 'logging.StreamHandler'}}}\n",
  good: "LOGGING = {\n    'version': 1,\n    'handlers': {'console': {'class': 'logging.StreamHandler'}},\n    'root': {'handlers': ['console'], 'level': 'INFO'},\n}\n",
  missing: (settings) => missingSetting(settings, 'LOGGING'),
  *check(settings) {
    const value = settings.value('LOGGING');
    if (value.kind !== 'dict' || isUsed(value)) return;
    yield {
      span: placeOf(settings, 'LOGGING'),
      message: {
        en: "No logger writes to the console. Define `'handlers': {'console': {'class': 'logging.StreamHandler'}}` and use it: `'root': {'handlers': ['console'], 'level': 'INFO'}`.",
        ko: "콘솔에 쓰는 로거가 없어요. `'handlers': {'console': {'class': 'logging.StreamHandler'}}`를 정의하고 `'root': {'handlers': ['console'], 'level': 'INFO'}`로 연결하세요.",
      },
    };
  },
};

/** Is a handler for the console used by the root logger or Django's? True as well where parts are not known. */
function isUsed(config: Value): boolean {
  const handlers = inside(config, 'handlers');
  if (handlers?.kind !== 'dict') return handlers !== undefined;
  const consoleHandlers = handlers.entries.flatMap(({key, value}) => {
    const kind = inside(value, 'class');
    const streams = kind?.kind !== 'text' || /StreamHandler$/.test(kind.value);
    return key.kind === 'text' && streams ? [key.value] : [];
  });
  const loggers = inside(config, 'loggers');
  const users = [
    inside(config, 'root'),
    ...['', 'root', 'django', 'django.request'].map((name) => loggers && inside(loggers, name)),
  ];
  return users.some((user) => {
    const used = user && inside(user, 'handlers');
    return used !== undefined && textsOf(used).some(({text}) => consoleHandlers.includes(text));
  });
}

function inside(value: Value, key: string): Value | undefined {
  const entry = entryOf(value, key);
  return entry === 'absent' ? undefined : entry === 'unknown' ? {kind: 'unknown'} : entry.value;
}
