import type {Directive, Word} from '../../../syntax/nginx.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import {type Complaint, complain} from '../complaint.ts';
import type {Meaning} from '../facts.ts';
import {nearestOf} from '../suggestion.ts';
import {hasVariables} from '../variables.ts';

/** What nginx's general readers of values refuse: `ngx_conf_set_flag_slot` and its like. */
export function* checkValue(directive: Directive, meaning: Meaning): Generator<Complaint> {
  const {value: kind, values = []} = meaning;
  const [first, second] = directive.args;
  if (kind === undefined || first === undefined) return;
  const words = kind === 'flags' ? directive.args : kind === 'bind' || kind === 'param' ? [] : [first];
  for (const word of words) {
    const message = wrong(directive.name.value, kind, word, values, meaning, second);
    if (message) yield complain('valid-value', directive, word, message);
  }
  if (kind === 'path') yield* checkLevels(directive);
  if (kind === 'access') yield* checkAccess(directive);
  if (kind === 'bind' && second !== undefined && second.value !== 'transparent')
    yield complain('valid-parameter', directive, second, unknownParameter(directive, second, ['transparent']));
  const [, , third] = directive.args;
  if (kind === 'param' && third !== undefined && third.value !== 'if_not_empty')
    yield complain('valid-parameter', directive, third, unknownParameter(directive, third, ['if_not_empty']));
}

function wrong(
  name: string,
  kind: string,
  word: Word,
  values: readonly string[],
  {low, high}: Meaning,
  second: Word | undefined,
): Text | undefined {
  const {value, text} = word;
  switch (kind) {
    case 'flag':
      return /^(?:on|off)$/i.test(value) ? undefined : notFlag(name, text);
    case 'number':
      return wrongNumber(name, word, low, high);
    case 'size':
      return isSize(value) ? undefined : notSize(name, text, 'km');
    case 'offset':
      return isOffset(value) ? undefined : notSize(name, text, 'kmg');
    case 'complex size':
      return hasVariables(value) || isSize(value) ? undefined : notSize(name, text, 'km');
    case 'time':
      return isTime(value) ? undefined : notTime(name, text);
    case 'seconds':
      return isTime(value, 'seconds') ? undefined : notTime(name, text);
    case 'buffers':
      return isNumber(value) &&
        Number(value) > 0 &&
        second !== undefined &&
        isSize(second.value) &&
        !/^0+[km]?$/i.test(second.value)
        ? undefined
        : notBuffers(name, `${text} ${second?.text ?? ''}`);
    case 'enum':
    case 'flags':
      return values.some((one) => one.toLowerCase() === value.toLowerCase()) ? undefined : notOneOf(name, text, values);
  }
  return undefined;
}

/** `ngx_atoi`: digits and nothing else, below 2⁶³. */
export function isNumber(value: string): boolean {
  return /^\d{1,19}$/.test(value) && BigInt(value) < 2n ** 63n;
}

/** `ngx_parse_size`: a number, perhaps with k or m. */
export function isSize(value: string): boolean {
  return /^\d{1,19}[km]?$/i.test(value) && isNumber(value.replace(/[km]$/i, ''));
}

/** `ngx_parse_offset`: a number, perhaps with k, m or g. */
export function isOffset(value: string): boolean {
  return /^\d{1,19}[kmg]?$/i.test(value) && isNumber(value.replace(/[kmg]$/i, ''));
}

const units = ['y', 'M', 'w', 'd', 'h', 'm', 's', 'ms'];

/** `ngx_parse_time`: numbers with units that become smaller, `1h 30m`; years and months only where seconds are counted, `ms` only where not. */
export function isTime(value: string, finest: 'milliseconds' | 'seconds' = 'milliseconds'): boolean {
  let last = finest === 'seconds' ? -1 : 1;
  if (!/\d/.test(value) || value.length > 60) return false;
  let rest = value;
  for (let part = /^\d*(ms|[yMwdhms]| )/.exec(rest); part !== null; part = /^\d*(ms|[yMwdhms]| )/.exec(rest)) {
    const step = part[1] === ' ' ? 6 : units.indexOf(part[1] ?? '');
    if (step <= last || (finest === 'seconds' && step === 7)) return false;
    last = part[1] === ' ' ? 8 : step;
    rest = rest.slice(part[0].length).replace(/^ +/, '');
  }
  return /^\d{0,18}$/.test(rest) && /^\d{0,15}(?!\d)/.test(value);
}

function wrongNumber(name: string, {value, text}: Word, low?: number, high?: number): Text | undefined {
  if (!isNumber(value)) {
    return {
      en: `\`${name}\` takes a whole number, and \`${text}\` is none. Write digits only, for example \`${name} ${low ?? 1};\`.`,
      ko: `\`${name}\`에는 정수를 적어야 하는데 ${particle(`\`${text}\``, '은/는')} 정수가 아니에요. \`${name} ${low ?? 1};\`처럼 숫자로만 쓰세요.`,
    };
  }
  if ((low === undefined || Number(value) >= low) && (high === undefined || Number(value) <= high)) return undefined;
  const range = {
    en: high === undefined ? `at least ${low}` : `from ${low} to ${high}`,
    ko: high === undefined ? `${low} 이상` : `${low}부터 ${high}까지`,
  };
  return {
    en: `\`${text}\` is out of range: \`${name}\` takes a number ${range.en}.`,
    ko: `${particle(`\`${text}\``, '은/는')} 범위를 벗어났어요. \`${name}\`에는 ${range.ko}만 쓸 수 있어요.`,
  };
}

