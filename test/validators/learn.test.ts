import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {judgedKinds, loadValidator} from '../../src/validators/index.ts';
import {stackRules} from '../../src/validators/stack/index.ts';

const folder = join(import.meta.dirname, '../../lessons');

/** `first-image#from` for every page of every lesson in one language. */
function pages(language: string): string[] {
  const lessons = readdirSync(folder, {withFileTypes: true}).filter((entry) => entry.isDirectory());
  return lessons.flatMap(({name}) => {
    const text = readFileSync(join(folder, name, `lesson.${language}.md`), 'utf8');
    const lesson = name.replace(/^\d+-/, '');
    return Array.from(text.matchAll(/^## .*\{#([a-z0-9-]+)\}\s*$/gm), ([, page]) => `${lesson}#${page}`);
  });
}

it('sends learners only to pages that exist, in both languages', async () => {
  const validators = await Promise.all(judgedKinds.map(loadValidator));
  const rules = [...validators.flatMap((validator) => validator.rules), ...stackRules];
  const wanted = rules.flatMap(({id, learn}) => (learn === undefined ? [] : [`${id} → ${learn}`]));
  expect(wanted.length).toBeGreaterThan(0);
  for (const language of ['en', 'ko']) {
    const known = new Set(pages(language));
    expect(
      wanted.filter((line) => !known.has(line.split(' → ')[1] ?? '')),
      language,
    ).toEqual([]);
  }
});
