import {expect, test} from 'vitest';
import {inTurn} from '../../src/commands/class-turn.ts';
import {joinClass} from '../../src/io/class/client.ts';
import {tooManyTries} from '../../src/io/class/refusals.ts';
import type {Text} from '../../src/text/language.ts';
import {course, letIn, scriptedClass, tell} from '../support/scripted-class.ts';

const times = {answer: 5000, silence: 5000, ack: 1000, pause: 60_000};

async function joined(address: string) {
  const told: Text[] = [];
  const {membership, first} = await inTurn(
    () => joinClass({address, code: 'ABCD-EFGH', name: 'Ada', course, data: undefined, times}),
    (one) => one.first,
    (text) => told.push(text),
  );
  await membership.close();
  return {first, told};
}

test('where too many come at once somebody new waits as long as the class says, is told so once, and gets in', async () => {
  const crowd = await scriptedClass({
    onHello: (socket, hello, nth) => {
      if (nth > 3) return letIn(socket, hello);
      tell(socket, {t: 'err', code: 'rate', retryMs: 20});
      socket.close(4429);
    },
  });
  const {first, told} = await joined(crowd.address);
  expect(first).toEqual({kind: 'joined', isNew: true});
  expect(told).toHaveLength(1);
  expect(told[0]?.en).toContain('Waiting for your turn');
  expect(crowd.count()).toBe(4);
});

test('whoever is refused, or turned away without a time, is told so at once', async () => {
  for (const code of ['full', 'code'] as const) {
    const shut = await scriptedClass({
      onHello: (socket) => {
        tell(socket, {t: 'err', code});
        socket.close();
      },
    });
    const {first, told} = await joined(shut.address);
    expect(first).toMatchObject({kind: 'refused'});
    expect(told).toEqual([]);
    expect(shut.count()).toBe(1);
  }
  const vague = await scriptedClass({
    onHello: (socket) => {
      tell(socket, {t: 'err', code: 'rate'});
      socket.close();
    },
  });
  expect(await joined(vague.address)).toEqual({
    first: {kind: 'away', isMember: false, reason: tooManyTries(0)},
    told: [],
  });
});
