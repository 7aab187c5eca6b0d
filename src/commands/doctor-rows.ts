import type {Settings} from '../cli/arguments.ts';
import type {ProgramState} from '../io/engines/programs.ts';
import type {Environment} from '../io/terminal.ts';
import type {Row} from '../report/diagnosis.ts';
import {type Language, type Text, verbatim} from '../text/language.ts';
import {particle} from '../text/particle.ts';
import type {FolderState, Hearing} from './machine.ts';

/** The oldest Node drydock runs on, as package.json says. */
const oldestNode = [20, 19] as const;

/** drydock's own version. */
export function versionRow(version: string): Row {
  return {health: 'fine', label: {en: 'version', ko: '버전'}, seen: verbatim(version)};
}

/** Whether Node is new enough. */
export function nodeRow(node: string): Row {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const enough = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  return {
    health: enough ? 'fine' : 'bad',
    label: {en: 'Node', ko: 'Node'},
    seen: enough ? verbatim(node) : {en: `${node}, too old`, ko: `${node}, 너무 오래됐어요`},
    ...(!enough && {
      advice: {
        en: `Install Node ${oldestNode.join('.')} or newer, best 22 or 24, from https://nodejs.org.`,
        ko: `https://nodejs.org 에서 Node ${oldestNode.join('.')} 이상을 설치하세요. 22나 24가 좋아요.`,
      },
    }),
  };
}

/** POSIX looks at these in this order. */
const localeNames = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** The language drydock speaks here, and why. */
export function languageRow(language: Language, settings: Settings, env: Environment): Row {
  const name = localeNames.find((one) => env[one] !== undefined && env[one] !== '');
  const because: Text =
    settings.language !== undefined
      ? {en: 'asked for with --lang', ko: '--lang으로 정했어요'}
      : name !== undefined
        ? {en: `${name} is ${env[name]}`, ko: `${name} 값이 ${env[name]}`}
        : {en: 'as the system is set', ko: '시스템 설정을 따랐어요'};
  const names: Text = language === 'ko' ? {en: 'Korean', ko: '한국어'} : {en: 'English', ko: '영어'};
  return {
    health: 'fine',
    label: {en: 'language', ko: '언어'},
    seen: {en: `${names.en} (${because.en})`, ko: `${names.ko} (${because.ko})`},
  };
}

const folderLabels = {
  data: {en: 'progress', ko: '진도'},
  sandbox: {en: 'sandbox', ko: '샌드박스'},
  lessons: {en: 'lessons', ko: '레슨'},
} as const satisfies Record<string, Text>;

const folderStates: Readonly<Record<FolderState, Text>> = {
  writable: {en: 'writable', ko: '쓸 수 있어요'},
  'can be made': {en: 'will be made when it is needed', ko: '필요할 때 만들어요'},
  'read only': {en: 'cannot be written', ko: '쓸 수 없어요'},
  'not a folder': {en: 'is no folder', ko: '폴더가 아니에요'},
};

/** Lessons are only read; the sandbox has to be written; without a place for progress it is forgotten, not more. */
export function folderRow(
  which: keyof typeof folderLabels,
  path: string | undefined,
  state: FolderState | undefined,
): Row {
  const label = folderLabels[which];
  if (path === undefined || state === undefined) {
    if (which === 'data') return {health: 'note', label, seen: noDataFolder, advice: otherData};
    return {health: 'fine', label, seen: {en: 'the ones that come with drydock', ko: 'drydock에 들어 있는 레슨'}};
  }
  if (which === 'lessons') {
    const there = state === 'writable' || state === 'read only';
    return there
      ? {health: 'fine', label, seen: verbatim(path)}
      : {health: 'bad', label, seen: {en: `${path} is not there`, ko: `${path} 폴더가 없어요`}};
  }
  const works = state === 'writable' || state === 'can be made';
  return {
    health: works ? 'fine' : which === 'sandbox' ? 'bad' : 'note',
    label,
    seen: {en: `${path} (${folderStates[state].en})`, ko: `${path} (${folderStates[state].ko})`},
    ...(!works && {advice: which === 'sandbox' ? otherSandbox : otherData}),
  };
}

