import type {Block, Inline} from '../../text/document.ts';
import type {Language, Text} from '../../text/language.ts';
import {listOf} from '../fence.ts';
import type {Choice} from '../question.ts';
import {blocksFrom, inlinesFrom, type TextFormat} from './foreign.ts';
import {acceptedFrom, feedbackOf, numbersFrom, withBlank} from './gift-accepts.ts';
import {answersOf, type GiftAnswer, type GiftItem, type GiftQuestion, giftText, readGift} from './gift-reader.ts';
import {gradeOf} from './gift-weights.ts';
import {
  braceMissing,
  choicesMissing,
  descriptionLeft,
  emptyAnswer,
  essayLeft,
  falseWord,
  feedbackLost,
  matchingLeft,
  noneRight,
  noPrompt,
  numericChanged,
  numericLeft,
  severalBlanks,
  trueWord,
} from './import-messages.ts';
import {type Found, type Import, type ImportRemark, idFrom, importOf} from './imported.ts';

/** The questions of a GIFT file as quiz fences; true and false are said in `language`. Never fails. */
export function importGift(source: string, language: Language): Import {
  const items = readGift(source).filter((item) => item.kind !== 'category');
  return importOf(items.map((item, at) => foundIn(item, at + 1, language)));
}

/** What a kind adds to what all kinds have; undefined: it cannot be taken over, and a remark says so. */
interface Part {
  readonly kind: 'single' | 'multi' | 'truefalse';
  readonly choices: readonly Choice[];
}
interface Filled {
  readonly kind: 'fill' | 'predict';
  readonly prompt: readonly Block[];
  readonly accept: readonly (readonly string[])[];
  readonly caseSensitive: boolean;
}

function foundIn(item: Exclude<GiftItem, {kind: 'category'}>, number: number, language: Language): Found {
  const {line} = item;
  if (item.kind === 'broken') return leftOut(line, braceMissing);
  if (item.answers === undefined) return {...leftOut(line, descriptionLeft), isText: true};
  return new Reading(item, item.answers, language).found(number);
}

function leftOut(line: number, message: Text): Found {
  return {line, question: undefined, remarks: [{line, kind: 'left-out', message}]};
}

/** One question on its way; remarks gather as they come. */
class Reading {
  readonly #item: GiftQuestion;
  readonly #answers: string;
  readonly #language: Language;
  readonly #format: TextFormat;
  readonly #remarks: ImportRemark[] = [];
  /** What answers to a blank say behind themselves. */
  #feedback: ReadonlySet<string> = new Set();

  constructor(item: GiftQuestion, answers: string, language: Language) {
    this.#item = item;
    this.#answers = answers.trim();
    this.#language = language;
    this.#format = giftText(item.stem).format ?? 'moodle';
  }

