import {randomBytes} from 'node:crypto';
import type {ClassQuestion, ConsoleEffect, ConsoleEvent, ConsoleState} from '../../app/console/state.ts';
import type {Loop} from '../../app/program.ts';
import {codeFrom} from '../../classroom/code.ts';
import type {BankEntry} from '../../quiz/bank.ts';
import type {Question} from '../../quiz/question.ts';
import type {Block} from '../../text/document.ts';
import {inlineText} from '../../text/inlines.ts';
import {allCards} from '../../validators/cards.ts';
import type {LessonStore} from '../lessons.ts';
import type {TeacherLine} from './console-client.ts';

/** What the console's effects touch. */
export interface ConsoleWorld {
  readonly store: LessonStore;
  readonly line: () => TeacherLine;
  readonly quit: () => void;
  /** Hears of what broke: a defect of ours. */
  readonly fail: (error: unknown) => void;
}

type Running = Loop<ConsoleState, ConsoleEvent>;

/** Does what the console's effects say. */
export function consolePerformer(world: ConsoleWorld): (effect: ConsoleEffect, console: Running) => void {
  return (effect, console) => {
    perform(effect, console, world).catch(world.fail);
  };
}

async function perform(effect: ConsoleEffect, console: Running, {store, line, quit}: ConsoleWorld): Promise<void> {
  switch (effect.type) {
    case 'order':
      line().order(effect.order);
      return;
    case 'new-code':
      line().order({k: 'code', code: codeFrom(randomBytes(5))});
      return;
    case 'quit':
      quit();
      return;
    case 'load-questions':
      console.dispatch({type: 'questions-loaded', questions: await questionsOf(effect.questions, store)});
      return;
    case 'load-files': {
      const known = store.course.lessons.some(({exercises}) => exercises.some(({id}) => id === effect.ex));
      const paths = known ? (await store.exercise(effect.ex)).files.map(({path}) => path) : [];
      console.dispatch({type: 'files-loaded', ex: effect.ex, paths});
      return;
    }
    case 'find-titles': {
      const wanted = new Set(effect.rules);
      const found = (await allCards()).filter(({id}) => wanted.has(id)).map(({id, title}) => [id, title] as const);
      console.dispatch({type: 'titles-found', titles: Object.fromEntries(found)});
      return;
    }
  }
}

/** Questions with their words in both languages; each lesson is read once. The hash is the English one. */
async function questionsOf(entries: readonly BankEntry[], store: LessonStore): Promise<readonly ClassQuestion[]> {
  const wanted = new Set(entries.map(({id}) => id));
  const lessons = [...new Set(entries.map(({lesson}) => lesson))];
  const read = await Promise.all(lessons.map((id) => Promise.all([store.lesson(id, 'en'), store.lesson(id, 'ko')])));
  return read.flatMap(([en, ko]) => {
    const korean = new Map(ko.pages.flatMap(({questions}) => questions.map((one) => [one.id, one] as const)));
    const english = en.pages.flatMap(({questions}) => questions).filter(({id}) => wanted.has(id));
    return english.map((question) => classQuestion(question, korean.get(question.id) ?? question));
  });
}

function classQuestion(en: Question, ko: Question): ClassQuestion {
  return {id: en.id, hash: en.hash, prompt: {en: promptOf(en), ko: promptOf(ko)}, question: {en, ko}};
}

/** The running text of a prompt, without its listings. */
function promptOf({prompt}: Question): string {
  return prompt.flatMap((block: Block) => ('inlines' in block ? [inlineText(block.inlines)] : [])).join(' ');
}
