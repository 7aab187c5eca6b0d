import {existsSync} from 'node:fs';
import {join, relative, resolve, sep} from 'node:path';
import {examText} from '../app/class-policy.ts';
import {nextDoor} from '../app/doors.ts';
import {type Program, start} from '../app/program.ts';
import type {Place, State} from '../app/state.ts';
import {type QuizCommand, type Settings, unknownWord} from '../cli/arguments.ts';
import type {Course} from '../course/lesson.ts';
import type {Membership} from '../io/class/client.ts';
import {type Keeper, openKeeper} from '../io/keeper.ts';
import {type LessonStore, loadCompiled, loadCourse} from '../io/lessons.ts';
import {performer} from '../io/perform.ts';
import type {Edited} from '../io/run-editor.ts';
import {colourDepth, localeLanguage, terminalTheme} from '../io/terminal.ts';
import type {Text} from '../text/language.ts';
import {asciiOnly} from '../text/width.ts';
import {look} from '../ui/look.ts';
import {plainInput, plainText} from '../ui/plain.ts';
import {compiledLessons, type Places, placesOf} from './places.ts';
import {wishOf} from './quiz-wish.ts';

const {env, stdin, stdout, stderr} = process;

/** `drydock [NAME]`: opens the app, or prints what can be read where no terminal is. Resolves with the exit code. */
export async function open(name: string | undefined, settings: Settings): Promise<number> {
  const places = placesOf(settings, process.cwd(), env);
  const store = await storeOf(settings);
  if (store === undefined) return 2;
  const keeper = await openKeeper(places.data, Date.now);
  const state = await underExam(firstState(store.course, keeper, settings), places);
  const place = name === undefined ? undefined : placeNamed(name, store.course);
  if (name !== undefined && place === undefined) {
    stderr.write(`drydock: ${unknownWord(name, namesIn(store.course))[state.language]}\n`);
    return 2;
  }
  return new Session(store, keeper, places, settings).run(state, place);
}

/** `drydock quiz` in a terminal: the menu, or straight into what was asked for. Resolves with the exit code. */
export async function openQuiz(command: QuizCommand, settings: Settings): Promise<number> {
  const places = placesOf(settings, process.cwd(), env);
  const store = await storeOf(settings);
  if (store === undefined) return 2;
  const [keeper, bank] = await Promise.all([openKeeper(places.data, Date.now), store.bank()]);
  const state = await underExam(firstState(store.course, keeper, settings), places);
  const wish = wishOf(command, bank, Date.now());
  if ('wrong' in wish) {
    stderr.write(`drydock: ${wish.wrong[state.language]}\n`);
    return 2;
  }
  const isOpen = command.action === undefined && command.lessons === undefined && command.tags === undefined;
  const menu = isOpen && command.count === undefined && command.seed === undefined;
  return new Session(store, keeper, places, settings).run(state, {kind: 'quiz', ...(!menu && {wish})});
}

/** `drydock class join`: the whole app, in a class. Leaves the class's connection closed. Resolves with the exit code. */
export async function openIn(membership: Membership, settings: Settings): Promise<number> {
  const places = placesOf(settings, process.cwd(), env);
  const store = await storeOf(settings);
  if (store === undefined) return 2;
  const keeper = await openKeeper(places.data, Date.now);
  const state = firstState(store.course, keeper, settings);
  return new Session(store, keeper, places, settings, membership).run(state, undefined);
}

async function storeOf({lessons, language}: Settings): Promise<LessonStore | undefined> {
  if (lessons === undefined) return loadCompiled(compiledLessons);
  const {store, problems} = await loadCourse(resolve(lessons), lessons);
  const errors = problems.filter(({severity}) => severity === 'error');
  const shown = language ?? localeLanguage(env);
  for (const {path, line, message} of errors) stderr.write(`${path}:${line}: ${message[shown]}\n`);
  return errors.length > 0 && store.course.lessons.length === 0 ? undefined : store;
}

function firstState(course: Course, keeper: Keeper, settings: Settings): State {
  const {progress, notice} = keeper;
  const locale = localeLanguage(env);
  const theme = settings.theme === 'auto' ? (progress.theme?.value ?? terminalTheme(env)) : settings.theme;
  return {
    language: settings.language ?? progress.language?.value ?? locale,
    theme,
    course,
    progress,
    screen: {kind: 'home', selected: nextDoor(course, progress)},
    now: Date.now(),
    ...(notice && {notice}),
  };
}

