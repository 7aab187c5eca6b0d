import type {Answering} from '../../app/state.ts';
import type {Choice, Question} from '../../quiz/question.ts';
import type {Inline} from '../../text/document.ts';
import {hang, wrap} from '../../text/width.ts';
import {type Drawing, drawBlocks, drawListing, inlineText} from '../blocks.ts';
import {type Look, typingMark} from '../look.ts';

/**
 * A question: before it is answered its prompt (the list of choices is a component of its own), afterwards every
 * choice with its mark and reason, and the explanation.
 */
export function drawQuestion(question: Question, answer: Answering, look: Look): Drawing {
  const prompt = drawBlocks(question.prompt, look).lines;
  switch (question.kind) {
    case 'single':
    case 'multi':
    case 'truefalse':
      if (answer.grade === undefined)
        return {lines: [...prompt, ...(question.kind === 'multi' ? severalHint(look) : [])]};
      return {
        lines: [
          ...prompt,
          '',
          ...drawChoices(question.choices, answer, look),
          '',
          ...drawOutcome(question, answer, look),
        ],
      };
    case 'fill':
    case 'predict':
      return {lines: [...prompt, '', ...drawBlanks(question.accept, answer, look), ...after(question, answer, look)]};
    case 'bug':
      return drawBug(question, prompt, answer, look);
    case 'order':
    case 'match':
    case 'config':
    case 'poll':
      return {lines: [...prompt, '', ...laterHint(look)]};
  }
}

function severalHint(look: Look): string[] {
  return wrap(
    look.paint('quiet', look.say({en: 'Several answers may be right.', ko: '정답이 여러 개일 수 있어요.'})),
    look.columns,
  );
}

function laterHint(look: Look): string[] {
  const text = {
    en: 'This kind of question is answered in quiz mode, which is still being built. Enter goes on.',
    ko: '이런 문제는 퀴즈 모드에서 풀어요. 퀴즈 모드는 아직 준비 중이니 지금은 Enter로 넘어가세요.',
  };
  return wrap(look.paint('quiet', look.say(text)), look.columns);
}

function after(question: Question, answer: Answering, look: Look): string[] {
  return answer.grade === undefined ? [] : ['', ...drawOutcome(question, answer, look)];
}

/** The verdict in a word, then why. */
function drawOutcome(question: Question, answer: Answering, look: Look): string[] {
  return [verdictLine(answer, look), ...wrap(inlineText(question.explanation, look), look.columns)];
}

function verdictLine(answer: Answering, look: Look): string {
  switch (answer.grade?.outcome) {
    case 'right':
      return look.paint('good', look.say({en: '✓ Right.', ko: '✓ 맞았어요.'}));
    case 'partly':
      return look.paint('wait', look.say({en: '◐ Partly right.', ko: '◐ 일부만 맞았어요.'}));
    case 'wrong':
      return look.paint(
        'bad',
        look.say({en: '✗ Not right. (r: try again)', ko: '✗ 아쉽지만 틀렸어요. (r: 다시 풀기)'}),
      );
    case 'ungraded':
    case undefined:
      return '';
  }
}

/** Each choice with what the learner did and what is right, in words and signs; the reason of the chosen and of the right ones. */
function drawChoices(choices: readonly Choice[], answer: Answering, look: Look): string[] {
  return choices.flatMap((choice, index) => {
    const picked = answer.picked.includes(index);
    const mark = choice.correct ? look.paint('good', '✓') : picked ? look.paint('bad', '✗') : ' ';
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

function drawBlanks(accept: readonly (readonly string[])[], answer: Answering, look: Look): string[] {
  return answer.typed.flatMap((typed, index) => {
    const label = answer.typed.length > 1 ? `${index + 1}. ` : '';
    if (answer.grade === undefined) {
      const active = index === answer.blank;
      return [
        `${active ? look.paint('accent', '▶') : ' '} ${label}${look.paint('strong', typed)}${active ? `${typingMark}${look.paint('bar', ' ')}` : ''}`,
      ];
    }
    const expected = accept[index] ?? [];
    const wanted =
      look.say({en: 'accepted: ', ko: '정답: '}) +
      expected.map((one) => `\`${one}\``).join(look.say({en: ' or ', ko: ' 또는 '}));
    return hang('  ', `${label}${typed}  ${look.paint('quiet', wanted)}`, look.columns);
  });
}

type BugQuestion = Extract<Question, {kind: 'bug'}>;

function drawBug(question: BugQuestion, prompt: readonly string[], answer: Answering, look: Look): Drawing {
  const lines = [...prompt, ''];
  let focus: Drawing['focus'];
  for (const [index, line] of question.listing.lines.entries()) {
    const drawn = drawListing({language: question.listing.language, lines: [line]}, look);
    if (index === answer.cursor && answer.grade === undefined)
      focus = {from: lines.length, to: lines.length + drawn.length - 1};
    const gutter = bugGutter(question, answer, index, look);
    lines.push(...drawn.map((part, row) => (row === 0 ? gutter : '  ') + part.slice(2)));
  }
  const hint = look.say({
    en: '↑↓ to the line that is wrong, Enter to answer.',
    ko: '↑↓로 틀린 줄을 고르고 Enter를 누르세요.',
  });
  const foot =
    answer.grade === undefined ? ['', ...wrap(look.paint('quiet', hint), look.columns)] : after(question, answer, look);
  return {lines: [...lines, ...foot], ...(focus && {focus})};
}

function bugGutter(question: BugQuestion, answer: Answering, index: number, look: Look): string {
  const guilty = question.guilty.includes(index + 1);
  const picked = answer.picked.includes(index);
  if (answer.grade === undefined)
    return index === answer.cursor ? `${look.paint('accent', '▶')} ` : picked ? '● ' : '  ';
  if (guilty) return `${look.paint('good', picked ? '✓' : '→')} `;
  return picked ? `${look.paint('bad', '✗')} ` : '  ';
}
