import type {Expression} from '../../../syntax/python/nodes.ts';
import {scan} from '../../../syntax/python/scan.ts';
import {type PythonFile, spanOf, writtenOf} from '../../../syntax/python.ts';
import type {Span} from '../../../syntax/span.ts';
import type {Rule} from '../../rule.ts';
import {missingSettings} from '../presence.ts';
import type {Settings} from '../settings.ts';

/** Lists whose texts stand each on their own. */
const lists = new Set([
  'INSTALLED_APPS',
  'MIDDLEWARE',
  'ALLOWED_HOSTS',
  'AUTHENTICATION_BACKENDS',
  'CSRF_TRUSTED_ORIGINS',
  'CORS_ALLOWED_ORIGINS',
  'INTERNAL_IPS',
  'STATICFILES_FINDERS',
  'THIRD_PARTY_APPS',
  'LOCAL_APPS',
  'DJANGO_APPS',
]);

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
  *check({file, all}) {
    for (const {name, value} of all) {
      if (!lists.has(name) || value === undefined) continue;
      for (const {node, gap, parts} of glued(file, value)) {
        const at = spanOf(file, node).start + gap;
        yield {
          span: {start: spanOf(file, node).start, end: at},
          message: {
            en: `There is no comma behind \`${parts[0]}\`, so Python reads \`${parts[0]}\` and \`${parts[1]}\` as one text. Write the comma.`,
            ko: `\`${parts[0]}\` 뒤에 쉼표가 없어서 Python이 \`${parts[1]}\`까지 한 문자열로 읽어요. 쉼표를 적으세요.`,
          },
          fix: {edits: [{span: {start: at, end: at}, text: ','}]},
        };
      }
    }
  },
};

interface Glued {
  readonly node: Expression;
  /** Where the first text ends, counted from the start of the node. */
  readonly gap: number;
  readonly parts: readonly [string, string];
}

/** Items that consist of two complete words on two lines; a long text that somebody broke on purpose has blanks or slashes. */
function glued(file: PythonFile, value: Expression): readonly Glued[] {
  if (value.nodeType !== 'List' && value.nodeType !== 'Tuple' && value.nodeType !== 'Set') return [];
  return value.elts.flatMap((node) => {
    if (node.nodeType !== 'Constant' || typeof node.value !== 'string') return [];
    const written = writtenOf(file, node);
    const [first, second] = scan(`(${written})`).tokens.filter(({kind}) => kind === 'string');
    if (first === undefined || second === undefined) return [];
    const cut = ({start, end}: Span) => written.slice(start - 1, end - 1);
    const parts = [cut(first), cut(second)] as const;
    const onPurpose = /[./:_-]['"]$/.test(parts[0]) || /^[^'"]*['"][./:_-]/.test(parts[1]);
    const whole =
      !onPurpose &&
      parts.every((part) => /^[^'"]*['"][\w.:/*-]+['"]$/.test(part)) &&
      written.slice(first.end - 1, second.start - 1).includes('\n');
    return whole ? [{node, gap: first.end - 1, parts}] : [];
  });
}
