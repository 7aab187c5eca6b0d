import {execLine} from '../../../syntax/systemd/exec.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {commandLines} from '../effect.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

/** A command is no shell script. */
export const noShellSyntax: Rule<UnitTree> = {
  id: 'systemd/no-shell-syntax',
  title: {
    en: 'A command line has no shell syntax: no `&&`, `|`, `>`, `cd` or `source`',
    ko: '명령에 셸 문법(`&&`, `|`, `>`, `cd`, `source`)을 쓰지 않아요',
  },
  why: {
    en: 'systemd starts the program itself; there is no shell. `&&`, `|` and `>` become arguments of the program, and `cd`, `source` and `export` are words of the shell, not programs. systemd accepts all of it in silence, and the service fails at its start. Use `WorkingDirectory=`, `Environment=`, `ExecStartPre=` and `StandardOutput=`; a virtual environment is used by naming its program in full.',
    ko: 'systemd는 셸 없이 프로그램을 직접 시작해요. 그래서 `&&`, `|`, `>`는 프로그램의 인자가 되고, `cd`, `source`, `export`는 프로그램이 아니라 셸의 명령이라 실행되지 않아요. systemd는 아무 말 없이 받아들이지만 서비스는 시작하다가 실패해요. `WorkingDirectory=`, `Environment=`, `ExecStartPre=`, `StandardOutput=`을 쓰고, 가상 환경은 그 안의 프로그램을 전체 경로로 쓰면 돼요.',
  },
  learn: 'systemd#exec-start',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Command%20lines',
  severity: 'error',
  bad: '[Service]\nExecStart=cd /srv/mysite && /srv/venv/bin/gunicorn mysite.wsgi\n',
  good: '[Service]\nWorkingDirectory=/srv/mysite\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  missing: missingUnit,
  *check(tree) {
    for (const assignment of commandLines(tree))
      for (const command of execLine(assignment).commands) {
        const {path, args} = command;
        const builtin = shellWord(path.value);
        if (builtin !== undefined) {
          yield {span: assignment.locate(path.from, path.to), message: aboutBuiltin(path.value, builtin)};
          continue;
        }
        if (/^(?:test|\[|expr|dpkg|find|jq|awk|sed|grep)$/.test(path.value.split('/').at(-1) ?? '')) continue;
        const sign = args.find(
          ({value, from, to}) => operators.test(value) && assignment.value.slice(from, to) === value,
        );
        if (sign !== undefined) yield {span: assignment.locate(sign.from, sign.to), message: aboutOperator(sign.value)};
      }
  },
};

/** Words that only mean something to a shell, when they stand alone and without quotes. */
const operators = /^(?:&&|\|\||\||&|[12&]?>>?|<|2>&1|[12&]?>>?\/\S+|>&2)$/;

/** What to write instead of a word of the shell; undefined when it is a program. */
function shellWord(path: string): Text | undefined {
  const words: Readonly<Record<string, Text>> = {
    cd: {en: 'Put the folder into `WorkingDirectory=`.', ko: '폴더는 `WorkingDirectory=`에 쓰세요.'},
    source: {
      en: 'Name the program of the virtual environment in full, such as `/srv/mysite/venv/bin/gunicorn`.',
      ko: '가상 환경의 프로그램을 `/srv/mysite/venv/bin/gunicorn`처럼 전체 경로로 쓰세요.',
    },
    export: {en: 'Put the variable into `Environment=`.', ko: '환경 변수는 `Environment=`에 쓰세요.'},
    exec: {
      en: 'Leave `exec` out; systemd starts the program directly.',
      ko: 'systemd가 프로그램을 직접 시작하니 `exec`를 빼세요.',
    },
    ulimit: {en: 'Use `LimitNOFILE=` and its sisters.', ko: '`LimitNOFILE=` 같은 설정을 쓰세요.'},
    umask: {en: 'Use `UMask=`.', ko: '`UMask=`를 쓰세요.'},
    if: {
      en: 'Put the script into a file of its own and start that.',
      ko: '스크립트는 따로 파일로 만들어 그 파일을 시작하세요.',
    },
    eval: {
      en: 'Put the script into a file of its own and start that.',
      ko: '스크립트는 따로 파일로 만들어 그 파일을 시작하세요.',
    },
  };
  if (/^[A-Za-z_]\w*=/.test(path)) return words.export;
  return Object.hasOwn(words, path) ? words[path] : undefined;
}

function aboutBuiltin(word: string, advice: Text): Text {
  return {
    en: `\`${word}\` is a word of the shell, not a program, so the service fails at its start. ${advice.en}`,
    ko: `${particle(`\`${word}\``, '은/는')} 프로그램이 아니라 셸의 명령이라서 서비스가 시작에 실패해요. ${advice.ko}`,
  };
}

function aboutOperator(word: string): Text {
  const instead: Text = /[<>]/.test(word)
    ? {en: 'Use `StandardOutput=append:/path` for the output.', ko: '출력은 `StandardOutput=append:/경로`로 보내세요.'}
    : /^\|$|^&$/.test(word)
      ? {
          en: 'Put the script into a file of its own and start that, or write `/bin/sh -c "…"`.',
          ko: '스크립트를 파일로 만들어 시작하거나 `/bin/sh -c "…"`를 쓰세요.',
        }
      : {
          en: 'Put what comes first into `ExecStartPre=`, or a folder into `WorkingDirectory=`.',
          ko: '먼저 할 일은 `ExecStartPre=`에, 폴더는 `WorkingDirectory=`에 쓰세요.',
        };
  return {
    en: `There is no shell here, so ${quote(word)} becomes an argument of the program. ${instead.en}`,
    ko: `여기에는 셸이 없어서 ${particle(quote(word), '이/가')} 프로그램의 인자로 들어가요. ${instead.ko}`,
  };
}
