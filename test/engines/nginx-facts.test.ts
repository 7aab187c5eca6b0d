import {afterAll, describe, expect, it} from 'vitest';
import {tables} from '../../src/validators/nginx/facts.ts';
import {installed, Machine} from './nginx-configs/nginx.ts';

const {stable} = tables;

describe.runIf(installed === stable.version)(`the facts about nginx ${stable.version}`, () => {
  const machine = new Machine();
  afterAll(() => machine.remove());

  it('name directives that the program knows', () => {
    const own = Object.entries(stable.directives).filter(([, all]) => all.some((one) => one.package === undefined));
    expect(own.length).toBeGreaterThan(500);
    const unknown = own.filter(([name]) => {
      const said = machine.judge(`${name};\n`, 'main');
      return said.kind === 'refused' && said.message.includes('unknown directive');
    });
    expect(unknown.map(([name]) => name)).toEqual([]);
  });

  it('name variables that the program knows', () => {
    const own = Object.entries(stable.httpVariables).filter(([, one]) => one.package === undefined);
    expect(own.length).toBeGreaterThan(130);
    const lines = own.map(([name, {prefix}], n) => `set $mine_${n} "\${${name}${prefix ? 'x' : ''}}";\n`);
    expect(machine.judge(lines.join(''), 'server')).toEqual({kind: 'accepted'});
  });

  it('say where directives may stand and how many arguments they take', () => {
    const wrong: string[] = [];
    for (const [name, all] of Object.entries(stable.directives)) {
      const here = all.find(
        (one) => one.package === undefined && one.in.includes('server') && /^[0-9,]+$/.test(one.args),
      );
      if (here === undefined || here.block) continue;
      const refusal = (count: number) => {
        const said = machine.judge(`${name}${' a'.repeat(count)};\n`, 'server');
        return said.kind === 'refused' && said.message.includes('invalid number of arguments');
      };
      const counts = here.args.split(',').map(Number);
      if (refusal(counts[0] ?? 0) || !refusal(Math.max(...counts) + 1)) wrong.push(name);
    }
    expect(wrong).toEqual([]);
  });
});

it.skipIf(installed === stable.version)(`skipped: nginx ${stable.version} is not installed`, () => {
  expect(installed).not.toBe(stable.version);
});
