/**
 * With SEED=… every property of fast-check starts from it, so that a run can be repeated; without it each run tries
 * new values. A seed named by a test itself wins.
 */
const {SEED} = process.env;
if (SEED !== undefined) {
  const {default: fastCheck} = await import('fast-check');
  fastCheck.configureGlobal({seed: Number(SEED)});
}

export {};
