import {printable} from '../io/trouble.ts';
import type {Text} from '../text/language.ts';
import {particle} from '../text/particle.ts';
import {wrap} from '../text/width.ts';
import type {Keeping} from './class-sessions.ts';

/** What a class is called when nobody says. */
export const usualTitle: Text = {en: 'Class', ko: '수업'};

/** Prose is broken here, not by the terminal in the middle of a word; what is copied stays in one line. */
const columns = 78;

interface Exposure {
  readonly from: 'network' | 'this machine' | 'proxy';
  /** `host:port` the server listens on. */
  readonly place: string;
  /** Lines with what learners type. */
  readonly commands: string;
  readonly board: string;
  readonly folder: string;
}

/** Who can get in from where, and what that means. */
const reaches: Readonly<Record<Exposure['from'], (place: string) => Text>> = {
  network: (place) => ({
    en: `Listening on ${place}. Anyone who can reach this address can try join codes and load the board's page; nothing else on this machine is served. The connection is NOT encrypted: names, answers and files that learners show can be read on the way. docs/class.md shows how to put it behind ssh or nginx.`,
    ko: `${place}에서 접속을 받아요. 이 주소에 접속할 수 있는 사람은 누구나 참여 코드를 입력해 보거나 빈 현황판 페이지를 열 수 있어요. 이 컴퓨터의 다른 것은 보이지 않아요. 연결은 암호화되지 않아서 이름, 답, 학습자가 보여 준 파일을 중간에서 누군가 읽을 수 있어요. ssh나 nginx를 앞에 두는 방법은 docs/class.ko.md에 있어요.`,
  }),
  'this machine': (place) => ({
    en: `Listening on ${place}. Only this machine can join; --host ADDRESS opens the class to the network.`,
    ko: `${place}에서 접속을 받아요. 이 컴퓨터에서만 참여할 수 있어요. 다른 컴퓨터에서도 참여하게 하려면 --host에 이 컴퓨터의 주소를 쓰세요.`,
  }),
  proxy: (place) => ({
    en: `Listening on ${place} for the proxy. Anyone who can reach the proxy can try join codes and load the board's page; nothing else on this machine is served. The way to the proxy is encrypted as far as the proxy sees to it.`,
    ko: `${place}에서 프록시의 접속을 받아요. 프록시에 접속할 수 있는 사람은 누구나 참여 코드를 입력해 보거나 빈 현황판 페이지를 열 수 있어요. 이 컴퓨터의 다른 것은 보이지 않아요. 프록시까지의 연결은 프록시에 설정한 대로만 암호화돼요.`,
  }),
};

/** How to get into the class, what others can reach of this machine, and that it is not encrypted. */
export function exposed({from, place, commands, board, folder}: Exposure): Text {
  const where = printable(folder);
  const reach = reaches[from](place);
  return {
    en: `Learners type:\n${commands}\nBoard for the projector (its address ends in the token from board.token):\n  ${board}\n\n${wrap(reach.en, columns).join('\n')}\nLog and tokens: ${where}\n`,
    ko: `학습자가 입력할 명령:\n${commands}\n프로젝터용 현황판 (주소 끝에 board.token의 토큰이 들어가요):\n  ${board}\n\n${wrap(reach.ko, columns).join('\n')}\n기록과 토큰: ${where}\n`,
  };
}

export const running: Text = {
  en: 'The class is open. Ctrl-C closes the server; the class can go on later.',
  ko: '수업이 열려 있어요. Ctrl-C를 누르면 서버가 닫혀요. 수업은 나중에 이어서 열 수 있어요.',
};

interface Last {
  readonly name: string;
  readonly keeping: Keeping;
  readonly end: 'over' | 'open';
}

