import {entryOf, textsOf} from '../../../syntax/python/value.ts';
import {spanOf} from '../../../syntax/python.ts';
import type {Rule} from '../../rule.ts';
import {missingSetting} from '../presence.ts';
import type {Settings} from '../settings.ts';

/** An API is closed unless a view opens it. */
export const drfPermissions: Rule<Settings> = {
  id: 'django/drf-permissions',
  title: {en: 'The API is closed by default', ko: 'API는 기본으로 닫혀 있어요'},
  why: {
    en: 'Without a default, or with `AllowAny`, every view that forgets its own permissions is open to the whole internet, for writing too. With `IsAuthenticated` as the default a forgotten line shows up as a 403 in development.',
    ko: '기본 권한이 없거나 `AllowAny`면, 권한을 빠뜨린 뷰는 누구나 읽고 쓸 수 있어요. 기본을 `IsAuthenticated`로 두면 빠뜨린 곳이 개발 중에 403으로 드러나요.',
  },
  reference: 'https://www.django-rest-framework.org/api-guide/permissions/#setting-the-permission-policy',
  severity: 'hint',
  bad: "REST_FRAMEWORK = {'DEFAULT_PERMISSION_CLASSES': ['rest_framework.permissions.AllowAny']}\n",
  good: "REST_FRAMEWORK = {'DEFAULT_PERMISSION_CLASSES': ['rest_framework.permissions.IsAuthenticated']}\n",
  missing: (settings) => missingSetting(settings, 'REST_FRAMEWORK'),
  *check(settings) {
    const entry = entryOf(settings.value('REST_FRAMEWORK'), 'DEFAULT_PERMISSION_CLASSES');
    if (typeof entry === 'string') return;
    for (const {text, node} of textsOf(entry.value))
      if (text === 'rest_framework.permissions.AllowAny')
        yield {
          span: spanOf(settings.file, node),
          message: {
            en: '`AllowAny` opens every view that does not say otherwise, for writing too. Make `rest_framework.permissions.IsAuthenticated` the default, and open single views.',
            ko: '`AllowAny`는 따로 정하지 않은 뷰를 모두에게 열어요. 쓰기도 마찬가지예요. 기본은 `rest_framework.permissions.IsAuthenticated`로 두고 필요한 뷰만 여세요.',
          },
        };
  },
};
