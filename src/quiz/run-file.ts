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
  if (!isTime(startedAt) || (limit !== undefined && !isTime(limit))) return undefined;
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

function isTime(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
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

/** The draft is taken as it is: it counts only while the question still has the hash it had then. */
function isAnswer(value: unknown): value is RunAnswer {
  if (!isRecord(value) || !isRecord(value.draft) || !isRecord(value.grade)) return false;
  const {score, outcome} = value.grade;
  return (
    typeof value.hash === 'string' &&
    isTime(value.at) &&
    typeof value.draft.kind === 'string' &&
    typeof score === 'number' &&
    ['right', 'partly', 'wrong', 'ungraded'].includes(String(outcome))
  );
}
