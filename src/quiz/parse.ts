import type {Code} from 'mdast';
import type {Text} from '../text/language.ts';
import {checkFence, lineOf, type Markdown, parseMarkdown, quoteInlines, toBlocks} from '../text/markdown.ts';
import type {Problems} from '../text/problem.ts';
import {blanksIn, readAccepted} from './blanks.ts';
import {readChoices} from './choices.ts';
import type {Draft} from './draft.ts';
import {attributeOf, listOf, parseFence} from './fence.ts';
import {contentHash} from './hash.ts';
import {readListing, readOrder, readPairs} from './parts.ts';
import type {Question} from './question.ts';

/**
 * Reads one `quiz` fence of a lesson. Undefined when it is no question at all; every mistake is a problem with the
 * line of the lesson it stands on.
 */
export function parseQuiz(node: Code, lesson: Markdown): Question | undefined {
  checkFence(node, lesson);
  const line = lineOf(node);
  const fence = parseFence(infoOf(node, lesson), line, lesson.problems);
  if (fence === undefined) return undefined;
  const {nodes, markdown, explanation} = readBody(node.value, lesson.problems.below(line));
  if (explanation.length === 0 && fence.kind !== 'poll') lesson.problems.error(line, noExplanation);
  const question = ofKind({fence, line, nodes, markdown, explanation, problems: lesson.problems});
  return question && {...question, hash: contentHash(question)};
}

/** What stands behind the word `quiz`, as written: the parser would eat backslashes. */
function infoOf(node: Code, {source}: Markdown): string {
  const first = source.slice(node.position?.start.offset).split('\n', 1)[0] ?? '';
  return first.replace(/^[`~]*\s*quiz\b/, '');
}

function readBody(source: string, problems: Problems): Pick<Draft, 'nodes' | 'markdown' | 'explanation'> {
  const markdown = parseMarkdown(source, problems);
  const children = markdown.root.children;
  const last = children.at(-1);
  if (last?.type !== 'blockquote') return {nodes: children, markdown, explanation: []};
  return {nodes: children.slice(0, -1), markdown, explanation: quoteInlines(last, markdown)};
}

function ofKind(draft: Draft): Question | undefined {
  const {fence, line, explanation} = draft;
  const {id, kind} = fence;
  const common = {
    id,
    tags: listOf(attributeOf(fence, 'tags')),
    rules: listOf(attributeOf(fence, 'rules')),
    explanation,
    hash: '',
    line,
  };
  switch (kind) {
    case 'single':
    case 'multi':
    case 'truefalse':
    case 'poll': {
      const part = readChoices(draft);
      return part && {kind, ...common, ...part};
    }
    case 'fill':
    case 'predict': {
      const prompt = toBlocks(draft.nodes, draft.markdown);
      const part = readAccepted(draft, blanksIn(prompt));
      return part && {kind, ...common, prompt, ...part};
    }
    case 'order': {
      const part = readOrder(draft);
      return part && {kind, ...common, ...part};
    }
    case 'match': {
      const part = readPairs(draft);
      return part && {kind, ...common, ...part};
    }
    case 'bug': {
      const part = readListing(draft);
      const guilty = part && guiltyLines(draft, part.listing.lines.length);
      return part && guilty && {kind, ...common, ...part, guilty};
    }
    case 'config': {
      const part = readListing(draft);
      const check = attributeOf(fence, 'check');
      if (check === undefined || common.rules.length === 0) draft.problems.error(line, configNeeds);
      return part && check !== undefined ? {kind, ...common, ...part, check} : undefined;
    }
  }
}

/** The lines of `line=3,5-7`; undefined when they are not all lines of the code. */
function guiltyLines({fence, line, problems}: Draft, count: number): number[] | undefined {
  const written = attributeOf(fence, 'line');
  if (written === undefined) {
    problems.error(line, lineMissing);
    return undefined;
  }
  const lines = written.split(',').flatMap((part) => {
    const [, from = '', to = from] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(part.trim()) ?? [];
    const length = from === '' ? 0 : Number(to) - Number(from) + 1;
    return Array.from({length: Math.max(0, length)}, (_, index) => Number(from) + index);
  });
  if (lines.length > 0 && lines.every((one) => one >= 1 && one <= count)) return [...new Set(lines)];
  problems.error(line, lineOutside(written, count));
  return undefined;
}

const noExplanation: Text = {
  en: 'The question has no explanation: end it with a quote (> …) that says why the answer is right.',
  ko: '문제에 해설이 없어요. 왜 그 답이 맞는지 인용(> …)으로 끝에 적으세요.',
};

const configNeeds: Text = {
  en: 'A config question needs check=KIND and rules=…: which file it is and which rules judge it.',
  ko: 'config 문제에는 어떤 파일인지(check=종류)와 어떤 규칙으로 판정하는지(rules=…)가 모두 필요해요.',
};

const lineMissing: Text = {
  en: 'A bug question needs line=…: the guilty line of the code, counted from 1.',
  ko: 'bug 문제에는 line=…이 필요해요. 코드에서 잘못된 줄의 번호를 1부터 세어 적으세요.',
};

function lineOutside(written: string, count: number): Text {
  return {
    en: `line=${written} does not name lines of the code, which has ${count}: write line=3, line=3,5 or line=3-5.`,
    ko: `line=${written}에 맞는 줄이 없어요. 코드는 ${count}줄이에요. line=3, line=3,5, line=3-5처럼 쓰세요.`,
  };
}
