import type {Asked} from '../../app/question.ts';
import type {Answering, ChoicesDraft, TextsDraft} from '../../quiz/answering.ts';
import type {Choice, Question} from '../../quiz/question.ts';
import type {Inline} from '../../text/document.ts';
import {cells, hang, sliceCells, visible, wrap} from '../../text/width.ts';
import {type Drawing, drawBlocks, inlineText} from '../blocks.ts';
import {type Look, typingMark} from '../look.ts';
import {drawBug, drawConfig, drawOrder, drawPairs, quiet} from './question-rows.ts';

/**
 * A question: before it is answered its prompt and what has been put down (the list of choices is a component of its
 * own), afterwards what was right and why.
 */
export function drawQuestion({question, answering}: Asked, look: Look): Drawing {
  const prompt = drawBlocks(question.prompt, look).lines;
  const body = drawDraft(question, answering, look);
  const shift = prompt.length + 1;
  const lines = [...prompt, ...(body.lines.length > 0 ? ['', ...body.lines] : [])];
  const after = answering.grade === undefined ? [] : ['', ...drawOutcome(question, answering, look)];
  return {
    lines: [...lines, ...after],
    ...(body.focus && {focus: {from: body.focus.from + shift, to: body.focus.to + shift}}),
  };
}

function drawDraft(question: Question, {draft, grade}: Answering, look: Look): Drawing {
  const open = grade === undefined;
  switch (draft.kind) {
    case 'choices':
      return {lines: drawChosen(question, draft, open, look)};
    case 'texts':
      return {lines: 'accept' in question ? drawBlanks(question.accept, draft, open, look) : []};
    case 'lines':
      return question.kind === 'bug' ? drawBug(question, draft, open, look) : {lines: []};
    case 'order':
      return question.kind === 'order' ? drawOrder(question, draft, open, look) : {lines: []};
    case 'pairs':
      return question.kind === 'match' ? drawPairs(question, draft, open, look) : {lines: []};
    case 'config':
      return question.kind === 'config' ? {lines: drawConfig(question, draft, open, look)} : {lines: []};
  }
}

function drawChosen(question: Question, draft: ChoicesDraft, open: boolean, look: Look): string[] {
  if (!('choices' in question)) return [];
  if (!open) return drawChoices(question, draft.picked, look);
  return question.kind === 'multi'
    ? quiet({en: 'Several answers may be right.', ko: '정답이 여러 개일 수 있어요.'}, look)
    : [];
}

/** The verdict in a word, then why. */
function drawOutcome(question: Question, answering: Answering, look: Look): string[] {
  return [...verdictLine(question, answering, look), ...wrap(inlineText(question.explanation, look), look.columns)];
}

function verdictLine({kind}: Question, {grade}: Answering, look: Look): string[] {
  switch (grade?.outcome) {
    case 'right':
      return [look.paint('good', look.say({en: '✓ Right.', ko: '✓ 맞았어요.'}))];
    case 'partly':
      return [look.paint('wait', look.say({en: '◐ Partly right.', ko: '◐ 일부만 맞았어요.'}))];
    case 'wrong':
      return [look.paint('bad', look.say({en: '✗ Not right.', ko: '✗ 아쉽지만 틀렸어요.'}))];
    case 'ungraded':
      return kind === 'poll' ? [] : [look.paint('wait', look.say({en: '– Not answered.', ko: '– 답하지 않았어요.'}))];
    case undefined:
      return [];
  }
}

/** Each choice with what the learner did and what is right, in words and signs, and its reason. A poll has no right one. */
function drawChoices(
  {kind, choices}: {readonly kind: Question['kind']; readonly choices: readonly Choice[]},
  chosen: readonly number[],
  look: Look,
): string[] {
  return choices.flatMap((choice, index) => {
    const picked = chosen.includes(index);
    const wrong = picked && kind !== 'poll';
    const mark = choice.correct ? look.paint('good', '✓') : wrong ? look.paint('bad', '✗') : picked ? '●' : ' ';
    const yours = picked ? look.paint('quiet', look.say({en: ' (yours)', ko: ' (내 답)'})) : '';
    const text = choice.correct
      ? look.paint('strong', inlineText(choice.inlines, look))
      : inlineText(choice.inlines, look);
    return [
      ...hang(`${mark} `, text + yours, look.columns),
      ...(choice.reason.length > 0 ? reason(choice.reason, look) : []),
    ];
  });
}

function reason(inlines: readonly Inline[], look: Look): string[] {
  return wrap(inlineText(inlines, look), look.columns - 4).map((line) => `  ${look.paint('quiet', '│')} ${line}`);
}

function drawBlanks(
  accept: readonly (readonly string[])[],
  {texts, blank}: TextsDraft,
  open: boolean,
  look: Look,
): string[] {
  return texts.flatMap((typed, index) => {
    const label = texts.length > 1 ? `${index + 1}. ` : '';
    if (open) return drawField(typed, label, index === blank, look);
    const wanted =
      look.say({en: 'accepted: ', ko: '정답: '}) +
      (accept[index] ?? []).map((one) => `\`${one}\``).join(look.say({en: ' or ', ko: ' 또는 '}));
    return hang('  ', `${label}${visible(typed)}  ${look.paint('quiet', wanted)}`, look.columns);
  });
}

/** A field that is written in; of a text that is too long for the line the end, where the cursor stands. */
function drawField(typed: string, label: string, active: boolean, look: Look): string {
  const shown = visible(typed);
  const room = look.columns - cells(label) - 3;
  const total = cells(shown);
  const end = total <= room ? shown : `…${sliceCells(shown, total - room + 1, total)}`;
  const cursor = active ? `${typingMark}${look.paint('bar', ' ')}` : '';
  return `${active ? look.paint('accent', '▶') : ' '} ${label}${look.paint('strong', end)}${cursor}`;
}
