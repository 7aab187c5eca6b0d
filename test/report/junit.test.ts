import fc from 'fast-check';
import {expect, test} from 'vitest';
import {junitReport} from '../../src/report/junit.ts';
import {hostile, judged, outcomeOf, steers} from './sample.ts';

test('a suite for each file, a case for each finding, failures for errors only', () => {
  const report = junitReport(
    outcomeOf(
      judged('web/Dockerfile', 'FROM x\n', [
        {at: 'x', says: 'No <x> & "y".'},
        {at: 'FROM', severity: 'hint', name: 'hinted'},
      ]),
      judged('Dockerfile', '', []),
    ),
    'en',
  );
  expect(report).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="drydock" tests="3" failures="1" errors="0">',
      '  <testsuite name="web/Dockerfile" tests="2" failures="1" errors="0" skipped="0">',
      '    <testcase name="dockerfile/be-good (1:6)" classname="web/Dockerfile">',
      '      <failure type="dockerfile/be-good" message="No &#60;x&#62; &#38; &#34;y&#34;.">web/Dockerfile:1:6</failure>',
      '    </testcase>',
      '    <testcase name="dockerfile/hinted (1:1)" classname="web/Dockerfile">',
      '      <system-out>web/Dockerfile:1:1 hint: `FROM` is here.</system-out>',
      '    </testcase>',
      '  </testsuite>',
      '  <testsuite name="Dockerfile" tests="1" failures="0" errors="0" skipped="0">',
      '    <testcase name="dockerfile" classname="Dockerfile"/>',
      '  </testsuite>',
      '</testsuites>',
      '',
    ].join('\n'),
  );
});

/** What a character reference stands for, as an XML reader resolves it. */
function resolved(xml: string): string {
  return xml.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

/** Not a `Char` of XML 1.0. */
const outsideXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

test('whatever is in a file or its name, the XML stays whole and holds all that XML 1.0 can', () => {
  const words = fc.oneof(fc.constantFrom(...hostile), fc.string({unit: 'binary'}));
  const frame = (xml: string) =>
    xml.replace(/(name|classname|message)="[^"<>&]*(?:&#\d+;[^"<>&]*)*"|>[^<>]*<\//g, '$1</');
  const empty = frame(junitReport(outcomeOf(judged('n', 'x', [{at: 'x', says: 'm'}])), 'en'));
  fc.assert(
    fc.property(words, words, (name, message) => {
      const report = junitReport(outcomeOf(judged(name, 'x', [{at: 'x', says: message}])), 'en');
      expect(steers(report)).toBe(false);
      expect(frame(report)).toBe(empty);
      const said = /message="([^"]*)"/.exec(report)?.[1] ?? '';
      expect(resolved(said)).toBe(message.replace(outsideXml, ''));
      expect(
        [...report.matchAll(/&#(\d+);/g)].some(
          ([, code]) => String.fromCodePoint(Number(code)).search(outsideXml) >= 0,
        ),
      ).toBe(false);
    }),
  );
});
