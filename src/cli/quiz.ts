import type {Text} from '../text/language.ts';
import {nearest} from '../text/nearest.ts';
import {particle} from '../text/particle.ts';
import type {Cut} from './flags.ts';
import {atMost, type Wrong} from './operands.ts';
import {type Entry, type ExportFormat, exportFormats, type ImportFormat, importFormats, quizActions} from './table.ts';
import {didYouMean, quoted} from './wording.ts';

/** `drydock quiz`: the course decides whether lessons and tags exist. */
export interface QuizCommand {
  readonly kind: 'quiz';
  /** undefined: the menu, or practice where there is no terminal. */
  readonly action?: (typeof quizActions)[number];
  readonly lessons?: readonly string[];
  readonly tags?: readonly string[];
  readonly count?: number;
  readonly seed?: string;
  /** ms, extra time included. */
  readonly limit?: number;
  readonly fresh: boolean;
  /** The file with answers to be graded. */
  readonly answers?: string;
  readonly format: 'text' | 'json';
}

/** `drydock quiz export`: the questions of these lessons and tags, for another program. */
export interface QuizExport {
  readonly kind: 'quiz-export';
  readonly to: ExportFormat;
  readonly lessons?: readonly string[];
  readonly tags?: readonly string[];
  /** The file to write; the standard output when undefined. */
  readonly out?: string;
  /** What becomes of a file that is there already. */
  readonly existing: 'keep' | 'replace';
}

/** `drydock quiz import`: the questions of a file, as fences. */
export interface QuizImport {
  readonly kind: 'quiz-import';
  /** `-` is the standard input. */
  readonly file: string;
  /** undefined: the text says it. */
  readonly as?: ImportFormat;
}

/** Reads the words and flags behind `drydock quiz`. */
export function quiz(
  operands: readonly string[],
  values: Cut['values'],
  entry: Entry,
): QuizCommand | QuizExport | QuizImport | Wrong {
  const [word] = operands;
  const strange = strangeFlag(word, values, entry);
  if (strange !== undefined) return {wrong: strange};
  if (word === 'export') return atMost(1, operands, entry) ?? exported(values);
  if (word === 'import') return atMost(2, operands, entry) ?? imported(operands[1], values);
  const action = quizActions.find((one) => one === word);
  return word !== undefined && action === undefined
    ? {wrong: unknownQuiz(word)}
    : (atMost(1, operands, entry) ?? asked(action, values));
}

function asked(action: QuizCommand['action'], values: Cut['values']): QuizCommand | Wrong {
  const count = numberOf(values, 'count', (value) => Number.isInteger(value) && value >= 1 && value <= 1000);
  const minutes = numberOf(values, 'time', (value) => value > 0 && value <= 24 * 60);
  const factor = numberOf(values, 'extra', (value) => value >= 1 && value <= 10);
  for (const one of [count, minutes, factor]) if (typeof one === 'object') return one;
  if (minutes !== undefined && action !== 'exam') return {wrong: onlyExams};
  const lessons = listed(values, 'lesson');
  const tags = listed(values, 'tag');
  const seed = values.get('seed');
  const answers = values.get('answers');
  return {
    kind: 'quiz',
    ...(action && {action}),
    ...(lessons && {lessons}),
    ...(tags && {tags}),
    ...(typeof count === 'number' && {count}),
    ...(seed !== undefined && {seed}),
    ...(typeof minutes === 'number' && {limit: Math.round(minutes * 60_000 * Number(factor ?? 1))}),
    fresh: values.has('new'),
    ...(answers !== undefined && {answers}),
    format: values.get('format') === 'json' ? 'json' : 'text',
  };
}

function exported(values: Cut['values']): QuizExport | Wrong {
  const to = exportFormats.find((one) => one === values.get('to'));
  if (to === undefined) return {wrong: exportWhere};
  const lessons = listed(values, 'lesson');
  const tags = listed(values, 'tag');
  const out = values.get('out');
  if (values.has('force') && out === undefined) return {wrong: forceWhat};
  return {
    kind: 'quiz-export',
    to,
    ...(lessons && {lessons}),
    ...(tags && {tags}),
    ...(out !== undefined && {out}),
    existing: values.has('force') ? 'replace' : 'keep',
  };
}

function imported(file: string | undefined, values: Cut['values']): QuizImport | Wrong {
  if (file === undefined || file === '') return {wrong: importWhat};
  const as = importFormats.find((one) => one === values.get('as'));
  return {kind: 'quiz-import', file, ...(as && {as})};
}

