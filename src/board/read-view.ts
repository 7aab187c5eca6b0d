import type {BoardView} from '../classroom/board-view.ts';
import {remoteText} from '../text/remote.ts';

/**
 * A `BoardView` as the server sent it, its texts cleaned; undefined when it is none. Fields this version does not know
 * are left out, so a board that is a little older than its server still shows what it can. Never throws.
 */
export function readBoardView(value: unknown): BoardView | undefined {
  const found = value as Partial<Record<keyof BoardView, unknown>> | null;
  if (typeof found !== 'object' || found === null) return undefined;
  const {title, code, now, people, online, isPaused, isOver, needHelp, done} = found;
  const numbers = [now, people, online, needHelp, done];
  if (typeof title !== 'string' || typeof code !== 'string' || !numbers.every(isCount)) return undefined;
  const pace = fields(found.pace);
  return {
    title: remoteText(title, 120),
    code: /^[0-9A-Z]{1,16}$/.test(code) ? code : '',
    now: count(now),
    people: count(people),
    online: count(online),
    isPaused: isPaused === true,
    isOver: isOver === true,
    needHelp: count(needHelp),
    done: count(done),
    pace: {slower: count(pace.slower), fine: count(pace.fine), faster: count(pace.faster)},
    ...placeOf(found.page),
    ...(isCount(found.timerEnds) && {timerEnds: found.timerEnds}),
    ...(typeof found.offered === 'string' && {offered: id(found.offered)}),
    exercises: rows(found.exercises, ({ex, passed, trying}) => ({
      ex: id(ex),
      passed: count(passed),
      trying: count(trying),
    })),
    rules: rows(found.rules, ({rule, people: who}) => ({rule: id(rule), people: count(who)})),
    ...pollOf(found.poll),
    ...quizOf(found.quiz),
    passedBy: counts(found.passedBy) ?? [],
  };
}

function placeOf(value: unknown): Pick<BoardView, 'page'> {
  const {lesson, page} = fields(value);
  return typeof lesson === 'string' && typeof page === 'string' ? {page: {lesson: id(lesson), page: id(page)}} : {};
}

function pollOf(value: unknown): Pick<BoardView, 'poll'> {
  const {prompt, choices, votes, isOpen, tally} = fields(value);
  if (typeof prompt !== 'string' || !Array.isArray(choices)) return {};
  const told = counts(tally);
  return {
    poll: {
      prompt: remoteText(prompt, 600),
      choices: choices.slice(0, 9).map((choice) => remoteText(String(choice), 240)),
      votes: count(votes),
      isOpen: isOpen === true,
      ...(told !== undefined && {tally: told}),
    },
  };
}

function quizOf(value: unknown): Pick<BoardView, 'quiz'> {
  const {number, of, question, answers, isOpen, tally, right} = fields(value);
  if (!isCount(number) || !isCount(of) || typeof question !== 'string') return {};
  const told = counts(tally);
  const keys = counts(right);
  return {
    quiz: {
      number,
      of,
      question: id(question),
      answers: count(answers),
      isOpen: isOpen === true,
      ...(told !== undefined && {tally: told}),
      ...(keys !== undefined && {right: keys}),
    },
  };
}

function rows<Row>(value: unknown, row: (one: Readonly<Record<string, unknown>>) => Row): readonly Row[] {
  return Array.isArray(value) ? value.slice(0, 500).map((one) => row(fields(one))) : [];
}

function counts(value: unknown): readonly number[] | undefined {
  return Array.isArray(value) ? value.slice(0, 5000).map(count) : undefined;
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function count(value: unknown): number {
  return isCount(value) ? value : 0;
}

function id(value: unknown): string {
  return remoteText(String(value), 80);
}
