import type {Block, Inline} from '../../text/document.ts';
import type {Text} from '../../text/language.ts';
import type {Choice, Question} from '../question.ts';

/** A question as another program can show it: a link to a page of the course, which leads nowhere there, is its words. */
export function portable(question: Question): {readonly question: Question; readonly changed: readonly Text[]} {
  const plain = withoutLinks(question);
  return {question: plain, changed: JSON.stringify(plain) === JSON.stringify(question) ? [] : [linkDropped]};
}

function withoutLinks(question: Question): Question {
  const common = {prompt: question.prompt.map(ofBlock), explanation: ofRun(question.explanation)};
  switch (question.kind) {
    case 'single':
    case 'multi':
    case 'truefalse':
    case 'poll':
      return {...question, ...common, choices: question.choices.map(ofChoice)};
    case 'order':
      return {...question, ...common, items: question.items.map(ofRun)};
    case 'match': {
      const ofPair = ([left, right]: readonly [readonly Inline[], readonly Inline[]]) =>
        [ofRun(left), ofRun(right)] as const;
      return {...question, ...common, header: ofPair(question.header), pairs: question.pairs.map(ofPair)};
    }
    case 'fill':
    case 'predict':
    case 'bug':
    case 'config':
      return {...question, ...common};
  }
}

function ofChoice({inlines, correct, reason}: Choice): Choice {
  return {inlines: ofRun(inlines), correct, reason: ofRun(reason)};
}

function ofBlock(block: Block): Block {
  if (block.kind === 'table')
    return {...block, header: block.header.map(ofRun), rows: block.rows.map((row) => row.map(ofRun))};
  return 'inlines' in block ? {...block, inlines: ofRun(block.inlines)} : block;
}

function ofRun(inlines: readonly Inline[]): readonly Inline[] {
  const run: Inline[] = [];
  for (const inline of inlines) {
    const leads = inline.kind === 'link' && /^https?:/.test(inline.url);
    const kept: Inline = inline.kind === 'link' && !leads ? {kind: 'text', text: inline.text} : inline;
    const last = run.at(-1);
    if (last?.kind === 'text' && kept.kind === 'text') run.splice(-1, 1, {kind: 'text', text: last.text + kept.text});
    else run.push(kept);
  }
  return run;
}

const linkDropped: Text = {
  en: 'a link to a page of the course is written as words: it would lead nowhere.',
  ko: '코스 안의 페이지로 가는 링크는 글자로만 남겼어요. 밖에서는 열 수 없으니까요.',
};
