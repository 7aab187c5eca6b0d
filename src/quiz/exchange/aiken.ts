import type {Text} from '../../text/language.ts';
import type {Choice} from '../question.ts';
import {cleanSource} from './gift-text.ts';
import {choicesMissing, noPrompt} from './import-messages.ts';
import {type Found, type Import, idFrom, importOf} from './imported.ts';

/** The questions of an Aiken file as quiz fences: a question, `A) …` or `A. …` for each choice, `ANSWER: B`. Never fails. */
export function importAiken(source: string): Import {
  const found: Found[] = [];
  let open: Open = nothing;
  for (const [at, raw] of cleanSource(source).split('\n').entries()) {
    const line = raw.trim();
    const [, letter, text = ''] = /^([A-Z])[.)]\s+(.*)$/.exec(line) ?? [];
    const [, answer] = /^ANSWER:\s*(.*)$/.exec(line) ?? [];
    if (answer !== undefined) {
      found.push(closed(open, answer, at + 1, found.length + 1));
      open = nothing;
    } else if (letter !== undefined && open.prompt.length > 0)
      open = {...open, choices: [...open.choices, {letter, text, line: at + 1}]};
    else if (line !== '') {
      if (open.choices.length > 0) found.push(left(open.line, noAnswer));
      const fresh = open.choices.length > 0 || open.prompt.length === 0;
      open = fresh ? {line: at + 1, prompt: [line], choices: []} : {...open, prompt: [...open.prompt, line]};
    }
  }
  if (open.choices.length > 0) found.push(left(open.line, noAnswer));
  return importOf(found);
}

interface Open {
  readonly line: number;
  readonly prompt: readonly string[];
  readonly choices: readonly {readonly letter: string; readonly text: string; readonly line: number}[];
}

const nothing: Open = {line: 1, prompt: [], choices: []};

function closed({line, prompt, choices}: Open, answer: string, answerLine: number, number: number): Found {
  if (prompt.length === 0) return left(answerLine, noPrompt);
  if (choices.length < 2) return left(line, choicesMissing);
  const letters = answer.split(/[\s,]+/).filter((one) => one !== '');
  const strange = letters.find((one) => !choices.some(({letter}) => letter === one));
  if (letters.length === 0 || strange !== undefined) return left(answerLine, noSuchLetter(strange ?? ''));
  const read = choices.map(
    ({letter, text}): Choice => ({inlines: [{kind: 'text', text}], correct: letters.includes(letter), reason: []}),
  );
  const inlines = prompt.flatMap((text, at) => [
    ...(at === 0 ? [] : [{kind: 'break'} as const]),
    {kind: 'text', text} as const,
  ]);
  const common = {
    id: idFrom(prompt.join(' '), number),
    tags: [],
    rules: [],
    prompt: [{kind: 'paragraph', inlines} as const],
    explanation: [],
  };
  return {line, question: {...common, kind: letters.length === 1 ? 'single' : 'multi', choices: read}, remarks: []};
}

function left(line: number, message: Text): Found {
  return {line, question: undefined, remarks: [{line, kind: 'left-out', message}]};
}

/** Is this text Aiken rather than GIFT? */
export function looksLikeAiken(source: string): boolean {
  return /^\s*ANSWER:/m.test(source) && /^\s*[A-Z][.)]\s/m.test(source) && !/^\s*::/m.test(source);
}

const noAnswer: Text = {
  en: 'no line "ANSWER: …" follows the choices.',
  ko: '보기 뒤에 "ANSWER: …" 줄이 없어요.',
};

function noSuchLetter(letter: string): Text {
  return {
    en: `ANSWER names no choice${letter === '' ? '' : ` (${JSON.stringify(letter)})`}: write the letter of the right one.`,
    ko: `ANSWER에 맞는 보기가 없어요${letter === '' ? '' : ` (${JSON.stringify(letter)})`}. 정답 보기의 글자를 쓰세요.`,
  };
}
