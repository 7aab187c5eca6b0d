import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {itemsOf} from '../items.ts';
import {missingSettings} from '../presence.ts';
import type {Settings} from '../settings.ts';

/** Each app is listed once. */
export const listedOnce: Rule<Settings> = {
  id: 'django/listed-once',
  title: {en: 'Each app is listed once', ko: '앱을 한 번씩만 적어요'},
  why: {
    en: "Django gives every app a label of its own. The same app twice in `INSTALLED_APPS` stops the start with `ImproperlyConfigured: Application labels aren't unique`.",
    ko: "Django는 앱마다 고유한 이름표를 붙여요. `INSTALLED_APPS`에 같은 앱이 두 번 있으면 `ImproperlyConfigured: Application labels aren't unique`로 멈춰요.",
  },
  reference: 'https://docs.djangoproject.com/en/5.2/ref/applications/',
  severity: 'error',
  bad: "INSTALLED_APPS = ['blog', 'rest_framework', 'blog']\n",
  good: "INSTALLED_APPS = ['blog', 'rest_framework']\n",
  missing: missingSettings,
  *check(settings) {
    const items = itemsOf(settings, 'INSTALLED_APPS');
    for (const [at, {text, span}] of items.entries()) {
      const first = items.findIndex((one) => one.text === text);
      const other = items[first];
      if (first === at || other === undefined) continue;
      const code = `\`${text}\``;
      yield {
        span,
        message: {
          en: `${code} is listed twice, so Django stops: labels of apps must be unique. Delete one of them.`,
          ko: `${particle(code, '이/가')} 두 번 있어서 Django가 멈춰요. 앱 이름표는 겹칠 수 없어요. 하나를 지우세요.`,
        },
        related: [
          {
            span: other.span,
            message: {en: `The first ${code} stands here.`, ko: `첫 번째 ${particle(code, '은/는')} 여기에 있어요.`},
          },
        ],
      };
    }
  },
};
