import {describe, expect, it} from 'vitest';
import {django} from '../../../src/validators/django/index.ts';
import {says, securityChecks, type Version} from '../../../src/validators/django/security.ts';
import {readSettings} from '../../../src/validators/django/settings.ts';
import {validate} from '../../../src/validators/validator.ts';
import {printedSeed, random} from '../../support/seed.ts';
import {generateSettings} from './generate.ts';
import {djangoVersion, judgeSettings} from './program.ts';

const installed = djangoVersion();
const version: Version = installed?.startsWith('3.2') ? '3.2' : '5.2';
/** Ids that need more than the settings: the view and hasher are imported. */
const decided = new Set(Object.keys(securityChecks).map((id) => `security.${id}`));

describe.skipIf(installed === undefined)(`Django ${installed ?? 'is not installed'}`, () => {
  it('gives the ids of check --deploy that we give', () => {
    const next = random(printedSeed());
    const texts = Array.from({length: 600}, () => generateSettings(next));
    const verdicts = judgeSettings(texts);
    const seen = new Set<string>();
    let judged = 0;
    const different = texts.flatMap((text, at) => {
      const verdict = verdicts[at];
      if (verdict?.ids === undefined) return [];
      judged++;
      const settings = readSettings('mysite/settings.py', text);
      const ours = Object.keys(securityChecks)
        .filter((id) => says(settings, id, version))
        .map((id) => `security.${id}`);
      const theirs = verdict.ids.filter((id) => decided.has(id));
      for (const id of theirs) seen.add(id);
      return ours.sort().join() === theirs.join() ? [] : [`ours ${ours.join()}\nDjango ${theirs.join()}\n${text}`];
    });
    console.log(
      `Django ${installed}: ${judged} settings modules, ${judged - different.length} with the same ids, ${seen.size} ids seen`,
    );
    expect(different).toEqual([]);
    expect(judged).toBeGreaterThanOrEqual(400);
    expect(seen.size).toBe(version === '3.2' ? decided.size - 2 : decided.size);
  });

  it('has a rule for each id', () => {
    const known = django.rules
      .flatMap(({alsoKnownAs}) => alsoKnownAs ?? [])
      .filter((name) => name.startsWith('Django security.'));
    expect([...new Set(known)].sort()).toEqual([...decided].map((id) => `Django ${id}`).sort());
  });

  it('finds no error of ours in what starts and answers', () => {
    const next = random(printedSeed());
    const texts = Array.from({length: 300}, () => generateSettings(next));
    const verdicts = judgeSettings(texts);
    const wrong = texts.flatMap((text, at) => {
      const verdict = verdicts[at];
      const refused = verdict?.ids === undefined || !verdict.answers || verdict.ids.some((id) => /\.E/.test(id));
      const {diagnostics} = validate(django, {path: 'mysite/settings.py', text});
      const errors = diagnostics.filter(({severity}) => severity === 'error');
      return refused || errors.length === 0 ? [] : [`${errors.map(({rule}) => rule).join()}\n${text}`];
    });
    expect(wrong).toEqual([]);
  });
});
