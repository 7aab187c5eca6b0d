import type {Course, Lesson} from '../course/lesson.ts';
import type {Question} from '../quiz/question.ts';
import type {Block, Listing} from '../text/document.ts';
import {inlineText} from '../text/inlines.ts';
import {type Text, text} from '../text/language.ts';

/** What the projector shows in place of the ids that the server sends: titles of rules, and of the course of the class. */
export interface Titles {
  readonly rules: Readonly<Record<string, Text>>;
  readonly lessons: Readonly<Record<string, Text>>;
  /** By `lesson#page`. */
  readonly pages: Readonly<Record<string, Text>>;
  readonly exercises: Readonly<Record<string, Text>>;
  readonly questions: Readonly<Record<string, AskedTexts>>;
}

/** A question as the room may see it while it is asked: nothing in it tells what is right. */
interface AskedTexts {
  readonly prompt: Text;
  /** In the author's order; none for questions without choices. */
  readonly choices: readonly Text[];
  /** The code that is asked about, line by line. */
  readonly listing?: Text;
}

/** The titles of a course, without marks of code, which the board does not draw; rules and questions are not in it. */
export function courseTitles({lessons}: Course): Omit<Titles, 'rules' | 'questions'> {
  return {
    lessons: Object.fromEntries(lessons.map(({id, title}) => [id, plainTitle(title)])),
    pages: Object.fromEntries(
      lessons.flatMap(({id, pages}) => pages.map((page) => [`${id}#${page.id}`, plainTitle(page.title)])),
    ),
    exercises: Object.fromEntries(
      lessons.flatMap(({exercises}) => exercises.map(({id, title}) => [id, plainTitle(title)])),
    ),
  };
}

export function plainTitle(title: Text): Text {
  return text((language) => title[language].replaceAll('`', ''));
}

/** The questions of a lesson by id, as far as both languages have them. */
export function askedTexts(english: Lesson, korean: Lesson): Titles['questions'] {
  const questionsOf = ({pages}: Lesson) => pages.flatMap(({questions}) => questions);
  const others = new Map(questionsOf(korean).map((question) => [question.id, question]));
  return Object.fromEntries(
    questionsOf(english).flatMap((en) => {
      const ko = others.get(en.id);
      return ko === undefined ? [] : [[en.id, asked(en, ko)]];
    }),
  );
}

function asked(en: Question, ko: Question): AskedTexts {
  const [choices, listing] = [choicesOf(ko), listingOf(en)];
  return {
    prompt: {en: promptOf(en), ko: promptOf(ko)},
    choices: choicesOf(en).map((choice, index) => ({en: choice, ko: choices[index] ?? choice})),
    ...(listing !== undefined && {listing: {en: listing, ko: listingOf(ko) ?? listing}}),
  };
}

/** Its running text. */
function promptOf({prompt}: Question): string {
  return prompt.flatMap((block) => (block.kind === 'paragraph' ? [oneLine(block.inlines)] : [])).join(' ');
}

function choicesOf(question: Question): readonly string[] {
  return 'choices' in question ? question.choices.map(({inlines}) => oneLine(inlines)) : [];
}

function oneLine(inlines: Parameters<typeof inlineText>[0]): string {
  return inlineText(inlines).replace(/\n/g, ' ');
}

/** All code of the prompt, or what is to be judged. */
function listingOf(question: Question): string | undefined {
  const blocks = question.prompt.flatMap((block: Block) => (block.kind === 'code' ? [block.listing] : []));
  const listings = 'listing' in question ? [question.listing, ...blocks] : blocks;
  return listings.length === 0 ? undefined : listings.map(codeOf).join('\n');
}

function codeOf({lines}: Listing): string {
  return lines.map((tokens) => tokens.map((token) => token.text).join('')).join('\n');
}
