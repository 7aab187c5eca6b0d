import {connect} from 'node:net';
import {resolve} from 'node:path';
import type {Settings} from '../cli/arguments.ts';
import type {ClassTeach} from '../cli/class.ts';
import {printable} from '../io/trouble.ts';
import type {Text} from '../text/language.ts';
import {readDoor, typedOf, withPort} from './class-address.ts';
import {courseOf} from './class-course.ts';
import {nameOfUser} from './class-host.ts';
import {tokenFrom} from './class-tokens.ts';
import {consoleId, consoleSecret} from './console-id.ts';
import {placesOf} from './places.ts';
import type {World} from './world.ts';

/** How long a class may take to answer before the console opens, in ms. */
const patience = 5000;

/** `drydock class teach`: a second console. Resolves with the exit code: 0, or 2 with what is wrong on the error output. */
export async function teachClass(
  {address, tokenFile, name}: ClassTeach,
  settings: Settings,
  {directory, language}: Pick<World, 'directory' | 'language'>,
): Promise<number> {
  const wrong = (message: Text) => {
    process.stderr.write(`drydock: ${message[language]}\n`);
    return 2;
  };
  // The reader of addresses wants a code in front; whoever teaches has a token instead.
  const read = readDoor(`00000000@${address}`);
  if (read.kind === 'wrong') return wrong(noAddress(address));
  const token = await tokenFrom(resolve(directory, tokenFile), tokenFile);
  if ('wrong' in token) return wrong(token.wrong);
  if (!process.stdin.isTTY || !process.stdout.isTTY) return wrong(noTerminal);
  const place = withPort(read.host, read.port);
  if (!(await answers(read.host, read.port))) return wrong(nobodyThere(place));
  const {data} = placesOf(settings, directory, process.env);
  const who = name ?? nameOfUser();
  const {openConsole} = await import('./class-console.ts');
  await openConsole({
    address: `${read.url}/class`,
    token: token.token,
    me: `t-${consoleId(await consoleSecret(data), `${who} ${place}`)}`,
    name: who,
    store: await courseOf(settings.lessons, directory),
    addresses: {join: typedOf(read)},
    settings,
  });
  return 0;
}

/** Does anything listen there? */
function answers(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({host, port, timeout: patience});
    const end = (found: boolean) => {
      socket.destroy();
      done(found);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}

function noAddress(word: string): Text {
  const shown = printable(word.slice(0, 80));
  return {
    en: `${shown} cannot be read as the address of a class. Write it like this: \`192.168.0.10\`, \`192.168.0.10:8000\` or \`wss://class.example.org\`.`,
    ko: `수업 주소로 읽을 수 없어요: ${shown}. \`192.168.0.10\`, \`192.168.0.10:8000\`, \`wss://class.example.org\`처럼 쓰세요.`,
  };
}

function nobodyThere(place: string): Text {
  return {
    en: `No class answers at ${place}. Check that it is open, and that this machine is in the same network.`,
    ko: `${place}에서 응답하는 수업이 없어요. 수업이 열려 있는지, 이 컴퓨터가 같은 네트워크에 있는지 확인하세요.`,
  };
}

const noTerminal: Text = {
  en: 'The console needs a terminal to draw on; here the output goes somewhere else.',
  ko: '강사 화면은 터미널에서만 열 수 있어요. 지금은 출력이 다른 곳으로 가고 있어요.',
};
