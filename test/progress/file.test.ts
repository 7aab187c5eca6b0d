import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {formatProgress, parseProgress, progressVersion} from '../../src/progress/file.ts';
import {merge, noProgress, openHints, passExercise} from '../../src/progress/progress.ts';
import {anyProgress} from '../support/any-progress.ts';

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
    const read = parseProgress('{"version": "1.1", "note": "mine"}');
    if (read.kind !== 'read') throw new Error(`read as ${read.kind}`);
    expect(JSON.parse(formatProgress(read.progress, read.raw))).toMatchObject({note: 'mine', version: '1.1'});
  });
});
