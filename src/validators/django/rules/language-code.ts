import newest from '../../../facts/django-5.2.18.json' with {type: 'json'};
import type {Rule} from '../../rule.ts';
import {missingSetting} from '../presence.ts';
import {placeOf, type Settings} from '../settings.ts';

const languages = new Set(newest.languages);
/** Countries that are often taken for languages. */
const countries: Readonly<Record<string, string>> = {
  kr: 'ko',
  jp: 'ja',
  cn: 'zh-hans',
  us: 'en-us',
  uk: 'en-gb',
  korean: 'ko',
  english: 'en',
  gr: 'el',
  cz: 'cs',
  dk: 'da',
  se: 'sv',
};

/** LANGUAGE_CODE is the code of a language that Django knows. */
export const languageCode: Rule<Settings> = {
  id: 'django/language-code',
  title: {en: 'LANGUAGE_CODE is the code of a language', ko: 'LANGUAGE_CODE는 언어 코드예요'},
  why: {
    en: 'Django wants the code of a language (`ko`, `en-us`), not of a country (`kr`), with a dash and no underscore. Otherwise `manage.py` stops every command (translation.E001, E004).',
    ko: 'Django에는 나라 코드(`kr`)가 아니라 언어 코드(`ko`, `en-us`)를 적고, 밑줄이 아니라 붙임표로 이어요. 아니면 `manage.py` 명령이 모두 멈춰요(translation.E001, E004).',
  },
  reference: 'https://docs.djangoproject.com/en/5.2/ref/settings/#language-code',
  alsoKnownAs: ['Django translation.E001', 'Django translation.E004'],
  severity: 'error',
  bad: "LANGUAGE_CODE = 'kr'\n",
  good: "LANGUAGE_CODE = 'ko-kr'\n",
  missing: (settings) => missingSetting(settings, 'LANGUAGE_CODE'),
  *check(settings) {
    const value = settings.value('LANGUAGE_CODE');
    const own = settings.last('LANGUAGES') !== undefined || settings.open;
    if (settings.last('LANGUAGE_CODE')?.value === undefined || value.kind !== 'text') return;
    const code = value.value;
    const shaped = /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*(?:@[a-z0-9]{1,20})?$/i.test(code);
    if (shaped && (own || isKnown(code.toLowerCase()))) return;
    const right =
      countries[code.toLowerCase()] ?? (code.includes('_') ? code.replaceAll('_', '-').toLowerCase() : 'en-us');
    yield {
      span: placeOf(settings, 'LANGUAGE_CODE'),
      message: {
        en: `\`${code}\` is no language that Django knows. Write \`'${right}'\`.`,
        ko: `\`${code}\`는 Django가 아는 언어 코드가 아니에요. \`'${right}'\`로 적으세요.`,
      },
    };
  },
};

/** The code itself, or what is left of it when its end is cut off part by part; Chinese has names of its own. */
function isKnown(code: string): boolean {
  if (code.startsWith('zh')) return true;
  const parts = code.split('@')[0]?.split('-') ?? [];
  return parts.some((_, at) => languages.has(parts.slice(0, parts.length - at).join('-')));
}
