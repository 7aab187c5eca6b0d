import {describe, expect, test} from 'vitest';
import {help} from '../../src/cli/help.ts';
import {entries, globalOptions} from '../../src/cli/table.ts';
import {languages} from '../../src/text/language.ts';
import {cells} from '../../src/text/width.ts';

const topics = [undefined, ...entries.map(({name}) => name)];

describe.each(languages)('help in %s', (language) => {
  test.each(topics)('of %s fits 80 cells and ends with one newline', (topic) => {
    const shown = help(topic)[language];
    expect(shown.split('\n').filter((line) => cells(line) > 80 || line.endsWith(' '))).toEqual([]);
    expect(shown).toMatch(/[^\n]\n$/);
  });

  test('names every command and every flag of every command', () => {
    const shown = help()[language];
    for (const {name, operands} of entries) expect(shown).toContain(`drydock ${name} ${operands}`.trimEnd());
    for (const {name} of globalOptions) expect(shown).toContain(`--${name}`);
    const check = help('check')[language];
    for (const {name} of [...globalOptions, ...(entries[0]?.options ?? [])]) expect(check).toContain(`--${name}`);
    expect(check).toContain('drydock check --as dockerfile - < web.docker');
  });
});

test('the descriptions stand in one column, also behind Korean', () => {
  for (const language of languages) {
    const about = (name: string) => globalOptions.find((option) => option.name === name)?.about[language] ?? '';
    const columns = ['sandbox', 'poll', 'theme', 'lang'].map((name) => {
      const words = about(name).slice(0, 8);
      const line =
        help()
          [language].split('\n')
          .find((one) => one.includes(words)) ?? '';
      return cells(line.slice(0, line.indexOf(words)));
    });
    expect(new Set(columns).size).toBe(1);
    expect(columns[0]).toBeGreaterThan(10);
  }
});
