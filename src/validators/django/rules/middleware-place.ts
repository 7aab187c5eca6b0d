import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import {hasBrokenItem} from '../broken.ts';
import {itemAt, itemsOf} from '../items.ts';
import {missingSetting} from '../presence.ts';
import type {Settings} from '../settings.ts';

interface Place {
  readonly name: string;
  /** Those that have to come later. */
  readonly before: RegExp;
  readonly why: Text;
}

const security = 'django.middleware.security.SecurityMiddleware';
const places: readonly Place[] = [
  {
    name: 'whitenoise.middleware.WhiteNoiseMiddleware',
    before: /^(?!django\.middleware\.security\.|corsheaders\.|.*(?:[Hh]ealth|[Pp]rometheus|[Rr]equest_?[Ii][Dd]))/,
    why: {
      en: 'static files should leave before sessions, logins and the rest are asked',
      ko: '정적 파일은 세션이나 로그인을 거치기 전에 나가야 해요',
    },
  },
  {
    name: 'corsheaders.middleware.CorsMiddleware',
    before:
      /^(?:django\.middleware\.common\.CommonMiddleware|django\.middleware\.csrf\.CsrfViewMiddleware|whitenoise\..*)$/,
    why: {
      en: 'the answers of those above it get no CORS headers, so browsers block them',
      ko: '그보다 위에서 나간 응답에는 CORS 헤더가 붙지 않아 브라우저가 막아요',
    },
  },
  {
    name: security,
    before: /^django\.(?:middleware\.(?:common|csrf)|contrib\.(?:sessions|auth))\./,
    why: {
      en: 'it redirects to HTTPS before anything else has been done with the request',
      ko: '다른 일을 하기 전에 HTTPS로 보내야 해요',
    },
  },
];

/** SecurityMiddleware, WhiteNoise and CORS stand at the top, where they work. */
export const middlewarePlace: Rule<Settings> = {
  id: 'django/middleware-place',
  title: {
    en: 'Security, WhiteNoise and CORS middleware stand at the top',
    ko: '보안, WhiteNoise, CORS 미들웨어는 위쪽에 있어요',
  },
  why: {
    en: 'A request goes through `MIDDLEWARE` from top to bottom, and whoever answers ends the trip. WhiteNoise belongs right behind `SecurityMiddleware`, and `CorsMiddleware` above everything that may answer, otherwise redirects and errors reach the browser without CORS headers.',
    ko: '요청은 `MIDDLEWARE`를 위에서 아래로 지나고, 누군가 응답하면 거기서 끝나요. WhiteNoise는 `SecurityMiddleware` 바로 뒤에, `CorsMiddleware`는 응답할 수 있는 다른 것들보다 위에 두세요. 그러지 않으면 리다이렉트나 오류 응답에 CORS 헤더가 빠져요.',
  },
  learn: 'wsgi#middleware',
  reference: 'https://docs.djangoproject.com/en/5.2/ref/middleware/#middleware-ordering',
  severity: 'warning',
  bad: "MIDDLEWARE = [\n    'django.middleware.common.CommonMiddleware',\n    'corsheaders.middleware.CorsMiddleware',\n]\n",
  good: "MIDDLEWARE = [\n    'django.middleware.security.SecurityMiddleware',\n    'whitenoise.middleware.WhiteNoiseMiddleware',\n    'django.contrib.sessions.middleware.SessionMiddleware',\n    'django.middleware.common.CommonMiddleware',\n]\n",
  missing: (settings) => missingSetting(settings, 'MIDDLEWARE'),
  *check(settings) {
    if (hasBrokenItem(settings)) return;
    const items = itemsOf(settings, 'MIDDLEWARE');
    for (const {name, before, why} of places) {
      const at = itemAt(items, name);
      const found = items[at];
      const above = items.slice(0, Math.max(0, at)).find(({text}) => before.test(text));
      if (found === undefined || above === undefined) continue;
      const [short, other] = [name, above.text].map((one) => `\`${one.split('.').at(-1)}\``);
      yield {
        span: found.span,
        message: {
          en: `${short} stands behind ${other}, but belongs in front of it: ${why.en}.`,
          ko: `${short}가 ${other} 뒤에 있는데 앞에 있어야 해요. ${why.ko}.`,
        },
        related: [{span: above.span, message: {en: `Move it above this one.`, ko: '이것보다 위로 옮기세요.'}}],
      };
    }
  },
};
