import type {Rule} from '../../rule.ts';
import {missingSetting} from '../presence.ts';
import {placeOf, type Settings} from '../settings.ts';

/** TIME_ZONE is a name of the time zone database. */
export const timeZone: Rule<Settings> = {
  id: 'django/time-zone',
  title: {en: 'TIME_ZONE is a name such as Asia/Seoul', ko: 'TIME_ZONE은 Asia/Seoul 같은 이름이에요'},
  why: {
    en: 'Time zones are named by region and city: `Asia/Seoul`, `Europe/Berlin`, or `UTC`. Abbreviations and offsets (`KST`, `UTC+9`) are not in the database, and Django stops with `Incorrect timezone setting`.',
    ko: '시간대는 `Asia/Seoul`, `Europe/Berlin`처럼 지역과 도시로 적거나 `UTC`로 적어요. `KST`나 `UTC+9` 같은 약어는 목록에 없어서 Django가 `Incorrect timezone setting`으로 멈춰요.',
  },
  reference: 'https://docs.djangoproject.com/en/5.2/ref/settings/#time-zone',
  severity: 'error',
  bad: "TIME_ZONE = 'KST'\n",
  good: "TIME_ZONE = 'Asia/Seoul'\n",
  missing: (settings) => missingSetting(settings, 'TIME_ZONE'),
  *check(settings) {
    const value = settings.value('TIME_ZONE');
    if (settings.last('TIME_ZONE')?.value === undefined || value.kind !== 'text' || isZone(value.value)) return;
    const [right = 'Asia/Seoul'] = canonical(value.value) ?? [];
    yield {
      span: placeOf(settings, 'TIME_ZONE'),
      message: {
        en: `There is no time zone \`${value.value}\`, so Django stops when it starts. Write a name of region and city: \`'${right}'\`.`,
        ko: `\`${value.value}\`라는 시간대는 없어서 Django가 시작하다가 멈춰요. \`'${right}'\`처럼 지역과 도시 이름으로 적으세요.`,
      },
    };
  },
};

/** Names of the database that JavaScript does not take, and what Django takes for none. */
const others = /^(?:|Factory|localtime|posixrules|(?:posix|right|SystemV)\/.*|US\/Pacific-New)$/;

function isZone(name: string): boolean {
  if (others.test(name)) return true;
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name)) return false;
  const known = canonical(name);
  // File names tell large letters from small ones, JavaScript does not; names with another canonical form are let be.
  return known?.every((one) => one === name || one.toLowerCase() !== name.toLowerCase()) === true;
}

function canonical(name: string): readonly string[] | undefined {
  try {
    return [new Intl.DateTimeFormat('en', {timeZone: name}).resolvedOptions().timeZone];
  } catch {
    return undefined;
  }
}
