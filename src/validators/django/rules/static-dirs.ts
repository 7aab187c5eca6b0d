import type {Value} from '../../../syntax/python/value.ts';
import {spanOf} from '../../../syntax/python.ts';
import type {Rule} from '../../rule.ts';
import {missingSettings} from '../presence.ts';
import type {Settings} from '../settings.ts';

/** STATIC_ROOT is not one of the folders that files are collected from. */
export const staticDirs: Rule<Settings> = {
  id: 'django/static-dirs',
  title: {en: 'STATIC_ROOT is not in STATICFILES_DIRS', ko: 'STATIC_ROOT가 STATICFILES_DIRS에 들어 있지 않아요'},
  why: {
    en: '`collectstatic` copies the files of the apps and of `STATICFILES_DIRS` into `STATIC_ROOT`. The folder cannot be source and target at once; Django refuses it (staticfiles.E002). Your own files live in `static/`, the collected ones in `staticfiles/`.',
    ko: '`collectstatic`은 앱과 `STATICFILES_DIRS`에 있는 파일을 `STATIC_ROOT`로 모아요. 한 폴더가 출발지이자 도착지일 수는 없어서 Django가 거부해요(staticfiles.E002). 내 파일은 `static/`에, 모은 파일은 `staticfiles/`에 두세요.',
  },
  learn: 'django-production#static',
  reference: 'https://docs.djangoproject.com/en/5.2/ref/settings/#static-root',
  alsoKnownAs: ['Django staticfiles.E002'],
  severity: 'error',
  bad: "from pathlib import Path\n\nBASE_DIR = Path(__file__).resolve().parent.parent\nSTATIC_ROOT = BASE_DIR / 'static'\nSTATICFILES_DIRS = [BASE_DIR / 'static']\n",
  good: "from pathlib import Path\n\nBASE_DIR = Path(__file__).resolve().parent.parent\nSTATIC_ROOT = BASE_DIR / 'staticfiles'\nSTATICFILES_DIRS = [BASE_DIR / 'static']\n",
  missing: missingSettings,
  *check(settings) {
    const root = pathOf(settings.value('STATIC_ROOT'));
    const dirs = settings.value('STATICFILES_DIRS');
    if (root === undefined || (dirs.kind !== 'list' && dirs.kind !== 'tuple')) return;
    for (const {value, node} of dirs.items)
      if (pathOf(value) === root)
        yield {
          span: spanOf(settings.file, node),
          message: {
            en: "This folder is also `STATIC_ROOT`, where `collectstatic` puts what it has collected. Give `STATIC_ROOT` a folder of its own: `BASE_DIR / 'staticfiles'`.",
            ko: "이 폴더는 `collectstatic`이 파일을 모아 두는 `STATIC_ROOT`이기도 해요. `STATIC_ROOT`를 `BASE_DIR / 'staticfiles'`처럼 다른 폴더로 정하세요.",
          },
        };
  },
};

function pathOf(value: Value): string | undefined {
  const path = value.kind === 'path' || value.kind === 'text' ? value.value : undefined;
  return path === undefined || path === '' ? undefined : path.replace(/\/+$/, '');
}
