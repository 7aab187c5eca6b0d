import type {Text} from '../../text/language.ts';
import type {Finding, Options} from '../rule.ts';
import type {Given, Launch} from './launch.ts';
import type {LaunchRule} from './launch-rule.ts';
import type {GunicornFile} from './tree.ts';

type Card<Asked extends Options> = Omit<
  LaunchRule<Asked>,
  'check' | 'missing' | 'judge' | 'severity' | 'onlyWhenAsked' | 'defaults'
> & {
  readonly defaults: Asked;
  /** The settings that the goal is about. */
  readonly settings: readonly string[];
  /** What to write, for a file in which none of them stands. */
  readonly wanted: (asked: Asked, kind: GunicornFile['kind']) => Text;
  /** Why what is given is not what was asked for; undefined when it is. */
  readonly wrong: (given: Given, asked: Asked, launch: Launch) => Text | undefined;
};

/** Makes a rule that only a goal asks for: a setting is there, and it is the one that was asked for. */
export function askedRule<Asked extends Options>({settings, wanted, wrong, ...card}: Card<Asked>): LaunchRule<Asked> {
  const found = (launch: Launch) => launch.given.filter(({setting}) => settings.includes(setting));
  return {
    ...card,
    severity: 'warning',
    onlyWhenAsked: true,
    missing: (file, asked) =>
      file.launches.some((launch) => found(launch).length > 0) ? undefined : wanted(asked, file.kind),
    judge: (launch) => judgeAll(launch, card.defaults),
    *check(file, asked) {
      for (const launch of file.launches) yield* judgeAll(launch, asked);
    },
  };

  function* judgeAll(launch: Launch, asked: Asked): Generator<Finding> {
    const all = found(launch).map((one) => ({one, message: wrong(one, asked, launch)}));
    if (all.some(({message}) => message === undefined)) return;
    for (const {one, message} of all) if (message) yield {span: one.span, message};
  }
}

/** How a setting is written in this kind of file. */
export function write(kind: GunicornFile['kind'], inConfig: string, onCommandLine: string): string {
  return kind === 'config' ? `\`${inConfig}\`` : `\`${onCommandLine}\``;
}
