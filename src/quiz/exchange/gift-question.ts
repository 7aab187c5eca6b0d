import type {Block, Inline} from '../../text/document.ts';
import {inlineText} from '../../text/inlines.ts';
import type {Language, Text} from '../../text/language.ts';
import {listingText} from '../../text/listing.ts';
import type {
  BugQuestion,
  Choice,
  FillQuestion,
  MatchQuestion,
  OrderQuestion,
  PredictQuestion,
  Question,
} from '../question.ts';
import {
  arrowAnswer,
  bugChanged,
  caseLost,
  manyRight,
  noKey,
  oneLine,
  onlyValidators,
  orderChanged,
  reservedWord,
  severalBlanks,
} from './gift-messages.ts';
import {escapeGift, survivesGift} from './gift-text.ts';
import {markdownOf, markdownOfInlines} from './markdown.ts';
import {inlineMarkdown} from './markdown-text.ts';

/** A question behind its title, with what is not as drydock has it; or why it is left out. */
export type Gift = {readonly text: string; readonly changed: readonly Text[]} | {readonly leftOut: Text};

/** A question as GIFT writes it, from its text to the closing brace. */
export function giftQuestion(question: Question, language: Language): Gift {
  if (rightOnes(question) > 10) return {leftOut: manyRight};
  const gift = ofKind(question, language);
  return 'text' in gift && !survivesGift(gift.text) ? {leftOut: reservedWord} : gift;
}

/** How many share the 100 per cent; Moodle knows no weight for more than ten. */
function rightOnes(question: Question): number {
  if (question.kind === 'bug') return question.guilty.length;
  return question.kind === 'multi' ? question.choices.filter(({correct}) => correct).length : 1;
}

function ofKind(question: Question, language: Language): Gift {
  switch (question.kind) {
    case 'single':
      return {
        text: body(
          question,
          question.choices.map((one) => choice(one.correct ? '=' : '~', one)),
        ),
        changed: [],
      };
    case 'multi':
      return {text: body(question, weighted(question.choices)), changed: []};
    case 'truefalse':
      return {text: trueFalse(question, question.choices), changed: []};
    case 'fill':
    case 'predict':
      return shortAnswer(question);
    case 'order':
      return order(question);
    case 'match':
      return match(question);
    case 'bug':
      return bug(question, language);
    case 'config':
      return {leftOut: onlyValidators};
    case 'poll':
      return {leftOut: noKey};
  }
}

function body(question: Pick<Question, 'prompt' | 'explanation'>, answers: readonly string[]): string {
  const feedback = question.explanation.length > 0 ? [`\t####${inlines(question.explanation)}`] : [];
  return `[markdown]${escapeGift(markdownOf(question.prompt))}{\n${[...answers.map((one) => `\t${one}`), ...feedback].join('\n')}\n}`;
}

function choice(sign: string, {inlines: text, reason}: Pick<Choice, 'inlines' | 'reason'>): string {
  return `${sign}${inlines(text)}${reason.length > 0 ? `#${inlines(reason)}` : ''}`;
}

