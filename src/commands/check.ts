import type {Command} from '../cli/arguments.ts';
import type {Format} from '../cli/table.ts';
import {githubReport} from '../report/github.ts';
import {jsonReport} from '../report/json.ts';
import {junitReport} from '../report/junit.ts';
import {hasErrors, type JudgedFile, type Outcome} from '../report/outcome.ts';
import {sarifReport} from '../report/sarif.ts';
import {textReport} from '../report/text.ts';
import type {Text} from '../text/language.ts';
import {visible} from '../text/width.ts';
import {loadValidator} from '../validators/index.ts';
import type {RuleCard} from '../validators/rule.ts';
import {type StackDiagnostic, withStack} from '../validators/stack/stack.ts';
import {byDrydockAlone, consentTo, nobodyToAsk, withVerdicts} from './engines.ts';
import {type Input, inputs, shownFrom} from './inputs.ts';
import {type Examination, examine} from './judge.ts';
import {stackFindings} from './stacks.ts';
import {type CommandResult, drawn, type World} from './world.ts';

export type CheckRequest = Pick<Extract<Command, {kind: 'check'}>, 'paths' | 'format' | 'as' | 'engines'>;

/**
 * `drydock check`: judges files anywhere and changes nothing; without `engines` nothing in them is run. Findings go to
 * stdout, whatever could not be judged to stderr. Code 0: something was judged and has no errors; 1: errors, or a real
 * program refuses a file; 2: something that was asked for could not be judged, though all the rest was. `load` brings
 * the validator of a kind.
 */
export async function check(request: CheckRequest, world: World, load = loadValidator): Promise<CommandResult> {
  const {examinations, beside, notes, trouble, cards} = await read(request, world, load);
  const show = (path: string) => shownFrom(world.directory, path);
  const found = await stackFindings(examinations, beside, show, cards);
  const whole = examinations.map((one) => ({...one, judged: withFindings(one.judged, found)}));
  const engines = await asked(request, whole, world);
  const {files} = engines;
  if (engines.note !== undefined) notes.push(engines.note);
  const unasked = engines.note === nobodyToAsk;
  if (files.length === 0 && !trouble) notes.push(nothing(request.paths));
  const code = files.length === 0 || trouble || unasked ? 2 : hasErrors(files) ? 1 : 0;
  const outcome = {version: world.version, files, cards};
  return {
    stdout: files.length === 0 && request.format === 'text' ? '' : report(outcome, request.format, world),
    stderr: notes.map((note) => `${note[world.language]}\n`).join(''),
    code,
  };
}

interface Collected {
  readonly examinations: readonly Examination[];
  readonly beside: readonly Extract<Input, {kind: 'beside'}>[];
  readonly notes: Text[];
  readonly trouble: boolean;
  readonly cards: Map<string, RuleCard>;
}

/** Reads and judges everything that was asked for, each file by itself. */
async function read(request: CheckRequest, world: World, load: typeof loadValidator): Promise<Collected> {
  const examinations: Examination[] = [];
  const beside: Extract<Input, {kind: 'beside'}>[] = [];
  const notes: Text[] = [];
  const cards = new Map<string, RuleCard>();
  let trouble = false;
  for await (const input of inputs(request.paths, request.as, world)) {
    if (input.kind === 'file') examinations.push(await examine(input, cards, load));
    else if (input.kind === 'beside') beside.push(input);
    else if (input.kind === 'note') notes.push(input.message);
    else {
      notes.push(input.message);
      trouble = true;
    }
  }
  return {examinations, beside, notes, trouble, cards};
}

function withFindings(judged: JudgedFile, found: readonly StackDiagnostic[]): JudgedFile {
  return {...judged, diagnostics: withStack(judged.file, judged.diagnostics, found)};
}

/** The files with the verdicts of the real programs, where they are wanted and allowed; the note says why they are not. */
async function asked(
  {engines}: CheckRequest,
  examinations: readonly Examination[],
  world: World,
): Promise<{readonly files: readonly JudgedFile[]; readonly note?: Text}> {
  const files = examinations.map(({judged}) => judged);
  if (engines === undefined || (files.length === 0 && engines !== 'no')) return {files};
  switch (await consentTo(engines, world)) {
    case 'given':
      return {files: await withVerdicts(examinations, world)};
    case 'withdrawn':
      return {files};
    case 'refused':
      return {files, note: byDrydockAlone};
    case 'nobody':
      return {files, note: nobodyToAsk};
  }
}

/** The width of a report that goes to a file or a pipe. */
const comfortable = 100;

function report(outcome: Outcome, format: Format, world: World): string {
  const {language, color, columns = comfortable} = world;
  switch (format) {
    case 'text':
      return drawn(textReport(outcome, {language, color, width: columns}), world);
    case 'json':
      return jsonReport(outcome, language);
    case 'github':
      return githubReport(outcome, language);
    case 'junit':
      return junitReport(outcome, language);
    case 'sarif':
      return sarifReport(outcome, language);
  }
}

function nothing(paths: readonly string[]): Text {
  const where = paths.map((path) => visible(path)).join(', ');
  return {
    en: `Nothing was checked: below ${where} there is no file that drydock can judge. Name a file, and its kind with --as if its name does not tell.`,
    ko: `검사한 파일이 없어요. ${where} 아래에 drydock이 검사할 수 있는 파일이 없어요. 파일을 직접 지정하고, 이름으로 종류를 알 수 없으면 --as로 알려 주세요.`,
  };
}