function listed(values: Cut['values'], name: string): readonly string[] | undefined {
  return values
    .get(name)
    ?.split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

const flagsOf = {export: ['lesson', 'tag', 'to', 'out', 'force'], import: ['as']} as const;

/** What to say of a flag of `drydock quiz` that means nothing for this action; undefined when all do. */
function strangeFlag(word: string | undefined, values: Cut['values'], {options}: Entry): Text | undefined {
  const given = options.map(({name}) => name).filter((name) => values.has(name));
  if (word === 'export' || word === 'import') {
    const known: readonly string[] = flagsOf[word];
    const stray = given.find((name) => !known.includes(name));
    return stray === undefined ? undefined : meansNothing(stray, word, known);
  }
  const owner = (['export', 'import'] as const).find((one) =>
    given.some((name) => name !== 'lesson' && name !== 'tag' && flagsOf[one].some((flag) => flag === name)),
  );
  return (
    owner &&
    belongsTo(
      given.find((name) => flagsOf[owner].some((flag) => flag === name && flag !== 'lesson' && flag !== 'tag')) ?? '',
      owner,
    )
  );
}

function numberOf(values: Cut['values'], name: string, fits: (value: number) => boolean): number | Wrong | undefined {
  const text = values.get(name);
  if (text === undefined) return undefined;
  const value = Number(text);
  return /^\d+(?:\.\d+)?$/.test(text) && fits(value) ? value : {wrong: noNumber(name, text)};
}

function noNumber(name: string, text: string): Text {
  const ranges: Readonly<Record<string, Text>> = {
    count: {en: 'a whole number from 1 to 1000', ko: '1부터 1000까지의 정수'},
    time: {en: 'minutes, up to 1440', ko: '1440 이하의 분'},
    extra: {en: 'a factor from 1 to 10', ko: '1부터 10까지의 배수'},
  };
  return {
    en: `--${name} takes ${ranges[name]?.en}, not ${quoted(text)}.`,
    ko: `--${name}에는 ${ranges[name]?.ko}를 쓰세요. ${particle(quoted(text), '은/는')} 쓸 수 없어요.`,
  };
}

const onlyExams: Text = {
  en: '--time belongs to an exam: `drydock quiz exam --time 20`',
  ko: '--time은 시험에만 쓸 수 있어요: `drydock quiz exam --time 20`',
};

function unknownQuiz(word: string): Text {
  const question = didYouMean(nearest(word, quizWords));
  return {
    en: `\`drydock quiz\` knows ${quizWords.join(', ')}, not ${quoted(word)}.${question.en}`,
    ko: `\`drydock quiz\` 뒤에는 ${quizWords.join(', ')}만 쓸 수 있어요. ${particle(quoted(word), '은/는')} 쓸 수 없어요.${question.ko}`,
  };
}

const quizWords = [...quizActions, 'export', 'import'];

const exportWhere: Text = {
  en: 'Export to what? `drydock quiz export --to gift` writes for Moodle, `--to anki` for Anki, `--to json` for programs.',
  ko: '어떤 형식으로 내보낼까요? Moodle은 `drydock quiz export --to gift`, Anki는 `--to anki`, 프로그램에서 읽으려면 `--to json`을 쓰세요.',
};

const forceWhat: Text = {
  en: '--force replaces the file of --out: name it, `drydock quiz export --to gift --out FILE --force`',
  ko: '--force는 --out 파일을 바꿔 쓸 때만 필요해요: `drydock quiz export --to gift --out FILE --force`',
};

const importWhat: Text = {
  en: 'Which file? `drydock quiz import FILE` reads questions from a GIFT or Aiken file; - is the standard input.',
  ko: '어떤 파일을 가져올까요? `drydock quiz import FILE`은 GIFT나 Aiken 파일에서 문제를 읽어요. 표준 입력은 -를 쓰세요.',
};

function meansNothing(flag: string, action: string, known: readonly string[]): Text {
  const may = known.map((name) => `--${name}`).join(', ');
  return {
    en: `--${flag} means nothing for \`drydock quiz ${action}\`, which takes ${may}.`,
    ko: `--${particle(flag, '은/는')} \`drydock quiz ${action}\`에 쓸 수 없어요. 쓸 수 있는 옵션: ${may}`,
  };
}

function belongsTo(flag: string, action: string): Text {
  return {
    en: `--${flag} belongs to \`drydock quiz ${action}\`.`,
    ko: `--${particle(flag, '은/는')} \`drydock quiz ${particle(`${action}\``, '과/와')} 함께 쓰는 옵션이에요.`,
  };
}
