import {offeredName} from '../classroom/names.ts';
import type {Settings} from '../cli/arguments.ts';
import type {ClassJoin} from '../cli/class.ts';
import {type Joined, joinClass, type Membership} from '../io/class/client.ts';
import {localeLanguage} from '../io/terminal.ts';
import type {Language, Text} from '../text/language.ts';
import {readDoor, withPort} from './class-address.ts';
import {courseOf, stampOf} from './class-course.ts';
import {inTurn} from './class-turn.ts';
import {openIn} from './open.ts';
import {placesOf} from './places.ts';

const {env, stderr, stdout} = process;

/** How long lines wait for a class that we were in before, and when a newcomer is told that it takes long, in ms. */
const patience = {lines: 250, silent: 1500};

/**
 * `drydock class join`: takes a place in a class, says what is shared with it, and opens the app as always: at once for
 * who was in it before, whether the class answers or not. Resolves with the exit code; 2 when the class does not take us,
 * or does not answer and never took us.
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
  const wish = {
    address: read.url.startsWith('wss:') ? read.url : withPort(read.host, read.port),
    code: read.code,
    name: name ?? offeredName(crypto.randomUUID())[language],
    course: await stampOf(store, settings.lessons),
    data,
  };
  const isDrawn = settings.screen === 'full' && stdout.isTTY;
  const isApp = isDrawn || settings.screen === 'plain';
  const answer = (one: Membership): Promise<Joined | undefined> => {
    const isKnown = one.status().learner !== '';
    if (isDrawn && isKnown) void import('../ui/screen.tsx');
    return isKnown && isApp ? soon(one.first, isDrawn ? 0 : patience.lines) : announced(one.first, read.host, language);
  };
  const {membership, first} = await inTurn(
    () => joinClass(wish),
    answer,
    (text) => stderr.write(`${text[language]}\n`),
  );
  if (first?.kind === 'refused' || (first?.kind === 'away' && !first.isMember)) {
    await membership.close();
    return wrong(first.reason);
  }
  const {title, name: called} = membership.status();
  if (isDrawn) void import('../ui/screen.tsx');
  else stdout.write(`${(first?.kind === 'joined' ? joined(title, called) : waitsFor(title, called))[language]}\n`);
  return openIn(membership, settings);
}

/** How it went, or undefined when that is not known after so many ms: nobody waits for a class with their own work. */
function soon(first: Promise<Joined>, ms: number): Promise<Joined | undefined> {
  const later = ms === 0 ? Promise.resolve() : new Promise<void>((resolve) => setTimeout(resolve, ms));
  return Promise.race([first, later.then(() => undefined)]);
}

async function announced(first: Promise<Joined>, host: string, language: Language): Promise<Joined> {
  const said = {en: `Waiting for ${host} to answer …`, ko: `${host}의 응답을 기다리는 중이에요…`};
  const timer = setTimeout(() => stderr.write(`${said[language]}\n`), patience.silent);
  try {
    return await first;
  } finally {
    clearTimeout(timer);
  }
}

function joined(title: string, name: string): Text {
  return {
    en: `You are in the class "${title}" as ${name}. The instructor sees this name, where you are, your checks and your answers.`,
    ko: `"${title}" 수업에 ${name} 이름으로 참여했어요. 강사에게는 이 이름과 지금 보는 곳, 검사 결과, 답이 보여요.`,
  };
}

function waitsFor(title: string, name: string): Text {
  return {
    en: `You are in the class "${title}" as ${name}. It does not answer just now: what you do is kept, and sent when it does.`,
    ko: `"${title}" 수업에 ${name} 이름으로 참여하고 있어요. 지금은 수업에서 응답이 없어요. 하는 일은 저장해 두었다가 연결되면 보내요.`,
  };
}
