import type {Block} from '../text/document.ts';
import {inlineText} from '../text/inlines.ts';
import type {Text} from '../text/language.ts';
import {listingText} from '../text/listing.ts';
import type {Draft} from './draft.ts';
import {attributeOf} from './fence.ts';
import type {FillQuestion} from './question.ts';

/** Four or more underscores: the place of an answer. */
const blank = /_{4,}/g;

/** How many `____` a learner sees in a prompt, in text and in code. */
export function blanksIn(prompt: readonly Block[]): number {
  return prompt.reduce((sum, block) => sum + blanksOf(block), 0);
}

function blanksOf(block: Block): number {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'item':
    case 'quote':
      return count(inlineText(block.inlines));
    case 'table':
      return [...block.header, ...block.rows.flat()].reduce((sum, cell) => sum + count(inlineText(cell)), 0);
    case 'code':
    case 'walk':
      return count(listingText(block.listing));
    case 'rule':
      return 0;
  }
}

function count(text: string): number {
  return text.match(blank)?.length ?? 0;
}

/** The accepted texts of fill and predict, one list for each blank; undefined when there are none. */
export function readAccepted(draft: Draft, seen: number): Pick<FillQuestion, 'accept' | 'caseSensitive'> | undefined {
  const {fence, problems, line} = draft;
  const accept = fence.attributes.flatMap(({name, value}) => (name === 'accept' ? [alternatives(value)] : []));
  const wanted = fence.kind === 'predict' ? Math.max(1, seen) : seen;
  const written = count(writtenPrompt(draft));
  if (written !== seen) problems.error(line, swallowed);
  else if (wanted === 0) problems.error(line, noBlank);
  else if (accept.length !== wanted) problems.error(line, wrongNumber(wanted, accept.length));
  if (accept.some((texts) => texts.includes(''))) problems.error(line, emptyAnswer);
  const policy = attributeOf(fence, 'case') ?? 'ignore';
  if (policy !== 'exact' && policy !== 'ignore') problems.error(line, unknownPolicy(policy));
  return accept.length === 0 ? undefined : {accept, caseSensitive: policy === 'exact'};
}

/** Cuts at `|`; `\|` is a bar that belongs to the answer. */
function alternatives(value: string): string[] {
  return value.split(/(?<!\\)\|/).map((one) => one.replaceAll('\\|', '|').trim());
}

function writtenPrompt({nodes, markdown}: Draft): string {
  return nodes.map(({position}) => markdown.source.slice(position?.start.offset, position?.end.offset)).join('\n');
}

const swallowed: Text = {
  en: 'Markdown read a ____ as bold or as a line: put blanks around it, or put it in backticks.',
  ko: '마크다운이 ____를 굵은 글씨나 가로줄로 읽었어요. 앞뒤를 띄우거나 백틱으로 감싸세요.',
};

const noBlank: Text = {
  en: 'A fill question needs a ____ (four underscores) where the answer belongs.',
  ko: 'fill 문제에는 답이 들어갈 자리에 ____(밑줄 네 개)가 있어야 해요.',
};

const emptyAnswer: Text = {
  en: 'accept= holds an empty answer: take out the bar (|) that has nothing beside it.',
  ko: 'accept=에 빈 답이 있어요. 옆이 비어 있는 막대(|)를 지우세요.',
};

function wrongNumber(wanted: number, given: number): Text {
  return {
    en: `The question has ${wanted} ${wanted === 1 ? 'answer' : 'answers'} to give and accept= stands ${given} times: write accept="…" once for each ____, in order.`,
    ko: `빈칸(____)은 ${wanted}개인데 accept=는 ${given}개예요. ____마다 순서대로 accept="…"를 하나씩 쓰세요.`,
  };
}

function unknownPolicy(policy: string): Text {
  return {
    en: `case=${policy} means nothing: write case=exact or case=ignore.`,
    ko: `case에 "${policy}" 값은 쓸 수 없어요. case=exact나 case=ignore로 쓰세요.`,
  };
}
