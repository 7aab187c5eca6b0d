import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {asked} from '../../../src/app/question.ts';
import type {Event, State} from '../../../src/app/state.ts';
import type {Answering} from '../../../src/quiz/answering.ts';
import type {Question, QuestionKind} from '../../../src/quiz/question.ts';
import type {Inline} from '../../../src/text/document.ts';
import {languages} from '../../../src/text/language.ts';
import {listingText, plainListing} from '../../../src/text/listing.ts';
import {cells} from '../../../src/text/width.ts';
import {look} from '../../../src/ui/look.ts';
import {drawQuestion} from '../../../src/ui/screens/question.ts';
import {faults, longKinds, longQuestions, onQuiz, squeezed, windowLines} from '../../support/long-questions.ts';
import {play, press} from '../../support/sample.ts';

const sizes = [
  [80, 24],
  [120, 40],
  [40, 15],
  [40, 10],
] as const;
const begun = new Map(longKinds.map((kind) => [kind, onQuiz('practice', [kind])]));

function on(kind: QuestionKind): State {
  const state = begun.get(kind);
  if (state?.screen.kind !== 'quiz' || state.screen.current?.en.kind !== kind) throw new Error(`no ${kind}`);
  return state;
}

/** The question with the cursor so many rows further down. */
function moved(state: State, rows: number): State {
  const question = asked(state)?.question;
  if (question && 'choices' in question) {
    const last = question.kind === 'multi' ? question.choices.length : question.choices.length - 1;
    return play(state, {type: 'highlighted', index: Math.min(rows, last)}).state;
  }
  return press(state, ...Array.from({length: rows}, () => 'down')).state;
}

/** Answers whatever is in front, wrongly. */
function answered(state: State): State {
  const question = asked(state)?.question;
  const first: Event = {type: 'chosen', index: 0, at: 1};
  switch (question?.kind) {
    case 'multi':
      return play(state, first, {...first, index: question.choices.length}).state;
    case 'fill':
      return press(state, ...'8080', 'enter', ...'x', 'enter').state;
    case 'predict':
      return press(state, ...'bye', 'enter').state;
    case 'order':
      return press(state, 'enter').state;
    case 'match':
      return press(state, ...'123456', 'enter').state;
    case 'config': {
      const findings = [
        {rule: 'nginx/x', line: 3, message: {en: 'It is not right yet. '.repeat(9), ko: '아직 틀렸어요. '.repeat(9)}},
      ];
      const text = 'server {\n    # mine\n}\n';
      return play(state, {type: 'fragment-judged', question: question.id, text, findings, at: 1}).state;
    }
    default:
      return play(state, first).state;
  }
}

describe.each(longKinds)('%s', (kind) => {
  test.each(sizes)(
    'in %i × %i, in either language and every depth of colour: prompt and cursor are in sight',
    (columns, rows) => {
      for (const language of languages) {
        for (const depth of [0, 1, 3] as const) {
          const state = {...on(kind), language};
          const lines = windowLines(state, columns, rows, depth);
          expect(faults(lines, columns, rows)).toEqual([]);
          expect(lines.join('\n')).toContain(language === 'en' ? 'Which of these' : '프록시에 맞는');
          if (kind !== 'config') expect(lines.join('\n')).toContain('▶');
          expect(faults(windowLines(answered(state), columns, rows, depth), columns, rows)).toEqual([]);
        }
      }
    },
  );

  test('in a window of any size from 40 × 10 nothing sticks out and the row under the cursor is in sight', () => {
    const size = fc.record({
      columns: fc.integer({min: 40, max: 160}),
      rows: fc.integer({min: 10, max: 50}),
      down: fc.integer({min: 0, max: 5}),
      language: fc.constantFrom(...languages),
    });
    fc.assert(
      fc.property(size, ({columns, rows, down, language}) => {
        const state = moved({...on(kind), language}, down);
        const lines = windowLines(state, columns, rows);
        expect(faults(lines, columns, rows)).toEqual([]);
        if (kind !== 'config') expect(lines.some((line) => line.startsWith('▶'))).toBe(true);
        expect(faults(windowLines(answered(state), columns, rows), columns, rows)).toEqual([]);
      }),
      {numRuns: 40},
    );
  });

  test.each([40, 57, 120])('in %i columns everything it says can be read, before and after the answer', (columns) => {
    for (const language of languages) {
      const state = {...on(kind), language};
      for (const one of [state, answered(state)]) expectReadable(one, columns);
    }
  });

  test('no colour, no escape sequence; in English ASCII has a twin for every sign', () => {
    for (const state of [on(kind), answered(on(kind))]) {
      const lines = windowLines(state, 80, 24).join('\n');
      expect(lines).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    }
  });
});

function expectReadable(state: State, columns: number): void {
  const now = asked(state);
  if (now === undefined) throw new Error('nothing is asked');
  const drawn = drawQuestion(now, look(state.language, 'dark', 0, columns, 24)).lines;
  for (const line of drawn) expect(cells(line), line).toBeLessThanOrEqual(columns);
  const read = squeezed(drawn);
  for (const text of textsOf(now)) expect(read).toContain(squeezed(text));
}