const notFlag = (name: string, text: string): Text => ({
  en: `\`${name}\` is a switch and takes only \`on\` or \`off\`; \`${text}\` is neither.`,
  ko: `${particle(`\`${name}\``, '은/는')} \`on\`과 \`off\` 중 하나만 쓸 수 있는데 ${particle(`\`${text}\``, '이라/라')}고 적혀 있어요.`,
});

function notSize(name: string, text: string, units: string): Text {
  const list = units === 'km' ? '`k`, `m`' : '`k`, `m`, `g`';
  const repaired = /^(\d+)\s*([kmg])i?b?$/i.exec(text.replace(/^["']|["']$/g, ''));
  const example = repaired ? `${repaired[1]}${repaired[2]?.toLowerCase()}` : '10m';
  return {
    en: `\`${text}\` is no size for \`${name}\`. A size is a whole number, with ${list} or nothing behind it: \`${name} ${example};\`.`,
    ko: `${particle(`\`${text}\``, '은/는')} \`${name}\`에 쓸 수 있는 크기가 아니에요. 정수 뒤에 단위(${list})를 붙이거나 아무것도 붙이지 않아요. \`${name} ${example};\`처럼 쓰세요.`,
  };
}

export const notTime = (name: string, text: string): Text => ({
  en: `\`${text}\` is no length of time for \`${name}\`. Write a whole number with \`ms\`, \`s\`, \`m\`, \`h\` or \`d\` right behind it, larger units first: \`${name} 1m 30s\` needs quotes, \`${name} 90s;\` does not.`,
  ko: `${particle(`\`${text}\``, '은/는')} \`${name}\`에 쓸 수 있는 시간이 아니에요. \`90s\`처럼 정수 바로 뒤에 \`ms\`, \`s\`, \`m\`, \`h\`, \`d\` 중 하나를 붙이고, 여러 단위를 쓸 때는 큰 단위부터 쓰세요.`,
});

const notBuffers = (name: string, text: string): Text => ({
  en: `\`${name}\` takes how many buffers and how big each is, both above zero; \`${text}\` is not that. Write for example \`${name} 8 16k;\`.`,
  ko: `\`${name}\`에는 버퍼 개수와 크기를 0보다 크게 차례로 적어야 하는데 \`${text}\`처럼 적혀 있어요. \`${name} 8 16k;\`처럼 쓰세요.`,
});

/** None of the words a directive knows. */
export function notOneOf(name: string, text: string, values: readonly string[]): Text {
  const near = nearestOf(text.replace(/^["']|["']$/g, ''), values);
  const list = values.map((one) => `\`${one}\``).join(', ');
  return {
    en: `\`${name}\` does not know \`${text}\`.${near ? ` Did you mean \`${near}\`?` : ''} It takes ${list}.`,
    ko: `\`${name}\`에는 ${particle(`\`${text}\``, '을/를')} 쓸 수 없어요.${near ? ` 혹시 \`${near}\`인가요?` : ''} 쓸 수 있는 값은 ${list}예요.`,
  };
}

/** A parameter that the directive does not have. */
export function unknownParameter({name}: Directive, {text, value}: Word, known: readonly string[]): Text {
  const near = nearestOf(value, known);
  const list = known.map((one) => `\`${one}\``).join(', ');
  return {
    en: `\`${name.value}\` has no parameter \`${text}\`.${near ? ` Did you mean \`${near}\`?` : ''}${known.length > 0 && !near ? ` It knows ${list}.` : ''}`,
    ko: `\`${name.value}\`에는 \`${text}\` 같은 매개변수가 없어요.${near ? ` 혹시 \`${near}\`인가요?` : ''}${known.length > 0 && !near ? ` 쓸 수 있는 것은 ${list}예요.` : ''}`,
  };
}

/** The levels of folders behind the path of a cache or of temporary files: up to three numbers. */
function* checkLevels(directive: Directive): Generator<Complaint> {
  for (const word of directive.args.slice(1)) {
    if (isNumber(word.value) && Number(word.value) > 0) continue;
    yield complain('valid-value', directive, word, {
      en: `Behind the path, \`${directive.name.value}\` takes how many characters the names of the folders have, like \`1 2\`; \`${word.text}\` is no such number.`,
      ko: `\`${directive.name.value}\`의 경로 뒤에는 \`1 2\`처럼 하위 폴더 이름의 글자 수를 적어요. ${particle(`\`${word.text}\``, '은/는')} 그런 숫자가 아니에요.`,
    });
  }
}

function* checkAccess(directive: Directive): Generator<Complaint> {
  for (const word of directive.args) {
    if (/^(?:user|group|all):(?:rw|r)$/.test(word.value)) continue;
    yield complain('valid-value', directive, word, {
      en: `\`${word.text}\` says nobody's rights. Write \`user:rw\`, \`group:r\` or \`all:r\`.`,
      ko: `\`${word.text}\`에서 누구의 권한인지 읽을 수 없어요. \`user:rw\`, \`group:r\`, \`all:r\`처럼 쓰세요.`,
    });
  }
}
