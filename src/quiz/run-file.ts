import type {Finding} from './answering.ts';
import type {Run, RunAnswer, RunQuestion} from './run.ts';

/** The text of an exam that is not over. */
export function formatRun(run: Run): string {
  return `${JSON.stringify({version: 1, ...run})}\n`;
}

/** Reads an exam back; undefined where the text is none. Never throws. */
export function parseRun(text: string): Run | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(raw) || raw.version !== 1 || raw.mode !== 'exam' || typeof raw.seed !== 'string') return undefined;
  const {seed, startedAt, limit, questions, answers} = raw;
  if (!isCount(startedAt) || (limit !== undefined && !isCount(limit))) return undefined;
  if (!Array.isArray(questions) || !questions.every(isQuestion) || questions.length === 0) return undefined;
  if (!isRecord(answers) || !Object.values(answers).every(isAnswer)) return undefined;
  return {
    mode: 'exam',
    seed,
    startedAt,
    ...(limit !== undefined && {limit}),
    questions,
    answers: answers as Readonly<Record<string, RunAnswer>>,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A whole number from 0: a time, a position. */
function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isQuestion(value: unknown): value is RunQuestion {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    typeof value.lesson === 'string' &&
    typeof value.page === 'string' &&
    Number.isSafeInteger(value.number)
  );
}

/** Whether a draft fits its question is not seen here: it counts only while the question still has the hash it had then. */
function isAnswer(value: unknown): value is RunAnswer {
  if (!isRecord(value) || !isRecord(value.draft) || !isRecord(value.grade)) return false;
  const {score, outcome} = value.grade;
  return (
    typeof value.hash === 'string' &&
    isCount(value.at) &&
    isWhole(value.draft) &&
    typeof score === 'number' &&
    score >= 0 &&
    score <= 1 &&
    ['right', 'partly', 'wrong', 'ungraded'].includes(String(outcome))
  );
}

/** Is this a draft that nothing is missing from? Others are no answers. */
function isWhole(draft: Readonly<Record<string, unknown>>): boolean {
  switch (draft.kind) {
    case 'choices':
      return isCount(draft.cursor) && isListOf(draft.picked, isCount);
    case 'texts':
      return isCount(draft.blank) && isListOf(draft.texts, isText);
    case 'order':
      return isCount(draft.cursor) && typeof draft.held === 'boolean' && isListOf(draft.items, isCount);
    case 'pairs':
      return isCount(draft.cursor) && isListOf(draft.rights, isCount) && isListOf(draft.offered, isCount);
    case 'lines':
      return isCount(draft.cursor) && isListOf(draft.marked, isCount);
    case 'config':
      return isText(draft.text) && isListOf(draft.findings, isFinding);
    default:
      return false;
  }
}

function isFinding(value: unknown): value is Finding {
  return (
    isRecord(value) &&
    isText(value.rule) &&
    isCount(value.line) &&
    isRecord(value.message) &&
    isText(value.message.en) &&
    isText(value.message.ko)
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isListOf<Item>(value: unknown, is: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.every(is);
}