  found(number: number): Found {
    const {line, title, stem} = this.#item;
    const prompt = this.#prompt();
    const part = prompt.length === 0 ? this.#leave(noPrompt) : this.#part(prompt);
    const remarks = this.#remarks;
    if (part === undefined)
      return {line, question: undefined, remarks: remarks.filter(({kind}) => kind === 'left-out')};
    const {id, tags, rules} = notesOf(this.#item.comments);
    const common = {
      tags,
      rules,
      prompt,
      explanation: this.#explanation(part),
      id: id ?? idFrom(title ?? giftText(stem).text, number),
    };
    return {line, question: {...common, ...part}, remarks};
  }

  #part(prompt: readonly Block[]): Part | Filled | undefined {
    const answers = this.#answers;
    if (answers === '') return this.#leave(essayLeft);
    if (answers.startsWith('#')) return this.#numeric(prompt, answers.slice(1));
    if (answers.includes('~')) return this.#choices();
    if (answers.includes('=') && answers.includes('->')) return this.#leave(matchingLeft);
    if (/^(?:TRUE|FALSE|T|F)\s*(?:#|$)/.test(answers)) return this.#truth();
    const written = this.#list();
    const accept = acceptedFrom(written, (line, message) => this.#lose(message, line));
    return this.#filled(prompt, written, accept);
  }

  #list(answers = this.#item.answers ?? ''): readonly GiftAnswer[] {
    return answersOf(answers, this.#item.answersLine);
  }

  #prompt(): readonly Block[] {
    const {content, lost} = blocksFrom(giftText(this.#item.stem).text, this.#format);
    for (const message of lost) this.#lose(message);
    return content;
  }

  #inlines(shielded: string, line = this.#item.line): readonly Inline[] {
    const {text, format} = giftText(shielded);
    const {content, lost} = inlinesFrom(text, format ?? this.#format);
    for (const message of lost) this.#lose(message, line);
    return content;
  }

  /** The general feedback; of a filled blank, the feedback of its one answer stands in for it. */
  #explanation(part: Part | Filled): readonly Inline[] {
    const general = this.#inlines(this.#item.general);
    if (general.length > 0 || !('accept' in part)) return general;
    const [only = '', ...more] = this.#feedback;
    return more.length === 0 ? this.#inlines(only) : [];
  }

  #choices(): Part | undefined {
    const written = this.#list();
    const choices = written.flatMap(
      ({text, feedback, line, ...rest}): (Choice & Pick<GiftAnswer, 'sign' | 'weight'>)[] => {
        const inlines = this.#inlines(text, line);
        if (inlines.length === 0) this.#lose(emptyAnswer, line);
        const reason = this.#inlines(feedback, line);
        return inlines.length === 0 ? [] : [{inlines, reason, correct: false, ...rest}];
      },
    );
    if (choices.length < 2) return this.#leave(choicesMissing);
    const {kind, right, lost} = gradeOf(choices);
    if (right.length === 0) return this.#leave(noneRight);
    if (lost !== undefined) this.#lose(lost);
    return {kind, choices: choices.map(({inlines, reason}, at) => ({inlines, reason, correct: right.includes(at)}))};
  }

  /** The reason behind the wrong answer stands first, then the one behind the right answer. */
  #truth(): Part {
    const [answer = '', wrong = '', ...right] = this.#answers.split('#');
    const isTrue = answer.startsWith('T');
    const choice = (correct: boolean, word: Text): Choice => ({
      inlines: [{kind: 'text', text: word[this.#language]}],
      correct,
      reason: this.#inlines(correct ? right.join('#') : wrong),
    });
    return {kind: 'truefalse', choices: [choice(isTrue, trueWord), choice(!isTrue, falseWord)]};
  }

  #numeric(prompt: readonly Block[], answers: string): Filled | undefined {
    const written = this.#list(answers);
    const accept = numbersFrom(written);
    if (accept === undefined) return this.#leave(numericLeft);
    this.#lose(numericChanged);
    return this.#filled(prompt, written, accept);
  }

  #filled(prompt: readonly Block[], written: readonly GiftAnswer[], accept: readonly string[]): Filled | undefined {
    this.#feedback = feedbackOf(written);
    if (this.#feedback.size > (this.#item.general.trim() === '' ? 1 : 0)) this.#lose(feedbackLost);
    if (accept.length === 0) return this.#leave(noneRight);
    const {predicts, exact} = notesOf(this.#item.comments);
    const blanked = predicts ? prompt : withBlank(prompt);
    if (blanked === undefined) return this.#leave(severalBlanks);
    return {kind: predicts ? 'predict' : 'fill', prompt: blanked, accept: [accept], caseSensitive: exact};
  }

  #lose(message: Text, line = this.#item.line): void {
    const known = this.#remarks.some((one) => one.line === line && one.message === message);
    if (!known) this.#remarks.push({line, kind: 'changed', message});
  }

  #leave(message: Text): undefined {
    this.#remarks.push({line: this.#item.line, kind: 'left-out', message});
  }
}

/** What comments say: Moodle's id and tags, and what drydock wrote down for itself when it exported the question. */
function notesOf(comments: string) {
  const id = /\[id:([a-z0-9][a-z0-9-]*)\]/.exec(comments)?.[1];
  const tags = [...comments.matchAll(/\[tag:((?:\\\]|[^\]\n])+)\]/g)].map(([, tag = '']) =>
    tag
      .replaceAll('\\]', ']')
      .trim()
      .replace(/[\s,]+/g, '-'),
  );
  const own = /^\s*\/\/ drydock: (.*)$/m.exec(comments)?.[1] ?? '';
  return {
    id,
    tags: tags.filter((tag) => tag !== ''),
    rules: listOf(/\brules=(\S+)/.exec(own)?.[1]),
    predicts: /\bkind=predict\b/.test(own),
    exact: /\bcase=exact\b/.test(own),
  };
}
