import type {Text} from '../text/language.ts';
import {nearest} from '../text/nearest.ts';
import {particle} from '../text/particle.ts';
import {visible} from '../text/width.ts';
import {unanswered} from './answering.ts';
import type {Given} from './grade.ts';
import type {Question} from './question.ts';

/** What a line says: an answer, or for a config question the file that holds it, and the line that names it. */
export type Written = Given | WrittenFile;

export interface WrittenFile {
  readonly kind: 'file';
  readonly path: string;
  readonly line: number;
}

/** The answers of a file by question, and what in it is none. Lines count from 1. */
export interface AnswerFile {
  readonly answers: ReadonlyMap<string, Written>;
  readonly problems: readonly {readonly line: number; readonly message: Text}[];
}

/**
 * Reads the file of `drydock quiz --answers FILE`: UTF-8, an answer on each line, written `ID: ANSWER`.
 *
 *     # single, truefalse, poll: the number of one choice         proxy-headers: 2
 *     # multi: the numbers of choices                             several-right: 1,3
 *     # fill, predict: the text; of several blanks ` | ` between  listen-port: 8000
 *     # order: the numbers of all items as they should stand      layers-order: 2 1 4 3
 *     # match: the number of the partner of each row in turn      worker-pairs: 3 1 2
 *     # bug: the number of the line, or of each                   guilty-line: 4
 *     # config: the file that was edited                          pin-image: answers/Dockerfile
 *
 * Numbers are those that `drydock quiz` prints for the same seed, with blanks or commas between them. Blank lines and
 * lines that begin with `#` say nothing; a byte order mark, CRLF, blanks around the words and a full-width colon do no
 * harm. Of two answers to a question the last one counts.
 */
export function parseAnswers(text: string, questions: readonly Question[], seed: string): AnswerFile {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const answers = new Map<string, Written>();
  const problems: {line: number; message: Text}[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    // A byte order mark goes as well: `trim` counts it as white space.
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const read = readLine(line, index + 1, byId, seed);
    if ('written' in read) answers.set(read.id, read.written);
    else problems.push({line: index + 1, message: read.problem});
  }
  return {answers, problems};
}

type Line = {readonly id: string; readonly written: Written} | {readonly problem: Text};

function readLine(line: string, number: number, questions: ReadonlyMap<string, Question>, seed: string): Line {
  const [, id, answer = ''] = /^([^\s:：]+)\s*[:：]\s*(.*)$/.exec(line) ?? [];
  if (id === undefined) return {problem: noLine(line)};
  const question = questions.get(id);
  if (question === undefined) return {problem: noQuestion(id, [...questions.keys()])};
  if (answer === '') return {problem: noAnswer(question, nothing)};
  if (question.kind === 'config') return {id, written: {kind: 'file', path: answer, line: number}};
  const read = givenFor(question, answer, seed);
  return 'seen' in read ? {problem: noAnswer(question, read.seen)} : {id, written: read};
}

/** What was seen instead of an answer. */
type Seen = {readonly seen: Text};

function givenFor(question: Exclude<Question, {kind: 'config'}>, answer: string, seed: string): Given | Seen {
  switch (question.kind) {
    case 'single':
    case 'truefalse':
    case 'poll':
      return withPlaces(answer, {upTo: question.choices.length, exactly: 1}, (choices) => ({kind: 'choices', choices}));
    case 'multi':
      return withPlaces(answer, {upTo: question.choices.length}, (choices) => ({kind: 'choices', choices}));
    case 'fill':
    case 'predict':
      return textsOf(answer, question.accept.length);
    case 'order':
    case 'match':
      return sortedOf(question, answer, seed);
    case 'bug':
      return withPlaces(answer, {upTo: question.listing.lines.length}, (places) => ({
        kind: 'lines',
        lines: places.map((place) => place + 1),
      }));
  }
}

/** Numbers mean what lies at that place in front of the learner; the answer holds the author's positions. */
function sortedOf(question: Extract<Question, {kind: 'order' | 'match'}>, answer: string, seed: string): Given | Seen {
  const {draft} = unanswered(question, 0, seed);
  const laid = draft.kind === 'order' ? draft.items : draft.kind === 'pairs' ? draft.offered : [];
  return withPlaces(answer, {upTo: laid.length, exactly: laid.length}, (places) => {
    const positions = places.flatMap((place) => laid[place] ?? []);
    return question.kind === 'order' ? {kind: 'order', items: positions} : {kind: 'pairs', rights: positions};
  });
}

