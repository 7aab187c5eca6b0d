import type {Rule} from '../../rule.ts';
import {itemsOf} from '../items.ts';
import {missingSetting} from '../presence.ts';
import type {Settings} from '../settings.ts';

/** From Django 4.0 on, trusted origins begin with their scheme. */
export const csrfOriginScheme: Rule<Settings> = {
  id: 'django/csrf-origin-scheme',
  title: {en: 'Trusted origins begin with https://', ko: 'CSRF_TRUSTED_ORIGINS는 https://로 시작해요'},
  why: {
    en: 'Since Django 4.0 an origin is a scheme and a host: `https://example.com`. Without the scheme `manage.py` refuses to run (4_0.E001) and forms get 403. Django 3.2 wanted the bare host.',
    ko: 'Django 4.0부터는 `https://example.com`처럼 앞부분까지 적어야 해요. 없으면 `manage.py`가 실행을 거부하고(4_0.E001) 폼을 보내면 403이 나요. Django 3.2에서는 호스트만 적었어요.',
  },
  learn: 'django-production#https',
  reference: 'https://docs.djangoproject.com/en/5.2/ref/settings/#csrf-trusted-origins',
  alsoKnownAs: ['Django 4_0.E001'],
  severity: 'warning',
  since: '4.0',
  bad: "CSRF_TRUSTED_ORIGINS = ['example.com']\n",
  good: "CSRF_TRUSTED_ORIGINS = ['https://example.com']\n",
  missing: (settings) => missingSetting(settings, 'CSRF_TRUSTED_ORIGINS'),
  *check(settings) {
    for (const {text, span} of itemsOf(settings, 'CSRF_TRUSTED_ORIGINS')) {
      const path = /^[a-z]+:\/\/[^/]+\/./i.test(text);
      if (text.includes('://') && !path && !text.endsWith('/')) continue;
      const right = text.includes('://')
        ? text.replace(/^([a-z]+:\/\/[^/]+).*$/i, '$1')
        : `https://${text.replace(/\/.*$/, '')}`;
      yield {
        span,
        message: {
          en: `\`${text}\` is no origin: from Django 4.0 on it is a scheme and a host, with nothing behind. Write \`'${right}'\`.`,
          ko: `\`${text}\` 대신 \`'${right}'\`로 적으세요. Django 4.0부터는 \`https://\`와 호스트만, 뒤에 아무것도 없이 적어야 해요.`,
        },
      };
    }
  },
};
