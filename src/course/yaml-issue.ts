import type {z} from 'zod';
import type {Text} from '../text/language.ts';
import {particle} from '../text/particle.ts';

type Issue = z.core.$ZodIssue;

/** What a schema's complaint means to the author of the file. */
export function issueText(issue: Issue): Text {
  const at = pathText(issue.path);
  if (issue.input === undefined) return missing(at);
  if (issue.code === 'invalid_type') return wrongType(at, issue.expected, issue.input);
  if (issue.code === 'invalid_value') return wrongValue(at, issue.input, issue.values.map(String).join(', '));
  if (issue.code === 'too_small') return issue.origin === 'string' || issue.origin === 'array' ? empty(at) : wrong(at);
  return wrong(at);
}

/** `goals[0].title.ko`: positions count from 0. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`))
    .join('');
}

function missing(at: string): Text {
  if (at === '') return {en: 'The file is empty.', ko: '파일이 비어 있어요.'};
  return {en: `${at} is missing: add it.`, ko: `${at} 값이 없어요. 넣으세요.`};
}

function empty(at: string): Text {
  return {en: `${at} is empty: write something there.`, ko: `${at} 값이 비어 있어요. 내용을 채우세요.`};
}

function wrong(at: string): Text {
  return {en: `${at} does not have the right form.`, ko: `${at} 값의 형식이 맞지 않아요.`};
}

function wrongValue(at: string, seen: unknown, allowed: string): Text {
  return {
    en: `${at} is "${String(seen)}", and may only be: ${allowed}.`,
    ko: `${at} 값이 "${String(seen)}"인데, 쓸 수 있는 값은 ${allowed}뿐이에요.`,
  };
}

function wrongType(at: string, expected: string, seen: unknown): Text {
  if (expected === 'string' && (typeof seen === 'number' || typeof seen === 'boolean'))
    return {
      en: `YAML reads ${at} as ${String(seen)}, not as text: put it in quotes.`,
      ko: `YAML이 ${at} 값을 문자열이 아니라 ${particle(String(seen), '으로/로')} 읽었어요. 따옴표로 감싸세요.`,
    };
  const place = at === '' ? {en: 'The file', ko: '이 파일은'} : {en: at, ko: `${at} 값은`};
  const shape = shapes[expected] ?? {en: expected, ko: expected};
  return {en: `${place.en} has to be ${shape.en}.`, ko: `${place.ko} ${shape.ko} 형식이어야 해요.`};
}

const shapes: Readonly<Record<string, Text>> = {
  string: {en: 'a text', ko: '문자열'},
  number: {en: 'a number', ko: '숫자'},
  int: {en: 'a whole number', ko: '정수'},
  array: {en: 'a list ("- …")', ko: '목록("- …")'},
  object: {en: 'a group of keys ("key: …")', ko: '키 묶음("키: …")'},
  record: {en: 'a group of keys ("key: …")', ko: '키 묶음("키: …")'},
};
