import {expect, onTestFinished, test} from 'vitest';
import {start} from '../../../src/app/program.ts';
import {joinClass} from '../../../src/io/class/client.ts';
import {performer} from '../../../src/io/perform.ts';
import type {World} from '../../../src/io/world.ts';
import {course, openRoom} from '../../support/class-room.ts';
import {sampleState} from '../../support/sample.ts';
import {temporaryFolder} from '../../support/temporary.ts';
import {until} from '../../support/until.ts';

const view = {offset: 0, reach: 0, height: 20};

test('the app in a real class: a key is heard by the instructor, an order by the app, and the way out leads back in', async () => {
  const room = await openRoom();
  const ada = await room.enter('instructor');
  const data = temporaryFolder();
  const wish = {address: `127.0.0.1:${room.address.port}`, code: room.code, name: 'Grace', course, data};
  const member = await joinClass(wish);
  onTestFinished(() => member.close());
  const world = {
    classroom: member,
    now: Date.now,
    keep: () => Promise.resolve({kind: 'kept'}),
    quit: () => {},
    fail: (error: unknown) => {
      throw error;
    },
  } as unknown as World;
  const program = start(sampleState(), performer(world));
  const press = (key: string) => program.dispatch({type: 'key', key, view, at: Date.now()});
  member.connect(program.dispatch);
  await until('the app is in the class', () => program.state().class?.link === 'live');
  // What is shared comes first, and a key closes it.
  expect(program.state().over).toMatchObject({kind: 'class', page: 'shared'});
  press('escape');

  press('!');
  expect(program.state().class?.view.needsHelp).toBe(true);
  await until('the server has it', () => program.state().class?.waiting === 0);
  const log = await room.store.read(0, 100);
  expect(log.filter(({k}) => k === 'help')).toMatchObject([{k: 'help', on: true}]);

  ada.say({t: 'ctl', cid: 1, order: {k: 'timer', ms: 60_000}});
  await until('the timer runs', () => program.state().class?.view.timerEnds !== undefined);
  const before = program.state().class?.clock ?? 0;
  await until('its second hand moves', () => (program.state().class?.clock ?? 0) > before);

  await room.close();
  await until('the app says that it is offline', () => program.state().class?.link === 'offline');
  press('v');
  expect(program.state().class).toMatchObject({waiting: 1, view: {isDone: true}});
  press('q');

  await member.leave();
  expect(program.state().class).toBeUndefined();
  const again = await openRoom({store: room.store, port: room.address.port});
  const back = await joinClass(wish);
  onTestFinished(() => back.close());
  expect(await back.first).toEqual({kind: 'joined', isNew: false});
  await until('what waited has arrived', () => back.status().waiting === 0);
  expect((await again.store.read(0, 100)).filter(({k}) => k === 'done')).toMatchObject([{k: 'done', on: true}]);
});
