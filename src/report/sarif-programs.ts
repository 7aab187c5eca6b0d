import type {Language} from '../text/language.ts';
import type {JudgedFile} from './outcome.ts';
import {type Complaint, disagreement, judgeName, type Verdict} from './verdict.ts';

/** What a program said of one file. */
interface Said {
  readonly file: JudgedFile;
  readonly verdict: Verdict;
}

/**
 * A SARIF run for each real program that was asked: what it said as results, what it did not judge and where drydock
 * sees it differently as notifications. Files of a kind that no program judges are in none.
 */
export function programRuns(
  files: readonly JudgedFile[],
  uriOf: (path: string) => string,
  language: Language,
): readonly object[] {
  const said = files.flatMap((file) => (file.verdicts ?? []).map((verdict): Said => ({file, verdict})));
  const names = [...new Set(said.map(({verdict}) => verdict.program).filter((name) => name !== ''))];
  return names.map((name) => {
    const own = said.filter(({verdict}) => verdict.program === name);
    return run(name, own, uriOf, language);
  });
}

function run(name: string, said: readonly Said[], uriOf: (path: string) => string, language: Language): object {
  const version = said.find(({verdict}) => verdict.version !== undefined)?.verdict.version;
  const notifications = said.flatMap((one) =>
    notes(one, language).map((text) => ({
      level: 'note',
      message: {text},
      locations: [{physicalLocation: {artifactLocation: {uri: uriOf(one.file.file)}}}],
    })),
  );
  return {
    tool: {driver: {name, ...(version !== undefined && {version})}},
    automationDetails: {id: `drydock/${name}/`},
    invocations: [
      {
        executionSuccessful: said.every(({verdict}) => verdict.outcome.kind !== 'not checked'),
        toolExecutionNotifications: notifications,
      },
    ],
    results: said.flatMap(({file, verdict: {outcome}}) =>
      outcome.kind === 'not checked' ? [] : outcome.complaints.map((one) => result(one, file.file, uriOf)),
    ),
  };
}

function notes({file, verdict}: Said, language: Language): readonly string[] {
  const {outcome} = verdict;
  const name = judgeName(verdict);
  const differs = disagreement(verdict, file.diagnostics)?.[language];
  const left = outcome.kind === 'not checked' ? [outcome.reason] : outcome.kind === 'accepted' ? outcome.unjudged : [];
  return [...left.map((one) => `${name}, not checked: ${one[language]}`), ...(differs === undefined ? [] : [differs])];
}

function result({severity, message, line, file}: Complaint, judged: string, uriOf: (path: string) => string): object {
  const physicalLocation = {
    artifactLocation: {uri: uriOf(file ?? judged)},
    ...(line !== undefined && line > 0 && {region: {startLine: line}}),
  };
  return {level: severity, message: {text: message}, locations: [{physicalLocation}]};
}