const noDataFolder: Text = {
  en: 'the system names no folder for it',
  ko: '시스템에 정해진 폴더가 없어요',
};
const otherSandbox: Text = {
  en: 'Choose another folder with --sandbox DIR or the variable DRYDOCK_SANDBOX.',
  ko: '--sandbox DIR나 환경 변수 DRYDOCK_SANDBOX로 다른 폴더를 정하세요.',
};
const otherData: Text = {
  en: 'Your progress will not be remembered. Choose another folder with the variable DRYDOCK_HOME.',
  ko: '진도가 저장되지 않아요. 환경 변수 DRYDOCK_HOME으로 다른 폴더를 정하세요.',
};

const usePolling: Text = {
  en: 'Start drydock with --poll: it then reads your files many times a second.',
  ko: '--poll을 붙여 실행하세요. 그러면 파일을 1초에 여러 번 직접 확인해요.',
};

/** Whether a save was heard, and what to do when not. */
export function hearingRow(hearing: Hearing, {watching}: Settings): Row {
  const label: Text = {en: 'saves', ko: '저장 감지'};
  const advice = watching === 'polling' ? {} : {advice: usePolling};
  switch (hearing.kind) {
    case 'heard': {
      const time = Math.max(1, Math.round(hearing.milliseconds));
      return {
        health: 'fine',
        label,
        seen: {
          en: `heard after ${time} ms in ${hearing.folder}`,
          ko: `${hearing.folder}에서 ${time}ms 만에 알아챘어요`,
        },
      };
    }
    case 'deaf':
      return {
        health: 'note',
        label,
        seen: {en: `not heard in ${hearing.folder}`, ko: `${hearing.folder}에서는 알아채지 못했어요`},
        ...advice,
      };
    case 'refused':
      return {
        health: 'note',
        label,
        seen: {
          en: `cannot be watched in ${hearing.folder} (${hearing.code})`,
          ko: `${hearing.folder}에서는 감지할 수 없어요 (${hearing.code})`,
        },
        ...advice,
      };
  }
}

/** The editor that is asked for, and those that are there. */
export function editorRows(found: readonly string[], env: Environment): readonly Row[] {
  const chosen = (['VISUAL', 'EDITOR'] as const).flatMap((name) => (env[name] ? [`${name}=${env[name]}`] : []));
  const none = chosen.length === 0 && found.length === 0;
  const row: Row = {
    health: none ? 'note' : 'fine',
    label: {en: 'found', ko: '찾음'},
    seen: none ? {en: 'none', ko: '없어요'} : verbatim([...chosen, ...found].join(', ')),
    ...(none && {
      advice: {
        en: 'Open your files in any editor yourself, or name one in the variable EDITOR.',
        ko: '쓰던 편집기로 파일을 직접 열거나 환경 변수 EDITOR에 편집기 이름을 적으세요.',
      },
    }),
  };
  return [row];
}

/** One real program: its version, or that it is not there. */
export function programRow(name: string, state: ProgramState, patience: number): Row {
  const label = verbatim(name);
  switch (state.kind) {
    case 'missing':
      return {health: 'note', label, seen: {en: 'not found', ko: '찾지 못했어요'}};
    case 'found':
      return {
        health: 'fine',
        label,
        seen:
          state.version === undefined
            ? {en: `${state.path}, tells no version`, ko: `${state.path}, 버전을 알 수 없어요`}
            : verbatim(`${state.version}  ${state.path}`),
      };
    case 'silent':
      return {
        health: 'note',
        label,
        seen: {
          en: `${state.path} did not answer within ${patience / 1000} s`,
          ko: `${particle(state.path, '이/가')} ${patience / 1000}초 안에 답하지 않았어요`,
        },
      };
  }
}
