import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {gluedItems} from '../glued.ts';
import {djangoPaths, pathsLike} from '../paths.ts';
import {missingSettings} from '../presence.ts';
import type {Settings} from '../settings.ts';

/** Apps, middleware and backends of Django are named as Django has them. */
export const djangoPathsExist: Rule<Settings> = {
  id: 'django/django-paths',
  title: {en: 'Names inside Django are spelt as Django has them', ko: 'Django 안의 이름을 정확히 적어요'},
  why: {
    en: 'Django imports every app, middleware and backend by its dotted name when it starts. One wrong letter and the start ends with `ModuleNotFoundError` or `ImportError`.',
    ko: 'Django는 시작할 때 앱, 미들웨어, 백엔드를 점으로 이은 이름으로 불러와요. 한 글자만 틀려도 `ModuleNotFoundError`나 `ImportError`로 멈춰요.',
  },
  reference: 'https://docs.djangoproject.com/en/5.2/ref/settings/#installed-apps',
  severity: 'error',
  bad: "INSTALLED_APPS = ['django.contrib.staticfile']\n",
  good: "INSTALLED_APPS = ['django.contrib.staticfiles']\n",
  missing: missingSettings,
  *check(settings) {
    // A name glued from two lacks a comma, and comma-between-items says so.
    const glued = new Set(gluedItems(settings).map(({span}) => span.start));
    for (const {path, span, found} of djangoPaths(settings)) {
      if (found !== 'neither' || glued.has(span.start)) continue;
      const similar = nearest(path, pathsLike(path));
      const code = `\`${path}\``;
      yield {
        span,
        message: {
          en: `There is no ${code} in Django, so it stops when it starts. ${similar === undefined ? 'Compare it with the documentation.' : `Did you mean \`${similar}\`?`}`,
          ko: `Django에 ${particle(code, '이/가')} 없어서 시작하다가 멈춰요. ${similar === undefined ? '공식 문서와 비교해 보세요.' : `${particle(`\`${similar}\``, '을/를')} 쓰려던 건가요?`}`,
        },
      };
    }
  },
};
