import {truth} from '../../../syntax/python/value.ts';
import type {Rule} from '../../rule.ts';
import {missingSettings} from '../presence.ts';
import {placeOf, type Settings} from '../settings.ts';

/** The details of HSTS only count when it is on. */
export const hstsSecondsFirst: Rule<Settings> = {
  id: 'django/hsts-seconds-first',
  title: {en: 'HSTS is on before its details are set', ko: 'HSTS 세부 설정보다 먼저 HSTS를 켜요'},
  why: {
    en: '`SECURE_HSTS_INCLUDE_SUBDOMAINS` and `SECURE_HSTS_PRELOAD` only add words to a header that is not sent at all while `SECURE_HSTS_SECONDS` is 0, its default.',
    ko: '`SECURE_HSTS_INCLUDE_SUBDOMAINS`와 `SECURE_HSTS_PRELOAD`는 헤더에 단어를 더할 뿐이에요. `SECURE_HSTS_SECONDS`가 기본값 0이면 헤더 자체를 보내지 않아요.',
  },
  learn: 'django-production#https',
  reference: 'https://docs.djangoproject.com/en/5.2/ref/settings/#secure-hsts-seconds',
  severity: 'warning',
  bad: "SECURE_HSTS_PRELOAD = True\nALLOWED_HOSTS = ['example.com']\nROOT_URLCONF = 'mysite.urls'\n",
  good: "SECURE_HSTS_SECONDS = 3600\nSECURE_HSTS_PRELOAD = True\nALLOWED_HOSTS = ['example.com']\nROOT_URLCONF = 'mysite.urls'\n",
  missing: missingSettings,
  *check(settings) {
    if (truth(settings.value('SECURE_HSTS_SECONDS')) !== false) return;
    for (const name of ['SECURE_HSTS_INCLUDE_SUBDOMAINS', 'SECURE_HSTS_PRELOAD'])
      if (settings.last(name) !== undefined && truth(settings.value(name)) === true)
        yield {
          span: placeOf(settings, name),
          message: {
            en: `\`${name}\` has no effect: \`SECURE_HSTS_SECONDS\` is 0, so the header is not sent. Set it to \`3600\` first.`,
            ko: `\`SECURE_HSTS_SECONDS\`가 0이라 헤더를 보내지 않아서 \`${name}\` 설정은 효과가 없어요. 먼저 \`3600\`으로 정하세요.`,
          },
        };
  },
};
