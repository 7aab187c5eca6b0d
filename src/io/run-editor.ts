import {type ChildProcess, spawn} from 'node:child_process';
import {accessSync, constants, statSync} from 'node:fs';
import type {Text} from '../text/language.ts';
import {particle} from '../text/particle.ts';
import type {EditPlan} from './editor.ts';
import {programName} from './editor-kinds.ts';
import type {Surroundings} from './find-program.ts';
import {trouble} from './trouble.ts';

/** What came of opening an editor. */
export type Edited =
  /** It ran in the terminal and has ended. */
  | {readonly kind: 'closed'}
  /** It opened a window of its own and may still be there. */
  | {readonly kind: 'opened'}
  | {readonly kind: 'problem'; readonly reason: Text};

/** An editor in a window that fails does so within this many ms. */
const patience = 1000;

/** The surroundings of this process, to plan with. */
export function editorSurroundings(): Surroundings {
  return {env: process.env, platform: process.platform, isProgram};
}

/**
 * Starts an editor, without a shell. One for the terminal gets it whole, and the promise waits until it ends: the
 * caller has given the terminal back before. One with a window is left to itself; it outlives drydock.
 */
export async function runEditor(plan: EditPlan): Promise<Edited> {
  return plan.mode === 'terminal' ? runInTerminal(plan) : openWindow(plan);
}

async function runInTerminal(plan: EditPlan): Promise<Edited> {
  // Ctrl+C belongs to the editor now, but the terminal sends it to drydock as well.
  const ignore = () => {};
  process.on('SIGINT', ignore);
  try {
    return await ending(spawn(plan.command, plan.args, {stdio: 'inherit'}), plan);
  } finally {
    process.off('SIGINT', ignore);
  }
}

async function openWindow(plan: EditPlan): Promise<Edited> {
  const child = spawn(plan.command, plan.args, {stdio: 'ignore', detached: true});
  child.unref();
  let timer: NodeJS.Timeout | undefined;
  const opened = new Promise<Edited>((resolve) => {
    timer = setTimeout(resolve, patience, {kind: 'opened'} satisfies Edited);
  });
  const outcome = await Promise.race([ending(child, plan), opened]);
  clearTimeout(timer);
  return outcome.kind === 'closed' ? {kind: 'opened'} : outcome;
}

function ending(child: ChildProcess, plan: EditPlan): Promise<Edited> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({kind: 'problem', reason: trouble(error, 'start', plan.command)}));
    child.once('exit', (code, signal) => {
      resolve(code === 0 ? {kind: 'closed'} : {kind: 'problem', reason: endedBadly(plan, code ?? signal)});
    });
  });
}

function endedBadly({command}: EditPlan, how: number | string | null): Text {
  const name = programName(command);
  const en = typeof how === 'number' ? `ended with exit code ${how}` : `was ended by ${how}`;
  const ko = typeof how === 'number' ? `종료 코드 ${particle(`${how}`, '으로/로')} 끝났어요` : `${how} 신호로 끝났어요`;
  return {
    en: `${name} ${en}. If your changes are not there, open the file once more, or choose another editor, for example: export EDITOR=nano.`,
    ko: `${particle(name, '이/가')} ${ko}. 고친 내용이 없으면 파일을 다시 열거나, export EDITOR=nano처럼 다른 편집기를 정하세요.`,
  };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
