import {readdir, readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {rulePages} from '../../scripts/rule-pages.ts';
import {judgedKinds, loadValidator} from '../../src/validators/index.ts';

const folder = fileURLToPath(new URL('../../docs/rules', import.meta.url));
const pages = await rulePages();

test('there is a page for every kind in every language, and no other', async () => {
  expect((await readdir(folder)).sort()).toEqual([...pages.keys()].sort());
});

test.each([...pages.keys()])(
  'docs/rules/%s is what the cards say; `node scripts/docs.mjs` writes it anew',
  async (name) => {
    expect(await readFile(`${folder}/${name}`, 'utf8')).toBe(pages.get(name));
  },
);

test.each(judgedKinds)('the pages of %s hold every rule with its examples', async (kind) => {
  const {rules} = await loadValidator(kind);
  expect(rules.length).toBeGreaterThan(0);
  for (const {id, title, bad, good, reference} of rules) {
    const page = pages.get(`${kind}.ko.md`) ?? '';
    for (const part of [`\`${id}\``, title.ko, bad, good, reference])
      expect(page).toContain(part.replaceAll('\r', '␍'));
  }
});
