import {expect, test} from 'vitest';
import {openPolicy} from '../../src/classroom/class-state.ts';
import {holdsUntil, isOpen, opensAt} from '../../src/classroom/policy.ts';

const policy = {...openPolicy, opens: {gunicorn: 5000}};

test('a lesson opens at its time, and all others are open', () => {
  expect(isOpen(policy, 'gunicorn', 4999)).toBe(false);
  expect(isOpen(policy, 'gunicorn', 5000)).toBe(true);
  expect(opensAt(policy, 'gunicorn')).toBe(5000);
  expect(isOpen(policy, 'systemd', 0)).toBe(true);
  expect(opensAt(policy, 'systemd')).toBeUndefined();
});

test('a lesson called like something every object has is open as well', () => {
  for (const lesson of ['constructor', '__proto__', 'toString']) {
    expect(isOpen(policy, lesson, 0)).toBe(true);
    expect(opensAt(policy, lesson)).toBeUndefined();
  }
});

test('a policy outlives the last word of its class by hours, not by days, and never because a clock was wrong', () => {
  const heardAt = 1_700_000_000_000;
  const hour = 3_600_000;
  expect(holdsUntil(heardAt, heardAt)).toBe(heardAt + 4 * hour);
  expect(holdsUntil(heardAt, heardAt + 3 * hour)).toBe(heardAt + 4 * hour);
  expect(holdsUntil(heardAt, heardAt + 4 * hour)).toBeUndefined();
  expect(holdsUntil(heardAt, heardAt - 5 * hour)).toBeUndefined();
});
