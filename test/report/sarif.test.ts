import fc from 'fast-check';
import {expect, test} from 'vitest';
import {sarifReport} from '../../src/report/sarif.ts';
import {hostile, judged, outcomeOf, steers} from './sample.ts';

const text = 'FROM x\nRUN y\n';
const sample = outcomeOf(
  judged('my web/Dockerfile', text, [
    {at: 'x', says: 'Say z.', more: () => ({fix: {edits: [{span: {start: 5, end: 6}, text: 'z'}]}})},
    {
      at: 'y',
      severity: 'hint',
      name: 'a-hint',
      more: () => ({related: [{span: {start: 0, end: 4}, message: {en: 'See.', ko: '봐요.'}}]}),
    },
  ]),
);

test('SARIF 2.1.0 with the rules, places, fixes and related places', () => {
  const sarif = JSON.parse(sarifReport(sample, 'en'));
  expect(sarif).toMatchObject({version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0')});
  expect(sarif.runs).toHaveLength(1);
  const [run] = sarif.runs;
  expect(run.columnKind).toBe('utf16CodeUnits');
  expect(run.tool.driver).toMatchObject({name: 'drydock', version: '1.2.3'});
  expect(run.tool.driver.rules.map(({id}: {id: string}) => id)).toEqual(['dockerfile/a-hint', 'dockerfile/be-good']);
  expect(run.tool.driver.rules[1]).toEqual({
    id: 'dockerfile/be-good',
    shortDescription: {text: 'The title of be-good'},
    fullDescription: {text: 'Because it **matters**.'},
    help: {text: 'Because it **matters**.', markdown: 'Because it **matters**.'},
    helpUri: 'https://example.com/rule?a=1&b=2',
    defaultConfiguration: {level: 'error'},
    properties: {tags: ['hadolint DL0000']},
  });
  const uri = 'my%20web/Dockerfile';
  expect(run.results).toEqual([
    {
      ruleId: 'dockerfile/be-good',
      ruleIndex: 1,
      level: 'error',
      message: {text: 'Say z.'},
      locations: [
        {physicalLocation: {artifactLocation: {uri}, region: {startLine: 1, startColumn: 6, endLine: 1, endColumn: 7}}},
      ],
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation: {uri},
              replacements: [
                {deletedRegion: {startLine: 1, startColumn: 6, endLine: 1, endColumn: 7}, insertedContent: {text: 'z'}},
              ],
            },
          ],
        },
      ],
    },
    {
      ruleId: 'dockerfile/a-hint',
      ruleIndex: 0,
      level: 'note',
      message: {text: '`y` is here.'},
      locations: [
        {physicalLocation: {artifactLocation: {uri}, region: {startLine: 2, startColumn: 5, endLine: 2, endColumn: 6}}},
      ],
      relatedLocations: [
        {
          id: 0,
          physicalLocation: {artifactLocation: {uri}, region: {startLine: 1, startColumn: 1, endLine: 1, endColumn: 5}},
          message: {text: 'See.'},
        },
      ],
    },
  ]);
  expect(run.artifacts).toEqual([{location: {uri}, encoding: 'UTF-8'}]);
});

test.each([
  ['../up/Dockerfile', '../up/Dockerfile'],
  ['a:b/100%/Dockerfile?#', 'a%3Ab/100%25/Dockerfile%3F%23'],
  ['/abs/도커/Dockerfile', 'file:///abs/%EB%8F%84%EC%BB%A4/Dockerfile'],
  ['C:/web/Dockerfile', 'file:///C:/web/Dockerfile'],
  ['<stdin>', '%3Cstdin%3E'],
])('%s is the URI %s', (file, uri) => {
  const sarif = JSON.parse(sarifReport(outcomeOf(judged(file, 'x', [{at: 'x'}])), 'en'));
  expect(sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
});

test('any name and message make SARIF with a valid URI that no terminal stumbles over', () => {
  const words = fc.oneof(fc.constantFrom(...hostile), fc.string({unit: 'binary'}));
  fc.assert(
    fc.property(words, words, (name, message) => {
      const report = sarifReport(outcomeOf(judged(name, 'x', [{at: 'x', says: message}])), 'en');
      expect(steers(report)).toBe(false);
      const [run] = JSON.parse(report).runs;
      expect(run.results[0].message.text).toBe(message);
      expect(run.artifacts[0].location.uri).toMatch(/^[\w\-.!~*'()%/:]*$/);
    }),
  );
});
