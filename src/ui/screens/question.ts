import type {Asked} from '../../app/question.ts';
import type {
  Answering,
  ChoicesDraft,
  ConfigDraft,
  LinesDraft,
  OrderDraft,
  PairsDraft,
  TextsDraft,
} from '../../quiz/answering.ts';
import type {BugQuestion, Choice, ConfigQuestion, MatchQuestion, OrderQuestion, Question} from '../../quiz/question.ts';
import type {Inline} from '../../text/document.ts';
import type {Text} from '../../text/language.ts';
import {hang, wrap} from '../../text/width.ts';
import {type Drawing, drawBlocks, drawListing, inlineText} from '../blocks.ts';
import {type Look, typingMark} from '../look.ts';

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

function quiet(text: Text, look: Look): string[] {
  return wrap(look.paint('quiet', look.say(text)), look.columns);
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
  return [...verdictLine(answering, look), ...wrap(inlineText(question.explanation, look), look.columns)];
}

function verdictLine({grade}: Answering, look: Look): string[] {
  switch (grade?.outcome) {
    case 'right':
      return [look.paint('good', look.say({en: '✓ Right.', ko: '✓ 맞았어요.'}))];
    case 'partly':
      return [look.paint('wait', look.say({en: '◐ Partly right.', ko: '◐ 일부만 맞았어요.'}))];
    case 'wrong':
      return [look.paint('bad', look.say({en: '✗ Not right.', ko: '✗ 아쉽지만 틀렸어요.'}))];
    case 'ungraded':
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
    if (open) {
      const active = index === blank;
      return [
        `${active ? look.paint('accent', '▶') : ' '} ${label}${look.paint('strong', typed)}${active ? `${typingMark}${look.paint('bar', ' ')}` : ''}`,
      ];
    }
    const wanted =
      look.say({en: 'accepted: ', ko: '정답: '}) +
      (accept[index] ?? []).map((one) => `\`${one}\``).join(look.say({en: ' or ', ko: ' 또는 '}));
    return hang('  ', `${label}${typed}  ${look.paint('quiet', wanted)}`, look.columns);
  });
}

function drawBug(question: BugQuestion, draft: LinesDraft, open: boolean, look: Look): Drawing {
  const rows = question.listing.lines.map((line, index) => {
    const drawn = drawListing({language: question.listing.language, lines: [line]}, look);
    const gutter = bugGutter(question, draft, open, index, look);
    return drawn.map((part, row) => (row === 0 ? gutter : '  ') + part.slice(2));
  });
  const hint = {en: '↑↓ to the line that is wrong, Enter to answer.', ko: '↑↓로 틀린 줄을 고르고 Enter를 누르세요.'};
  return listed(rows, open ? draft.cursor : undefined, open ? ['', ...quiet(hint, look)] : []);
}

/** Rows of one or more lines, the one under the cursor in focus, and what stands below them. */
function listed(rows: readonly (readonly string[])[], cursor: number | undefined, below: readonly string[]): Drawing {
  const lines = [...rows.flat(), ...below];
  const row = cursor === undefined ? undefined : rows[cursor];
  if (row === undefined || cursor === undefined) return {lines};
  const from = rows.slice(0, cursor).flat().length;
  return {lines, focus: {from, to: from + row.length - 1}};
}

function bugGutter(question: BugQuestion, draft: LinesDraft, open: boolean, index: number, look: Look): string {
  const guilty = question.guilty.includes(index + 1);
  const marked = draft.marked.includes(index);
  if (open) return index === draft.cursor ? `${look.paint('accent', '▶')} ` : marked ? '● ' : '  ';
  if (guilty) return `${look.paint('good', marked ? '✓' : '→')} `;
  return marked ? `${look.paint('bad', '✗')} ` : '  ';
}