/** A bracket or per cent sign at the beginning would be read as a format or a weight; the format named again shields it. */
function inlines(text: readonly Inline[]): string {
  const written = escapeGift(markdownOfInlines(text));
  return /^[[%]/.test(written) ? `[markdown]${written}` : written;
}

/** Moodle adds the weights up and stops at 0: (right − wrong) / right, as drydock grades. It knows them to five places. */
function weighted(choices: readonly Choice[]): readonly string[] {
  const right = choices.filter(({correct}) => correct).length;
  const weight = String(Number((100 / Math.max(1, right)).toFixed(5)));
  return choices.map((one) => choice(`~%${one.correct ? '' : '-'}${weight}%`, one));
}

/** The reason behind the wrong answer comes first, then the one behind the right answer. */
function trueFalse(question: Pick<Question, 'prompt' | 'explanation'>, choices: readonly Choice[]): string {
  const wrong = choices.find(({correct}) => !correct)?.reason ?? [];
  const right = choices.find(({correct}) => correct)?.reason ?? [];
  const reasons =
    right.length > 0 ? `#${inlines(wrong)}#${inlines(right)}` : wrong.length > 0 ? `#${inlines(wrong)}` : '';
  const answer = choices[0]?.correct === true ? 'TRUE' : 'FALSE';
  const general = question.explanation.length > 0 ? `####${inlines(question.explanation)}` : '';
  return `[markdown]${escapeGift(markdownOf(question.prompt))}{${answer}${reasons}${general}}`;
}

/** A star is a wildcard in Moodle's short answers. With `->` beside a `=` Moodle would take the question for a matching one. */
function shortAnswer(question: FillQuestion | PredictQuestion): Gift {
  const [accept = [], ...more] = question.accept;
  if (more.length > 0) return {leftOut: severalBlanks};
  const written = accept.map((text) => {
    const plain = escapeGift(text.replaceAll('*', '\\*'));
    return /^\[(?:html|markdown|plain|moodle)\]/.test(plain) ? `[plain]${plain}` : plain;
  });
  const arrow = written.some((text) => text.includes('->'));
  // Alone it can do without the sign, unless it would be read as a weight, a comment, or true or false.
  if (arrow && (written.length > 1 || /^(?:%|\/\/|(?:t|true|f|false)\b)/i.test(written[0] ?? '')))
    return {leftOut: arrowAnswer};
  const answers = arrow ? written : written.map((text) => `=%100%${text}`);
  const changed = question.caseSensitive ? [caseLost] : [];
  return {text: body(question, answers), changed};
}

/** Each item is matched with its place. */
function order(question: OrderQuestion): Gift {
  const pairs = question.items.map((item, at) => `=${left(item)} -> ${at + 1}`);
  return {text: body(question, pairs), changed: [orderChanged]};
}

function match(question: MatchQuestion): Gift {
  const pairs = question.pairs.map(([one, other]) => `=${left(one)} -> ${right(other)}`);
  const [from, to] = question.header;
  const heads: Block = {kind: 'paragraph', inlines: [...from, {kind: 'text', text: ' → '}, ...to]};
  const hasHeads = [...from, ...to].some((inline) => 'text' in inline && inline.text.trim() !== '');
  return {
    text: body({...question, prompt: hasHeads ? [...question.prompt, heads] : question.prompt}, pairs),
    changed: [],
  };
}

/** The first `->` parts the sides: in the left one every sign is written as a reference, and code as HTML around them. */
function left(item: readonly Inline[]): string {
  const written = inlines(item);
  if (!written.includes('->')) return written;
  const parts = item.map((inline) =>
    inline.kind === 'code'
      ? `<code>${inlineMarkdown([{kind: 'text', text: inline.text}], 'words')}</code>`
      : inlineMarkdown([inline], 'words'),
  );
  return escapeGift(parts.join(''));
}

/** The right side is plain text in Moodle, and what looks like a tag is taken out of it. */
function right(item: readonly Inline[]): string {
  return escapeGift(entities(inlineText(item).replace(/\s+/g, ' ').trim()));
}

function entities(text: string): string {
  return text
    .replace(/&(?=[a-zA-Z0-9#]{1,8};)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('->', '-&gt;');
}

/** The lines become the choices, numbered because Moodle mixes them. */
function bug(question: BugQuestion, language: Language): Gift {
  const {prompt, listing, guilty} = question;
  const choices = listingText(listing)
    .split('\n')
    .flatMap((line, at): Choice[] => {
      const correct = guilty.includes(at + 1);
      const code: Inline[] =
        line.trim() === ''
          ? []
          : [
              {kind: 'text', text: ': '},
              {kind: 'code', text: line.trim()},
            ];
      const number: Inline = {kind: 'text', text: `${lineWord[language]} ${at + 1}`};
      return code.length === 0 && !correct ? [] : [{inlines: [number, ...code], correct, reason: []}];
    });
  if (choices.length < 2) return {leftOut: oneLine};
  const asked = {...question, prompt: [...prompt, {kind: 'code', listing} as const]};
  const answers = guilty.length === 1 ? choices.map((one) => choice(one.correct ? '=' : '~', one)) : weighted(choices);
  return {text: body(asked, answers), changed: [bugChanged]};
}

const lineWord: Text = {en: 'Line', ko: '줄'};
