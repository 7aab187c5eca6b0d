import {join} from 'node:path';
import type {Exercise} from '../course/exercise.ts';
import type {Finding} from '../quiz/answering.ts';
import type {ConfigQuestion} from '../quiz/question.ts';
import type {Text} from '../text/language.ts';
import {listingText} from '../text/listing.ts';
import {type JudgedKind, judgedKinds, loadValidator} from '../validators/index.ts';
import {textOf, validate} from '../validators/validator.ts';
import {resetDesk} from './reset-desk.ts';
import {deskFolder, openDesk, readDesk} from './sandbox.ts';

/** What the file of a fragment is called, so that an editor gives it the colours of its kind. */
const fileNames: Readonly<Record<JudgedKind, string>> = {
  dockerfile: 'Dockerfile',
  dockerignore: '.dockerignore',
  workflow: 'workflow.yml',
  nginx: 'site.nginx',
  systemd: 'mysite.service',
  gunicorn: 'gunicorn.conf.py',
  wsgi: 'wsgi.py',
  asgi: 'asgi.py',
  django: 'settings.py',
  dotenv: '.env',
};

/** The desk of a question: one file, in a folder of the sandbox beside the exercises. */
function deskOf(question: ConfigQuestion): Pick<Exercise, 'id' | 'start'> {
  return {id: `quiz/${question.id}`, start: {[fileNames[kindOf(question)]]: `${listingText(question.listing)}\n`}};
}

/**
 * Lays the fragment of a question on its desk and resolves with the file's path, or with why it could not. `fresh`: as
 * it stands in the question; what was made of it another time is kept as a copy (its folder is named by `stamp`).
 */
export async function layFragment(
  sandbox: string,
  question: ConfigQuestion,
  how: {readonly fresh: boolean; readonly stamp: string},
): Promise<{readonly path: string} | {readonly reason: Text}> {
  const desk = deskOf(question);
  const opened = await openDesk(sandbox, desk);
  if (opened.kind === 'refused') return opened;
  if (how.fresh) {
    const reset = await resetDesk(sandbox, desk, how.stamp);
    if (reset.kind === 'refused') return reset;
  }
  return {path: join(deskFolder(sandbox, desk.id), fileNames[kindOf(question)])};
}

/** The fragment as it lies on its desk; undefined when it is not there or cannot be read. */
export async function readFragment(sandbox: string, question: ConfigQuestion): Promise<string | undefined> {
  const {id} = deskOf(question);
  const desk = await readDesk(sandbox, id, [fileNames[kindOf(question)]]);
  const [file] = desk.values();
  return file?.kind === 'text' ? file.text : undefined;
}

/** What the question's rules, and every rule of severity error, say of a fragment; a rule speaks once a line. */
export async function judgeFragment(question: ConfigQuestion, text: string): Promise<readonly Finding[]> {
  const {diagnostics, answers} = validate(
    await loadValidator(kindOf(question)),
    {path: question.id, ...textOf(text)},
    question.rules.map((rule) => ({rule})),
  );
  const errors = diagnostics.filter(({severity}) => severity === 'error');
  const found = [...answers.flatMap((answer) => answer.diagnostics), ...errors];
  const byPlace = new Map(
    found.map(({rule, start, message}) => [`${rule} ${start.line}`, {rule, line: start.line, message}]),
  );
  return [...byPlace.values()];
}

function kindOf({check}: ConfigQuestion): JudgedKind {
  const kind = judgedKinds.find((one) => one === check);
  if (kind === undefined) throw new Error(`check=${check} passed the door of the course.`);
  return kind;
}
