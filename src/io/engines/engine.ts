import type {Verdict} from '../../report/verdict.ts';
import type {Text} from '../../text/language.ts';
import type {Kind} from '../../validators/index.ts';
import type {Environment} from '../terminal.ts';
import {askVersion, type ProgramState, patience} from './programs.ts';
import type {Ended} from './run-program.ts';

/** A file that a program is to judge. */
export interface Examined {
  /** As it is shown to the learner. */
  readonly file: string;
  /** Where it lies; undefined for the standard input. */
  readonly path: string | undefined;
  readonly kind: Kind;
  /** Without the byte order mark. */
  readonly text: string;
  readonly marked?: true;
  /** As the kind's validator read it. */
  readonly tree: unknown;
}

/** What a program may know of the place it judges in. */
export interface Place {
  readonly env: Environment;
  /** The folder that was checked, when the file was found in one. */
  readonly project: string | undefined;
  /** How a path is shown to the learner. */
  readonly show: (path: string) => string;
}

type Outcome = Verdict['outcome'];

/** A program that is there, as it is to be run. */
export interface Found {
  readonly path: string;
  readonly version: string | undefined;
}

/** Finds a program and lets it judge; when it is not there, or does not even say its version, that is the verdict. */
export async function verdictOf(
  program: string,
  scope: Verdict['scope'],
  ask: {readonly at?: string; readonly words: readonly string[]; readonly env: Environment},
  judge: (found: Found) => Promise<Outcome>,
): Promise<Verdict> {
  const state = await askVersion(ask.at ?? program, ask.words, ask.env);
  if (state.kind !== 'found') return {program, scope, outcome: {kind: 'not checked', reason: absent(state)}};
  const {path, version} = state;
  return {program, ...(version !== undefined && {version}), scope, outcome: await judge({path, version})};
}

function absent({kind}: Exclude<ProgramState, {kind: 'found'}>): Text {
  return kind === 'missing'
    ? {en: 'it is not installed', ko: '설치되어 있지 않아요'}
    : {
        en: `it did not say its version within ${patience / 1000} s`,
        ko: `${patience / 1000}초 안에 버전을 알려 주지 않았어요`,
      };
}

/** The outcome when a program did not come to an end of its own. */
export function unfinished(ended: Exclude<Ended, {kind: 'ended'}>, waited: number): Outcome {
  return {kind: 'not checked', reason: whyUnfinished(ended, waited)};
}

function whyUnfinished(ended: Exclude<Ended, {kind: 'ended'}>, waited: number): Text {
  switch (ended.kind) {
    case 'late':
      return {en: `no answer within ${waited / 1000} s`, ko: `${waited / 1000}초 안에 답하지 않았어요`};
    case 'crashed':
      return {en: `it was ended by ${ended.signal}`, ko: `${ended.signal} 신호로 끝났어요`};
    case 'not started':
      return {en: `it could not be started (${ended.code})`, ko: `실행하지 못했어요 (${ended.code})`};
  }
}

/** The environment a program judges in: the learner's, in one language, without what would change how it judges. */
export function cleanEnvironment(env: Environment): Environment {
  const kept = Object.entries(env).filter(
    ([name]) => !/^(?:GUNICORN_CMD_ARGS|LD_PRELOAD|LANG|LANGUAGE|LC_.*)$/.test(name),
  );
  return {...Object.fromEntries(kept), LC_ALL: 'C.UTF-8', PYTHONDONTWRITEBYTECODE: '1'};
}