/** The last words of a host. A class that was ended does not go on. */
export function closed({name, keeping, end}: Last): Text {
  const results = `  drydock class report ${name}\n  drydock class export --format csv ${name}`;
  const isRedis = keeping === 'redis';
  const en = `Results${isRedis ? ' (with the same --store)' : ''}:\n${results}`;
  const ko = `결과 보기${isRedis ? ' (--store는 처음과 똑같이)' : ''}:\n${results}`;
  if (end === 'over')
    return {en: `The class is over, and the server is closed.\n${en}`, ko: `수업이 끝났고 서버를 닫았어요.\n${ko}`};
  const goOn = `  drydock class host --session ${name}`;
  const known = ['--host', '--port', '--cap', ...(isRedis ? ['--behind'] : [])];
  const last = isRedis ? 'store' : 'behind';
  return {
    en: `The server is closed.\nTo go on (with ${known.join(', ')} and --${last} as before):\n${goOn}\n${en}`,
    ko: `서버를 닫았어요.\n이어서 열기 (${[...known, `--${last}`].join(', ')}도 처음과 똑같이):\n${goOn}\n${ko}`,
  };
}

export function oldRemoved(session: string): Text {
  const shown = printable(session);
  return {
    en: `Nothing has happened in the class ${shown} for 30 days: it was removed.`,
    ko: `${shown} 수업은 30일 동안 아무 일이 없어서 지웠어요.`,
  };
}

export const policyTold: Text = {
  en: 'The policy has mistakes, so no class was opened: half a policy could show what it was meant to hide.',
  ko: '수업 규칙 파일에 틀린 곳이 있어서 수업을 열지 않았어요. 일부만 적용하면 숨겨야 할 것이 보일 수 있어요.',
};

export const noDataFolder: Text = {
  en: "There is no folder for drydock's data, so no class can be recorded: set DRYDOCK_HOME to a folder.",
  ko: 'drydock의 데이터를 둘 폴더를 알 수 없어서 수업을 기록할 수 없어요. DRYDOCK_HOME에 폴더를 지정하세요.',
};

export function strangeName(name: string): Text {
  const shown = printable(name.slice(0, 80));
  return {
    en: `A class cannot be called ${shown}: use letters, digits, dots, dashes and underscores, at most 80, beginning with a letter or digit.`,
    ko: `${particle(shown, '은/는')} 수업 이름으로 쓸 수 없어요. 글자, 숫자, 점, 붙임표, 밑줄을 80자까지 쓰고, 글자나 숫자로 시작하세요.`,
  };
}

export function otherKeeping(name: string, keeping: Keeping): Text {
  return keeping === 'redis'
    ? {
        en: `The class ${name} is kept in Redis: go on with it with --store redis://…`,
        ko: `${name} 수업의 기록은 Redis에 있어요. 이어서 열려면 --store redis://…를 쓰세요.`,
      }
    : {
        en: `The class ${name} is kept in a file: leave --store out, or take another name with --session.`,
        ko: `${name} 수업의 기록은 파일에 있어요. --store를 빼거나 --session으로 다른 이름을 쓰세요.`,
      };
}

/** Why nothing listens at an address, from the system's code; undefined for codes that have nothing to do with it. */
export function notListening(code: string, place: string): Text | undefined {
  switch (code) {
    case 'EADDRINUSE':
      return {
        en: `Another program already listens on ${place}, perhaps another class. Close it, or take another port: --port 0 finds a free one.`,
        ko: `${place}에서는 이미 다른 프로그램이 접속을 받고 있어요. 다른 수업일 수도 있어요. 그쪽을 끄거나 다른 포트를 쓰세요. --port 0을 쓰면 비어 있는 포트를 찾아요.`,
      };
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
    case 'EAFNOSUPPORT':
      return {
        en: `${place} is no address of this machine. --host takes one of its own addresses, or 0.0.0.0 for all of them.`,
        ko: `${particle(place, '은/는')} 이 컴퓨터의 주소가 아니에요. --host에는 이 컴퓨터의 주소를 쓰거나, 모든 주소를 쓰려면 0.0.0.0을 쓰세요.`,
      };
    case 'EACCES':
      return {
        en: `The system does not let drydock listen on ${place}: ports below 1024 are for administrators. Take a higher one with --port.`,
        ko: `시스템이 ${particle(place, '을/를')} 쓰지 못하게 해요. 1024보다 작은 포트는 관리자만 쓸 수 있어요. --port로 더 큰 포트를 쓰세요.`,
      };
    default:
      return undefined;
  }
}