/** The items as they lie; once answered in the right order, each with the place where it was put. */
function drawOrder(question: OrderQuestion, draft: OrderDraft, open: boolean, look: Look): Drawing {
  if (!open)
    return {
      lines: question.items.flatMap((item, index) => {
        const put = draft.items.indexOf(index);
        const mark = put === index ? look.paint('good', '✓') : look.paint('bad', '✗');
        const yours =
          put === index
            ? ''
            : look.paint('quiet', look.say({en: `  (yours: ${put + 1})`, ko: `  (내 답: ${put + 1}번째)`}));
        return hang(`${mark} ${index + 1}. `, inlineText(item, look) + yours, look.columns);
      }),
    };
  const rows = draft.items.map((item, at) => {
    const here = at === draft.cursor;
    const pointer = here ? look.paint('accent', draft.held ? '◆' : '▶') : ' ';
    const text = inlineText(question.items[item] ?? [], look);
    return hang(`${pointer} ${at + 1}. `, here ? look.paint('strong', text) : text, look.columns);
  });
  const hint = draft.held
    ? {en: '↑↓ moves it, Space puts it down.', ko: '↑↓로 옮기고 Space로 내려놓으세요.'}
    : {
        en: '↑↓ to a line, Space picks it up. Enter when the order is right.',
        ko: '↑↓로 줄을 고르고 Space로 들어 옮기세요. 순서가 맞으면 Enter를 누르세요.',
      };
  return listed(rows, draft.cursor, ['', ...quiet(hint, look)]);
}

/** The left sides with the number of their partner, and below them the partners that can be chosen. */
function drawPairs(question: MatchQuestion, draft: PairsDraft, open: boolean, look: Look): Drawing {
  const side = (pair: number | undefined, at: 0 | 1) =>
    pair === undefined ? '' : inlineText(question.pairs[pair]?.[at] ?? [], look);
  if (!open)
    return {
      lines: question.pairs.flatMap((_, index) => {
        const chosen = draft.rights[index];
        const mark = chosen === index ? look.paint('good', '✓') : look.paint('bad', '✗');
        const yours = look.paint(
          'quiet',
          look.say({en: `(yours: ${side(chosen, 1)})`, ko: `(내 답: ${side(chosen, 1)})`}),
        );
        return [
          ...hang(`${mark} `, look.paint('strong', side(index, 0)), look.columns),
          ...hang('    → ', side(index, 1), look.columns),
          ...(chosen === index ? [] : hang('      ', yours, look.columns)),
        ];
      }),
    };
  const rows = question.pairs.map((_, index) => {
    const chosen = draft.rights[index];
    const number = chosen === undefined ? look.paint('wait', '?') : String(draft.offered.indexOf(chosen) + 1);
    const here = index === draft.cursor;
    const text = side(index, 0);
    return hang(
      `${here ? look.paint('accent', '▶') : ' '} ${number} ◀ `,
      here ? look.paint('strong', text) : text,
      look.columns,
    );
  });
  const offers = draft.offered.flatMap((pair, at) => {
    const used = draft.rights.includes(pair);
    const text = side(pair, 1);
    return hang(`  ${at + 1}. `, used ? look.paint('quiet', text) : text, look.columns);
  });
  const hint = {
    en: 'Type the number of the partner for the row at ▶. Enter when every row has one.',
    ko: '▶가 있는 줄의 짝을 아래에서 찾아 번호를 누르세요. 모두 고르면 Enter를 누르세요.',
  };
  const [left, right] = question.header.map((head) => look.paint('title', inlineText(head, look)));
  const top = [left ?? ''];
  const drawn = listed(rows, draft.cursor, ['', right ?? '', ...offers, '', ...quiet(hint, look)]);
  return {
    lines: [...top, ...drawn.lines],
    ...(drawn.focus && {focus: {from: drawn.focus.from + top.length, to: drawn.focus.to + top.length}}),
  };
}

/** The fragment as it is now, and what the rules said of it. */
function drawConfig(question: ConfigQuestion, draft: ConfigDraft, open: boolean, look: Look): string[] {
  const lines =
    draft.text === undefined
      ? drawListing(question.listing, look)
      : drawListing(
          {
            language: question.listing.language,
            lines: draft.text
              .trimEnd()
              .split('\n')
              .map((text) => [{text}]),
          },
          look,
        );
  if (open) {
    const hint =
      draft.text === undefined
        ? {en: 'Enter (or e) opens it in your editor.', ko: 'Enter(또는 e)를 누르면 내 편집기에서 열려요.'}
        : {en: 'Enter checks it. e edits it again.', ko: 'Enter를 누르면 판정해요. e를 누르면 다시 고칠 수 있어요.'};
    return [...lines, '', ...quiet(hint, look)];
  }
  const findings = draft.findings.flatMap(({line, message}) =>
    hang(
      `${look.paint('bad', '✗')} ${look.say({en: `line ${line}: `, ko: `${line}번째 줄: `})}`,
      look.say(message),
      look.columns,
    ),
  );
  return [...lines, ...(findings.length > 0 ? ['', ...findings] : [])];
}
