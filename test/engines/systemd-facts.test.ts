import {execFileSync} from 'node:child_process';
import {describe, expect} from 'vitest';
import facts from '../../src/facts/systemd-252.json' with {type: 'json'};
import newest from '../../src/facts/systemd-262.json' with {type: 'json'};
import {itNeeds} from '../support/programs.ts';

/** `Section.Key` of everything the installed systemd prints. */
function printed(): {readonly version: string; readonly settings: readonly string[]} {
  const run = (option: string) => execFileSync('/lib/systemd/systemd', [option], {encoding: 'utf8'});
  let section = '';
  const settings = run('--dump-configuration-items')
    .split('\n')
    .flatMap((line) => {
      section = /^\[(.+)\]$/.exec(line)?.[1] ?? section;
      const key = /^([^=]+)=/.exec(line)?.[1];
      return key === undefined ? [] : [`${section}.${key}`];
    });
  return {version: /systemd (\d+)/.exec(run('--version'))?.[1] ?? '', settings};
}

function settingsOf(table: {readonly settings: Readonly<Record<string, object>>}): readonly string[] {
  return Object.entries(table.settings).flatMap(([section, keys]) =>
    Object.keys(keys).map((key) => `${section}.${key}`),
  );
}

describe('the tables of systemd', () => {
  itNeeds('systemd-analyze', 'hold what the installed version prints', () => {
    const {version, settings} = printed();
    const table = [facts, newest].find((one) => one.version === version);
    if (table === undefined) console.warn(`skipped: there is no table for systemd ${version}`);
    else expect([...settingsOf(table)].sort()).toEqual([...settings].sort());
    expect(settings.length).toBeGreaterThan(1000);
  });

  itNeeds('systemd-analyze', 'are as large as they were', () => {
    expect(settingsOf(facts).length).toBeGreaterThan(1150);
    expect(settingsOf(newest).length).toBeGreaterThan(1300);
    expect(facts.settings.Service.ExecStart).toBe('exec');
    expect(facts.values.service_type).toContain('notify');
  });
});
