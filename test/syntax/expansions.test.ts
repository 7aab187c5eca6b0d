import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {expand} from '../../src/syntax/dockerfile/expand.ts';

/** What BuildKit made of a value: what came out, or why it refused. */
interface Recorded {
  readonly written: string;
  readonly value?: string;
  readonly refused?: string;
}

const [head = '', ...lines] = readFileSync(new URL('expansions.ndjson', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const {set, version}: {readonly set: Readonly<Record<string, string>>; readonly version: string} = JSON.parse(head);
const recorded = lines.map((line): Recorded => JSON.parse(line));

function expanded(written: string) {
  return expand(
    written,
    (name) => (Object.hasOwn(set, name) ? {kind: 'set', value: set[name] ?? ''} : {kind: 'unset'}),
    '\\',
  );
}

describe(`quotes, escapes and variables come out as in BuildKit ${version}`, () => {
  it('for every value it takes', () => {
    const taken = recorded.filter(({value}) => value !== undefined);
    expect(taken.length).toBeGreaterThan(900);
    expect(taken.map(({written}) => [written, expanded(written).value])).toEqual(
      taken.map(({written, value}) => [written, value]),
    );
  });

  it('with a reason for every value it refuses', () => {
    const refused = recorded.filter((one) => one.refused !== undefined);
    expect(refused.length).toBeGreaterThan(300);
    expect(refused.filter(({written}) => expanded(written).fault === undefined)).toEqual([]);
  });
});
