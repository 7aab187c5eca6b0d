import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {formatProgress, parseProgress, progressVersion, type ReadProgress} from '../../src/progress/file.ts';
import {
  cardOf,
  datesIn,
  keepCard,
  merge,
  noProgress,
  openHints,
  type Progress,
  passExercise,
} from '../../src/progress/progress.ts';
import type {Card} from '../../src/quiz/card.ts';
import {anyProgress} from '../support/any-progress.ts';

const aLine = 'due, last, stability, difficulty, reps, lapses, outcome and hash of a card in one line';

describe('a progress file', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        expect(parseProgress(formatProgress(progress))).toMatchObject({kind: 'read', progress});
      }),
    );
  });

  it('begins with its version and ends with a line break', () => {
    const lines = formatProgress(passExercise(noProgress, 'first-image', 5)).split('\n');
    expect(lines[1]).toBe(`  "version": "${progressVersion}",`);
    expect(lines.at(-1)).toBe('');
  });

  it.each([
    ['', 'it is empty'],
    ['\n', 'it is empty'],
    ['[]', 'it is not a JSON object'],
    ['{"version": "1.0", "pages"', 'it is not a JSON object'],
    ['{}', 'version is not a text such as "1.0"'],
    ['{"version": "one"}', 'version is not a text such as "1.0"'],
    ['{"version": "1.0", "pages": []}', 'pages is not an object'],
    ['{"version": "1.0", "language": {"value": "fr", "at": 1}}', 'language.value is not one of en, ko'],
    ['{"version": "1.0", "place": {"value": {"kind": "lesson"}, "at": 1}}', 'place.value.id is not a text'],
    [
      '{"version": "1.0", "exercises": {"x": {"passedAt": "now"}}}',
      'exercises.x.passedAt is not a whole number from 0',
    ],
    [
      '{"version": "1.1", "cards": {"q": {"due": 1, "last": 1, "stability": 1, "difficulty": 1, "reps": 1, "lapses": 0, "hash": "a", "outcome": "great"}}}',
      'cards.q.outcome is not one of right, partly, wrong, ungraded',
    ],
    [
      '{"version": "1.1", "cards": {"q": {"due": 1, "last": 1, "stability": 0}}}',
      'cards.q.stability is not a number above 0',
    ],
    ['{"version": "1.2", "deck": ["q"]}', 'deck is not an object'],
    ['{"version": "1.2", "deck": {"q": 5}}', `deck.q is not ${aLine}`],
    ['{"version": "1.2", "deck": {"q": "5 1 3 5.5 1 0 right"}}', `deck.q is not ${aLine}`],
    ['{"version": "1.2", "deck": {"q": "5 1 0 5.5 1 0 right a1"}}', `deck.q is not ${aLine}`],
    ['{"version": "1.2", "deck": {"q": "5 1 0.00 5.5 1 0 right a1"}}', `deck.q is not ${aLine}`],
    ['{"version": "1.2", "deck": {"q": "5 1 3 1e999 1 0 right a1"}}', `deck.q is not ${aLine}`],
    ['{"version": "1.2", "deck": {"q": "5.5 1 3 5 1 0 right a1"}}', `deck.q is not ${aLine}`],
    ['{"version": "1.2", "deck": {"q": "9007199254740993 1 3 5 1 0 right a1"}}', `deck.q is not ${aLine}`],
    ['{"version": "1.2", "deck": {"q": "5 1 3 5 1 -1 right a1"}}', `deck.q is not ${aLine}`],
    ['{"version": "1.2", "deck": {"q": "5 1 3 5 1 0 great a1"}}', `deck.q is not ${aLine}`],
    ['{"version": "1.2", "deck": {"q": " 5 1 3 5 1 0 right a1"}}', `deck.q is not ${aLine}`],
  ])('%j is damaged', (text, detail) => {
    expect(parseProgress(text)).toEqual({
      kind: 'damaged',
      detail: {en: detail, ko: expect.stringMatching(/[가-힣]요\.$/)},
    });
  });

  it('is never half read: every shorter text is damaged', () => {
    fc.assert(
      fc.property(anyProgress, fc.nat(), (progress, at) => {
        const whole = formatProgress(progress).trimEnd();
        expect(parseProgress(whole.slice(0, at % whole.length)).kind).toBe('damaged');
      }),
    );
  });

  it('is taken for any text whatsoever without throwing', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), (text) => void parseProgress(text)));
    fc.assert(fc.property(fc.json(), (text) => void parseProgress(text)));
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (pages, exercises) => {
        void parseProgress(JSON.stringify({version: '1.0', pages, exercises}));
        expect(parseProgress(JSON.stringify({version: '1.9', pages, exercises})).kind).toBe('read');
      }),
    );
  });

  it('of a newer major version is left alone', () => {
    expect(parseProgress('{"version": "2.0", "lessons": 7}')).toEqual({kind: 'newer', version: '2.0'});
  });

  it('of a newer minor version keeps everything that is not understood', () => {
    const newer = {
      version: '1.7',
      streak: {days: 4},
      language: {value: 'ja', at: 9},
      pages: {'first-image': {from: 3, '~new': {at: 4}}},
      exercises: {'first-image': {startedAt: 1, attempts: [1, 2], hints: {}, mood: 'fine'}},
      cards: {'expose-1': {due: 1, mood: 'fine'}},
      failed: {'a/x': 3, 'a/y': 'yes'},
    };
    const read = parseProgress(JSON.stringify(newer));
    if (read.kind !== 'read') throw new Error(`read as ${read.kind}`);
    expect(read.progress.language).toBeUndefined();
    expect(read.progress.pages).toEqual({'first-image': {from: 3}});

    const now = openHints(merge(read.progress, passExercise(noProgress, 'first-image', 8)), 'first-image', 'cmd', 1);
    expect(JSON.parse(formatProgress(now, read.raw))).toEqual({
      ...newer,
      exercises: {
        'first-image': {startedAt: 1, passedAt: 8, attempts: [1, 2], hints: {cmd: 1}, mood: 'fine'},
      },
    });
  });

  it('of this version keeps fields it does not know', () => {
    const read = parseProgress(`{"version": "${progressVersion}", "note": "mine"}`);
    if (read.kind !== 'read') throw new Error(`read as ${read.kind}`);
    expect(JSON.parse(formatProgress(read.progress, read.raw))).toMatchObject({note: 'mine', version: progressVersion});
  });
});

