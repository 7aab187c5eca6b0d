import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {judgedKinds, loadValidator} from '../../src/validators/index.ts';
import type {Rule} from '../../src/validators/rule.ts';
import {validate} from '../../src/validators/validator.ts';
import {expectText, expectWellFormed} from '../support/check-rule.ts';

const folder = new URL('../../src/validators/', import.meta.url).pathname;

describe.each(await Promise.all(judgedKinds.map(async (kind) => ({kind, validator: await loadValidator(kind)}))))(
  '$kind',
  ({kind, validator}) => {
    const {rules} = validator;
    const judge = (rule: Rule<unknown>, text: string) => [
      ...rule.check(validator.parse({path: kind, text}), {...rule.defaults}),
    ];

    it('lists every rule of its folder, in order', () => {
      const files = readdirSync(join(folder, kind, 'rules')).map((file) => `${kind}/${file.replace(/\.ts$/, '')}`);
      expect(files.length).toBeGreaterThan(0);
      expect(rules.map(({id}) => id).sort()).toEqual(files.sort());
      expect(new Set(rules.map(({id}) => id)).size).toBe(rules.length);
    });

    describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
      it('has a complete card', () => {
        expect(id).toMatch(/^[a-z]+\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
        expectText(rule.title);
        expectText(rule.why);
        expect(rule.title.en).not.toMatch(/\.$/);
        expect(rule.reference).toMatch(/^https:\/\//);
        if (rule.learn !== undefined) expect(rule.learn).toMatch(/^[a-z0-9-]+(#[a-z0-9-]+)?$/);
        if (rule.blocking) expect(rule.severity).toBe('error');
      });

      it('complains about its bad example', () => {
        const findings = judge(rule, rule.bad);
        expect(findings).not.toEqual([]);
        for (const finding of findings) expectWellFormed(finding, rule.bad);
      });

      it('is quiet on its good example, and no other rule finds an error there', () => {
        expect(judge(rule, rule.good)).toEqual([]);
        const {diagnostics} = validate(validator, {path: kind, text: rule.good});
        expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([]);
      });

      it('is never satisfied by a file that says nothing', () => {
        for (const text of ['', '\n', '# only a comment\n']) {
          const {answers} = validate(validator, {path: kind, text}, [{rule: id}]);
          expect(answers[0]?.diagnostics, JSON.stringify(text)).not.toEqual([]);
          for (const {message} of answers[0]?.diagnostics ?? []) expectText(message);
        }
      });
    });
  },
);
