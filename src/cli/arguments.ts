import {isLanguage, type Language, type Text} from '../text/language.ts';
import {nearest} from '../text/nearest.ts';
import {particle} from '../text/particle.ts';
import {type Kind, kinds} from '../validators/index.ts';
import {type ClassAction, classAction} from './class.ts';
import {type Cut, cutWords, strayFlag} from './flags.ts';
import {atMost, type Wrong} from './operands.ts';
import {type QuizCommand, type QuizExport, type QuizImport, quiz} from './quiz.ts';
import {
  type CommandName,
  type EngineWish,
  type Entry,
  engineWishes,
  entries,
  entryOf,
  type Format,
  formats,
  type Theme,
  themes,
} from './table.ts';
import {didYouMean, quoted} from './wording.ts';

export type {ClassAction, QuizCommand, QuizExport, QuizImport};

/** What drydock was asked to do. */
export type Command =
  /** The app: at home, or at the lesson or exercise of that name. The course decides whether the name exists. */
  | {readonly kind: 'open'; readonly name?: string}
  | {
      readonly kind: 'check';
      readonly paths: readonly string[];
      readonly format: Format;
      readonly as?: Kind;
      readonly engines?: EngineWish;
    }
  | {readonly kind: 'why'; readonly rule?: string}
  | {readonly kind: 'lessons'; readonly action: LessonsAction}
  | QuizCommand
  | QuizExport
  | QuizImport
  | {readonly kind: 'class'; readonly action: ClassAction}
  | {readonly kind: 'doctor'}
  | {readonly kind: 'help'; readonly topic?: CommandName}
  | {readonly kind: 'version'};

export type LessonsAction =
  | {readonly kind: 'list'}
  | {readonly kind: 'show'; readonly name: string}
  | {readonly kind: 'check'}
  | {readonly kind: 'agree'}
  | {readonly kind: 'new'; readonly name: string};

/** The flags that mean something for every command. What is not set was not on the command line. */
export interface Settings {
  readonly language?: Language;
  readonly sandbox?: string;
  readonly lessons?: string;
  readonly watching: 'events' | 'polling';
  readonly screen: 'full' | 'plain';
  readonly signs: 'unicode' | 'ascii';
  readonly color: 'auto' | 'never';
  readonly theme: Theme;
}

/** A command line understood, or what is wrong with it (a sentence or two to be printed; exit code 2). */
export type Arguments =
  | {readonly kind: 'command'; readonly command: Command; readonly settings: Settings}
  | {readonly kind: 'usage'; readonly message: Text; readonly language?: Language};

/** Reads the words behind `drydock`. Never throws. */
export function readArguments(words: readonly string[]): Arguments {
  const {operands, values, problem} = cutWords(words);
  const command = problem === undefined ? commandOf(operands, values) : {wrong: problem};
  if (!('wrong' in command)) return {kind: 'command', command, settings: settingsOf(values)};
  const language = values.get('lang');
  return {kind: 'usage', message: command.wrong, ...(isLanguage(language) && {language})};
}

/** What to say of a word that is neither a command nor one of the `names` of lessons and exercises. */
export function unknownWord(word: string, names: readonly string[] = []): Text {
  const shown = quoted(word);
  const question = didYouMean(nearest(word, [...entries.map(({name}) => name), ...names]));
  return {
    en: `There is no command, lesson or exercise called ${shown}.${question.en} \`drydock help\` lists the commands, \`drydock lessons\` the lessons.`,
    ko: `${shown}에 맞는 명령이나 레슨, 실습이 없어요.${question.ko} 명령은 \`drydock help\`로, 레슨은 \`drydock lessons\`로 볼 수 있어요.`,
  };
}

function commandOf(words: readonly string[], values: Cut['values']): Command | Wrong {
  const [first, ...operands] = words;
  const stray = strayFlag(values, first);
  if (stray !== undefined) return {wrong: stray};
  if (values.has('version')) return {kind: 'version'};
  const entry = entryOf(first);
  if (values.has('help')) return entry === undefined ? {kind: 'help'} : {kind: 'help', topic: entry.name};
  return entry === undefined ? open(words) : known(entry, operands, values);
}

