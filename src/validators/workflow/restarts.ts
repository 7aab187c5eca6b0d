import type {ShellCommand} from '../../syntax/shell.ts';
import {wordsOf} from './scripts.ts';

/** What a command does to services of the server. */
interface ServiceCall {
  readonly does: 'restart' | 'start' | 'stop';
  /** Their names without `.service`; undefined for one that only the run knows. */
  readonly services: readonly (string | undefined)[];
}

const verbs: Readonly<Record<string, ServiceCall['does']>> = {
  restart: 'restart',
  reload: 'restart',
  'reload-or-restart': 'restart',
  'try-restart': 'restart',
  'try-reload-or-restart': 'restart',
  'force-reload': 'restart',
  up: 'restart',
  start: 'start',
  stop: 'stop',
};

/** Options of systemctl that take a word of their own. */
const withWord = /^(?:-[tpnMHs]|--(?:type|property|lines|machine|host|signal|kill-whom|job-mode))$/;

/** Reads `systemctl`, `service`, `supervisorctl`, containers and signals to gunicorn; undefined for anything else. */
function serviceCall(command: ShellCommand): ServiceCall | undefined {
  const words = command.words.map(({value, text}) => value ?? text);
  const at = words.findIndex((word) => /(?:^|\/)(?:systemctl|service|supervisorctl)$/.test(word));
  if (at !== -1 && words.slice(0, at).every((word, index) => index > 0 || word === 'sudo')) {
    const known = command.words.slice(at + 1).map(({value, text}) => ({word: value ?? text, value}));
    const plain = known.filter(
      ({word}, index) => !word.startsWith('-') && !withWord.test(known[index - 1]?.word ?? ''),
    );
    if (/service$/.test(words[at] ?? '')) plain.splice(0, 2, ...plain.slice(0, 2).reverse());
    const [verb, ...names] = plain;
    const signal = verb?.word === 'kill' && known.some(({word}) => /HUP|USR2/.test(word));
    const does = signal ? 'restart' : verbs[verb?.word ?? ''];
    return does && {does, services: names.map(({value}) => value?.replace(/\.service$/, ''))};
  }
  const line = wordsOf(command);
  if (/^(?:sudo )?(?:kill|pkill|killall)\b.*-(?:s )?(?:SIG)?(?:HUP|1)\b/.test(line))
    return {does: 'restart', services: [undefined]};
  const [, does, name] =
    /^(?:sudo )?(?:docker(?:[ -]compose)?|pm2)\b.*? (restart|reload|up)\b(?:.* ([\w-]+))?$/.exec(line) ?? [];
  return does === undefined ? undefined : {does: 'restart', services: [name]};
}

/** Is this one of the services, as systemctl compares names? An empty name stands for any that is no server of others. */
function concerns({services}: ServiceCall, asked: string): boolean {
  const name = asked.replace(/\.service$/, '');
  return services.some((one) => {
    if (one === undefined) return true;
    if (name === '')
      return !/^(?:nginx|apache2|postgres\w*|redis\w*|mysql|mariadb|docker|cron|ssh\w*)(?:@|$)|\.(?:socket|timer)$/.test(
        one,
      );
    if (!/[*?[]/.test(one)) return one === name;
    return new RegExp(
      `^${one
        .replace(/[^\w*?]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`,
    ).test(name);
  });
}

/** Where a service has new code from: the last command after which it runs anew, counted from 0; -1 for none. */
export function lastRestart(commands: readonly ShellCommand[], asked: string): number {
  let stopped = false;
  let last = -1;
  for (const [at, command] of commands.entries()) {
    const call = serviceCall(command);
    if (call === undefined || !concerns(call, asked)) continue;
    if (call.does === 'stop') stopped = true;
    else if (call.does === 'restart' || stopped) last = at;
  }
  return last;
}

const shrugs =
  /^(?::|true|exit 0|echo|printf|logger|(?:sudo )?journalctl|(?:sudo )?systemctl (?:--\S+ )*status)(?= |$)/;

/** What behind a command makes its failure a success: `|| true`; undefined where nothing does. */
export function hiddenBy(commands: readonly ShellCommand[], at: number): string | undefined {
  let next = at + 1;
  while (commands[next]?.joined === 'pipe') next++;
  const after = commands[next];
  if (after?.joined !== 'or' || !shrugs.test(wordsOf(after))) return undefined;
  const then = commands[next + 1];
  if (then !== undefined && /^(?:exit(?: [^0].*)?|false|return(?: [^0].*)?)$/.test(wordsOf(then))) return undefined;
  return `|| ${wordsOf(after)}`;
}