/** The numbers of an answer, less one, made into what they mean; each stands once and none is too large. */
function withPlaces(
  answer: string,
  {upTo, exactly}: {readonly upTo: number; readonly exactly?: number},
  meaning: (places: readonly number[]) => Given,
): Given | Seen {
  const words = answer.split(/[\s,]+/).filter((word) => word !== '');
  const stranger = words.find((word) => !/^\d{1,6}$/.test(word));
  if (stranger !== undefined) return {seen: noNumber(stranger)};
  const numbers = words.map(Number);
  const outside = numbers.find((number) => number < 1 || number > upTo);
  if (outside !== undefined) return {seen: outOfRange(outside, upTo)};
  const twice = numbers.find((number, at) => numbers.indexOf(number) !== at);
  if (twice !== undefined) return {seen: standsTwice(twice)};
  if (numbers.length === 0) return {seen: nothing};
  if (exactly !== undefined && numbers.length !== exactly) return {seen: wrongCount(numbers.length, exactly)};
  return meaning(numbers.map((number) => number - 1));
}

/** One text whatever it holds; for several blanks as many, parted by ` | ` or, where none has a bar in it, by `|`. */
function textsOf(answer: string, blanks: number): Given | Seen {
  const splits = blanks === 1 ? [[answer]] : [answer.split(/\s+\|\s+/), answer.split('|')];
  const texts = splits.find((split) => split.length === blanks)?.map((text) => text.trim());
  if (texts === undefined) return {seen: wrongBlanks(splits[0]?.length ?? 0, blanks)};
  return texts.includes('') ? {seen: emptyBlank(texts.indexOf('') + 1)} : {kind: 'texts', texts};
}

function noLine(line: string): Text {
  const shown = quoted(line);
  return {
    en: `${shown} is no answer. A line is written \`ID: ANSWER\`.`,
    ko: `${particle(shown, '은/는')} 답이 아니에요. 한 줄에 \`ID: 답\`처럼 쓰세요.`,
  };
}

function noQuestion(id: string, known: readonly string[]): Text {
  const meant = nearest(id, known);
  const shown = quoted(id);
  return {
    en: `${shown} is no question of this quiz.${meant ? ` Did you mean ${meant}?` : ' `drydock quiz` prints each with its id.'}`,
    ko: `${shown} 문제는 이 퀴즈에 없어요.${meant ? ` 혹시 ${meant}인가요?` : ' 문제의 ID는 `drydock quiz`를 실행하면 나와요.'}`,
  };
}

function noAnswer({id, kind}: Question, seen: Text): Text {
  const form = forms[kind];
  return {
    en: `${seen.en} The answer to ${id} should be ${form.en}.`,
    ko: `${seen.ko} ${id} 문제에는 ${particle(form.ko, '을/를')} 쓰세요.`,
  };
}

const forms: Readonly<Record<Question['kind'], Text>> = {
  single: {en: 'the number of one choice', ko: '보기 번호 하나'},
  truefalse: {en: '1 for true or 2 for false', ko: '맞으면 1, 틀리면 2'},
  poll: {en: 'the number of one choice', ko: '보기 번호 하나'},
  multi: {en: 'the numbers of choices, such as 1,3', ko: '1,3 같은 보기 번호'},
  fill: {en: 'a text, for several blanks with " | " between them', ko: '글(빈칸이 여러 개면 " | "로 나눈 글)'},
  predict: {en: 'a text', ko: '글'},
  order: {en: 'all numbers in the right order, such as 2 1 3', ko: '2 1 3처럼 순서대로 적은 모든 번호'},
  match: {en: 'the number of the partner of each row, such as 2 1 3', ko: '2 1 3처럼 줄마다 맞는 짝의 번호'},
  bug: {en: 'the number of the line', ko: '줄 번호'},
  config: {en: 'the path of the file you edited', ko: '고친 파일의 경로'},
};

const nothing: Text = {en: 'There is nothing behind the colon.', ko: '콜론 뒤에 아무것도 없어요.'};

function noNumber(word: string): Text {
  const shown = quoted(word);
  return {en: `${shown} is no number.`, ko: `${particle(shown, '은/는')} 번호가 아니에요.`};
}

function outOfRange(number: number, upTo: number): Text {
  return {
    en: `There is no ${number}: the numbers go from 1 to ${upTo}.`,
    ko: `${number}번은 없어요. 번호는 1번부터 ${upTo}번까지예요.`,
  };
}

function standsTwice(number: number): Text {
  return {en: `${number} stands there twice.`, ko: `${number}번이 두 번 나와요.`};
}

function wrongCount(found: number, wanted: number): Text {
  const are = found === 1 ? 'There is 1 number' : `There are ${found} numbers`;
  return {en: `${are} instead of ${wanted}.`, ko: `번호가 ${wanted}개여야 하는데 ${found}개예요.`};
}

function wrongBlanks(found: number, wanted: number): Text {
  const are = found === 1 ? 'There is 1 text' : `There are ${found} texts`;
  return {en: `${are} for ${wanted} blanks.`, ko: `빈칸은 ${wanted}개인데 답은 ${found}개예요.`};
}

function emptyBlank(number: number): Text {
  return {en: `Nothing is written for blank ${number}.`, ko: `${number}번째 빈칸의 답이 없어요.`};
}

/** The learner's own words, safe to print and not too long to read. */
function quoted(word: string): string {
  return `"${visible(word.slice(0, 40))}${word.length > 40 ? '…' : ''}"`;
}
