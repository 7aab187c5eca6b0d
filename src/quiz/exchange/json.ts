import type {Inline} from '../../text/document.ts';
import type {Language} from '../../text/language.ts';
import {listingText} from '../../text/listing.ts';
import type {Choice, Question} from '../question.ts';
import type {Asked, Exported} from './asked.ts';
import {markdownOf, markdownOfInlines} from './markdown.ts';

/** Questions as JSON that docs/quiz.schema.json describes, with all that drydock knows of them; texts are Markdown. */
export function jsonOf(all: readonly Asked[], language: Language): Exported {
  const document = {
    $schema: 'https://drydock.invalid/quiz.schema.json',
    version: 1,
    language,
    questions: all.map(one),
  };
  return {text: `${JSON.stringify(document, undefined, 2)}\n`, count: all.length, remarks: []};
}

function one({question, lesson, page}: Asked) {
  const {id, kind, tags, rules} = question;
  return {
    id,
    kind,
    lesson: lesson.id,
    page,
    tags,
    rules,
    prompt: markdownOf(question.prompt),
    ...ofKind(question),
    explanation: markdownOfInlines(question.explanation),
  };
}

function ofKind(question: Question) {
  switch (question.kind) {
    case 'single':
    case 'multi':
    case 'truefalse':
      return {choices: question.choices.map((one) => ({...choice(one), correct: one.correct}))};
    case 'poll':
      return {choices: question.choices.map(choice)};
    case 'fill':
    case 'predict':
      return {accept: question.accept, caseSensitive: question.caseSensitive};
    case 'order':
      return {items: question.items.map(markdownOfInlines)};
    case 'match':
      return {header: pair(question.header), pairs: question.pairs.map(pair)};
    case 'bug':
      return {code: code(question), guilty: question.guilty};
    case 'config':
      return {code: code(question), check: question.check};
  }
}

function choice({inlines, reason}: Choice) {
  return {text: markdownOfInlines(inlines), reason: markdownOfInlines(reason)};
}

function pair([left, right]: readonly [readonly Inline[], readonly Inline[]]) {
  return [markdownOfInlines(left), markdownOfInlines(right)];
}

function code({listing}: Extract<Question, {kind: 'bug' | 'config'}>) {
  return {language: listing.language, text: listingText(listing)};
}
