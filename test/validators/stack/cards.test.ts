import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {readArchive} from '../../../src/validators/stack/archive.ts';
import {stackOf} from '../../../src/validators/stack/assemble.ts';
import {stackRules} from '../../../src/validators/stack/index.ts';
import {checkStack} from '../../../src/validators/stack/stack.ts';
import {expectText} from '../../support/check-rule.ts';
import {expectStackFinding} from '../../support/check-stack-rule.ts';

const folder = fileURLToPath(new URL('../../../src/validators/stack/rules/', import.meta.url));

it('the list holds every rule of the folder, in order', () => {
  const files = readdirSync(folder).map((file) => `stack/${file.replace(/\.ts$/, '')}`);
  expect(stackRules.map(({id}) => id)).toEqual(files.sort());
});

describe.each(stackRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('has a complete card', () => {
    expect(id).toMatch(/^stack\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expectText(rule.title);
    expectText(rule.why);
    expect(rule.title.en).not.toMatch(/\.$/);
    expect(rule.reference).toMatch(/^https:\/\//);
  });

  it('complains about its bad example, naming a line of each side', async () => {
    const stack = await stackOf(readArchive(rule.bad));
    const findings = [...rule.check(stack)];
    expect(findings).not.toEqual([]);
    for (const finding of findings) expectStackFinding(finding, stack);
  });

  it('is quiet on its good example, and no other rule finds an error there', async () => {
    const stack = await stackOf(readArchive(rule.good));
    expect(stack.files.length).toBeGreaterThan(0);
    expect([...rule.check(stack)]).toEqual([]);
    expect(checkStack(stack, stackRules).filter(({severity}) => severity === 'error')).toEqual([]);
  });

  it('is silent when a side is missing', async () => {
    const files = readArchive(rule.bad);
    const none = await stackOf([]);
    expect([...rule.check(none)]).toEqual([]);
    for (const only of files) expect([...rule.check(await stackOf([only]))], only.path).toEqual([]);
  });
});
