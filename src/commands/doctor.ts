import type {Settings} from '../cli/arguments.ts';
import {askVersion, type ProgramState, patience, programPath} from '../io/engines/programs.ts';
import type {Environment} from '../io/terminal.ts';
import {diagnosisText} from '../report/diagnosis.ts';
import {editorRows, folderRow, hearingRow, languageRow, nodeRow, programRow, versionRow} from './doctor-rows.ts';
import {terminalRows} from './doctor-terminal.ts';
import {folderState, testHearing} from './machine.ts';
import {type CommandResult, drawn, type World} from './world.ts';

/** The folders drydock works in. */
export interface Places {
  /** Where progress is kept; undefined when the system names no place for it. */
  readonly data: string | undefined;
  readonly sandbox: string;
  /** The folder of the course that was asked for; undefined when it is drydock's own. */
  readonly lessons: string | undefined;
}

/** The machine as far as the doctor looks at it. */
export interface Patient {
  /** Without the v: "20.20.2". */
  readonly node: string;
  readonly platform: NodeJS.Platform;
  readonly env: Environment;
  readonly terminal:
    | {readonly kind: 'terminal'; readonly columns: number; readonly rows: number}
    | {readonly kind: 'none'};
}

/** The programs whose files drydock teaches, and those that judge them, with the words that make them say their version. */
export const programs: readonly (readonly [name: string, ...words: readonly string[]])[] = [
  ['docker', '--version'],
  ['docker', 'buildx', 'version'],
  ['nginx', '-v'],
  ['gunicorn', '--version'],
  ['uvicorn', '--version'],
  ['python3', '--version'],
  ['django-admin', '--version'],
  ['systemd-analyze', '--version'],
  ['git', '--version'],
  ['hadolint', '--version'],
  ['actionlint', '--version'],
  ['shellcheck', '--version'],
];

const editors = ['code', 'nano', 'vim', 'nvim', 'micro', 'emacs', 'notepad'] as const;

/**
 * `drydock doctor`: what drydock finds on this machine. Code 2 when something keeps it from working. Programs are
 * asked for their version and nothing else; one small file is saved and removed to test the watching.
 */
export async function doctor(
  places: Places,
  settings: Settings,
  world: World,
  patient: Patient = thisMachine(),
): Promise<CommandResult> {
  const {env} = patient;
  const [data, sandbox, lessons, hearing] = await Promise.all([
    places.data === undefined ? undefined : folderState(places.data),
    folderState(places.sandbox),
    places.lessons === undefined ? undefined : folderState(places.lessons),
    testHearing(places.sandbox),
  ]);
  const states = await askAll(env);
  const sections = [
    {
      title: {en: 'drydock', ko: 'drydock'},
      rows: [versionRow(world.version), nodeRow(patient.node), languageRow(world.language, settings, env)],
    },
    {title: {en: 'Terminal', ko: '터미널'}, rows: terminalRows(patient, settings)},
    {
      title: {en: 'Folders', ko: '폴더'},
      rows: [
        folderRow('data', places.data, data),
        folderRow('sandbox', places.sandbox, sandbox),
        folderRow('lessons', places.lessons, lessons),
        hearingRow(hearing, settings),
      ],
    },
    {
      title: {en: 'Editors', ko: '편집기'},
      rows: editorRows(
        editors.filter((name) => programPath(name, env) !== undefined),
        env,
      ),
    },
    {
      title: {
        en: 'Programs your files are for (none is needed to learn)',
        ko: '파일을 실제로 쓰는 프로그램 (없어도 배울 수 있어요)',
      },
      rows: states.map(([name, state]) => programRow(name, state, patience)),
    },
  ];
  const text = diagnosisText(sections, {...world, width: world.columns ?? 80});
  const bad = sections.some(({rows}) => rows.some(({health}) => health === 'bad'));
  return {stdout: drawn(text, world), stderr: '', code: bad ? 2 : 0};
}

/** A few at a time: on a small machine many at once would all seem too slow. */
async function askAll(env: Environment): Promise<(readonly [string, ProgramState])[]> {
  const states: (readonly [string, ProgramState])[] = [];
  for (let at = 0; at < programs.length; at += 4) {
    const some = programs.slice(at, at + 4);
    states.push(
      ...(await Promise.all(
        some.map(async ([name, ...words]) => {
          const [part = ''] = words[0]?.startsWith('-') ? [] : words;
          return [`${name} ${part}`.trimEnd(), await askPart(name, words, part, env)] as const;
        }),
      )),
    );
  }
  return states;
}

/** A part of a program that answers without a version is not installed: the program itself says so in some way. */
async function askPart(name: string, words: readonly string[], part: string, env: Environment): Promise<ProgramState> {
  const state = await askVersion(name, words, env);
  return part !== '' && state.kind === 'found' && state.version === undefined ? {kind: 'missing'} : state;
}

function thisMachine(): Patient {
  const {stdout, env, platform, versions} = process;
  return {
    node: versions.node,
    platform,
    env,
    terminal: stdout.isTTY ? {kind: 'terminal', columns: stdout.columns, rows: stdout.rows} : {kind: 'none'},
  };
}
