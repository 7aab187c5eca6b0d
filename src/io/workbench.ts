import {join} from 'node:path';
import type {Program} from '../app/program.ts';
import type {Desk} from '../course/desk.ts';
import {asksForStack, type Exercise} from '../course/exercise.ts';
import {deskPaths, judge, type Validators} from '../course/judge.ts';
import type {Text} from '../text/language.ts';
import {type JudgedKind, loadValidator} from '../validators/index.ts';
import {deskFolder, openDesk, readDesk} from './sandbox.ts';
import {stamp} from './stamp.ts';
import type {DeskWatch} from './watch.ts';
import {editing, type World} from './world.ts';

/** An exercise that is open. */
interface Bench {
  readonly exercise: Exercise;
  readonly watch: DeskWatch;
  /** Reads and judges the desk now, whatever the watcher has heard. */
  readonly look: () => Promise<void>;
}

/** The exercise that is open: its desk, its watcher, its validators. One at a time. */
export class Workbench {
  readonly #world: World;
  /** Resolves with what is open once it is: a key may come between the first verdict and the watcher's readiness. */
  #open: Promise<Bench | undefined> = Promise.resolve(undefined);
  /** Goes up whenever another exercise is asked for: what comes late for an earlier one is dropped. */
  #turn = 0;

  constructor(world: World) {
    this.#world = world;
  }

  async open(id: string, program: Program): Promise<void> {
    await this.leave();
    this.#open = this.#lay(id, program, this.#turn);
    await this.#open;
  }

  async #lay(id: string, program: Program, turn: number): Promise<Bench | undefined> {
    const {store, sandbox, watching, shown} = this.#world;
    const exercise = await store.exercise(id);
    const [opened, {watchDesk}, validators] = await Promise.all([
      openDesk(sandbox, exercise),
      import('./watch.ts'),
      validatorsFor(exercise),
    ]);
    if (turn !== this.#turn) return undefined;
    if (opened.kind === 'refused') {
      program.dispatch({type: 'open-failed', what: {kind: 'exercise', id}, notice: opened.reason});
      return undefined;
    }
    const notice = opened.sandbox === 'made' ? sandboxNotice(shown(sandbox)) : undefined;
    const report = this.#reporter(exercise, shown(opened.folder), validators, program, turn, notice);
    const paths = deskPaths(exercise, validators);
    const polling = (reason: Text) => program.dispatch({type: 'noticed', notice: reason});
    const watch = await watchDesk({root: sandbox, exercise: id, paths}, {by: watching}, {settled: report, polling});
    return {exercise, watch, look: async () => report(await readDesk(sandbox, id, paths))};
  }

  /** The first report opens the exercise on the screen, every later one changes its verdict. */
  #reporter(exercise: Exercise, folder: string, validators: Validators, program: Program, turn: number, notice?: Text) {
    let first = true;
    return (desk: Desk) => {
      if (turn !== this.#turn) return;
      const verdict = judge(exercise, desk, validators);
      const at = this.#world.now();
      if (!first) return program.dispatch({type: 'checked', exercise: exercise.id, desk, verdict, at});
      first = false;
      program.dispatch({type: 'exercise-opened', exercise, folder, desk, verdict, ...(notice && {notice}), at});
    };
  }

  async leave(): Promise<void> {
    this.#turn++;
    const bench = await this.#open;
    this.#open = Promise.resolve(undefined);
    await bench?.watch.close();
  }

  async check(): Promise<void> {
    await (await this.#open)?.look();
  }

  async edit(path: string, line: number | undefined, program: Program): Promise<void> {
    const bench = await this.#open;
    if (bench === undefined) return;
    const notice = await editing(
      join(deskFolder(this.#world.sandbox, bench.exercise.id), path),
      line,
      program,
      this.#world,
    );
    if (notice) program.dispatch({type: 'noticed', notice});
    await bench.look();
  }

  async reset(program: Program): Promise<void> {
    const bench = await this.#open;
    if (bench === undefined) return;
    const {resetDesk} = await import('./reset-desk.ts');
    const done = await resetDesk(this.#world.sandbox, bench.exercise, stamp(new Date(this.#world.now())));
    await bench.look();
    const copies = done.kind === 'reset' && done.copies !== undefined ? this.#world.shown(done.copies) : undefined;
    program.dispatch({type: 'noticed', notice: done.kind === 'refused' ? done.reason : resetNotice(copies)});
  }
}

async function validatorsFor(exercise: Exercise): Promise<Validators> {
  const stack = asksForStack(exercise) ? (await import('../validators/stack/index.ts')).stackRules : [];
  const kinds = [...new Set(exercise.files.map(({kind}) => kind))];
  const loaded = new Map(await Promise.all(kinds.map(async (kind) => [kind, await loadValidator(kind)] as const)));
  const of = (kind: JudgedKind) => {
    const validator = loaded.get(kind);
    if (validator === undefined) throw new Error(`The validator for ${kind} is not loaded.`);
    return validator;
  };
  return {of, stack};
}

function sandboxNotice(folder: string): Text {
  return {en: `Your files live in ${folder} from now on.`, ko: `여러분의 파일은 이제 ${folder}에 있어요.`};
}

function resetNotice(copies: string | undefined): Text {
  if (copies === undefined) return {en: 'Back to the start.', ko: '처음 상태로 되돌렸어요.'};
  return {
    en: `Back to the start. Your files were kept in ${copies}.`,
    ko: `처음 상태로 되돌렸어요. 쓰던 파일은 ${copies}에 있어요.`,
  };
}