/** An exam that goes on in a class of this data folder holds outside of the class as well. */
async function underExam(state: State, {data}: Places): Promise<State> {
  if (data === undefined || !existsSync(join(data, 'class'))) return state;
  const {heldExam} = await import('../io/class/way-back.ts');
  const held = await heldExam(data, state.now);
  if (held === undefined) return state;
  const now: State = {...state, held};
  return {...now, notice: examText(now)};
}

function placeNamed(name: string, course: Course): Place | undefined {
  const [wanted, page] = name.split('#');
  const lesson = course.lessons.find(({id, number}) => id === wanted || Number(wanted) === number);
  if (page !== undefined && !lesson?.pages.some(({id}) => id === page)) return undefined;
  if (lesson) return {kind: 'lesson', id: lesson.id, ...(page !== undefined && {page})};
  const exercise = course.lessons.flatMap(({exercises}) => exercises).find(({id}) => id === name);
  return exercise && {kind: 'exercise', id: exercise.id};
}

function namesIn(course: Course): readonly string[] {
  return course.lessons.flatMap(({id, exercises}) => [id, ...exercises.map((exercise) => exercise.id)]);
}

/** One run of the app, in whichever of its three faces the terminal allows. */
class Session {
  readonly #store: LessonStore;
  readonly #keeper: Keeper;
  readonly #places: Places;
  readonly #settings: Settings;
  /** Ends the face that is on; gives the terminal to another program. Set by the face. */
  #close: () => void = () => {};
  #suspend = (run: () => Promise<void>): Promise<void> => run();
  #failure: unknown;
  readonly #membership: Membership | undefined;

  constructor(store: LessonStore, keeper: Keeper, places: Places, settings: Settings, membership?: Membership) {
    this.#store = store;
    this.#keeper = keeper;
    this.#places = places;
    this.#settings = settings;
    this.#membership = membership;
  }

