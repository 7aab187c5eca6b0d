import {offeredName} from '../classroom/names.ts';
import type {Settings} from '../cli/arguments.ts';
import type {ClassJoin} from '../cli/class.ts';
import {joinClass} from '../io/class/client.ts';
import {localeLanguage} from '../io/terminal.ts';
import type {Text} from '../text/language.ts';
import {readDoor, withPort} from './class-address.ts';
import {courseOf, stampOf} from './class-course.ts';
import {openIn} from './open.ts';
import {placesOf} from './places.ts';

const {env, stderr, stdout} = process;

/**
 * `drydock class join`: takes a place in a class, says what is shared with it, and opens the app as always. Resolves
 * with the exit code; 2 when the class does not take us, or does not answer and never took us.
 */
export async function joinAndOpen({address, name}: ClassJoin, settings: Settings): Promise<number> {
  const language = settings.language ?? localeLanguage(env);
  const wrong = (message: Text) => {
    stderr.write(`drydock: ${message[language]}\n`);
    return 2;
  };
  const read = readDoor(address);
  if (read.kind === 'wrong') return wrong(read.problem);
  const store = await courseOf(settings.lessons, process.cwd());
  const {data} = placesOf(settings, process.cwd(), env);
  const membership = await joinClass({
    address: read.url.startsWith('wss:') ? read.url : withPort(read.host, read.port),
    code: read.code,
    name: name ?? offeredName(crypto.randomUUID())[language],
    course: await stampOf(store, settings.lessons),
    data,
  });
  const first = await membership.first;
  if (first.kind === 'refused' || (first.kind === 'away' && !first.isMember)) {
    await membership.close();
    return wrong(first.reason);
  }
  const {title, name: called} = membership.status();
  if (settings.screen === 'full' && stdout.isTTY) void import('../ui/screen.tsx');
  else stdout.write(`${joined(title, called)[language]}\n`);
  return openIn(membership, settings);
}

function joined(title: string, name: string): Text {
  return {
    en: `You are in the class "${title}" as ${name}. The instructor sees this name, where you are, your checks and your answers.`,
    ko: `"${title}" 수업에 ${name} 이름으로 참여했어요. 강사에게는 이 이름과 지금 보는 곳, 검사 결과, 답이 보여요.`,
  };
}
