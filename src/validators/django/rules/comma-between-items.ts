import type {Rule} from '../../rule.ts';
import {gluedItems} from '../glued.ts';
import {missingSettings} from '../presence.ts';
import type {Settings} from '../settings.ts';

/** Between two texts of a list stands a comma; without one Python glues them together. */
export const commaBetweenItems: Rule<Settings> = {
  id: 'django/comma-between-items',
  title: {en: 'A comma stands between the items of a list', ko: '리스트 항목 사이에 쉼표가 있어요'},
  why: {
    en: "Two texts side by side are one text to Python: `'django.contrib.auth' 'blog'` is `'django.contrib.authblog'`. There is no syntax error; Django looks for an app of that name, or a host that never comes.",
    ko: "Python은 나란히 놓인 두 문자열을 하나로 이어 붙여요. `'django.contrib.auth' 'blog'`는 `'django.contrib.authblog'`가 돼요. 문법 오류가 아니라서 Django는 그런 이름의 앱을 찾다가 멈추거나, 올 리 없는 호스트를 기다려요.",
  },
  reference: 'https://docs.python.org/3/reference/lexical_analysis.html#string-literal-concatenation',
  severity: 'error',
  bad: "INSTALLED_APPS = [\n    'django.contrib.auth'\n    'blog',\n]\n",
  good: "INSTALLED_APPS = [\n    'django.contrib.auth',\n    'blog',\n]\n",
  missing: missingSettings,
  *check(settings) {
    for (const {span, gap, parts} of gluedItems(settings))
      yield {
        span: {start: span.start, end: gap},
        message: {
          en: `There is no comma behind \`${parts[0]}\`, so Python reads \`${parts[0]}\` and \`${parts[1]}\` as one text. Write the comma.`,
          ko: `\`${parts[0]}\` 뒤에 쉼표가 없어서 Python이 \`${parts[1]}\`까지 한 문자열로 읽어요. 쉼표를 적으세요.`,
        },
        fix: {edits: [{span: {start: gap, end: gap}, text: ','}]},
      };
  },
};
