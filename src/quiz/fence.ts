import type {Text} from '../text/language.ts';
import {nearest} from '../text/nearest.ts';
import type {Problems} from '../text/problem.ts';
import {type QuestionKind, questionKinds} from './question.ts';

/** The first line of a quiz fence, read. */
export interface QuizFence {
  readonly kind: QuestionKind;
  readonly id: string;
  /** Every attribute as written, in order; only `accept` may stand more than once. */
  readonly attributes: readonly Attribute[];
}

interface Attribute {
  readonly name: string;
  readonly value: string;
}

const common = ['id', 'tags', 'rules'];
const special: Readonly<Record<QuestionKind, readonly string[]>> = {
  single: [],
  multi: [],
  truefalse: [],
  fill: ['accept', 'case'],
  predict: ['accept', 'case'],
  order: [],
  match: [],
  bug: ['line'],
  config: ['check'],
  poll: [],
};

/** Reads `KIND id=… name=value name="two words"`: what stands behind the word `quiz`. Undefined when it is no question. */
export function parseFence(info: string, line: number, problems: Problems): QuizFence | undefined {
  const [word = '', ...rest] = words(info);
  const kind = questionKinds.find((known) => known === word);
  if (kind === undefined) {
    problems.error(line, word === '' || word.includes('=') ? kindMissing : unknownKind(word));
    return undefined;
  }
  const attributes = rest.flatMap((one) => attribute(one, kind, line, problems));
  for (const name of repeated(attributes)) problems.error(line, twice(name));
  const id = attributes.find(({name}) => name === 'id')?.value;
  if (id !== undefined && /^[a-z0-9][a-z0-9-]*$/.test(id)) return {kind, id, attributes};
  problems.error(line, id === undefined ? idMissing : badId(id));
  return undefined;
}

/** The value of an attribute that stands at most once. */
export function attributeOf(fence: QuizFence, name: string): string | undefined {
  return fence.attributes.find((attribute) => attribute.name === name)?.value;
}

/** The parts of a list written `a,b,c`. */
export function listOf(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Cuts at blanks outside double quotes. */
function words(info: string): string[] {
  return info.match(/(?:[^\s"]|"(?:\\.|[^"\\])*"|")+/g) ?? [];
}

function attribute(word: string, kind: QuestionKind, line: number, problems: Problems): Attribute[] {
  const [, name = word, written] = /^([^=]*)=(.*)$/s.exec(word) ?? [];
  const known = [...common, ...special[kind]];
  if (!known.includes(name)) problems.error(line, unknownAttribute(name, kind, known));
  else if (written === undefined || written === '' || written === '""') problems.error(line, valueMissing(name));
  else if (/^"/.test(written) && !/^"(?:\\.|[^"\\])*"$/s.test(written)) problems.error(line, openQuote(word));
  else return [{name, value: unquoted(written)}];
  return [];
}

function unquoted(written: string): string {
  return written.startsWith('"') ? written.slice(1, -1).replace(/\\(["\\])/g, '$1') : written;
}

function repeated(attributes: readonly Attribute[]): string[] {
  const names = attributes.map(({name}) => name).filter((name) => name !== 'accept');
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

const kinds = questionKinds.join(', ');

const kindMissing: Text = {
  en: `A quiz fence begins "quiz KIND id=…". The kinds are ${kinds}.`,
  ko: `퀴즈 펜스는 "quiz 종류 id=…"로 시작해요. 종류는 ${kinds} 중 하나예요.`,
};

const idMissing: Text = {
  en: 'The question has no id: write id=short-name, unique in the course and the same in every language.',
  ko: '문제에 id가 없어요. 코스 전체에서 겹치지 않고 언어마다 똑같은 id=짧은-이름을 쓰세요.',
};

function unknownKind(word: string): Text {
  const meant = nearest(word, questionKinds);
  return {
    en: `"${word}" is no kind of question${meant ? `: did you mean ${meant}?` : `. The kinds are ${kinds}.`}`,
    ko: meant
      ? `"${word}"라는 문제 종류는 없어요. 혹시 ${meant}인가요?`
      : `"${word}"라는 문제 종류는 없어요. 종류는 ${kinds} 중 하나예요.`,
  };
}

function badId(id: string): Text {
  return {
    en: `The id "${id}" may hold only small letters, digits and dashes, and begins with a letter or digit.`,
    ko: `id "${id}"에는 영어 소문자, 숫자, 붙임표(-)만 쓸 수 있고, 첫 글자는 소문자나 숫자여야 해요.`,
  };
}

function unknownAttribute(name: string, kind: QuestionKind, known: readonly string[]): Text {
  const meant = nearest(name, known);
  const may = known.join(', ');
  return {
    en: `"${name}" means nothing for a ${kind} question${meant ? `: did you mean ${meant}=?` : `. It takes ${may}.`}`,
    ko: meant
      ? `${kind} 문제에는 "${name}" 속성이 없어요. 혹시 ${meant}인가요?`
      : `${kind} 문제에는 "${name}" 속성이 없어요. 쓸 수 있는 속성: ${may}`,
  };
}

function valueMissing(name: string): Text {
  return {
    en: `${name} has no value: write ${name}=… without blanks, or ${name}="…" with them.`,
    ko: `${name}에 값이 없어요. 값에 공백이 없으면 ${name}=…, 있으면 ${name}="…"로 쓰세요.`,
  };
}

function openQuote(word: string): Text {
  return {
    en: `The quotes of ${word} do not match: write name="value", and \\" for a quote inside.`,
    ko: `${word}의 따옴표가 맞지 않아요. 이름="값"으로 쓰고, 안에 들어가는 따옴표는 \\"로 쓰세요.`,
  };
}

function twice(name: string): Text {
  return {
    en: `${name} stands here twice: keep one.`,
    ko: `${name} 속성이 두 번 나와요. 하나만 남기세요.`,
  };
}
