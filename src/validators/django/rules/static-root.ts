import type {Rule} from '../../rule.ts';
import {itemAt, itemsOf} from '../items.ts';
import {missingSettings} from '../presence.ts';
import {placeOf, type Settings} from '../settings.ts';

/** A folder is named into which the static files are collected. */
export const staticRoot: Rule<Settings> = {
  id: 'django/static-root',
  title: {en: 'STATIC_ROOT says where static files are collected', ko: 'STATIC_ROOT에 정적 파일을 모을 폴더가 있어요'},
  why: {
    en: 'With `DEBUG = False` Django does not serve static files: nginx (or WhiteNoise) takes them from one folder that `manage.py collectstatic` fills. Without `STATIC_ROOT` that command stops with `ImproperlyConfigured`, and the admin has no styles.',
    ko: '`DEBUG = False`면 Django가 정적 파일을 내보내지 않아요. `manage.py collectstatic`이 한 폴더에 모아 두면 nginx(또는 WhiteNoise)가 내보내요. `STATIC_ROOT`가 없으면 이 명령이 `ImproperlyConfigured`로 멈추고 관리자 페이지에 스타일이 없어요.',
  },
  learn: 'django-production#static',
  reference: 'https://docs.djangoproject.com/en/5.2/howto/static-files/deployment/',
  severity: 'hint',
  bad: "INSTALLED_APPS = ['django.contrib.staticfiles']\nROOT_URLCONF = 'mysite.urls'\nSTATIC_URL = '/static/'\n",
  good: "INSTALLED_APPS = ['django.contrib.staticfiles']\nROOT_URLCONF = 'mysite.urls'\nSTATIC_URL = '/static/'\nSTATIC_ROOT = '/var/www/mysite/static'\n",
  missing: missingSettings,
  *check(settings) {
    if (!settings.whole || settings.role === 'development') return;
    const served = itemAt(itemsOf(settings, 'INSTALLED_APPS'), 'django.contrib.staticfiles') >= 0;
    const value = settings.value('STATIC_ROOT');
    const elsewhere = settings.last('STORAGES') ?? settings.last('STATICFILES_STORAGE');
    if (!served || elsewhere !== undefined || (value.kind !== 'none' && !(value.kind === 'text' && value.value === '')))
      return;
    yield {
      span: placeOf(settings, 'STATIC_ROOT', 'STATIC_URL', 'INSTALLED_APPS'),
      message: {
        en: "`STATIC_ROOT` is not set, so `manage.py collectstatic` has nowhere to put the files. Add `STATIC_ROOT = BASE_DIR / 'staticfiles'`.",
        ko: "`STATIC_ROOT`가 없어서 `manage.py collectstatic`이 파일을 모을 곳이 없어요. `STATIC_ROOT = BASE_DIR / 'staticfiles'`를 추가하세요.",
      },
    };
  },
};
