import {execFileSync} from 'node:child_process';
import {expect} from 'vitest';
import type {ClassEvent} from '../../src/classroom/protocol.ts';
import {gradebookOf} from '../../src/classroom/report/gradebook.ts';
import {junitOf} from '../../src/classroom/report/junit.ts';
import {recordOf} from '../../src/classroom/report/record.ts';
import {languages} from '../../src/text/language.ts';
import {lesson, sources} from '../classroom/report/sample.ts';
import {itNeeds} from '../support/programs.ts';

/** An element of XML as Python's parser reads it. */
type Element = readonly [tag: string, attributes: Readonly<Record<string, string>>, text: string, inside: Element[]];

const reader = `
import json, sys
from xml.etree import ElementTree
def told(element):
    return [element.tag, element.attrib, element.text or '', [told(one) for one in element]]
print(json.dumps([told(ElementTree.fromstring(one)) for one in json.load(sys.stdin)]))
`;

function parsed(texts: readonly string[]): readonly Element[] {
  return JSON.parse(execFileSync('python3', ['-c', reader], {input: JSON.stringify(texts), encoding: 'utf8'}));
}

const filled = /\S/;
const whole = /^\d+$/;
const any = /^/;
/** What the schemas of Ant and of Jenkins ask for, the stricter of the two: attributes, then what stands inside. */
const shapes: Readonly<
  Record<string, {must: Record<string, RegExp>; may?: Record<string, RegExp>; inside: RegExp} | undefined>
> = {
  testsuites: {must: {}, inside: /^(?:testsuite )*$/},
  testsuite: {
    must: {
      name: filled,
      id: whole,
      package: any,
      timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
      hostname: filled,
      tests: whole,
      failures: whole,
      errors: whole,
      time: whole,
    },
    may: {skipped: whole},
    inside: /^properties (?:testcase )*system-out system-err $/,
  },
  properties: {must: {}, inside: /^(?:property )*$/},
  property: {must: {name: filled, value: any}, inside: /^$/},
  testcase: {must: {name: filled, classname: filled, time: whole}, inside: /^(?:skipped |failure )?$/},
  skipped: {must: {}, may: {message: any, type: any}, inside: /^$/},
  failure: {must: {type: any}, may: {message: any}, inside: /^$/},
  'system-out': {must: {}, inside: /^$/},
  'system-err': {must: {}, inside: /^$/},
};

function expectShape([tag, attributes, , inside]: Element): void {
  const shape = shapes[tag];
  if (shape === undefined) throw new Error(`${tag} is in no schema`);
  for (const [name, pattern] of Object.entries(shape.must)) expect(attributes[name], `${tag} ${name}`).toMatch(pattern);
  for (const [name, value] of Object.entries(attributes))
    expect(value, `${tag} ${name}`).toMatch(shape.must[name] ?? shape.may?.[name] ?? /is not allowed/);
  expect(inside.map(([name]) => `${name} `).join(''), tag).toMatch(shape.inside);
  for (const one of inside) expectShape(one);
}

const hostile = [
  'Mina',
  '김민아 ㅋㅋ',
  ']]>',
  '<![CDATA[x]]><!--',
  '"\'&<>&amp;&#0;',
  '\u0000\u0001\u001b[31m\u007f\u0085',
  '\ud800 half \udfff',
  '\ufffe\uffff',
  '\u2028\u2029\u202e',
  '\t\r\n x \n',
  '𝕄𝕚𝕟𝕒 👩‍💻',
  '<?xml version="1.0"?>',
  '',
];

itNeeds('python3', 'JUnit XML of hostile names is what a real parser and both schemas take', () => {
  const texts = hostile.flatMap((name) => {
    const events = lesson.map((event): ClassEvent => {
      if (event.k === 'start') return {...event, title: name || 'x'};
      return event.k === 'join' ? {...event, name: name || 'x'} : event;
    });
    // What the gradebook lets through is clean; here the writer itself is asked.
    const book = gradebookOf(recordOf(events), sources);
    const raw = {...book, title: name, learners: book.learners.map((row) => ({...row, name, alias: name}))};
    return languages.flatMap((language) => [junitOf(book, language), junitOf(raw, language)]);
  });
  const read = parsed(texts);
  expect(read).toHaveLength(4 * hostile.length);
  for (const root of read) {
    expect(root[0]).toBe('testsuites');
    expect(root[3].map(([, {id}]) => id)).toEqual(['0', '1', '2', '3']);
    for (const [, attributes, , inside] of root[3]) {
      const cases = inside.filter(([tag]) => tag === 'testcase');
      const having = (tag: string) => cases.filter(([, , , [first]]) => first?.[0] === tag).length;
      expect(Number(attributes.tests)).toBe(cases.length);
      expect(Number(attributes.failures)).toBe(having('failure'));
      expect(Number(attributes.skipped)).toBe(having('skipped'));
    }
  }
  const nameOf = (index: number) => read[4 * index]?.[3][0]?.[1].name;
  expect(nameOf(1)).toBe('김민아 ㅋㅋ');
  expect(nameOf(2)).toBe(']]>');
  expect(read[4 * 4 + 1]?.[3][0]?.[1].name).toBe('"\'&<>&amp;&#0;');
  for (const [index, root] of read.entries()) if (index % 2 === 0) expectShape(root);
});
