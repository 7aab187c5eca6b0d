import type {ConfigDraft, LinesDraft, OrderDraft, PairsDraft} from '../../quiz/answering.ts';
import type {BugQuestion, ConfigQuestion, MatchQuestion, OrderQuestion} from '../../quiz/question.ts';
import type {Listing} from '../../text/document.ts';
import type {Text} from '../../text/language.ts';
import {hang, visible, wrap} from '../../text/width.ts';
import {type Drawing, drawListing, inlineText} from '../blocks.ts';
import type {Look} from '../look.ts';

/** A hint how to answer. */
export function quiet(text: Text, look: Look): string[] {
  return wrap(look.paint('quiet', look.say(text)), look.columns);
}

/** How to answer, below the rows; nothing where nobody answers: their cursor is at no row. */
function howTo(hint: Text, {cursor}: {readonly cursor: number}, look: Look): string[] {
  return cursor < 0 ? [] : ['', ...quiet(hint, look)];
}

/** The listing with a pointer before a line; once answered, with what was marked and what is guilty. */
export function drawBug(question: BugQuestion, draft: LinesDraft, open: boolean, look: Look): Drawing {
  const rows = question.listing.lines.map((line, index) => {
    const drawn = drawCode([line], question.listing.language, look);
    const gutter = bugGutter(question, draft, open, index, look);
    return drawn.map((part, row) => (row === 0 ? gutter : '  ') + part.slice(2));
  });
  const hint = {en: '↑↓ to the line that is wrong, Enter to answer.', ko: '↑↓로 틀린 줄을 고르고 Enter를 누르세요.'};
  return listed(rows, open ? draft.cursor : undefined, open ? howTo(hint, draft, look) : []);
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
export function drawOrder(question: OrderQuestion, draft: OrderDraft, open: boolean, look: Look): Drawing {
  if (!open)
    return {
      lines: question.items.flatMap((item, index) => {
        const put = draft.items.indexOf(index);
        const mark = put === -1 ? ' ' : put === index ? look.paint('good', '✓') : look.paint('bad', '✗');
        const yours =
          put === index || put === -1
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
  return listed(rows, draft.cursor, howTo(hint, draft, look));
}

/** The left sides with the number of their partner, and below them the partners that can be chosen. */
export function drawPairs(question: MatchQuestion, draft: PairsDraft, open: boolean, look: Look): Drawing {
  const side = (pair: number | undefined, at: 0 | 1) =>
    pair === undefined ? '' : inlineText(question.pairs[pair]?.[at] ?? [], look);
  if (!open)
    return {
      lines: question.pairs.flatMap((_, index) => {
        const chosen = draft.rights[index];
        const missed = chosen === undefined ? ' ' : look.paint('bad', '✗');
        const mark = chosen === index ? look.paint('good', '✓') : missed;
        const yours = look.paint(
          'quiet',
          look.say({en: `(yours: ${side(chosen, 1)})`, ko: `(내 답: ${side(chosen, 1)})`}),
        );
        return [
          ...hang(`${mark} `, look.paint('strong', side(index, 0)), look.columns),
          ...hang('    → ', side(index, 1), look.columns),
          ...(chosen === index || chosen === undefined ? [] : hang('      ', yours, look.columns)),
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
  const [left = [], right = []] = question.header.map((head) =>
    wrap(look.paint('title', inlineText(head, look)), look.columns),
  );
  const drawn = listed(rows, draft.cursor, ['', ...right, ...offers, ...howTo(hint, draft, look)]);
  return {
    lines: [...left, ...drawn.lines],
    ...(drawn.focus && {focus: {from: drawn.focus.from + left.length, to: drawn.focus.to + left.length}}),
  };
}

/** The fragment as it is now, and what the rules said of it. */
export function drawConfig(question: ConfigQuestion, draft: ConfigDraft, open: boolean, look: Look): string[] {
  const {language, lines: start} = question.listing;
  const edited = draft.text
    ?.trimEnd()
    .split(/\r?\n/)
    .map((text) => [{text: visible(text)}]);
  const lines = drawCode(edited ?? start, language, look);
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
      visible(look.say(message)),
      look.columns,
    ),
  );
  return [...lines, ...(findings.length > 0 ? ['', ...findings] : [])];
}

/** Code of a question, in lines that break where the screen ends: unlike of a picture, nothing of it may be cut away. */
function drawCode(lines: Listing['lines'], language: Listing['language'], look: Look): string[] {
  return drawListing({language: language === 'text' ? 'console' : language, lines}, look);
}
