import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import {hasBrokenItem} from '../broken.ts';
import {itemAt, itemsOf} from '../items.ts';
import {missingSettings} from '../presence.ts';
import {placeOf, type Settings, textsIn} from '../settings.ts';

/** What `django.contrib.admin` cannot do without (admin.E401–E410 of `manage.py check`, the same in 3.2 and 5.2). */
const needs = [
  ['INSTALLED_APPS', 'django.contrib.contenttypes', 'admin.E401'],
  ['INSTALLED_APPS', 'django.contrib.auth', 'admin.E405'],
  ['INSTALLED_APPS', 'django.contrib.messages', 'admin.E406'],
  ['MIDDLEWARE', 'django.contrib.auth.middleware.AuthenticationMiddleware', 'admin.E408'],
  ['MIDDLEWARE', 'django.contrib.messages.middleware.MessageMiddleware', 'admin.E409'],
  ['MIDDLEWARE', 'django.contrib.sessions.middleware.SessionMiddleware', 'admin.E410'],
] as const;

/** The admin has the apps and middleware it builds on. */
export const adminNeeds: Rule<Settings> = {
  id: 'django/admin-needs',
  title: {en: 'The admin has what it builds on', ko: '관리자 앱에 필요한 것이 있어요'},
  why: {
    en: 'The admin logs people in, remembers them and shows messages, so it needs those apps and middleware. Without them `manage.py` stops every command with a system check error, `migrate` and `collectstatic` included.',
    ko: '관리자 앱은 로그인, 세션, 메시지를 쓰기 때문에 그 앱과 미들웨어가 필요해요. 없으면 `migrate`를 포함한 `manage.py` 명령이 시스템 점검 오류로 멈춰요.',
  },
  reference: 'https://docs.djangoproject.com/en/5.2/ref/checks/#admin',
  alsoKnownAs: needs.map(([, , id]) => `Django ${id}`),
  severity: 'error',
  bad: "INSTALLED_APPS = ['django.contrib.admin', 'django.contrib.auth', 'django.contrib.contenttypes']\nROOT_URLCONF = 'mysite.urls'\n",
  good: "INSTALLED_APPS = ['django.contrib.auth', 'django.contrib.contenttypes', 'django.contrib.sessions']\nROOT_URLCONF = 'mysite.urls'\n",
  missing: missingSettings,
  *check(settings) {
    const apps = itemsOf(settings, 'INSTALLED_APPS');
    const admin = apps[itemAt(apps, 'django.contrib.admin')];
    // Subclasses, and apps under another name of their configuration, do as well.
    if (admin === undefined || settings.role !== 'project' || !settings.whole) return;
    if (hasBrokenItem(settings)) return;
    const lacking = needs.filter(([list, wanted]) => isLacking(settings, list, wanted));
    if (lacking.length === 0) return;
    yield {
      span: settings.last('MIDDLEWARE') ? admin.span : placeOf(settings, 'INSTALLED_APPS'),
      message: message(lacking),
    };
  },
};

function isLacking(settings: Settings, list: string, wanted: string): boolean {
  if (settings.last(list) === undefined) return false;
  const texts = textsIn(settings, list);
  if (texts === undefined || texts.some(({text}) => text === wanted || text.startsWith(`${wanted}.`))) return false;
  return list === 'INSTALLED_APPS' || texts.every(({text}) => text.startsWith('django.'));
}

function message(lacking: readonly (readonly [string, string, string])[]): Text {
  const names = lacking.map(([list, wanted]) => `\`${wanted}\` (\`${list}\`)`).join(', ');
  return {
    en: `\`django.contrib.admin\` cannot work without ${names}: \`manage.py\` stops every command. Add ${lacking.length === 1 ? 'it' : 'them'}.`,
    ko: `\`django.contrib.admin\`에 필요한 것이 빠져서 \`manage.py\` 명령이 모두 멈춰요: ${names}. 추가하세요.`,
  };
}
