import type {Inline} from '../../text/document.ts';
import type {Language, Text} from '../../text/language.ts';
import type {Choice, Question} from '../question.ts';
import {disordered, randomFrom} from '../random.ts';
import type {Asked, Exported, ExportRemark} from './asked.ts';
import {htmlOf, htmlOfInlines, htmlOfListing, htmlTable, htmlText} from './html.ts';
import {portable} from './portable.ts';

/**
 * Questions as a text file for Anki, one note each: guid (the question's id, so that importing again updates the note),
 * deck (one for each lesson), front, back, tags. Texts are HTML; a cell with a tab, line break or quote stands between
 * quotes, quotes doubled. The note type is named for the whole file and not in a column: an Anki set up in Korean calls
 * its "Basic" otherwise, takes the current type when the file's is unknown, and would drop notes that name one themselves.
 */
export function ankiOf(all: readonly Asked[], language: Language): Exported {
  const notes: string[] = [];
  const remarks: ExportRemark[] = [];
  for (const asked of all) {
    const {question, changed} = portable(asked.question);
    if (question.kind === 'poll') remarks.push({id: question.id, kind: 'left-out', message: noAnswer});
    else {
      for (const message of changed) remarks.push({id: question.id, kind: 'changed', message});
      notes.push(note({...asked, question}, language));
    }
  }
  return {text: [...head, ...notes].map((line) => `${line}\n`).join(''), count: notes.length, remarks};
}

const head = ['#separator:tab', '#html:true', '#notetype:Basic', '#guid column:1', '#deck column:2', '#tags column:5'];

function note({question, lesson, page}: Asked, language: Language): string {
  const deck = `drydock::${String(lesson.number).padStart(2, '0')} ${lesson.title.replaceAll('::', ':')}`;
  const tags = ['drydock', `drydock::${lesson.id}::${page}`, ...question.tags.map((tag) => tag.replace(/\s+/g, '-'))];
  return [question.id, deck, front(question, language), back(question, language), tags.join(' ')].map(cell).join('\t');
}

/** One cell of the table, as RFC 4180 has it. */
function cell(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function front(question: Question, language: Language): string {
  const prompt = htmlOf(question.prompt);
  const mixed = <Item>(items: readonly Item[]) =>
    disordered(items.length, randomFrom(question.id)).flatMap((at) => items.slice(at, at + 1));
  switch (question.kind) {
    case 'single':
    case 'multi':
    case 'truefalse':
    case 'poll':
      return `${prompt}${list(question.choices.map(({inlines}) => inlines))}`;
    case 'fill':
    case 'predict':
      return prompt;
    case 'order':
      return `${prompt}${list(mixed(question.items))}`;
    case 'match':
      return `${prompt}${list(question.pairs.map(([left]) => left))}<p>${words.with[language]}</p>${list(mixed(question.pairs.map(([, right]) => right)))}`;
    case 'bug':
      return `${prompt}${htmlOfListing(question.listing, 'numbered')}`;
    case 'config':
      return `${prompt}${htmlOfListing(question.listing, 'plain')}`;
  }
}

function back(question: Question, language: Language): string {
  const explanation = question.explanation.length > 0 ? `<p>${htmlOfInlines(question.explanation)}</p>` : '';
  return `${answer(question, language)}${explanation}`;
}

function answer(question: Question, language: Language): string {
  switch (question.kind) {
    case 'single':
    case 'multi':
    case 'truefalse':
    case 'poll':
      return `<ul>${question.choices.map(judged).join('')}</ul>`;
    case 'fill':
    case 'predict':
      return question.accept
        .map(
          (accept) =>
            `<p>${accept.map((text) => `<code>${htmlText(text)}</code>`).join(` ${words.or[language]} `)}</p>`,
        )
        .join('');
    case 'order':
      return `<ol>${question.items.map((item) => `<li>${htmlOfInlines(item)}</li>`).join('')}</ol>`;
    case 'match':
      return htmlTable([question.header, ...question.pairs]);
    case 'bug':
      return `<p>${words.line[language]} ${question.guilty.join(', ')}</p>`;
    case 'config':
      return `<p>${words.rules[language]} ${question.rules.map((rule) => `<code>${htmlText(rule)}</code>`).join(', ')}</p>`;
  }
}

function judged({inlines, correct, reason}: Choice): string {
  const text = correct ? `✓ <b>${htmlOfInlines(inlines)}</b>` : `✗ ${htmlOfInlines(inlines)}`;
  return `<li>${text}${reason.length > 0 ? `<br>${htmlOfInlines(reason)}` : ''}</li>`;
}

function list(items: readonly (readonly Inline[])[]): string {
  return `<ul>${items.map((item) => `<li>${htmlOfInlines(item)}</li>`).join('')}</ul>`;
}

const words = {
  with: {en: 'with', ko: '짝:'},
  or: {en: 'or', ko: '또는'},
  line: {en: 'Line', ko: '잘못된 줄:'},
  rules: {en: 'Judged by', ko: '판정하는 규칙:'},
} as const satisfies Record<string, Text>;

const noAnswer: Text = {
  en: 'a poll has no answer to remember.',
  ko: 'poll에는 외울 정답이 없어요.',
};