/** What has to be found on the screen, as far as the list component does not show it. */
function textsOf({
  question,
  answering,
}: {
  readonly question: Question;
  readonly answering: Answering;
}): readonly string[] {
  const plain = (inlines: readonly Inline[]) =>
    inlines.map((one) => (one.kind === 'code' ? `\`${one.text}\`` : 'text' in one ? one.text : '')).join('');
  const isOpen = answering.grade === undefined;
  const why = isOpen ? [] : [plain(question.explanation)];
  switch (question.kind) {
    case 'single':
    case 'multi':
    case 'truefalse':
    case 'poll':
      return [
        ...why,
        ...(isOpen ? [] : question.choices.flatMap(({inlines, reason}) => [plain(inlines), plain(reason)])),
      ];
    case 'fill':
    case 'predict':
      return isOpen ? [] : [...why, ...question.accept.flat()];
    case 'order':
      return [...why, ...question.items.map(plain)];
    case 'match':
      return [...why, ...(isOpen ? question.header.map(plain) : []), ...question.pairs.flat().map(plain)];
    case 'bug':
      return [...why, ...listingText(question.listing).split('\n')];
    case 'config':
      return isOpen
        ? listingText(question.listing).split('\n')
        : [...why, '# mine', 'It is not right yet.'].slice(0, 2);
  }
}

describe('what a learner needs to see', () => {
  const drawn = (state: State, columns = 80) => {
    const now = asked(state);
    if (now === undefined) throw new Error('nothing is asked');
    return drawQuestion(now, look(state.language, 'dark', 0, columns, 24)).lines;
  };

  test('right and wrong stand there in signs and words, without any colour', () => {
    const lines = drawn(answered(on('single'))).join('\n');
    expect(lines).toMatch(/✗ (alpha|beta|gamma|delta|epsilon)/);
    expect(lines).toContain('(yours)');
    expect(lines).toContain('✓ beta');
    expect(lines).toContain('✗ Not right.');
  });

  test('a poll is neither right nor wrong', () => {
    const lines = drawn(answered(on('poll'))).join('\n');
    expect(lines).toContain('(yours)');
    expect(lines).not.toMatch(/[✓✗]|Right|Not/);
  });

  test('before the answer nothing gives it away', () => {
    for (const kind of longKinds.filter((one) => one !== 'config' && one !== 'bug')) {
      const lines = windowLines(on(kind), 120, 60).join('\n');
      expect(lines).not.toMatch(/This is why|Because it is told|accepted|✓|✗/);
    }
  });

  test('of a long text the end is in sight, where the cursor stands', () => {
    const typed = `${'나는 아주 긴 답을 쓴다 '.repeat(12)}끝`;
    const state = play(on('predict'), {type: 'pasted', text: typed, at: 1}).state;
    for (const [columns, rows] of sizes) {
      const lines = windowLines(state, columns, rows);
      expect(faults(lines, columns, rows)).toEqual([]);
      expect(lines.find((line) => line.startsWith('▶'))).toMatch(/끝\u2060 $/);
    }
  });

  test('what was typed, edited or found can never steer the terminal', () => {
    const hostile = '\u001b[31mred\u202ebidi\u001b]0;title\u0007\u009b2J';
    const config = {type: 'fragment-edited', question: 'long-config', text: `${hostile}\r\n\tx\n`} as const;
    const findings = [{rule: 'nginx/x', line: 1, message: {en: hostile, ko: hostile}}];
    const judged = {type: 'fragment-judged', question: 'long-config', text: hostile, findings, at: 1} as const;
    for (const state of [
      play(on('predict'), {type: 'pasted', text: hostile, at: 1}).state,
      press(play(on('predict'), {type: 'pasted', text: hostile, at: 1}).state, 'enter').state,
      play(on('config'), config).state,
      play(on('config'), config, judged).state,
    ]) {
      expect(drawn(state).join('')).toContain('red');
      expect(drawn(state).join('\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });

  test('the output of a program is not cut, however narrow the window', () => {
    const [question] = longQuestions.en.filter(({kind}) => kind === 'bug');
    if (question?.kind !== 'bug') throw new Error('no bug');
    const output = {...question, listing: plainListing('text', `ok\n${'connect() failed '.repeat(9)}end`)};
    const answering = {draft: {kind: 'lines', cursor: 0, marked: []}, tries: 0} as const;
    const lines = drawQuestion({question: output, answering}, look('en', 'dark', 0, 40, 24)).lines;
    expect(squeezed(lines)).toContain(squeezed(`${'connect() failed '.repeat(9)}end`));
    expect(lines.join('')).not.toContain('wider window');
  });

  test('a row that was lifted says so', () => {
    const lifted = press(on('order'), 'space').state;
    expect(drawn(lifted).join('\n')).toMatch(/^◆ 1\. /m);
    expect(drawn(press(lifted, 'down').state).join('\n')).toMatch(/^◆ 2\. /m);
  });

  test('pairs show the number of the partner, or that there is none yet', () => {
    expect(drawn(on('match')).filter((line) => line.includes('? ◀'))).toHaveLength(6);
    const one = press(on('match'), '3').state;
    expect(drawn(one).filter((line) => line.includes('? ◀'))).toHaveLength(5);
    expect(drawn(one).find((line) => line.includes('3 ◀'))).toBeDefined();
  });
});
