import type {BoardView} from '../classroom/board-view.ts';
import type {ClassAnswer} from '../classroom/protocol.ts';
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
  return {
    title: remoteText(title, 120),
    code: /^[0-9A-Z]{1,16}$/.test(code) ? code : '',
    places: Array.isArray(found.places) ? found.places.slice(0, 20).filter(isPlace) : [],
    now: count(now),
    people: count(people),
    online: count(online),
    isPaused: isPaused === true,
    isOver: isOver === true,
    needHelp: count(needHelp),
    done: count(done),
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
  const {prompt, choices, votes, isOpen, isRevealed, tally} = fields(value);
  if (typeof prompt !== 'string' || !Array.isArray(choices)) return {};
  const told = counts(tally);
  return {
    poll: {
      prompt: remoteText(prompt, 600),
      choices: choices.slice(0, 9).map((choice) => remoteText(String(choice), 240)),
      votes: count(votes),
      isOpen: isOpen === true,
      isRevealed: isRevealed === true,
      ...(told !== undefined && {tally: told}),
    },
  };
}

function quizOf(value: unknown): Pick<BoardView, 'quiz'> {
  const {number, of, question, answers, isOpen, isRevealed, tally, key} = fields(value);
  if (!isCount(number) || !isCount(of) || typeof question !== 'string') return {};
  const told = counts(tally);
  const right = keyOf(key);
  return {
    quiz: {
      number,
      of,
      question: id(question),
      answers: count(answers),
      isOpen: isOpen === true,
      isRevealed: isRevealed === true,
      ...(told !== undefined && {tally: told}),
      ...(right !== undefined && {key: right}),
    },
  };
}

/** The right answer, as far as the board says anything of its kind. */
function keyOf(value: unknown): ClassAnswer | undefined {
  const {kind, choices, lines, texts} = fields(value);
  switch (kind) {
    case 'choices':
      return {kind, choices: [...(counts(choices) ?? [])]};
    case 'lines':
      return {kind, lines: [...(counts(lines) ?? [])]};
    case 'texts':
      return {kind, texts: Array.isArray(texts) ? texts.slice(0, 20).map((one) => remoteText(String(one), 300)) : []};
    case 'order':
      return {kind, items: []};
    case 'pairs':
      return {kind, rights: []};
    default:
      return undefined;
  }
}

/** `HOST`, `HOST:PORT`, or that behind `wss://`: it is shown to the room, and typed. */
function isPlace(value: unknown): value is string {
  return (
    typeof value === 'string' && /^(?:wss:\/\/)?(?:[\w.-]{1,253}|\[?[\da-f:.]{2,45}\]?)(?::\d{1,5})?$/i.test(value)
  );
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
