import {expect, test} from 'vitest';
import {sceneOf, shapeOf} from '../../src/board/scene.ts';
import {noTitles, readTitles} from '../../src/board/titles.ts';
import {boardView} from '../support/board-view.ts';

const titles = {
  ...noTitles,
  lessons: {proxy: {en: 'Nginx in front', ko: '맨 앞의 Nginx'}},
  pages: {'proxy#why': {en: 'Why', ko: '왜'}},
  rules: {'nginx/a': {en: 'Every directive ends with a semicolon', ko: '지시어마다 세미콜론으로 끝나요'}},
};
const sources = {language: 'ko', titles} as const;

test('where the class is, by its titles, and by ids where there are none', () => {
  const place = (lesson: string, page: string) => sceneOf(boardView({page: {lesson, page}}), sources).place;
  expect(place('proxy', 'why')).toBe('맨 앞의 Nginx · 왜');
  expect(place('own', 'toString')).toBe('own · toString');
  expect(sceneOf(boardView(), sources).place).toBe('');
  expect(sceneOf(boardView({isPaused: true}), sources)).toMatchObject({place: '잠시 멈춤', isPaused: true});
});

test('rules with their titles, as many as find room, and how many more there are', () => {
  const rules = ['nginx/a', 'x/b', 'x/c', 'x/d', 'x/e', 'x/f', 'x/g'].map((rule, index) => ({
    rule,
    people: 12 - index,
  }));
  const scene = sceneOf(boardView({rules}), sources);
  expect(scene.rules).toHaveLength(5);
  expect(scene.rules[0]).toEqual({title: '지시어마다 세미콜론으로 끝나요', people: 12});
  expect(scene.rulesNote).toBe('그 밖에 규칙 2개');
  const long = rules.map(({people}, index) => ({rule: `x/${'very-long-'.repeat(9)}${index}`, people}));
  expect(sceneOf(boardView({rules: long}), sources).rules).toHaveLength(2);
  expect(sceneOf(boardView(), sources)).toMatchObject({rules: [], rulesNote: expect.stringContaining('세 명')});
});

test('a class that is over invites nobody', () => {
  expect(sceneOf(boardView({isOver: true}), sources).code).toBe('');
  expect(sceneOf(boardView(), sources).code).toBe('K7QM2XVA');
});

test('titles are read from anything without harm', () => {
  for (const value of [undefined, null, 3, 'x', [], {rules: 3}, {questions: {a: {prompt: 'x'}}}])
    expect(readTitles(value)).toEqual(noTitles);
  const read = readTitles({rules: {a: {en: 'A', ko: '가'}, b: {en: 'only'}, c: 7}, exercises: [1]});
  expect(read).toEqual({...noTitles, rules: {a: {en: 'A', ko: '가'}}});
});

test('numbers that grow do not change the shape of what is shown; other words do', () => {
  const shape = (change: Parameters<typeof boardView>[0]) => shapeOf(sceneOf(boardView(change), sources));
  const site = (passed: number) => ({offered: 'site', exercises: [{ex: 'site', passed, trying: 4}], passedBy: [1]});
  expect(shape({...site(3), online: 3, needHelp: 9})).toBe(shape(site(12)));
  expect(shape({...site(3), rules: [{rule: 'nginx/a', people: 4}]})).not.toBe(shape(site(3)));
  expect(shape({offered: 'other'})).not.toBe(shape({offered: 'site'}));
});
