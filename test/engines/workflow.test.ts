import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow} from '@actions/workflow-parser';
import {test} from 'vitest';
import {validate} from '../../src/validators/validator.ts';
import {workflow} from '../../src/validators/workflow/index.ts';
import {printedSeed, random} from '../support/seed.ts';
import {expectAgreement, type Judged, type Said} from './support/agreement.ts';
import {anywhere, changing, type Mutator, mutants} from './support/mutate.ts';

/**
 * No program of GitHub's runs offline; its own reader of workflow files does. drydock reads the same grammar with a
 * reader of its own, so the two are held together on files that have one thing changed.
 */
const folder = join(import.meta.dirname, '..', 'validators', 'workflow', 'accepted');
const files = readdirSync(folder).map((name) => ({name, text: readFileSync(join(folder, name), 'utf8')}));

/** What GitHub's library leaves to GitHub's servers or the runner: its silence proves nothing about these. */
const onTop =
  /^workflow\/(?:uses-format|known-shell|run-shell-syntax|one-kind-of-filter|give-steps|map-not-text|required-inputs)$/;

/** What the library reads wrongly and GitHub's own reader refuses: broken numbers in a schedule, a tag, an alias without its anchor. */
const misread = (text: string) =>
  /cron: *["'](?: |[^"'\n]*(?:\d\.\d| ["']))|: ![a-z]/.test(text) || aliasWithoutAnchor(text);

function aliasWithoutAnchor(text: string): boolean {
  const anchors = new Set([...text.matchAll(/&([^\s,\]}]+)/g)].map(([, name]) => name));
  return [...text.matchAll(/(?:[-:,] |\[)\*([^\s,\]}]+)/g)].some(([, name]) => !anchors.has(name));
}

const inYaml: Readonly<Record<string, Mutator>> = {
  'indents a line': changing(/^ *(?=\S)/m, (blanks) => `${blanks}  `),
  'indents a line by one': changing(/^ *(?=\S)/m, (blanks) => `${blanks} `),
  'dedents a line': changing(/^ {2,}(?=\S)/m, (blanks) => blanks.slice(2)),
  'puts a tab': changing(/^ {2,}(?=\S)/m, (blanks) => blanks.replace(/ {2}$/, '\t')),
  'loses a colon': changing(/:(?=[ \n])/, () => ''),
  'loses the blank behind a colon': changing(/: /, () => ':'),
  'loses a dash': changing(/- /, () => ''),
  'quotes a value': changing(/(?<=: )[a-z0-9]+(?=\n)/, (value) => `"${value}"`),
  'loses a brace': changing(/[{}]/, () => ''),
  'doubles single quotes': changing(/'/, () => '"'),
  'loses a bracket': changing(/[[\]()]/, () => ''),
  'changes a context': changing(
    /\b(?:github|env|secrets|matrix|needs|steps|inputs|vars)\./,
    (_, chance) => ['secrets.', 'steps.', 'matrix.', 'runner.', 'nothing.', 'env.'][Math.floor(chance() * 6)] ?? '',
  ),
};

async function said(text: string): Promise<Said> {
  const {context, value} = parseWorkflow({name: 'w', content: text}, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value, undefined, {errorPolicy: 1} as never);
  const [first] = context.errors.getErrors();
  if (first === undefined) return {kind: 'accepted'};
  const line = first.range?.start.line;
  return {kind: 'refused', message: first.rawMessage, ...(line !== undefined && {line})};
}

/** The library looks for the image of a container only where no expression stands beside it; GitHub's servers always do. */
async function judge(text: string): Promise<Judged> {
  const {diagnostics} = validate(workflow, {path: 'w.yml', text});
  const program = await said(text);
  const beyond = ({rule}: {readonly rule: string}) =>
    onTop.test(rule) || (rule === 'workflow/name-image' && program.kind === 'accepted');
  const errors = diagnostics.filter((one) => one.severity === 'error' && !beyond(one));
  return {text, ours: errors.map(({rule, start}) => ({rule, line: start.line})), program};
}

test('files of many kinds, as they are', async () => {
  expectAgreement('workflow', 'as written', await Promise.all(files.map(({text}) => judge(text))), {
    recall: 1,
    sameLine: 1,
  });
});

test('files with one thing changed', async () => {
  const chance = random(printedSeed());
  const changed = files.flatMap(({text}) => [
    ...mutants(text, anywhere, 30, chance),
    ...mutants(text, inYaml, 40, chance),
  ]);
  const judged = await Promise.all(changed.filter(({text}) => !misread(text)).map(({text}) => judge(text)));
  expectAgreement('workflow', 'one thing changed', judged, {recall: 0.985, sameLine: 0.85});
});
