import type {Finding, NoOptions, Options, Rule} from '../rule.ts';
import type {Launch} from './launch.ts';
import {type GunicornFile, missingLaunch} from './tree.ts';

/** A rule that looks at one start of gunicorn at a time; `judge` serves every kind of file that starts one. */
export interface LaunchRule<Asked extends Options = NoOptions> extends Rule<GunicornFile, Asked> {
  judge(launch: Launch): Iterable<Finding>;
}

type Card = Omit<LaunchRule, 'check' | 'missing'>;

/** Makes a rule about files out of one about starts. */
export function launchRule(card: Card): LaunchRule {
  return {
    missing: missingLaunch,
    ...card,
    *check(file) {
      for (const launch of file.launches) yield* card.judge(launch);
    },
  };
}
