import type {Value} from '../../../syntax/python/value.ts';
import {writtenOf} from '../../../syntax/python.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingSettings} from '../presence.ts';
import {facts, placeOf, type Settings} from '../settings.ts';

/** Settings that are on or off are booleans: a text such as 'False' counts as on. */
export const booleanSettings: Rule<Settings> = {
  id: 'django/boolean-settings',
  title: {en: 'Settings that are on or off are booleans', ko: '켜고 끄는 설정은 참·거짓 값이에요'},
  why: {
    en: "Variables of the environment are always texts, and every text but the empty one counts as true: `bool('False')` is `True`. So `DEBUG=False` in `.env` turns debugging *on*, with all settings shown to visitors, and nothing says so. Compare the text instead, or let a library convert it.",
    ko: "환경 변수는 언제나 문자열이고, 빈 문자열이 아니면 모두 참이에요. `bool('False')`도 `True`예요. 그래서 `.env`에 `DEBUG=False`라고 적어도 디버그가 *켜져서* 설정이 방문자에게 보이는데, 아무 경고도 나오지 않아요. 문자열을 비교하거나 라이브러리로 변환하세요.",
  },
  learn: 'django-production#debug',
  reference: 'https://docs.python.org/3/library/stdtypes.html#truth-value-testing',
  severity: 'warning',
  bad: "import os\n\nDEBUG = bool(os.environ.get('DEBUG', False))\n",
  good: "import os\n\nDEBUG = os.environ.get('DEBUG', '') == 'True'\n",
  missing: missingSettings,
  *check(settings) {
    for (const [name, {type}] of Object.entries({...facts.debian, ...facts.newest})) {
      const node = settings.last(name)?.value;
      if (type !== 'bool' || node === undefined) continue;
      const message = complaint(name, settings.value(name), writtenOf(settings.file, node));
      if (message !== undefined) yield {span: placeOf(settings, name), message};
    }
  },
};

function complaint(name: string, value: Value, written: string): Text | undefined {
  const code = `\`${name}\``;
  if (value.kind === 'text' && value.value !== '') {
    const meant = /^(?:false|no|off|0|none)$/i.test(value.value.trim()) ? 'False' : 'True';
    return {
      en: `${code} is the text \`${written}\`, and a text that is not empty counts as true. Write \`${meant}\` without quotes.`,
      ko: `${particle(code, '이/가')} 문자열 \`${written}\`로 되어 있어요. 비어 있지 않은 문자열은 참이에요. 따옴표 없이 \`${meant}\`로 적으세요.`,
    };
  }
  if (value.kind !== 'environment' || (value.cast !== 'text' && value.cast !== 'truthiness')) return undefined;
  if (value.reader === 'environ' && value.cast === 'text' && value.default?.kind !== 'text') return undefined;
  const variable = value.name ?? 'NAME';
  const repair =
    value.reader === 'decouple'
      ? `config('${variable}', default=False, cast=bool)`
      : value.reader === 'environ'
        ? `env.bool('${variable}', default=False)`
        : `os.environ.get('${variable}', '') == 'True'`;
  return {
    en: `\`${variable}\` comes out of the environment as a text, and \`'False'\` counts as true: ${code} would be on whatever stands there. Write \`${repair}\`.`,
    ko: `환경 변수 \`${variable}\`의 값은 문자열이고 \`'False'\`도 참이에요. 무엇을 적어도 ${particle(code, '이/가')} 켜져요. \`${repair}\`로 적으세요.`,
  };
}
