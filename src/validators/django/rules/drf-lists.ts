import {spanOf} from '../../../syntax/python.ts';
import type {Rule} from '../../rule.ts';
import {missingSetting} from '../presence.ts';
import type {Settings} from '../settings.ts';

/** Keys of REST_FRAMEWORK that hold several classes. */
const lists = new Set([
  'DEFAULT_RENDERER_CLASSES',
  'DEFAULT_PARSER_CLASSES',
  'DEFAULT_AUTHENTICATION_CLASSES',
  'DEFAULT_PERMISSION_CLASSES',
  'DEFAULT_THROTTLE_CLASSES',
  'DEFAULT_FILTER_BACKENDS',
  'TEST_REQUEST_RENDERER_CLASSES',
]);

/** Classes of Django REST framework are given as lists. */
export const drfLists: Rule<Settings> = {
  id: 'django/drf-lists',
  title: {en: 'REST_FRAMEWORK takes lists of classes', ko: 'REST_FRAMEWORK의 클래스는 리스트로 적어요'},
  why: {
    en: "Django REST framework makes an object of each class in these lists. Given a text, or a tuple that lost its comma (`('a')`), it has one class where a list should be, and every API request ends with `TypeError: 'type' object is not iterable`.",
    ko: "Django REST framework는 이 목록에 있는 클래스마다 객체를 만들어요. 문자열이나 쉼표가 빠진 튜플(`('a')`)을 주면 목록 대신 클래스 하나가 되어 모든 API 요청이 `TypeError`로 끝나요.",
  },
  reference: 'https://www.django-rest-framework.org/api-guide/settings/',
  severity: 'error',
  bad: "REST_FRAMEWORK = {\n    'DEFAULT_PERMISSION_CLASSES': ('rest_framework.permissions.IsAuthenticated'),\n}\n",
  good: "REST_FRAMEWORK = {\n    'DEFAULT_PERMISSION_CLASSES': ['rest_framework.permissions.IsAuthenticated'],\n}\n",
  missing: (settings) => missingSetting(settings, 'REST_FRAMEWORK'),
  *check(settings) {
    const value = settings.value('REST_FRAMEWORK');
    if (value.kind !== 'dict') return;
    for (const {key, value: classes, node} of value.entries) {
      if (key.kind !== 'text' || !lists.has(key.value) || classes.kind !== 'text' || classes.value === '') continue;
      yield {
        span: spanOf(settings.file, node),
        message: {
          en: `\`${key.value}\` is a list, but this is one text: every API request would fail. Write \`['${classes.value}']\`.`,
          ko: `\`${key.value}\`에는 리스트가 와야 하는데 문자열 하나예요. 모든 API 요청이 실패하니 \`['${classes.value}']\`로 적으세요.`,
        },
      };
    }
  },
};