/** As drydock 1.1 writes a progress: each card an object. */
const asObjects = (progress: Progress, more: object = {}) => JSON.stringify({version: '1.1', ...progress, ...more});

function readFrom(text: string): Extract<ReadProgress, {kind: 'read'}> {
  const read = parseProgress(text);
  if (read.kind !== 'read') throw new Error(`read as ${read.kind}: ${text}`);
  return read;
}

describe('cards in a progress file', () => {
  const card: Card = {
    due: 9,
    last: 5,
    stability: 3.25,
    difficulty: 5,
    reps: 4,
    lapses: 1,
    outcome: 'wrong',
    hash: 'a1',
  };
  const mine = keepCard(noProgress, 'q', card);

  it('stand in a line each', () => {
    expect(JSON.parse(formatProgress(mine))).toMatchObject({deck: {q: '9 5 3.25 5 4 1 wrong a1'}});
    expect(JSON.parse(formatProgress(mine))).not.toHaveProperty('cards');
  });

  it('come back whatever their numbers, hashes and ids are', () => {
    const positive = fc.double({min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true});
    const whole = fc.maxSafeNat();
    const anyCard: fc.Arbitrary<Card> = fc.record({
      due: whole,
      last: whole,
      stability: positive,
      difficulty: positive,
      reps: whole,
      lapses: whole,
      outcome: fc.constantFrom('right', 'partly', 'wrong', 'ungraded'),
      hash: fc.string({unit: 'binary'}),
    });
    const ids = fc.oneof(fc.string({unit: 'binary'}), fc.constantFrom('__proto__', 'constructor', 'a b', ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, anyCard)), (entries) => {
        const cards = Object.fromEntries(entries);
        const {progress} = readFrom(formatProgress({...noProgress, cards}));
        for (const [id, one] of Object.entries(cards)) {
          expect(cardOf(progress, id)).toEqual(one);
          expect(datesIn(progress)(id)).toMatchObject({due: one.due, last: one.last});
        }
        expect(cardOf(progress, 'no such question')).toBeUndefined();
        expect(progress).toEqual({...noProgress, cards});
      }),
    );
  });

  it('are written in the form of today with nothing lost when they are read as objects', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        const old = readFrom(asObjects(progress));
        expect(old.progress).toEqual(progress);
        const text = formatProgress(old.progress, old.raw);
        expect(text).not.toContain('"stability"');
        const now = readFrom(text);
        expect(now.progress).toEqual(progress);
        expect(formatProgress(now.progress, now.raw)).toBe(text);
      }),
    );
  });

  it('that an older drydock keeps beside the lines of a newer one are merged with them', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (one, other) => {
        const {deck} = JSON.parse(formatProgress(one));
        const both = readFrom(asObjects({...one, cards: other.cards}, {version: progressVersion, deck}));
        expect(both.progress.cards).toEqual(merge(one, other).cards);
        expect(JSON.parse(formatProgress(both.progress, both.raw))).not.toHaveProperty('cards');
      }),
    );
  });

  it('keep the fields that a newer drydock gave them', () => {
    const text = asObjects(mine, {version: '1.9', cards: {q: {...card, mood: 'fine'}, r: 'later', s: {due: 1}}});
    const {progress, raw} = readFrom(text);
    const again = merge(progress, keepCard(keepCard(noProgress, 'q', {...card, reps: 5}), 't', card));
    const written = JSON.parse(formatProgress(again, raw));
    expect(written.cards).toEqual({q: {...card, reps: 5, mood: 'fine'}, r: 'later', s: {due: 1}});
    expect(written.deck).toEqual({t: '9 5 3.25 5 4 1 wrong a1'});
    expect(readFrom(JSON.stringify(written)).progress.cards).toEqual(again.cards);
  });

  it('of a form that only a newer drydock knows stay as they are', () => {
    const newer = {version: '1.9', cards: [1, 2], deck: {q: 'due tomorrow', r: '9 5 3.25 5 4 1 wrong a1'}};
    const {progress, raw} = readFrom(JSON.stringify(newer));
    expect(progress.cards).toEqual({r: card});
    expect(JSON.parse(formatProgress(progress, raw))).toMatchObject(newer);
  });

  it('are plain cards to who merges, spreads or writes them', () => {
    const {progress} = readFrom(formatProgress(mine));
    expect({...progress}).toEqual(mine);
    expect(JSON.parse(JSON.stringify(progress))).toEqual(mine);
    const later = keepCard(progress, 'r', card);
    expect(later.cards).toEqual({q: card, r: card});
    expect(cardOf(later, 'r')).toEqual(card);
    expect(datesIn(later)('r')).toMatchObject({due: 9, last: 5});
    expect(keepCard(progress, 'q', card)).toBe(progress);
  });
});
