import {expect, test} from 'vitest';
import {openPolicy} from '../../src/classroom/class-state.ts';
import {isOpen, opensAt} from '../../src/classroom/policy.ts';

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
