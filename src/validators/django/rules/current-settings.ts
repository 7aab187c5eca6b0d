import {spanOf} from '../../../syntax/python.ts';
import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import {missingSettings} from '../presence.ts';
import type {Settings} from '../settings.ts';

/** Settings that Django 5.2 no longer reads, with what came instead. */
const removed: Readonly<Record<string, Text>> = {
  USE_L10N: {en: 'it is always on since 5.0: delete the line', ko: '5.0부터 항상 켜져 있으니 이 줄을 지우세요'},
  STATICFILES_STORAGE: {
    en: "since 5.1 it is `STORAGES['staticfiles']`",
    ko: "5.1부터는 `STORAGES['staticfiles']`에 적으세요",
  },
  DEFAULT_FILE_STORAGE: {en: "since 5.1 it is `STORAGES['default']`", ko: "5.1부터는 `STORAGES['default']`에 적으세요"},
  SECURE_BROWSER_XSS_FILTER: {
    en: 'no browser reads the header any more (removed in 4.0): delete the line',
    ko: '이 헤더를 읽는 브라우저가 없어서 4.0에서 사라졌어요. 이 줄을 지우세요',
  },
  PASSWORD_RESET_TIMEOUT_DAYS: {
    en: 'since 4.0 it is `PASSWORD_RESET_TIMEOUT`, in seconds',
    ko: '4.0부터는 `PASSWORD_RESET_TIMEOUT`에 초 단위로 적으세요',
  },
  DEFAULT_HASHING_ALGORITHM: {
    en: 'it was only for the step to 3.1: delete the line',
    ko: '3.1로 옮길 때만 쓰던 설정이니 이 줄을 지우세요',
  },
  MIDDLEWARE_CLASSES: {en: 'since 1.10 it is `MIDDLEWARE`', ko: '1.10부터는 `MIDDLEWARE`예요'},
  TEMPLATE_DIRS: {
    en: "since 1.10 it is `'DIRS'` inside `TEMPLATES`",
    ko: "1.10부터는 `TEMPLATES` 안의 `'DIRS'`에 적으세요",
  },
  TEMPLATE_CONTEXT_PROCESSORS: {
    en: 'since 1.10 it belongs into `TEMPLATES`',
    ko: '1.10부터는 `TEMPLATES` 안에 적으세요',
  },
  TEMPLATE_DEBUG: {en: 'since 1.10 it belongs into `TEMPLATES`', ko: '1.10부터는 `TEMPLATES` 안에 적으세요'},
  USE_DEPRECATED_PYTZ: {en: 'removed in 5.0: delete the line', ko: '5.0에서 사라졌으니 이 줄을 지우세요'},
  CSRF_COOKIE_MASKED: {en: 'removed in 5.0: delete the line', ko: '5.0에서 사라졌으니 이 줄을 지우세요'},
};

/** No setting is left over from an older Django. */
export const currentSettings: Rule<Settings> = {
  id: 'django/current-settings',
  title: {en: 'No setting is left over from an older Django', ko: '예전 Django의 설정이 남아 있지 않아요'},
  why: {
    en: 'Newer versions of Django silently ignore settings they have dropped. `STATICFILES_STORAGE` for instance does nothing from 5.1 on, and the hashed names of static files are gone without a word.',
    ko: '새 버전의 Django는 없어진 설정을 말없이 무시해요. 예를 들어 `STATICFILES_STORAGE`는 5.1부터 아무 일도 하지 않아서 정적 파일의 해시 이름이 조용히 사라져요.',
  },
  reference: 'https://docs.djangoproject.com/en/5.2/internals/deprecation/',
  severity: 'hint',
  since: '5.2',
  bad: "STATICFILES_STORAGE = 'whitenoise.storage.CompressedManifestStaticFilesStorage'\n",
  good: "STORAGES = {\n    'default': {'BACKEND': 'django.core.files.storage.FileSystemStorage'},\n    'staticfiles': {'BACKEND': 'whitenoise.storage.CompressedManifestStaticFilesStorage'},\n}\n",
  missing: missingSettings,
  *check(settings) {
    for (const [name, instead] of Object.entries(removed)) {
      const found = settings.last(name);
      if (found === undefined) continue;
      yield {
        span: spanOf(settings.file, found.target),
        message: {
          en: `Django 5.2 does not read \`${name}\` any more: ${instead.en}.`,
          ko: `Django 5.2는 \`${name}\` 설정을 더 이상 읽지 않아요. ${instead.ko}.`,
        },
      };
    }
  },
};
