import {languages, type Text} from '../text/language.ts';
import {kinds} from '../validators/index.ts';
import {classEntry} from './class-entry.ts';

/** The shapes `drydock check` can print its findings in. */
export const formats = ['text', 'json', 'github', 'junit', 'sarif'] as const;
export type Format = (typeof formats)[number];

/** What stands behind `drydock quiz` where questions are asked or looked back on. */
export const quizActions = ['practice', 'exam', 'review', 'stats'] as const;

/** The programs that `drydock quiz export` writes for. */
export const exportFormats = ['gift', 'anki', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The formats that `drydock quiz import` reads. */
export const importFormats = ['gift', 'aiken'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** Whether real programs judge as well: with a consent that is asked for or known, given with the command, or taken back. */
export const engineWishes = ['ask', 'yes', 'no'] as const;
export type EngineWish = (typeof engineWishes)[number];

/** The themes of the screen; auto asks the terminal. */
export const themes = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof themes)[number];

/** One flag: what it is called, what it takes, what it does. The parser and the help texts read the same entry. */
export interface Option {
  /** Without the dashes. */
  readonly name: string;
  readonly short?: string;
  /** How the help names its value; a flag without one takes none. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** What it means without a value; a value then stands behind `=` only. */
  readonly bare?: string;
  readonly about: Text;
}

export type CommandName = 'check' | 'why' | 'lessons' | 'quiz' | 'class' | 'doctor' | 'help';

/** One thing drydock can be asked to do. */
export interface Entry {
  readonly name: CommandName;
  /** The words behind the name, as the help shows them. */
  readonly operands: string;
  readonly about: Text;
  /** Longer paragraphs for `drydock help NAME`. */
  readonly details: readonly Text[];
  readonly options: readonly Option[];
  readonly examples: readonly string[];
}

/** Flags that mean something for every command. */
export const globalOptions: readonly Option[] = [
  {
    name: 'lang',
    value: languages.join('|'),
    choices: languages,
    about: {
      en: 'the language of everything drydock says',
      ko: '화면과 메시지에 쓸 언어를 정해요',
    },
  },
  {
    name: 'sandbox',
    value: 'DIR',
    about: {
      en: 'the folder your files are written in',
      ko: '내 파일을 저장할 폴더를 정해요',
    },
  },
  {
    name: 'lessons',
    value: 'DIR',
    about: {
      en: 'teach the course in this folder instead of our own',
      ko: '기본 레슨 대신 이 폴더의 레슨을 열어요',
    },
  },
  {
    name: 'poll',
    about: {
      en: 'look for saves every moment (WSL, network drives)',
      ko: '파일이 바뀌었는지 계속 확인해요 (WSL, 네트워크 폴더)',
    },
  },
  {
    name: 'plain',
    about: {
      en: 'print line by line, never redraw (screen readers)',
      ko: '다시 그리지 않고 한 줄씩 출력해요 (스크린 리더용)',
    },
  },
  {
    name: 'ascii',
    about: {
      en: 'draw with ASCII signs only',
      ko: '선과 기호를 ASCII 문자로만 그려요',
    },
  },
  {
    name: 'no-color',
    about: {
      en: 'use no colour (so does the variable NO_COLOR)',
      ko: '색을 쓰지 않아요 (환경 변수 NO_COLOR도 같아요)',
    },
  },
  {
    name: 'theme',
    value: themes.join('|'),
    choices: themes,
    about: {
      en: 'colours for a light or a dark terminal',
      ko: '밝은 터미널이나 어두운 터미널에 맞는 색을 써요',
    },
  },
  {
    name: 'help',
    short: 'h',
    about: {
      en: 'show help, also behind a command',
      ko: '도움말을 보여 줘요 (명령 뒤에도 쓸 수 있어요)',
    },
  },
  {
    name: 'version',
    short: 'V',
    about: {
      en: 'show which drydock this is',
      ko: 'drydock 버전을 보여 줘요',
    },
  },
];

/** Everything drydock can be asked to do besides opening the course. */
export const entries: readonly Entry[] = [
  {
    name: 'check',
    operands: '[PATH…]',
    about: {
      en: 'judge your own files and folders',
      ko: '내 파일과 폴더를 검사해요',
    },
    details: [
      {
        en: 'Without PATH the current folder is checked; - reads one file from the standard input. Files are only read: nothing is changed, and without --engines nothing in them is run.',
        ko: 'PATH를 쓰지 않으면 현재 폴더를 검사하고, -를 쓰면 표준 입력에서 파일 하나를 읽어요. 파일은 읽기만 해요. 고치지 않고, --engines가 없으면 실행하지도 않아요.',
      },
      {
        en: 'In a folder the files are also held against each other: the port gunicorn binds and the one nginx passes to, for example.',
        ko: '폴더를 검사할 때는 파일끼리도 맞춰 봐요. 예를 들어 gunicorn이 쓰는 포트와 nginx가 연결하는 포트가 같은지 확인해요.',
      },
      {
        en: '--engines asks nginx -t, systemd-analyze verify, python -m py_compile, gunicorn --check-config and docker build --check, as far as they are installed. gunicorn runs the Python of your project, so drydock asks you first and remembers a yes; --engines=yes is a yes for this time (CI), --engines=no takes it back.',
        ko: '--engines를 쓰면 설치되어 있는 nginx -t, systemd-analyze verify, python -m py_compile, gunicorn --check-config, docker build --check로도 검사해요. gunicorn은 프로젝트의 Python 코드를 실행하므로 먼저 물어보고, 허락하면 기억해요. --engines=yes는 이번에만 허락하고(CI용), --engines=no는 허락을 거둬요.',
      },
      {
        en: 'Exit code: 0 no errors, 1 errors or a file that a real program refuses, 2 wrong usage, a file that could not be read or judged, or nobody to ask about --engines.',
        ko: '종료 코드: 0 오류 없음, 1 오류가 있거나 실제 프로그램이 거부한 파일이 있음, 2 사용법이 잘못됐거나, 읽지 못하거나 검사하지 못한 파일이 있거나, --engines를 허락받을 수 없음.',
      },
    ],
    options: [
      {
        name: 'format',
        value: formats.join('|'),
        choices: formats,
        about: {
          en: 'how findings are printed; text is the default',
          ko: '결과를 출력할 형식이에요. 기본값은 text예요',
        },
      },
      {
        name: 'as',
        value: 'KIND',
        choices: kinds,
        about: {
          en: `read every PATH as this kind: ${kinds.join(', ')}`,
          ko: `모든 PATH를 이 종류로 읽어요: ${kinds.join(', ')}`,
        },
      },
      {
        name: 'engines',
        value: engineWishes.slice(1).join('|'),
        choices: engineWishes,
        bare: 'ask',
        about: {
          en: 'let the real programs judge as well; asks before the first time',
          ko: '실제 프로그램으로도 검사해요. 처음 한 번 실행해도 되는지 물어요',
        },
      },
    ],
    examples: [
      'drydock check',
      'drydock check Dockerfile deploy/',
      'drydock check --format github .',
      'drydock check --as dockerfile - < web.docker',
      'drydock check --engines deploy/',
    ],
  },
  {
    name: 'why',
    operands: '[RULE]',
    about: {
      en: 'explain a rule; without RULE, list them all',
      ko: '규칙을 설명해요 (RULE을 빼면 모두 보여 줘요)',
    },
    details: [],
    options: [],
    examples: ['drydock why', 'drydock why dockerfile/pin-base-image', 'drydock why pin-base-image'],
  },
  {
    name: 'lessons',
    operands: '[list|show NAME|check|agree|new NAME]',
    about: {
      en: 'list the lessons, print one, or prove a course',
      ko: '레슨 목록을 보거나, 레슨을 출력하거나 검증해요',
    },
    details: [
      {
        en: 'check proves a course: both languages complete, every solution passes, every wrong answer fails by the rule it names. With --lessons DIR it proves yours.',
        ko: 'check는 레슨을 검증해요. 두 언어가 모두 있는지, 모든 정답이 통과하는지, 모든 오답이 적어 둔 규칙에 걸리는지 확인해요. --lessons DIR를 쓰면 내가 만든 레슨을 검증해요.',
      },
      {
        en: 'new NAME lays the files of a lesson that passes already. agree writes down that both languages of every page say the same now; from then on check tells of pages changed in one language only.',
        ko: 'new NAME은 검증을 통과하는 새 레슨의 파일을 만들어요. agree는 지금 두 언어의 글이 서로 맞는다고 기록해요. 그 뒤로 한쪽 언어만 고치면 check가 알려 줘요.',
      },
    ],
    options: [],
    examples: [
      'drydock lessons',
      'drydock lessons show first-image',
      'drydock lessons new caddy --lessons ./my-course',
      'drydock lessons check --lessons ./my-course',
    ],
  },
  {
    name: 'quiz',
    operands: `[${quizActions.join('|')}|export|import FILE]`,
    about: {
      en: 'ask questions, and again when they are due; export, import',
      ko: '문제를 풀고, 때가 되면 다시 풀어요 (내보내기, 가져오기)',
    },
    details: [
      {
        en: 'practice gives the reasons after each answer, exam at the end, review asks what went wrong and what is due. stats shows how it went so far.',
        ko: 'practice는 답할 때마다, exam은 끝난 뒤에 풀이를 보여 줘요. review는 틀린 문제와 복습할 때가 된 문제를 내요. stats는 지금까지의 기록을 보여 줘요.',
      },
      {
        en: 'An exam that was left goes on where it stopped, its clock too; --new begins another one.',
        ko: '나갔던 시험은 이어서 볼 수 있고, 그동안에도 시간은 흘러요. --new를 쓰면 새 시험을 시작해요.',
      },
      {
        en: 'Without a terminal the questions are printed. --answers FILE grades a file with a line `ID: ANSWER` for each: the number of a choice (`2`, `1,3`), a text, for order the numbers in their order, for match the number of each partner, for bug the line. Exit code: 0 all right, 1 something wrong or missing, 2 wrong usage.',
        ko: '터미널이 아니면 문제를 출력해요. --answers FILE은 답안 파일을 채점해요. 파일에는 문제마다 `ID: 답`을 한 줄씩 쓰세요. 답은 보기 번호(`2`, `1,3`)나 글이고, order는 번호를 순서대로, match는 짝의 번호를 차례로, bug는 줄 번호를 써요. 종료 코드: 0 모두 정답, 1 틀리거나 빠진 답이 있음, 2 사용법이 잘못됨.',
      },
      {
        en: 'export writes the questions for Moodle (gift) or Anki, or as JSON, in the language of --lang; what the other program cannot hold is told with its id. import prints the questions of a GIFT or Aiken file as fences to be pasted into a lesson, and tells with FILE:line what could not be kept. Exit code of import: 0 all of it came over, 1 something is lost or has to be written, 2 wrong usage, or a file that cannot be read or has no question.',
        ko: 'export는 --lang 언어의 문제를 Moodle(gift)이나 Anki 파일, 또는 JSON으로 써요. 그 프로그램에 담을 수 없는 문제는 id와 함께 알려 줘요. import는 GIFT나 Aiken 파일의 문제를 레슨에 붙여 넣을 수 있는 펜스로 출력하고, 옮기지 못한 것은 파일:줄 번호로 알려 줘요. import의 종료 코드: 0 모두 옮김, 1 빠졌거나 더 써야 할 것이 있음, 2 사용법이 잘못됐거나 파일을 읽을 수 없거나 문제가 없음.',
      },
    ],
    options: [
      {
        name: 'lesson',
        value: 'NAME,…',
        about: {en: 'only questions of these lessons', ko: '이 레슨의 문제만 내요'},
      },
      {
        name: 'tag',
        value: 'TAG,…',
        about: {en: 'only questions with one of these tags', ko: '이 태그가 붙은 문제만 내요'},
      },
      {name: 'count', value: 'N', about: {en: 'how many questions', ko: '문제 수를 정해요'}},
      {
        name: 'seed',
        value: 'WORD',
        about: {
          en: 'the same word chooses and shuffles the same way',
          ko: '같은 단어를 쓰면 같은 문제를 같은 순서로 내요',
        },
      },
      {name: 'time', value: 'MINUTES', about: {en: 'how long an exam may take', ko: '시험 시간을 정해요 (분)'}},
      {
        name: 'extra',
        value: 'FACTOR',
        about: {en: 'more time for those who need it: 1.5 is half as much again', ko: '시간을 더 줘요 (1.5는 1.5배)'},
      },
      {name: 'new', about: {en: 'begin a new exam although one was left', ko: '보던 시험이 있어도 새로 시작해요'}},
      {
        name: 'answers',
        value: 'FILE',
        about: {en: 'grade the answers in this file', ko: '이 파일에 적힌 답을 채점해요'},
      },
      {
        name: 'format',
        value: 'text|json',
        choices: ['text', 'json'],
        about: {
          en: 'text or json, for questions, grades and statistics',
          ko: '문제, 채점 결과, 통계를 text나 json으로 출력해요',
        },
      },
      {
        name: 'to',
        value: exportFormats.join('|'),
        choices: exportFormats,
        about: {
          en: 'what export writes for: Moodle, Anki or programs',
          ko: 'export할 형식을 정해요 (Moodle, Anki, 프로그램)',
        },
      },
      {
        name: 'out',
        value: 'FILE',
        about: {en: 'export into this file instead of printing', ko: 'export한 내용을 화면 대신 이 파일에 써요'},
      },
      {
        name: 'force',
        about: {en: 'replace the file of --out when it is there', ko: '--out 파일이 이미 있으면 바꿔 써요'},
      },
      {
        name: 'as',
        value: importFormats.join('|'),
        choices: importFormats,
        about: {
          en: 'the format import reads; found out when left out',
          ko: 'import할 형식을 정해요. 빼면 알아서 찾아요',
        },
      },
    ],
    examples: [
      'drydock quiz',
      'drydock quiz exam --lesson nginx-proxy,nginx-deeper --time 20',
      'drydock quiz practice --tag systemd --count 5',
      'drydock quiz stats',
      'drydock quiz exam --seed friday --answers answers.txt',
      'drydock quiz export --to gift --lesson nginx-proxy --out nginx.gift',
      'drydock quiz export --to anki --lang ko --out drydock.txt',
      'drydock quiz import moodle.gift > questions.md',
    ],
  },
  classEntry,
  {
    name: 'doctor',
    operands: '',
    about: {
      en: 'show what drydock finds on this machine',
      ko: '이 컴퓨터의 환경을 점검해요',
    },
    details: [
      {
        en: 'Looks at Node, the terminal, folders, file watching, editors, and the real programs (docker, nginx, …) with their versions.',
        ko: 'Node, 터미널, 폴더, 파일 감시, 편집기와 실제 프로그램(docker, nginx 등)의 버전을 확인해요.',
      },
    ],
    options: [],
    examples: ['drydock doctor'],
  },
  {
    name: 'help',
    operands: '[COMMAND]',
    about: {
      en: 'show help, for one command in detail',
      ko: '도움말이나 명령 하나의 자세한 설명을 보여 줘요',
    },
    details: [],
    options: [],
    examples: ['drydock help', 'drydock help check'],
  },
];

/** The entry of a command; undefined for any other word. */
export function entryOf(word: string | undefined): Entry | undefined {
  return entries.find(({name}) => name === word);
}
