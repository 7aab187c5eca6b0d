import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {nginx} from '../../src/validators/nginx/index.ts';
import {validate} from '../../src/validators/validator.ts';
import {installed, Machine} from './nginx-configs/nginx.ts';

/** Rare but right: each line is the text of a file of sites-enabled, as a JSON string. */
const texts: readonly string[] = readFileSync(join(import.meta.dirname, 'nginx-accepted.ndjson'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

describe.runIf(installed)(`rare forms that nginx ${installed} accepts`, () => {
  const machine = new Machine();
  afterAll(() => machine.remove());

  it.each(texts)('%j', (text) => {
    expect(machine.judge(text, 'sites')).toEqual({kind: 'accepted'});
    const {diagnostics} = validate(nginx, {path: 'site', text});
    expect(diagnostics.filter(({severity}) => severity === 'error').map(({rule}) => rule)).toEqual([]);
  });
});

it.skipIf(installed)('skipped: nginx is not installed', () => {
  expect(installed).toBeUndefined();
});
