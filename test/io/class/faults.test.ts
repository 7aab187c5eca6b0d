import {expect, test} from 'vitest';
import {type Fault, faultRun} from '../../support/class-faults.ts';
import {cannotRedis, canRedis} from '../../support/redis.ts';
import {printedSeed} from '../../support/seed.ts';

const learners = 50;
const answers = 15;

/** `npm run bench:class` does the same with 300. */
async function run(fault: Fault) {
  const outcome = await faultRun(fault, {learners, answers, seed: printedSeed()});
  console.log(`${fault}: ${JSON.stringify(outcome)}`);
  expect(outcome).toMatchObject({whole: learners, doubles: 0, followed: learners, waiting: 0});
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
