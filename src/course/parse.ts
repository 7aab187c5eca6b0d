import type {Heading, RootContent} from 'mdast';
import {z} from 'zod';
import {parseQuiz} from '../quiz/parse.ts';
import type {Question} from '../quiz/question.ts';
import type {Block} from '../text/document.ts';
import {inlineText, toInlines} from '../text/inlines.ts';
import type {Language, Text} from '../text/language.ts';
import {lineOf, type Markdown, parseMarkdown, toBlocks} from '../text/markdown.ts';
import {type ContentProblem, Problems} from '../text/problem.ts';
import type {Lesson, Page} from './lesson.ts';
import {sourceText} from './source-text.ts';
import {parseWalk} from './walk.ts';
import {readYaml} from './yaml-door.ts';

/** A lesson file as it was found. */
export interface LessonSource {
  readonly path: string;
  readonly text: string;
  readonly language: Language;
  readonly id: string;
  readonly number: number;
}

export interface ParsedLesson {
  /** Missing when the front matter or every page is. With problems of severity error it is not to be trusted. */
  readonly lesson?: Lesson;
  readonly problems: readonly ContentProblem[];
}

/** Reads one lesson file. Every mistake is a problem with its line; nothing makes it throw. */
export function parseLesson({path, text, language, id, number}: LessonSource): ParsedLesson {
  const problems = new Problems(path);
  const markdown = parseMarkdown(sourceText(text, problems), problems);
  const [first, ...rest] = markdown.root.children;
  if (first?.type !== 'yaml') {
    problems.error(1, noFrontMatter);
    return {problems: problems.list};
  }
  const front = readYaml(frontMatter, first.value, problems.below(1))?.value;
  const pages = splitPages(rest, problems).map((part, index) => readPage(part, index, markdown));
  checkPages(pages, problems);
  if (front === undefined || pages.length === 0) return {problems: problems.list};
  return {lesson: {id, number, language, ...front, pages}, problems: problems.list};
}

const words = z.string().trim().min(1);
const frontMatter = z.strictObject({title: words, summary: words, minutes: z.int().min(1).max(240)});

interface PagePart {
  readonly heading: Heading;
  readonly nodes: RootContent[];
}

function splitPages(nodes: readonly RootContent[], problems: Problems): PagePart[] {
  const parts: PagePart[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) parts.push({heading: node, nodes: []});
    else if (parts.length > 0) parts.at(-1)?.nodes.push(node);
    else problems.error(lineOf(node), beforePages);
  }
  if (parts.length === 0) problems.error(1, noPages);
  return parts;
}

function readPage({heading, nodes}: PagePart, index: number, markdown: Markdown): Page {
  const line = lineOf(heading);
  const written = inlineText(toInlines(heading.children, markdown.problems));
  const [, title = written.trim(), id] = /^(.*?)\s*\{#([a-z0-9][a-z0-9-]*)\}\s*$/.exec(written) ?? [];
  if (id === undefined) markdown.problems.error(line, noPageId(written));
  if (title === '') markdown.problems.error(line, noPageTitle);
  const blocks: Block[] = [];
  const questions: Question[] = [];
  for (const node of nodes) {
    const question = node.type === 'code' && node.lang === 'quiz' ? [parseQuiz(node, markdown)] : undefined;
    if (question !== undefined) questions.push(...question.filter((one) => one !== undefined));
    else if (node.type === 'code' && node.lang === 'walk') blocks.push(...parseWalk(node, markdown));
    else blocks.push(...toBlocks([node], markdown));
  }
  if (nodes.length === 0) markdown.problems.error(line, emptyPage);
  return {id: id ?? `page-${index + 1}`, title, blocks, questions, line};
}

function checkPages(pages: readonly Page[], problems: Problems): void {
  for (const [index, {id, line}] of pages.entries())
    if (pages.findIndex((page) => page.id === id) < index) problems.error(line, pageTwice(id));
}

const noFrontMatter: Text = {
  en: 'The lesson has no front matter: begin the file with ---, title, summary and minutes, and ---.',
  ko: '레슨에 머리말(front matter)이 없어요. 파일을 ---, title·summary·minutes, ---로 시작하세요.',
};

const noPages: Text = {
  en: 'The lesson has no pages: begin each with "## Title {#id}".',
  ko: '레슨에 페이지가 없어요. 페이지마다 "## 제목 {#id}"로 시작하세요.',
};

const beforePages: Text = {
  en: 'This stands before the first page: put a heading "## Title {#id}" in front of it.',
  ko: '첫 페이지보다 앞에 있는 내용이에요. 그 앞에 "## 제목 {#id}"를 넣으세요.',
};

const noPageTitle: Text = {en: 'The page has no title.', ko: '페이지에 제목이 없어요.'};

const emptyPage: Text = {
  en: 'The page is empty: write something, or take its heading out.',
  ko: '페이지가 비어 있어요. 내용을 쓰거나 제목을 지우세요.',
};

function noPageId(title: string): Text {
  return {
    en: `The page "${title}" has no id: end its heading with {#short-name} (small letters, digits, dashes), the same in every language.`,
    ko: `"${title}" 페이지에 id가 없어요. 제목 끝에 {#짧은-이름}(영어 소문자, 숫자, 붙임표)을 모든 언어에 똑같이 붙이세요.`,
  };
}

function pageTwice(id: string): Text {
  return {
    en: `The page id "${id}" is taken by an earlier page of this lesson: give this one another.`,
    ko: `이 레슨의 앞 페이지에서 이미 쓴 id예요: "${id}". 다른 id를 붙이세요.`,
  };
}
