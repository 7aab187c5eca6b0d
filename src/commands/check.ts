import type {Command} from '../cli/arguments.ts';
import type {Format} from '../cli/table.ts';
import {githubReport} from '../report/github.ts';
import {jsonReport} from '../report/json.ts';
import {junitReport} from '../report/junit.ts';
import {type JudgedFile, type Outcome, summarize} from '../report/outcome.ts';
import {sarifReport} from '../report/sarif.ts';
import {textReport} from '../report/text.ts';
import type {Text} from '../text/language.ts';
import {visible} from '../text/width.ts';
import {loadValidator} from '../validators/index.ts';
import type {RuleCard} from '../validators/rule.ts';
import {validate} from '../validators/validator.ts';
import {filesBeside} from './beside.ts';
import {type Input, inputs} from './inputs.ts';
import {type CommandResult, drawn, type World} from './world.ts';

export type CheckRequest = Pick<Extract<Command, {kind: 'check'}>, 'paths' | 'format' | 'as'>;

/**
 * `drydock check`: judges files anywhere, reads only, runs nothing. Findings go to stdout, whatever could not be
 * judged to stderr. Code 0: something was judged and has no errors; 1: errors; 2: something that was asked for could
 * not be judged, though all the rest was. `load` brings the validator of a kind.
 */
export async function check(request: CheckRequest, world: World, load = loadValidator): Promise<CommandResult> {
  const files: JudgedFile[] = [];
  const cards = new Map<string, RuleCard>();
  const notes: Text[] = [];
  let code: CommandResult['code'] = 0;
  for await (const input of inputs(request.paths, request.as, world)) {
    if (input.kind === 'file') files.push(await judge(input, cards, load));
    else notes.push(input.message);
    if (input.kind === 'trouble') code = 2;
  }
  if (files.length === 0 && code === 0) {
    notes.push(nothing(request.paths));
    code = 2;
  }
  if (code === 0 && summarize(files).errors > 0) code = 1;
  return {
    stdout:
      files.length === 0 && request.format === 'text'
        ? ''
        : report({version: world.version, files, cards}, request.format, world),
    stderr: notes.map((note) => `${note[world.language]}\n`).join(''),
    code,
  };
}

async function judge(
  input: Extract<Input, {kind: 'file'}>,
  cards: Map<string, RuleCard>,
  load: typeof loadValidator,
): Promise<JudgedFile> {
  const {file, path, of, text, marked} = input;
  const validator = await load(of);
  const beside = path === undefined ? undefined : await filesBeside(path, validator.companions);
  const {diagnostics} = validate(validator, {path: file, text, ...(marked && {marked}), ...(beside && {beside})});
  for (const {rule} of diagnostics) {
    const card = validator.rules.find(({id}) => id === rule);
    if (card !== undefined) cards.set(rule, card);
  }
  return {file, kind: of, text, diagnostics};
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
