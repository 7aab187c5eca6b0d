import {expect, onTestFinished, test, vi} from 'vitest';
import {Calls} from '../../../src/io/class/calls.ts';
import {Calm} from '../../../src/io/class/console-calm.ts';

/** How long is waited before the next call, in ms, when chance says this. */
function pauseAt(chance: number, tries: number): number {
  const random = vi.spyOn(Math, 'random').mockReturnValue(chance);
  const timer = vi.spyOn(globalThis, 'setTimeout');
  try {
    const calls = new Calls({
      urls: ['ws://127.0.0.1:1'],
      pause: 5_000,
      patience: {answer: 1_000, silence: 1_000},
      hello: () => ({t: 'hello', v: 1, since: 0}),
      heard: () => {},
      ended: () => {},
      holdsProcess: () => false,
    });
    onTestFinished(() => calls.close());
    for (let tried = 0; tried < tries; tried++) {
      calls.callLater();
      clearTimeout(timer.mock.results.at(-1)?.value);
    }
    return Number(timer.mock.calls.at(-1)?.[1]);
  } finally {
    random.mockRestore();
    timer.mockRestore();
  }
}

test('a room that lost its class does not come back all at once: chance spreads it over the whole pause', () => {
  for (const tries of [1, 3, 20]) {
    expect(pauseAt(0, tries)).toBe(0);
    expect(pauseAt(0.5, tries)).toBe(2 * pauseAt(0.25, tries));
    expect(pauseAt(0.5, tries)).toBeGreaterThan(0);
  }
  expect(pauseAt(0.5, 1)).toBeLessThan(pauseAt(0.5, 3));
  expect(pauseAt(0.999999, 20)).toBeLessThanOrEqual(5_000);
});

test('nor do consoles', () => {
  const waits = [0, 0.5, 0.999999].map((chance) => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(chance);
    try {
      return new Calm({first: 1_000, most: 5_000, stall: 1_000}).wait();
    } finally {
      random.mockRestore();
    }
  });
  expect(waits[0]).toBe(500);
  expect(waits[1]).toBe(750);
  expect(Math.round(waits[2] ?? 0)).toBe(1_000);
});