function known(entry: Entry, operands: readonly string[], values: Cut['values']): Command | Wrong {
  switch (entry.name) {
    case 'check':
      return check(operands, values);
    case 'why':
      return atMost(1, operands, entry) ?? {kind: 'why', ...(operands[0] !== undefined && {rule: operands[0]})};
    case 'lessons':
      return lessons(operands, entry);
    case 'quiz':
      return quiz(operands, values, entry);
    case 'class':
      return classroom(operands, values, entry);
    case 'doctor':
      return atMost(0, operands, entry) ?? {kind: 'doctor'};
    case 'help':
      return atMost(1, operands, entry) ?? help(operands[0]);
  }
}

function check(operands: readonly string[], values: Cut['values']): Command {
  const as = kinds.find((kind) => kind === values.get('as'));
  const format = formats.find((one) => one === values.get('format')) ?? 'text';
  const engines = engineWishes.find((one) => one === values.get('engines'));
  const paths = operands.length === 0 ? ['.'] : operands;
  return {kind: 'check', paths, format, ...(as && {as}), ...(engines && {engines})};
}

function lessons(operands: readonly string[], entry: Entry): Command | Wrong {
  const [action = 'list', name] = operands;
  if (action === 'list' || action === 'check' || action === 'agree') {
    return atMost(1, operands, entry) ?? {kind: 'lessons', action: {kind: action}};
  }
  if (action !== 'show' && action !== 'new') return {wrong: unknownAction(action)};
  if (name === undefined) return {wrong: action === 'show' ? showWhat : newWhat};
  return atMost(2, operands, entry) ?? {kind: 'lessons', action: {kind: action, name}};
}

/** Without a word it is a question: the help answers it. */
function classroom([word, ...operands]: readonly string[], values: Cut['values'], entry: Entry): Command | Wrong {
  if (word === undefined) return {kind: 'help', topic: entry.name};
  const flags = entry.options.map(({name}) => name);
  const action = classAction(word, operands, values, flags);
  return 'wrong' in action ? action : {kind: 'class', action};
}

function help(topic: string | undefined): Command | Wrong {
  if (topic === undefined) return {kind: 'help'};
  const entry = entryOf(topic);
  return entry === undefined ? {wrong: unknownWord(topic)} : {kind: 'help', topic: entry.name};
}

function open(words: readonly string[]): Command | Wrong {
  const [name, ...more] = words;
  if (name === undefined) return {kind: 'open'};
  return name === '' || more.length > 0 ? {wrong: unknownWord(name)} : {kind: 'open', name};
}

function settingsOf(values: Cut['values']): Settings {
  const language = values.get('lang');
  const sandbox = values.get('sandbox');
  const course = values.get('lessons');
  return {
    ...(isLanguage(language) && {language}),
    ...(sandbox !== undefined && {sandbox}),
    ...(course !== undefined && {lessons: course}),
    watching: values.has('poll') ? 'polling' : 'events',
    screen: values.has('plain') ? 'plain' : 'full',
    signs: values.has('ascii') ? 'ascii' : 'unicode',
    color: values.has('no-color') ? 'never' : 'auto',
    theme: themes.find((theme) => theme === values.get('theme')) ?? 'auto',
  };
}

function unknownAction(word: string): Text {
  const question = didYouMean(nearest(word, ['list', 'show', 'check', 'agree', 'new']));
  return {
    en: `\`drydock lessons\` knows list, show NAME, check, agree and new NAME, not ${quoted(word)}.${question.en}`,
    ko: `\`drydock lessons\` 뒤에는 list, show NAME, check, agree, new NAME만 쓸 수 있어요. ${particle(quoted(word), '은/는')} 쓸 수 없어요.${question.ko}`,
  };
}

const newWhat: Text = {
  en: 'Which name? `drydock lessons new NAME` makes a lesson of that name: small letters, digits and dashes.',
  ko: '이름을 적어 주세요. `drydock lessons new NAME`은 그 이름으로 새 레슨을 만들어요(영어 소문자, 숫자, 붙임표).',
};

const showWhat: Text = {
  en: 'Which lesson? `drydock lessons show NAME` needs a name: `drydock lessons` lists them.',
  ko: '어떤 레슨을 볼까요? `drydock lessons show NAME`처럼 이름이 필요해요. 이름은 `drydock lessons`로 볼 수 있어요.',
};
