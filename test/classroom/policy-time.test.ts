import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readTime, readZone, type Zone} from '../../src/classroom/policy-time.ts';

const utc: Zone = () => 0;

function zoneOf(text: string): Zone {
  const read = readZone(text);
  if (read.kind === 'wrong') throw new Error(read.problem.en);
  return read.zone;
}

function isoOf(text: string, zone: Zone): string {
  const read = readTime(text, zone);
  if (read.kind === 'wrong') throw new Error(read.problem.en);
  return new Date(read.at).toISOString();
}

describe('a zone', () => {
  test.each([
    ['+09:00', 540],
    ['+0900', 540],
    ['-3:30', -210],
    ['Z', 0],
    ['utc', 0],
    ['Asia/Seoul', 540],
    ['asia/kolkata', 330],
    ['+14:00', 840],
  ])('%s is %d minutes ahead of UTC', (text, minutes) => {
    expect(zoneOf(text)(Date.UTC(2026, 11, 1))).toBe(minutes);
    expect(zoneOf(text)(Date.UTC(2026, 5, 1) + 59_999)).toBe(minutes);
  });

  test('has its summer time', () => {
    const berlin = zoneOf('Europe/Berlin');
    expect(berlin(Date.UTC(2026, 2, 29, 0, 59))).toBe(60);
    expect(berlin(Date.UTC(2026, 2, 29, 1, 0))).toBe(120);
  });

  test.each([
    ['Asia/Seol', /did you mean Asia\/Seoul\?/, /혹시 Asia\/Seoul인가요\?/],
    ['+15:00', /write one like/, /처럼 쓰세요/],
    ['+09:60', /write one like/, /처럼 쓰세요/],
    ['900', /write one like/, /처럼 쓰세요/],
    ['', /write one like/, /처럼 쓰세요/],
  ])('%j is none', (text, en, ko) => {
    const read = readZone(text);
    expect(read.kind === 'wrong' && read.problem.en).toMatch(en);
    expect(read.kind === 'wrong' && read.problem.ko).toMatch(ko);
  });
});

describe('a time', () => {
  test.each([
    ['2026-12-01', '2026-11-30T15:00:00.000Z'],
    ['2026-12-01 09:00', '2026-12-01T00:00:00.000Z'],
    ['2026-12-1 9:00', '2026-12-01T00:00:00.000Z'],
    ['2026-12-01T09:00:30', '2026-12-01T00:00:30.000Z'],
    ['2026-12-01 09:00Z', '2026-12-01T09:00:00.000Z'],
    ['2026-12-01T09:00:00+01:00', '2026-12-01T08:00:00.000Z'],
    ['2026-12-01 09:00 -0500', '2026-12-01T14:00:00.000Z'],
    ['2028-02-29', '2028-02-28T15:00:00.000Z'],
  ])('%j is read by the clocks of Seoul', (text, iso) => {
    expect(isoOf(text, zoneOf('Asia/Seoul'))).toBe(iso);
  });

  test('is that of the day it names, before and after the clocks change', () => {
    const berlin = zoneOf('Europe/Berlin');
    expect(isoOf('2026-03-29 01:59', berlin)).toBe('2026-03-29T00:59:00.000Z');
    expect(isoOf('2026-03-29 03:00', berlin)).toBe('2026-03-29T01:00:00.000Z');
    expect(isoOf('2026-03-30 09:00', berlin)).toBe('2026-03-30T07:00:00.000Z');
    expect(isoOf('2026-10-25 04:00', berlin)).toBe('2026-10-25T03:00:00.000Z');
    expect(isoOf('2026-10-25', zoneOf('America/New_York'))).toBe('2026-10-25T04:00:00.000Z');
  });

  test.each([
    ['12/01/2026', /no date: write it like/, /날짜로 읽을 수 없어요/],
    ['tomorrow', /no date/, /날짜로 읽을 수 없어요/],
    ['0026-12-01', /no date/, /날짜로 읽을 수 없어요/],
    ['2026-12-01 9am', /no date/, /날짜로 읽을 수 없어요/],
    ['2026-12-01Z', /no date/, /날짜로 읽을 수 없어요/],
    ['2026-02-30', /no 2026-02-30 in the calendar/, /달력에 없는 날/],
    ['2027-02-29', /in the calendar/, /달력에 없는 날/],
    ['2026-13-01', /in the calendar/, /달력에 없는 날/],
    ['2026-00-10', /in the calendar/, /달력에 없는 날/],
    ['2026-12-01 24:00', /from 00:00 to 23:59/, /23:59/],
    ['2026-12-01 09:60', /from 00:00 to 23:59/, /23:59/],
    ['2026-12-01 09:00+25:00', /no time zone/, /시간대가 아니에요/],
  ])('%j is none', (text, en, ko) => {
    const read = readTime(text, utc);
    expect(read.kind === 'wrong' && read.problem.en).toMatch(en);
    expect(read.kind === 'wrong' && read.problem.ko).toMatch(ko);
  });

  test('comes back as the same wall clock, wherever that is', () => {
    const names = ['Asia/Seoul', 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata', 'UTC'];
    const noon = fc.date({min: new Date('2026-01-01'), max: new Date('2090-12-31'), noInvalidDate: true});
    fc.assert(
      fc.property(fc.constantFrom(...names), noon, (name, date) => {
        const day = date.toISOString().slice(0, 10);
        const read = readTime(`${day} 12:34`, zoneOf(name));
        const shown = new Intl.DateTimeFormat('sv-SE', {timeZone: name, dateStyle: 'short', timeStyle: 'short'});
        expect(read.kind === 'time' && shown.format(read.at)).toBe(`${day} 12:34`);
      }),
    );
  });
});
