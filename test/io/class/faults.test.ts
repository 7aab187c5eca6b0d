import {describe, expect, test} from 'vitest';
import {type Fault, faultRun} from '../../support/class-faults.ts';
import {cannotRedis, canRedis} from '../../support/redis.ts';
import {printedSeed} from '../../support/seed.ts';

const learners = 50;
const answers = 15;

/** `npm run bench:class` does the same with 300. */
async function run(fault: Fault, followed: unknown = learners) {
  const outcome = await faultRun(fault, {learners, answers, seed: printedSeed()});
  console.log(`${fault}: ${JSON.stringify(outcome)}`);
  expect(outcome).toMatchObject({whole: learners, doubles: 0, followed, waiting: 0});
  expect(outcome.pages).toBeGreaterThan(10);
  return outcome;
}

test('a server killed three times and started again keeps every answer once, and nobody misses a page', async () => {
  expect((await run('kill')).faults).toBe(3);
}, 180_000);

test('a proxy cuts every connection again and again, and nothing is lost or comes twice', async () => {
  expect((await run('cuts')).faults).toBeGreaterThan(learners);
}, 180_000);

test.skipIf(!canRedis)(
  `one of two servers on one Redis dies, and its learners go on with the other${canRedis ? '' : ` (skipped: ${cannotRedis})`}`,
  async () => {
    expect((await run('fail-over')).faults).toBe(1);
  },
  180_000,
);

describe.skipIf(!canRedis)('a replica of Redis takes over without the last events', () => {
  test('the class server puts them back, and nobody notices', async () => {
    expect((await run('replica')).faults).toBeGreaterThan(learners);
  }, 180_000);

  // Pages that only the dead had told are gone: learners are told anew which one it is.
  test('and the class server is dead as well: learners send again what nobody else has', async () => {
    expect((await run('replica-and-server', expect.any(Number))).faults).toBeGreaterThan(learners);
  }, 180_000);
});
