import type {Code, List, ListItem, RootContent, Table} from 'mdast';
import type {Block, Inline} from '../text/document.ts';
import {inlineText, toInlines} from '../text/inlines.ts';
import type {Text} from '../text/language.ts';
import {fenceListing, itemInlines, lineOf, toBlocks} from '../text/markdown.ts';
import type {Draft} from './draft.ts';
import type {BugQuestion, MatchQuestion, OrderQuestion} from './question.ts';

interface Nodes {
  readonly list: List;
  readonly table: Table;
  readonly code: Code;
}

/** The last thing of the body when it is of this type, and everything before it as the prompt; else a problem. */
export function takeLast<Type extends keyof Nodes>(
  {nodes, markdown, problems, line}: Draft,
  type: Type,
  missing: Text,
): {readonly node: Nodes[Type]; readonly prompt: readonly Block[]} | undefined {
  const at = nodes.findLastIndex((node) => node.type === type);
  const node = nodes[at];
  if (!isOf(node, type)) {
    problems.error(line, missing);
    return undefined;
  }
  const behind = nodes[at + 1];
  if (behind !== undefined) markdown.problems.error(lineOf(behind), behindAnswer);
  return {node, prompt: toBlocks(nodes.slice(0, at), markdown)};
}

function isOf<Type extends keyof Nodes>(node: RootContent | undefined, type: Type): node is Nodes[Type] & RootContent {
  return node?.type === type;
}

/** The prompt of an order question and its items in the right order. */
export function readOrder(draft: Draft): Pick<OrderQuestion, 'prompt' | 'items'> | undefined {
  const taken = takeLast(draft, 'list', noOrder);
  if (taken === undefined) return undefined;
  const {problems} = draft.markdown;
  const items = taken.node.children.map((item) => orderItem(item, draft));
  if (taken.node.ordered !== true || items.length < 2) problems.error(lineOf(taken.node), noOrder);
  for (const twin of twins(items)) problems.error(lineOf(taken.node), sameTwice(twin));
  return {prompt: taken.prompt, items};
}

function orderItem(item: ListItem, {markdown}: Draft): Inline[] {
  const behind = item.children[1];
  if (behind !== undefined) markdown.problems.error(lineOf(behind), onlyOneLine);
  return itemInlines(item, markdown);
}

/** The prompt of a match question, its two column heads and its pairs. */
export function readPairs(draft: Draft): Pick<MatchQuestion, 'prompt' | 'header' | 'pairs'> | undefined {
  const taken = takeLast(draft, 'table', noTable);
  if (taken === undefined) return undefined;
  const {problems} = draft.markdown;
  const [header, ...pairs] = taken.node.children.map(({children}) => {
    const [left = [], right = []] = children.map((cell) => toInlines(cell.children, problems));
    return [left, right] as const;
  });
  const columns = Math.max(...taken.node.children.map(({children}) => children.length));
  if (header === undefined || columns !== 2 || pairs.length < 2) {
    problems.error(lineOf(taken.node), noTable);
    return undefined;
  }
  for (const side of [0, 1] as const)
    for (const twin of twins(pairs.map((pair) => pair[side]))) problems.error(lineOf(taken.node), sameTwice(twin));
  return {prompt: taken.prompt, header, pairs};
}

/** The prompt of a bug or config question and its one listing. */
export function readListing(draft: Draft): Pick<BugQuestion, 'prompt' | 'listing'> | undefined {
  const taken = takeLast(draft, 'code', noCode);
  return taken && {prompt: taken.prompt, listing: fenceListing(taken.node, draft.markdown)};
}

function twins(cells: readonly (readonly Inline[])[]): string[] {
  const texts = cells.map((cell) => inlineText(cell).trim());
  return [...new Set(texts.filter((text, at) => texts.indexOf(text) !== at))];
}

const behindAnswer: Text = {
  en: 'Between the answers and the explanation (> …) nothing else may stand: move it in front of the answers.',
  ko: '답과 해설(> …) 사이에는 아무것도 올 수 없어요. 답 앞으로 옮기세요.',
};

const noOrder: Text = {
  en: 'An order question needs a numbered list (1. 2. 3.) of at least two items, in the right order.',
  ko: 'order 문제에는 올바른 순서로 적은 번호 목록(1. 2. 3.)이 두 항목 이상 있어야 해요.',
};

const onlyOneLine: Text = {
  en: 'An item that is to be put in order is one short text: take this out of it.',
  ko: '순서를 맞출 항목은 짧은 글 하나여야 해요. 이 부분을 빼세요.',
};

const noTable: Text = {
  en: 'A match question needs a table of two columns with a head and at least two rows: each row is a pair.',
  ko: 'match 문제에는 머리글이 있고 두 줄 이상인 두 칸짜리 표가 필요해요. 한 줄이 한 쌍이에요.',
};

const noCode: Text = {
  en: 'The code is missing: put it into a fence (```) behind the prompt.',
  ko: '코드가 없어요. 질문 뒤에 펜스(```)로 넣으세요.',
};

function sameTwice(twin: string): Text {
  return {
    en: `"${twin}" stands there twice, so nobody can tell the two apart: make them differ.`,
    ko: `"${twin}" 항목이 두 번 나와서 구별할 수 없어요. 서로 다르게 쓰세요.`,
  };
}
