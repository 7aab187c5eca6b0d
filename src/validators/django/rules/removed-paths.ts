import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {djangoPaths} from '../paths.ts';
import {missingSettings} from '../presence.ts';
import type {Settings} from '../settings.ts';

/** Backends that newer Django versions have removed are replaced. */
export const removedPaths: Rule<Settings> = {
  id: 'django/removed-paths',
  title: {en: 'Nothing is named that Django has removed', ko: 'Django에서 사라진 것을 쓰지 않아요'},
  why: {
    en: 'Between Django 3.2 and 5.2 some backends were removed: settings copied from an older project then stop the start with `ImportError` on a newer Django.',
    ko: 'Django 3.2와 5.2 사이에 없어진 백엔드가 있어요. 예전 프로젝트에서 복사한 설정은 새 Django에서 `ImportError`로 멈출 수 있어요.',
  },
  reference: 'https://docs.djangoproject.com/en/5.2/internals/deprecation/',
  severity: 'warning',
  since: '5.2',
  bad: "CACHES = {'default': {'BACKEND': 'django.core.cache.backends.memcached.MemcachedCache'}}\n",
  good: "CACHES = {'default': {'BACKEND': 'django.core.cache.backends.memcached.PyMemcacheCache'}}\n",
  missing: missingSettings,
  *check(settings) {
    for (const {path, span, found} of djangoPaths(settings)) {
      if (found !== 'debian only') continue;
      const code = `\`${path}\``;
      yield {
        span,
        message: {
          en: `${code} is still in Django 3.2, but no longer in 5.2. Look up its successor before you upgrade.`,
          ko: `${particle(code, '은/는')} Django 3.2에는 있지만 5.2에는 없어요. 업그레이드하기 전에 대신할 것을 찾아 두세요.`,
        },
      };
    }
  },
};
