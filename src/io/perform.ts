import type {Perform, Program} from '../app/program.ts';
import type {Effect, GivenAnswer, LastAnswer, QuizWish} from '../app/state.ts';
import {cardOf, type Progress} from '../progress/progress.ts';
import type {ConfigQuestion} from '../quiz/question.ts';
import type {RunQuestion} from '../quiz/run.ts';
import {languages, type Text} from '../text/language.ts';
import {listingLanguage} from '../text/listing.ts';
import {allCards} from '../validators/cards.ts';
import type {readRun} from './quiz-files.ts';
import {stamp} from './stamp.ts';
import {Workbench} from './workbench.ts';
import {editing, type World} from './world.ts';

/** Does effects in the world; what comes of them goes back as events. Errors of ours reach `world.fail`. */
export function performer(world: World): Perform {
  const bench = new Workbench(world);
  return (effect, program) => {
    perform(effect, program, world, bench).catch(world.fail);
  };
}

async function perform(effect: Effect, program: Program, world: World, bench: Workbench): Promise<void> {
  switch (effect.type) {
    case 'open-lesson':
      return openLesson(effect.id, effect.page, program, world);
    case 'open-exercise':
      return bench.open(effect.id, program);
    case 'leave-exercise':
      return bench.leave();
    case 'check':
      return bench.check();
    case 'edit':
      return bench.edit(effect.path, effect.line, program);
    case 'reset':
      return bench.reset(program);
    case 'highlight':
      return colour(effect.path, effect.kind, effect.text, program);
    case 'open-quiz':
      return openQuiz(effect.wish, program, world);
    case 'load-questions':
      return loadQuestions(effect.questions, program, world);
    case 'answered':
      return keepAnswers(effect.answers, program, world);
    case 'found-easy':
      return keepEasy(effect.answered, program);
    case 'keep-run':
      return tell(world.data && (await (await quizFiles()).keepRun(world.data, effect.run)), program);
    case 'drop-run':
      return tell(world.data && (await (await quizFiles()).dropRun(world.data)), program);
    case 'wake':
      return wake(effect.after, program, world);
    case 'open-statistics':
      return openStatistics(program, world);
    case 'edit-fragment':
      return editFragment(effect.question, effect.text, program, world);
    case 'judge-fragment':
      return judgeSaved(effect.question, effect.text, program, world);
    case 'find-card':
      return findCard(effect.rule, program);
    case 'load-catalogue':
      return program.dispatch({type: 'catalogue-loaded', catalogue: await world.store.catalogue()});
    case 'save':
      return keep(effect.progress, program, world);
    case 'class-say':
      return world.classroom?.say(effect.saying);
    case 'class-leave':
      return world.classroom?.leave();
    case 'class-wake':
      return wakeClass(effect.after, program, world);
    case 'quit':
      return world.quit();
  }
}

async function openLesson(id: string, page: string | undefined, program: Program, world: World): Promise<void> {
  const [en, ko] = await Promise.all(languages.map((language) => world.store.lesson(id, language)));
  if (en && ko)
    program.dispatch({type: 'lesson-opened', lessons: {en, ko}, ...(page !== undefined && {page}), at: world.now()});
}

async function keep(progress: Progress, program: Program, world: World): Promise<void> {
  const kept = await world.keep(progress);
  const notice = kept.kind === 'kept' ? kept.notice : kept.told === 'first' ? kept.reason : undefined;
  if (notice) program.dispatch({type: 'noticed', notice});
}

const quizFiles = () => import('./quiz-files.ts');

function tell(notice: Text | '' | undefined, program: Program): void {
  if (notice) program.dispatch({type: 'noticed', notice});
}

async function openQuiz(wish: QuizWish | undefined, program: Program, {store, data, now}: World): Promise<void> {
  const none: Awaited<ReturnType<typeof readRun>> = {};
  const [bank, {run: left, notice}] = await Promise.all([
    store.bank(),
    data === undefined ? none : quizFiles().then(({readRun}) => readRun(data, stamp(new Date(now())))),
  ]);
  program.dispatch({type: 'quiz-opened', bank, ...(left && {left}), ...(wish && {wish}), at: now()});
  tell(notice, program);
}

