import {writtenOf} from '../../syntax/python.ts';
import type {Text} from '../../text/language.ts';
import {particle} from '../../text/particle.ts';
import {missingStatements} from '../python/presence.ts';
import type {Rule} from '../rule.ts';
import {says} from './security.ts';
import {facts, placeOf, type Settings} from './settings.ts';

/** What the rules about `check --deploy` differ in. */
interface SecurityCard
  extends Pick<Rule<Settings>, 'id' | 'title' | 'why' | 'learn' | 'severity' | 'since' | 'bad' | 'good'> {
  /** The ids of Django that it stands for, without `security.`; the first that holds is said. */
  readonly codes: readonly string[];
  /** The setting it is about, and where the finding stands when the file does not set it. */
  readonly setting: string;
  readonly instead: string;
  /** What follows from it, and what to do; said behind what was seen. */
  readonly advice: Text;
}

/** A rule that says what `manage.py check --deploy` says, decided as Django decides it; quiet where a value is not known. */
export function securityRule({codes, setting, instead, advice, ...card}: SecurityCard): Rule<Settings> {
  return {
    ...card,
    reference: 'https://docs.djangoproject.com/en/5.2/ref/checks/#security',
    alsoKnownAs: codes.map((code) => `Django security.${code}`),
    missing: ({file}) => missingStatements(file),
    *check(settings) {
      if (settings.role !== 'project') return;
      if (followsDebug(settings, setting)) yield {span: placeOf(settings, setting), message: offWithDebug(setting)};
      if (!codes.some((code) => says(settings, code))) return;
      if (isTextForBoolean(settings, setting)) return;
      const seen = seenOf(settings, setting);
      yield {
        span: placeOf(settings, setting, instead),
        message: {en: `${seen.en} ${advice.en}`, ko: `${seen.ko} ${advice.ko}`},
      };
    },
  };
}

/** `SESSION_COOKIE_SECURE = DEBUG`: what has to be on where DEBUG is off is then on and off together with it. */
function followsDebug(settings: Settings, name: string): boolean {
  const node = settings.last(name)?.value;
  if (node?.nodeType !== 'Name' || node.id !== 'DEBUG' || facts.newest[name]?.type !== 'bool') return false;
  return settings.value('DEBUG').kind === 'environment';
}

function offWithDebug(name: string): Text {
  return {
    en: `\`${name}\` follows \`DEBUG\`, so it is off on the server, where \`DEBUG\` is off. Write \`${name} = not DEBUG\`.`,
    ko: `\`${name}\` 값이 \`DEBUG\`를 따라가서, \`DEBUG\`를 끄는 서버에서는 함께 꺼져요. \`${name} = not DEBUG\`로 적으세요.`,
  };
}

/** `DEBUG = 'False'`: boolean-settings says what is wrong with it. */
function isTextForBoolean(settings: Settings, name: string): boolean {
  const value = settings.last(name) === undefined ? undefined : settings.value(name);
  return facts.newest[name]?.type === 'bool' && value?.kind === 'text' && value.value !== '';
}

function seenOf(settings: Settings, name: string): Text {
  const value = settings.last(name)?.value;
  if (value === undefined) return {en: `\`${name}\` is not set.`, ko: `\`${name}\` 설정이 없어요.`};
  const written = writtenOf(settings.file, value).replace(/\s+/g, ' ');
  const short = written.length > 30 ? `${written.slice(0, 29)}…` : written;
  if (name === 'MIDDLEWARE')
    return {en: 'Something is missing in `MIDDLEWARE`.', ko: '`MIDDLEWARE`에 빠진 것이 있어요.'};
  if (name === 'SECRET_KEY') return seenKey(settings);
  return {en: `\`${name}\` is \`${short}\`.`, ko: `\`${name}\`의 값이 ${particle(`\`${short}\``, '이에요/예요')}.`};
}

function seenKey(settings: Settings): Text {
  const key = settings.value('SECRET_KEY');
  if (key.kind === 'text' && key.value.startsWith('django-insecure-'))
    return {
      en: '`SECRET_KEY` is still the one that `startproject` wrote.',
      ko: '`SECRET_KEY`가 아직 `startproject`가 만든 값이에요.',
    };
  const length = key.kind === 'text' ? [...key.value].length : 0;
  return {
    en: `\`SECRET_KEY\` is ${length} ${length === 1 ? 'character' : 'characters'} long, or repeats the same few.`,
    ko: `\`SECRET_KEY\`가 ${length}자이거나 같은 문자만 되풀이돼요.`,
  };
}
