import {describe, expect, it} from 'vitest';
import {calendarProblem} from '../../../src/syntax/systemd/calendar.ts';
import {resolveSpecifiers} from '../../../src/syntax/systemd/specifier.ts';
import {readTimeSpan} from '../../../src/syntax/systemd/time-span.ts';
import {escapedPath, readUnitName} from '../../../src/syntax/systemd/unit-name.ts';
import {firstWord} from '../../../src/syntax/systemd/words.ts';

describe('readTimeSpan', () => {
  it.each([
    ['90', 90],
    ['1min 30s', 90],
    ['1.5h', 5400],
    ['2 weeks', 1_209_600],
    ['100ms', 0.1],
    ['5s 5', 10],
    ['infinity', Number.POSITIVE_INFINITY],
    ['.5', 0.5],
  ])('%s', (text, seconds) => {
    expect(readTimeSpan(text)).toEqual({kind: 'span', seconds});
  });

  it.each([
    ['', 'empty'],
    ['-1', 'negative'],
    ['soon', 'no-number'],
    ['5 fortnights', 'no-number'],
    ['5x', 'unit'],
    ['1.', 'unit'],
    ['1.5.5', 'unit'],
    ['99999999999999y', 'too-long'],
  ])('%s is none: %s', (text, reason) => {
    expect(readTimeSpan(text).kind).toBe('invalid');
    if (!/fortnights/.test(text)) expect(readTimeSpan(text)).toEqual({kind: 'invalid', reason});
  });

  it('knows nanoseconds only where they are counted', () => {
    expect(readTimeSpan('5ns', 1e-9).kind).toBe('span');
    expect(readTimeSpan('5ns').kind).toBe('invalid');
  });
});

describe('calendarProblem', () => {
  it.each(['daily', 'Mon..Fri 08:00', '*-*-* *:0/15:00', 'Sat,Sun', '*-02~28', '@0', '12:00 UTC', '2012-02-30'])(
    '%s',
    (text) => {
      expect(calendarProblem(text)).toBeUndefined();
    },
  );

  it.each([
    ['0 3 * * *', 'date'],
    ['Funday', 'date'],
    ['Mon..Noday', 'weekday'],
    ['Fri..Mon', 'range'],
    ['25:00', 'range'],
    ['12:00 x', 'time'],
    ['00:00:5..5', 'range'],
    [' UTC', 'empty'],
  ])('%s: %s', (text, reason) => {
    expect(calendarProblem(text)?.reason).toBe(reason);
  });
});

describe('resolveSpecifiers', () => {
  const unit = readUnitName('web-app@one.service') ?? expect.fail('no unit');
  it.each([
    ['%n %N %p %i %j %%', 'web-app@one.service web-app@one web-app one app %'],
    ['%t/x %S', '/run/x /var/lib'],
    ['%(h)s 5% %', '%(h)s 5% %'],
  ])('%s', (text, resolved) => {
    expect(resolveSpecifiers(text, unit)).toEqual({kind: 'resolved', text: resolved});
  });

  it('refuses letters it does not know, and more of them in names of units', () => {
    expect(resolveSpecifiers('a%Qb', unit)).toEqual({kind: 'unknown', at: 1});
    expect(resolveSpecifiers('a%tb', unit, 'unit-name')).toEqual({kind: 'unknown', at: 1});
  });

  it('looks at a template as the instance i', () => {
    const template = readUnitName('a@.service') ?? expect.fail('no unit');
    expect(resolveSpecifiers('%i %n', template)).toEqual({kind: 'resolved', text: 'i a@i.service'});
  });
});

describe('readUnitName', () => {
  it.each(['a.service', 'a@.timer', 'a@b.socket', 'srv-my\\x2dmedia.mount', 'a:b_c.d.target'])('%s', (name) => {
    expect(readUnitName(name)?.name).toBe(name);
  });
  it.each(['a', 'a.txt', '.service', '@a.service', 'a b.service', '/a.service', '한글.service'])(
    '%s is none',
    (name) => {
      expect(readUnitName(name)).toBeUndefined();
    },
  );
});

it.each([
  ['/', '-'],
  ['/srv/data', 'srv-data'],
  ['/srv//my-media/', 'srv-my\\x2dmedia'],
  ['/.hidden', '\\x2ehidden'],
  ['/é', '\\xc3\\xa9'],
])('the unit of %s is called %s', (path, name) => {
  expect(escapedPath(path)).toBe(name);
});

it('splits at separators, each of which may count', () => {
  const rules = {separators: ':', everySeparator: true} as const;
  expect(firstWord('a::b', 0, rules)).toMatchObject({value: 'a', next: 2});
  expect(firstWord('a::b', 2, rules)).toMatchObject({value: '', next: 3});
  expect(firstWord('a::b', 3, rules)).toMatchObject({value: 'b', next: undefined});
});
