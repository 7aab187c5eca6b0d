import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  attemptExercise,
  cardOf,
  chooseLanguage,
  chooseTheme,
  exerciseProgress,
  failRules,
  goTo,
  keepCard,
  keepMistakes,
  merge,
  noProgress,
  openHints,
  type Progress,
  pageSeenAt,
  passExercise,
  seePage,
  showSolution,
  startExercise,
} from '../../src/progress/progress.ts';
import {anyProgress} from '../support/any-progress.ts';

const card = {due: 0, last: 0, stability: 3, difficulty: 5, reps: 1, lapses: 0, outcome: 'right', hash: 'a1'} as const;

describe('recording', () => {
  it('keeps first times and the last choice', () => {
    let progress = startExercise(noProgress, 'first-image', 10);
    progress = startExercise(progress, 'first-image', 20);
    progress = attemptExercise(progress, 'first-image', 21);
    progress = attemptExercise(progress, 'first-image', 22);
    progress = passExercise(progress, 'first-image', 22);
    progress = passExercise(progress, 'first-image', 30);
    progress = showSolution(progress, 'first-image', 31);
    progress = openHints(progress, 'first-image', 'exec-form', 2);
    progress = openHints(progress, 'first-image', 'exec-form', 1);
    expect(exerciseProgress(progress, 'first-image')).toEqual({
      startedAt: 10,
      passedAt: 22,
      solutionAt: 31,
      attempts: [21, 22],
      hints: {'exec-form': 2},
    });

    progress = chooseLanguage(chooseLanguage(progress, 'ko', 40), 'en', 50);
    progress = chooseTheme(progress, 'light', 50);
    progress = goTo(progress, {kind: 'lesson', id: 'first-image', page: 'from'}, 60);
    progress = goTo(progress, {kind: 'exercise', id: 'first-image'}, 70);
    expect(progress.language?.value).toBe('en');
    expect(progress.theme?.value).toBe('light');
    expect(progress.place?.value).toEqual({kind: 'exercise', id: 'first-image'});

    progress = seePage(seePage(progress, 'first-image', 'from', 80), 'first-image', 'from', 90);
    expect(pageSeenAt(progress, 'first-image', 'from')).toBe(80);
    expect(pageSeenAt(progress, 'first-image', 'run')).toBeUndefined();

    progress = keepCard(progress, 'expose-1', {...card, last: 95, due: 200});
    progress = keepCard(progress, 'expose-1', {...card, last: 90, due: 300});
    expect(cardOf(progress, 'expose-1')).toEqual({...card, last: 95, due: 200});
    expect(cardOf(progress, 'expose-2')).toBeUndefined();

    progress = failRules(failRules(progress, ['a/x', 'a/y'], 100), ['a/x'], 98);
    expect(progress.failed).toEqual({'a/x': 100, 'a/y': 100});

    progress = keepMistakes(keepMistakes(progress, ['expose-1'], 110), [], 120);
    expect(progress.mistakes?.value).toEqual([]);
  });

  it('lets the newest choice hold, also when the clock was ahead at the one before', () => {
    const ahead = goTo(chooseLanguage(keepMistakes(noProgress, ['a'], 900), 'ko', 900), {kind: 'lesson', id: 'x'}, 900);
    const language = chooseLanguage(ahead, 'en', 50);
    expect(language.language?.value).toBe('en');
    expect(merge(ahead, language).language?.value).toBe('en');
    const mistakes = keepMistakes(keepMistakes(ahead, ['b', 'c'], 50), ['c'], 60);
    expect(merge(mistakes, ahead).mistakes?.value).toEqual(['c']);
    expect(goTo(ahead, {kind: 'exercise', id: 'y'}, 50).place?.value).toEqual({kind: 'exercise', id: 'y'});
    expect(chooseLanguage(ahead, 'ko', 50)).toBe(ahead);
    const last = chooseLanguage(chooseLanguage(noProgress, 'ko', Number.MAX_SAFE_INTEGER), 'en', 1);
    expect(Number.isSafeInteger(last.language?.at)).toBe(true);
  });

  it('keeps the card that was answered more often, whatever the clock said; of the same answer the easier one', () => {
    const ahead = keepCard(noProgress, 'expose-1', {...card, last: 9_000, due: 9_500});
    const again = keepCard(ahead, 'expose-1', {...card, reps: 2, last: 100, due: 300});
    expect(cardOf(again, 'expose-1')).toMatchObject({reps: 2, last: 100});
    const easy = keepCard(again, 'expose-1', {...card, reps: 2, last: 100, due: 1_000});
    expect(cardOf(easy, 'expose-1')?.due).toBe(1_000);
    expect(keepCard(easy, 'expose-1', {...card, reps: 2, last: 100, due: 300})).toBe(easy);
  });

  it('gives back the same object when there is no news, so that nothing is saved for it', () => {
    const progress = seePage(noProgress, 'first-image', 'from', 1);
    expect(seePage(progress, 'first-image', 'from', 2)).toBe(progress);
    expect(seePage(progress, 'first-image', 'run', 2)).not.toBe(progress);
  });

  it('takes ids of JavaScript for ids like any other', () => {
    for (const id of ['__proto__', 'constructor', 'toString']) {
      expect(exerciseProgress(noProgress, id).attempts).toEqual([]);
      expect(pageSeenAt(noProgress, id, id)).toBeUndefined();
      const progress = passExercise(seePage(noProgress, id, id, 1), id, 2);
      expect(pageSeenAt(progress, id, id)).toBe(1);
      expect(exerciseProgress(merge(noProgress, progress), id).passedAt).toBe(2);
    }
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});

describe('merge', () => {
  it('does not depend on the order or the number of merges', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, anyProgress, (a, b, c) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        const once = merge(a, b);
        expect(merge(once, a)).toEqual(once);
        expect(merge(once, once)).toEqual(once);
      }),
    );
  });

  it('loses nothing of either side', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        const both = merge(a, b);
        for (const side of [a, b]) expectToKnow(both, side);
      }),
    );
  });
});

function expectToKnow(all: Progress, part: Progress): void {
  for (const [lesson, pages] of Object.entries(part.pages))
    for (const page of Object.keys(pages)) expect(pageSeenAt(all, lesson, page)).toBeLessThanOrEqual(pages[page] ?? 0);
  for (const [id, known] of Object.entries(part.exercises)) {
    const found = exerciseProgress(all, id);
    expect(found.attempts).toEqual(expect.arrayContaining([...known.attempts]));
    if (known.passedAt !== undefined) expect(found.passedAt).toBeLessThanOrEqual(known.passedAt);
    for (const [ladder, rungs] of Object.entries(known.hints))
      expect(found.hints[ladder]).toBeGreaterThanOrEqual(rungs);
  }
  for (const [id, {reps}] of Object.entries(part.cards)) expect(cardOf(all, id)?.reps).toBeGreaterThanOrEqual(reps);
  for (const [rule, at] of Object.entries(part.failed)) expect(all.failed[rule]).toBeGreaterThanOrEqual(at);
  if (part.language !== undefined) expect(all.language?.at).toBeGreaterThanOrEqual(part.language.at);
}
