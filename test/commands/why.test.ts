import {describe, expect, test} from 'vitest';
import {why} from '../../src/commands/why.ts';
import {judgedKinds, loadValidator} from '../../src/validators/index.ts';
import {steers} from '../report/sample.ts';
import {worldIn} from './world.ts';

const world = worldIn('/');
const all = (await Promise.all(judgedKinds.map(loadValidator))).flatMap(({rules}) => rules);

describe('a rule', () => {
  test('by its id: the card', async () => {
    const {code, stdout, stderr} = await why({rule: 'dockerfile/pin-base-image'}, world);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^dockerfile\/pin-base-image\n/);
    expect(stdout).toContain('\nBad\n    FROM python\n');
    expect(stdout).toContain('\nGood\n    FROM python:3.13-slim\n');
    expect(stdout).toContain('https://docs.docker.com/');
  });

  test.each(['pin-base-image', 'Pin-Base-Image', 'DL3006', 'hadolint dl3006'])('found as %s', async (name) => {
    const byId = await why({rule: 'dockerfile/pin-base-image'}, world);
    expect(await why({rule: name}, world)).toEqual(byId);
  });

  test('every rule has a card in both languages', async () => {
    for (const {id, title} of all) {
      for (const language of ['en', 'ko'] as const) {
        const {code, stdout} = await why({rule: id}, {...world, language});
        expect(code).toBe(0);
        expect(stdout).toContain(title[language].slice(0, 20));
        expect(steers(stdout)).toBe(false);
      }
    }
  });

  test('unknown: the nearest, code 2', async () => {
    expect(await why({rule: 'dockerfile/pin-base-imge'}, world)).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'There is no rule `dockerfile/pin-base-imge`. Did you mean `dockerfile/pin-base-image`? `drydock why` lists them all.\n',
    });
    expect((await why({rule: 'pin-bas-image'}, world)).stderr).toContain('Did you mean `pin-base-image`?');
    expect((await why({rule: 'pin'}, world)).stderr).toMatch(
      /These have it in their name: .*dockerfile\/pin-base-image/,
    );
    expect((await why({rule: 'xyzzy'}, {...world, language: 'ko'})).stderr).toBe(
      '`xyzzy` 규칙은 없어요. `drydock why`로 모든 규칙을 볼 수 있어요.\n',
    );
    const {stderr} = await why({rule: '\u001b]0;x\u0007\u202e'}, world);
    expect(steers(stderr)).toBe(false);
  });
});

test('without a name: every rule of every kind, with its title', async () => {
  const {code, stdout} = await why({}, {...world, language: 'ko'});
  expect(code).toBe(0);
  for (const kind of judgedKinds) expect(stdout).toMatch(new RegExp(`^${kind}$`, 'm'));
  for (const {id, title} of all) {
    expect(stdout).toMatch(new RegExp(`^  ${id} `, 'm'));
    expect(stdout).toContain(title.ko);
  }
});
