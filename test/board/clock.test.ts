import {expect, test} from 'vitest';
import {offsetOf, timerFace} from '../../src/board/clock.ts';

test('a timer counts every second until it is over', () => {
  const face = (left: number) => timerFace(10_000_000, 10_000_000 - left, 'en');
  expect(face(3_600_000 + 7 * 60_000 + 42_000)).toEqual({phase: 'running', text: '1:07:42'});
  expect(face(462_000).text).toBe('7:42');
  expect(face(461_001).text).toBe('7:42');
  expect(face(60_001)).toEqual({phase: 'running', text: '1:01'});
  expect(face(60_000)).toEqual({phase: 'last', text: '1:00'});
  expect(face(1)).toEqual({phase: 'last', text: '0:01'});
  expect(face(0)).toEqual({phase: 'up', text: 'Time is up'});
  expect(timerFace(0, 5, 'ko').text).toBe('시간 끝');
});

test('the message that came fastest says what time it is', () => {
  const heard = [
    {server: 5000, local: 300},
    {server: 5500, local: 750},
    {server: 6000, local: 1400},
  ];
  expect(offsetOf(heard)).toBe(4750);
});