  async run(state: State, place: Place | undefined): Promise<number> {
    const perform = performer(this.#world());
    const program = start(state, perform);
    if (place) program.dispatch({type: 'go', place});
    this.#membership?.connect(program.dispatch);
    if (this.#settings.screen === 'plain') await this.#plain(program);
    else if (stdin.isTTY && stdout.isTTY) await this.#full(program);
    else printOverview(program, this.#settings);
    // A watcher that is still open would keep the process alive.
    perform({type: 'leave-exercise'}, program);
    await Promise.all([this.#keeper.settled(), this.#membership?.close()]);
    if (this.#failure !== undefined) throw this.#failure;
    return 0;
  }

  #world() {
    return {
      store: this.#store,
      data: this.#places.data,
      sandbox: this.#places.sandbox,
      shown,
      watching: this.#settings.watching === 'polling' ? ('poll' as const) : ('events' as const),
      now: Date.now,
      keep: (progress: State['progress']) => this.#keeper.keep(progress),
      edit: (path: string, line: number | undefined) => this.#edit(path, line),
      quit: () => this.#close(),
      ...(this.#membership && {classroom: this.#membership}),
      fail: (error: unknown) => {
        this.#failure = error;
        this.#close();
      },
    };
  }

  async #edit(path: string, line: number | undefined): Promise<Text | undefined> {
    const [{planEdit}, {editorSurroundings, runEditor}] = await Promise.all([
      import('../io/editor.ts'),
      import('../io/run-editor.ts'),
    ]);
    const plan = planEdit(editorSurroundings(), path, line);
    if (plan.kind === 'problem') return plan.reason;
    let edited: Awaited<ReturnType<typeof runEditor>> = {kind: 'closed'};
    const run = async () => {
      edited = await runEditor(plan);
    };
    await (plan.mode === 'terminal' ? this.#suspend(run) : run());
    return noticeOf(edited, plan.command);
  }

  async #full(program: Program): Promise<void> {
    const {openScreen} = await import('../ui/screen.tsx');
    await this.#firstQuestion(program);
    if (this.#failure !== undefined) return;
    const medium = {depth: colourDepth(env, true, this.#settings.color), signs: this.#settings.signs, now: Date.now};
    // Ink does it when its first frame stands; a key that is faster would be a letter on the screen.
    stdin.setRawMode(true);
    const screen = openScreen(program, medium, env.INK_SCREEN_READER === 'true' ? 'screen-reader' : 'eyes');
    void stayLean();
    this.#close = screen.close;
    this.#suspend = screen.suspend;
    await screen.closed;
  }

  /** A quiz that was asked for is drawn when it can be answered: frames that only say so would hold it up. */
  async #firstQuestion(program: Program): Promise<void> {
    const {screen} = program.state();
    if (screen.kind !== 'opening' || screen.what.kind !== 'quiz') return;
    const failed = new Promise<void>((done) => {
      this.#close = done;
    });
    await Promise.race([settled(program), failed]);
  }

  /** Prints the screen whenever what it says has changed, and takes one line for each key. */
  async #plain(program: Program): Promise<void> {
    const {createInterface} = await import('node:readline');
    const lines = createInterface({input: stdin, terminal: false});
    this.#close = () => lines.close();
    let said = '';
    const say = () => {
      if (isOpening(program)) return;
      const text = plainScreen(program, this.#settings);
      if (text !== said) stdout.write(`\n${text}> `);
      said = text;
    };
    say();
    const stop = program.subscribe(() => queueMicrotask(say));
    for await (const line of lines) {
      plainInput(line, program, Date.now());
      await settled(program);
    }
    stop();
    stdout.write('\n');
  }
}

/**
 * Once the first frame stands, V8's young generation grows no more: a hundred saves end at 110 MB resident, not 135.
 * Set earlier, it would slow the start down.
 */
async function stayLean(): Promise<void> {
  const {setFlagsFromString} = await import('node:v8');
  setFlagsFromString('--semi-space-growth-factor=1');
}

function noticeOf(edited: Edited, command: string): Text | undefined {
  switch (edited.kind) {
    case 'closed':
      return undefined;
    case 'opened': {
      const name = command.split(/[\\/]/).at(-1) ?? command;
      return {
        en: `Opened in ${name}. Save there, and the verdict changes here.`,
        ko: `${name}에서 열었어요. 거기서 저장하면 여기에서 다시 판정해요.`,
      };
    }
    case 'problem':
      return edited.reason;
  }
}

/** A path as the learner would type it here: relative when it lies below the current folder. */
function shown(path: string): string {
  const way = relative(process.cwd(), path);
  return way === '' || way.startsWith('..') || resolve(way) !== path ? path : way.split(sep).join('/');
}

function plainScreen(program: Program, settings: Settings): string {
  const {language, theme} = program.state();
  const text = plainText(program.state(), look(language, theme, 0, Math.min(stdout.columns ?? 80, 100), 1000));
  return settings.signs === 'ascii' ? asciiOnly(text) : text;
}

/** Is something still being read that will be on the screen: a page, an exercise, the next question of a quiz? */
function isOpening(program: Program): boolean {
  const {screen} = program.state();
  return screen.kind === 'opening' || (screen.kind === 'quiz' && screen.current === undefined);
}

/** Resolves when nothing is being opened any more. */
function settled(program: Program): Promise<void> {
  return new Promise((done) => {
    const stop = program.subscribe(look);
    function look() {
      if (isOpening(program)) return;
      stop();
      done();
    }
    look();
  });
}

const howToGoOn: Text = {
  en: 'This is not a terminal that drydock could draw on, so this is all it shows. In a terminal, run `drydock`. Without one:\n  drydock --plain              the whole app as plain lines\n  drydock lessons show NAME    read a lesson\n  drydock check FILE           judge a file',
  ko: '화면을 그릴 수 있는 터미널이 아니어서 안내만 보여 드려요. 터미널에서 `drydock`을 실행하세요. 터미널이 없다면:\n  drydock --plain              앱 전체를 한 줄씩 출력해요\n  drydock lessons show NAME    레슨을 읽어요\n  drydock check FILE           파일을 판정해요',
};

function printOverview(program: Program, settings: Settings): void {
  stdout.write(`${plainScreen(program, settings)}\n${howToGoOn[program.state().language]}\n`);
}
