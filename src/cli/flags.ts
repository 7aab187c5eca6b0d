import type {Text} from '../text/language.ts';
import {nearest} from '../text/nearest.ts';
import {particle} from '../text/particle.ts';
import {entries, entryOf, globalOptions, type Option} from './table.ts';
import {didYouMean, quoted} from './wording.ts';

/** A command line cut into its operands and its flags. */
export interface Cut {
  readonly operands: readonly string[];
  /** By the flag's long name; flags without a value map to the empty string. The last of two equal flags wins. */
  readonly values: ReadonlyMap<string, string>;
  /** The first flag that could not be read; what came behind it was not looked at. */
  readonly problem?: Text;
}

const allOptions: readonly Option[] = [...globalOptions, ...entries.flatMap(({options}) => options)];

/** Cuts a command line. `--flag value` and `--flag=value` are the same, `--` ends the flags, `-` alone is an operand. */
export function cutWords(words: readonly string[]): Cut {
  const operands: string[] = [];
  const values = new Map<string, string>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--') return {operands: [...operands, ...words.slice(at + 1)], values};
    if (!looksLikeFlag(word)) {
      operands.push(word);
      continue;
    }
    const flag = readFlag(word, words[at + 1], operands[0]);
    if ('problem' in flag) return {operands, values, problem: flag.problem};
    values.set(flag.name, flag.value);
    at += flag.following;
  }
  return {operands, values};
}

/** What to say of a flag that belongs to another command than the one it was given with; undefined: none does. */
export function strayFlag(values: Cut['values'], command: string | undefined): Text | undefined {
  const here = [...globalOptions, ...(entryOf(command)?.options ?? [])];
  const stray = [...values.keys()].find((name) => !here.some((one) => one.name === name));
  const owner = entries.find(({options}) => options.some(({name}) => name === stray));
  if (stray === undefined || owner === undefined) return undefined;
  return {
    en: `--${stray} belongs to \`drydock ${owner.name}\`: \`drydock help ${owner.name}\` explains it.`,
    ko: `--${particle(stray, '은/는')} \`drydock ${owner.name}\`에서 쓰는 옵션이에요. \`drydock help ${owner.name}\`에서 설명을 볼 수 있어요.`,
  };
}

interface Flag {
  readonly name: string;
  readonly value: string;
  /** How many of the words behind it are its value. */
  readonly following: 0 | 1;
}

function readFlag(
  word: string,
  next: string | undefined,
  command: string | undefined,
): Flag | {readonly problem: Text} {
  const [name, attached] = nameAndValue(word);
  const own = entryOf(command)?.options ?? [];
  const option = [...own, ...allOptions].find((one) => (word.startsWith('--') ? one.name : one.short) === name);
  if (option === undefined) return {problem: unknownFlag(word, command)};
  if (option.value === undefined) {
    if (attached !== undefined) return {problem: takesNoValue(option)};
    return {name: option.name, value: '', following: 0};
  }
  if (option.bare !== undefined && attached === undefined) return {name: option.name, value: option.bare, following: 0};
  const value = attached ?? (next !== undefined && looksLikeFlag(next) ? '' : (next ?? ''));
  if (value === '') return {problem: needsValue(option)};
  if (option.choices?.includes(value) === false) return {problem: wrongChoice(option, option.choices, value)};
  return {name: option.name, value, following: attached === undefined ? 1 : 0};
}

function looksLikeFlag(word: string): boolean {
  return word.startsWith('-') && word !== '-';
}

function nameAndValue(word: string): [name: string, value: string | undefined] {
  const bare = word.replace(/^--?/, '');
  const equals = bare.indexOf('=');
  return equals === -1 ? [bare, undefined] : [bare.slice(0, equals), bare.slice(equals + 1)];
}

function unknownFlag(word: string, command: string | undefined): Text {
  const entry = entryOf(command);
  const known = entry === undefined ? allOptions : [...globalOptions, ...entry.options];
  const meant = nearest(
    nameAndValue(word)[0],
    known.map(({name}) => name),
  );
  const question = didYouMean(meant === undefined ? undefined : `--${meant}`);
  const page = `drydock help ${entry?.name ?? ''}`.trimEnd();
  return {
    en: `There is no option ${quoted(word)}.${question.en} \`${page}\` lists them all.`,
    ko: `${quoted(word)} 옵션은 없어요.${question.ko} 옵션은 \`${page}\`에서 모두 볼 수 있어요.`,
  };
}

function takesNoValue({name}: Option): Text {
  return {
    en: `--${name} takes no value: write it alone.`,
    ko: `--${name}에는 값을 쓰지 않아요. --${name}만 쓰세요.`,
  };
}

function needsValue({name, value, bare}: Option): Text {
  const between = bare === undefined ? ' ' : '=';
  return {
    en: `--${name} needs a value: \`--${name}${between}${value}\``,
    ko: `--${name}에는 값이 필요해요. 이렇게 쓰세요: \`--${name}${between}${value}\``,
  };
}

function wrongChoice({name}: Option, choices: readonly string[], value: string): Text {
  const question = didYouMean(nearest(value, choices));
  return {
    en: `--${name} knows ${choices.join(', ')}, not ${quoted(value)}.${question.en}`,
    ko: `--${name}에는 ${choices.join(', ')} 중 하나를 쓰세요. ${particle(quoted(value), '은/는')} 쓸 수 없어요.${question.ko}`,
  };
}
