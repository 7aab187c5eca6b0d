import {firstWord} from '../../syntax/systemd/words.ts';
import {readGunicornCommand} from '../gunicorn/command.ts';
import {type Given, given, type Launch, launchOfCommand, launchOfProgram} from '../gunicorn/launch.ts';
import {environmentOf} from './environment.ts';
import type {UnitTree} from './tree.ts';
import {serversOf, type UnitServer} from './web-server.ts';

/** A gunicorn that `ExecStart=` starts. */
export interface UnitGunicorn extends UnitServer {
  readonly launch: Launch;
  /** What `Environment=GUNICORN_CMD_ARGS=…` sets; the command line wins over it. It names no application. */
  readonly environment: Launch | undefined;
}

/** Every gunicorn of `ExecStart=`. */
export function gunicornsOf(tree: UnitTree): readonly UnitGunicorn[] {
  const environment = gunicornArguments(tree);
  return serversOf(tree).flatMap((one) =>
    one.kind === 'gunicorn' ? [{...one, launch: launchOfProgram(one.program), environment}] : [],
  );
}

/** The options that the unit hands over in `GUNICORN_CMD_ARGS`, which gunicorn reads by the rules of a command line. */
export function gunicornArguments(tree: UnitTree): Launch | undefined {
  const variable = environmentOf(tree).get('GUNICORN_CMD_ARGS');
  if (variable === undefined) return undefined;
  const {value, span} = variable;
  const plain = span.end - span.start === value.length;
  const words = [];
  for (let at: number | undefined = 0; at !== undefined; ) {
    const word = firstWord(value, at, {unquote: true});
    if (word.kind !== 'word') break;
    const place = plain ? {start: span.start + word.from, end: span.start + word.to} : span;
    words.push({value: word.value, text: word.value, span: place});
    at = word.next;
  }
  // gunicorn leaves a word that is no option out here: https://docs.gunicorn.org/en/stable/settings.html
  const {app: _, ...launch} = launchOfCommand(readGunicornCommand(words), span);
  return launch;
}

/** What one of its settings is given, wherever that counts: the command line first, then the environment. */
export function settingOf({launch, environment}: UnitGunicorn, setting: string): Given | undefined {
  return given(launch, setting) ?? (environment && given(environment, setting));
}

/** Every value of a setting that may be given several times; those of the environment count only where the command line has none. */
export function settingsOf({launch, environment}: UnitGunicorn, setting: string): readonly Given[] {
  const own = launch.given.filter((one) => one.setting === setting);
  return own.length > 0 ? own : (environment?.given.filter((one) => one.setting === setting) ?? []);
}