/** Reads questions with their lessons, each lesson once. */
async function loadQuestions(questions: readonly RunQuestion[], program: Program, {store}: World): Promise<void> {
  const known = new Set(store.course.lessons.map(({id}) => id));
  const lessons = [...new Set(questions.map(({lesson}) => lesson))].filter((id) => known.has(id));
  const texts = await Promise.all(
    lessons.map(async (id) => Promise.all([store.lesson(id, 'en'), store.lesson(id, 'ko')])),
  );
  const wanted = new Set(questions.map(({id}) => id));
  const found = texts.flatMap(([en, ko]) => {
    const korean = new Map(ko.pages.flatMap((page) => page.questions.map((one) => [one.id, one])));
    const english = en.pages.flatMap((page) => page.questions).filter(({id}) => wanted.has(id));
    return english.map((one) => [one.id, {en: one, ko: korean.get(one.id) ?? one}] as const);
  });
  program.dispatch({type: 'questions-loaded', questions: Object.fromEntries(found)});
}

/** Writes answers into the history and plans when their questions come back. Polls come back never. */
async function keepAnswers(answers: readonly GivenAnswer[], program: Program, {data}: World): Promise<void> {
  const graded = answers.filter(({outcome}) => outcome !== 'ungraded');
  const {scheduled} = await import('../quiz/schedule.ts');
  const cards = graded.map(
    (answer) =>
      [answer.question, scheduled(cardOf(program.state().progress, answer.question), answer, answer.at)] as const,
  );
  program.dispatch({type: 'scheduled', cards: Object.fromEntries(cards)});
  if (data !== undefined) tell(await (await quizFiles()).appendHistory(data, answers), program);
}

async function keepEasy({answer, card}: LastAnswer, program: Program): Promise<void> {
  const {scheduled} = await import('../quiz/schedule.ts');
  const later = scheduled(card, {...answer, easy: true}, answer.at);
  program.dispatch({type: 'scheduled', cards: {[answer.question]: later}});
}

async function wake(after: number, program: Program, {now}: World): Promise<void> {
  // The process may end while an exam waits for its next second.
  setTimeout(() => program.dispatch({type: 'woke', at: now()}), after).unref();
}

function wakeClass(after: number, program: Program, {now}: World): void {
  setTimeout(() => program.dispatch({type: 'class-woke', at: now()}), after).unref();
}

async function openStatistics(program: Program, {store, data, now}: World): Promise<void> {
  const {readStatistics} = await import('./statistics.ts');
  const {statistics, notice} = await readStatistics(store, program.state().progress, data, now());
  program.dispatch({type: 'statistics-read', statistics});
  tell(notice, program);
}

/** Opens the fragment of a question in the editor; what is left of it comes back when the editor is closed. */
async function editFragment(
  question: ConfigQuestion,
  text: string | undefined,
  program: Program,
  world: World,
): Promise<void> {
  const {sandbox, now} = world;
  const {layFragment, readFragment} = await import('./fragment.ts');
  const laid = await layFragment(sandbox, question, {fresh: text === undefined, stamp: stamp(new Date(now()))});
  const notice = 'reason' in laid ? laid.reason : await editing(laid.path, undefined, program, world);
  if (notice) program.dispatch({type: 'noticed', notice});
  const left = await readFragment(sandbox, question);
  if (left !== undefined) program.dispatch({type: 'fragment-edited', question: question.id, text: left});
}

/** Judges a fragment as it is saved now: an editor with a window of its own may still be open. */
async function judgeSaved(question: ConfigQuestion, text: string, program: Program, world: World): Promise<void> {
  const {judgeFragment, readFragment} = await import('./fragment.ts');
  const saved = (await readFragment(world.sandbox, question)) ?? text;
  const findings = await judgeFragment(question, saved);
  program.dispatch({type: 'fragment-judged', question: question.id, text: saved, findings, at: world.now()});
}

async function findCard(rule: string, program: Program): Promise<void> {
  const card = (await allCards()).find(({id}) => id === rule);
  if (card) program.dispatch({type: 'card-found', card});
}

/** Colours the learner's file, off the first frame: shiki is loaded for it. */
async function colour(path: string, kind: string, text: string, program: Program): Promise<void> {
  const id = exerciseOf(program);
  const language = listingLanguage(kind);
  if (id === undefined || language === undefined) return;
  const {highlight} = await import('./highlight.ts');
  const listing = await highlight(language, text.replace(/^\uFEFF/, ''));
  program.dispatch({type: 'highlighting', exercise: id, path, text, listing});
}

function exerciseOf(program: Program): string | undefined {
  const {screen} = program.state();
  return screen.kind === 'exercise' ? screen.exercise.id : undefined;
}
