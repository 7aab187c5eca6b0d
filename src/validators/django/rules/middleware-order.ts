import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import {hasBrokenItem} from '../broken.ts';
import {itemAt, itemsOf} from '../items.ts';
import {missingSetting} from '../presence.ts';
import type {Settings} from '../settings.ts';

/** Pairs of middleware that only work in this order: the second asks the request for what the first puts there. */
const pairs: readonly {readonly first: string; readonly behind: string; readonly gives: Text}[] = [
  {
    first: 'django.contrib.sessions.middleware.SessionMiddleware',
    behind: 'django.contrib.auth.middleware.AuthenticationMiddleware',
    gives: {en: 'the session', ko: '세션'},
  },
  {
    first: 'django.contrib.sessions.middleware.SessionMiddleware',
    behind: 'django.contrib.messages.middleware.MessageMiddleware',
    gives: {en: 'the session', ko: '세션'},
  },
  {
    first: 'django.contrib.auth.middleware.AuthenticationMiddleware',
    behind: 'django.contrib.auth.middleware.RemoteUserMiddleware',
    gives: {en: 'the user', ko: '사용자'},
  },
];

/** Middleware that needs another one stands behind it. */
export const middlewareOrder: Rule<Settings> = {
  id: 'django/middleware-order',
  title: {en: 'Middleware stands behind the one it needs', ko: '미들웨어가 필요한 것보다 뒤에 있어요'},
  why: {
    en: 'A request goes through `MIDDLEWARE` from top to bottom. Authentication asks for the session that `SessionMiddleware` puts on the request; when that comes later, every single request ends with `ImproperlyConfigured` and status 500.',
    ko: '요청은 `MIDDLEWARE`를 위에서 아래로 지나가요. 인증 미들웨어는 `SessionMiddleware`가 요청에 붙인 세션을 찾는데, 세션이 더 뒤에 있으면 모든 요청이 `ImproperlyConfigured`로 끝나고 500이 돼요.',
  },
  learn: 'wsgi#middleware',
  reference: 'https://docs.djangoproject.com/en/5.2/ref/middleware/#middleware-ordering',
  severity: 'error',
  bad: "MIDDLEWARE = [\n    'django.contrib.auth.middleware.AuthenticationMiddleware',\n    'django.contrib.sessions.middleware.SessionMiddleware',\n]\n",
  good: "MIDDLEWARE = [\n    'django.contrib.sessions.middleware.SessionMiddleware',\n    'django.contrib.auth.middleware.AuthenticationMiddleware',\n]\n",
  missing: (settings) => missingSetting(settings, 'MIDDLEWARE'),
  *check(settings) {
    if (hasBrokenItem(settings)) return;
    const items = itemsOf(settings, 'MIDDLEWARE');
    for (const {first, behind: later, gives} of pairs) {
      const [before, behind] = [itemAt(items, first), itemAt(items, later)];
      const found = items[behind];
      if (found === undefined || before < behind) continue;
      const [needed, asking] = [first, later].map((one) => `\`${one.split('.').at(-1)}\``);
      const other = items[before];
      yield {
        span: found.span,
        message: {
          en: `${asking} asks for ${gives.en} that ${needed} only provides further down, so every request fails with status 500. Move ${needed} above it.`,
          ko: `${asking}가 ${gives.ko} 정보를 찾는데 ${needed}가 더 아래에 있어서 모든 요청이 500이 돼요. ${needed}를 위로 옮기세요.`,
        },
        ...(other && {
          related: [{span: other.span, message: {en: `${needed} stands here.`, ko: `${needed}는 여기에 있어요.`}}],
        }),
      };
    }
  },
};
