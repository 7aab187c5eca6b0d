import type {Text} from '../text/language.ts';
import {nearest} from '../text/nearest.ts';
import {unanswered} from './answering.ts';
import type {Given} from './grade.ts';
import type {Question} from './question.ts';

/** The answers of a file, and what in it is none. Lines count from 1. */
export interface AnswerFile {
  readonly answers: ReadonlyMap<string, Given>;
  readonly problems: readonly {readonly line: number; readonly message: Text}[];
}

/**
 * Reads lines `ID: ANSWER`. Empty lines and those that begin with `#` are left out; of two answers to a question the
 * last one counts. What `order` and `match` offer is numbered as `drydock quiz` prints it for the same seed.
 */
export function parseAnswers(text: string, questions: readonly Question[], seed: string): AnswerFile {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const answers = new Map<string, Given>();
  const problems: {line: number; message: Text}[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const [, id = '', answer = ''] = /^([^\s:]+)\s*:\s*(.*)$/.exec(line) ?? [];
    const question = byId.get(id);
    const given = question && givenFor(question, answer, seed);
    if (given && question) answers.set(question.id, given);
    else problems.push({line: index + 1, message: question ? noAnswer(question) : noQuestion(id, [...byId.keys()])});
  }
  return {answers, problems};
}

function givenFor(question: Question, answer: string, seed: string): Given | undefined {
  const numbers = answer.split(/[\s,]+/).filter((word) => word !== '');
  const places = numbers.map((word) => (/^\d+$/.test(word) ? Number(word) - 1 : -1));
  const isWithin = (count: number) => places.length > 0 && places.every((place) => place >= 0 && place < count);
  switch (question.kind) {
    case 'single':
    case 'truefalse':
    case 'poll':
      return places.length === 1 && isWithin(question.choices.length) ? {kind: 'choices', choices: places} : undefined;
    case 'multi':
      return isWithin(question.choices.length) ? {kind: 'choices', choices: places} : undefined;
    case 'fill':
    case 'predict':
      return textsFor(question.accept.length, answer);
    case 'order': {
      const {draft} = unanswered(question, 0, seed);
      const items = draft.kind === 'order' ? places.flatMap((place) => draft.items[place] ?? []) : [];
      return isWithin(question.items.length) && items.length === question.items.length
        ? {kind: 'order', items}
        : undefined;
    }
    case 'match': {
      const {draft} = unanswered(question, 0, seed);
      const rights = draft.kind === 'pairs' ? places.map((place) => draft.offered[place]) : [];
      return isWithin(question.pairs.length) && rights.length === question.pairs.length
        ? {kind: 'pairs', rights}
        : undefined;
    }
    case 'bug':
      return isWithin(question.listing.lines.length)
        ? {kind: 'lines', lines: places.map((place) => place + 1)}
        : undefined;
    // A whole file does not fit a line.
    case 'config':
      return undefined;
  }
}

/** One text, or for several blanks as many with ` | ` between them. */
function textsFor(blanks: number, answer: string): Given | undefined {
  const texts = blanks === 1 ? [answer] : answer.split(/\s+\|\s+/);
  return texts.length === blanks && texts.every((text) => text !== '') ? {kind: 'texts', texts} : undefined;
}

function noQuestion(id: string, known: readonly string[]): Text {
  const meant = nearest(id, known);
  return {
    en: `"${id}" is no question of this quiz.${meant ? ` Did you mean ${meant}?` : ' A line is written `ID: ANSWER`.'}`,
    ko: `"${id}" 문제는 이 퀴즈에 없어요.${meant ? ` 혹시 ${meant}인가요?` : ' 한 줄에 `ID: 답`처럼 쓰세요.'}`,
  };
}

function noAnswer({id, kind}: Question): Text {
  const forms: Readonly<Record<Question['kind'], Text>> = {
    single: {en: 'the number of one choice', ko: '보기 번호 하나'},
    truefalse: {en: '1 for true, 2 for false', ko: '맞으면 1, 틀리면 2'},
    poll: {en: 'the number of one choice', ko: '보기 번호 하나'},
    multi: {en: 'the numbers of choices, such as 1,3', ko: '1,3 같은 보기 번호들'},
    fill: {en: 'a text, several with " | " between them', ko: '글(여러 칸이면 " | "로 나눠요)'},
    predict: {en: 'a text', ko: '글'},
    order: {en: 'all numbers in their order, such as 2 1 3', ko: '2 1 3처럼 순서대로 적은 모든 번호'},
    match: {en: 'the number of each partner in turn, such as 2 1 3', ko: '2 1 3처럼 차례로 적은 짝의 번호'},
    bug: {en: 'the number of the line', ko: '줄 번호'},
    config: {en: 'the editor: it is answered in the app only', ko: '편집기(앱에서만 풀 수 있어요)'},
  };
  return {
    en: `The answer to ${id} should be ${forms[kind].en}.`,
    ko: `${id} 문제의 답은 다음과 같아야 해요: ${forms[kind].ko}`,
  };
}
