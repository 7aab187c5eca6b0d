import type {Text} from '../../text/language.ts';
import {particle} from '../../text/particle.ts';
import {printable} from '../trouble.ts';

/** What is wrong with one place of a log. */
export interface LogProblem {
  /** From 1. */
  readonly line: number;
  /** With `FILE:line` in front. */
  readonly text: Text;
}

type Damage =
  | {readonly kind: 'header'}
  | {readonly kind: 'unreadable'}
  | {readonly kind: 'gap'; readonly from: number; readonly to: number}
  | {readonly kind: 'repeated'; readonly seq: number};

export function problemAt(path: string, line: number, damage: Damage): LogProblem {
  const {en, ko} = told(damage);
  const where = `${printable(path)}:${line}`;
  return {line, text: {en: `${where}: ${en}`, ko: `${where}: ${ko}`}};
}

function told(damage: Damage): Text {
  switch (damage.kind) {
    case 'header':
      return {
        en: 'the first line does not say that this is the log of a class.',
        ko: '첫 줄에 수업 기록이라는 표시가 없어요.',
      };
    case 'unreadable':
      return {en: 'this line is not an event of a class.', ko: '이 줄은 수업 기록으로 읽을 수 없어요.'};
    case 'gap': {
      const {from, to} = damage;
      return from === to
        ? {en: `event ${from} is missing before this line.`, ko: `이 줄 앞에 ${from}번 기록이 없어요.`}
        : {
            en: `events ${from} to ${to} are missing before this line.`,
            ko: `이 줄 앞에 ${from}~${to}번 기록이 없어요.`,
          };
    }
    case 'repeated':
      return {
        en: `event ${damage.seq} stands behind a later one, or twice.`,
        ko: `${damage.seq}번 기록이 더 늦은 기록 뒤에 있거나 두 번 나와요.`,
      };
  }
}

/** Why a damaged log is not written, and what helps. `count`: how many places are damaged, the first included. */
export function damagedLog(first: LogProblem, count: number): Text {
  const more: Text = count === 1 ? {en: '', ko: ''} : {en: ` (${count - 1} more)`, ko: ` (그 밖에 ${count - 1}곳)`};
  return {
    en: `${first.text.en}${more.en} The log of this class is damaged, so nothing is written to it and nothing gets lost. \`drydock class export\` still reads what stands before and behind. To go on, put back a copy of the file or host a new class.`,
    ko: `${first.text.ko}${more.ko} 수업 기록이 손상돼서 더 쓰지 않았어요. 남은 내용은 그대로 있어요. 손상된 곳의 앞뒤는 \`drydock class export\`로 내보낼 수 있어요. 이어 가려면 백업한 파일로 되돌리거나 새 수업을 여세요.`,
  };
}

export function newerLog(name: string, version: string): Text {
  const shown = printable(name);
  return {
    en: `${shown} was written by a newer drydock (version ${printable(version)} of the log), so this one leaves it alone. Update drydock to open it.`,
    ko: `${particle(shown, '은/는')} 더 새로운 drydock이 쓴 기록이라(기록 버전 ${printable(version)}) 건드리지 않았어요. 열려면 drydock을 업데이트하세요.`,
  };
}

/** A crash in the middle of a write left a part of a line. */
export function tornLog(path: string, bytes: number): Text {
  const shown = printable(path);
  return {
    en: `${shown} ended in the middle of a line: drydock was stopped while it wrote. Those ${bytes} bytes were cut off; they had not been confirmed to anybody, and whoever sent them sends them again.`,
    ko: `${particle(shown, '이/가')} 줄 중간에서 끝나 있었어요. 쓰는 도중에 drydock이 멈췄기 때문이에요. 그 ${bytes}바이트는 잘라 냈어요. 아직 저장됐다고 알린 내용이 아니라서, 보낸 쪽에서 다시 보내 줘요.`,
  };
}

export function busyLog(folder: string, holder: {readonly pid: number; readonly host: string}): Text {
  const shown = printable(folder);
  const {pid} = holder;
  const host = printable(holder.host);
  return {
    en: `Another drydock (process ${pid} on ${host}) is running the class in ${shown}. Only one can write its log. Stop that one, or host another class.`,
    ko: `다른 drydock(${host}의 프로세스 ${pid})이 ${shown}의 수업을 진행하고 있어요. 수업 기록은 한 곳에서만 쓸 수 있어요. 그쪽을 끄거나 다른 수업을 여세요.`,
  };
}

/** The lock of a running server was taken or removed: it must not write any more. */
export function lostLog(path: string): Text {
  const shown = printable(path);
  return {
    en: `${shown} no longer belongs to this server: its lock was removed or another server took it. Nothing more is written. Stop this server and start the class again.`,
    ko: `${particle(shown, '을/를')} 더는 이 서버가 쓸 수 없어요. 잠금 파일이 지워졌거나 다른 서버가 가져갔어요. 이제 아무것도 쓰지 않아요. 이 서버를 끄고 수업을 다시 시작하세요.`,
  };
}

export const closedLog: Text = {
  en: 'The log of this class is closed already.',
  ko: '이 수업의 기록은 이미 닫혔어요.',
};

export function unknownLearner(learner: string, path: string): Text {
  const shown = printable(learner);
  return {
    en: `${printable(path)} holds nothing of a learner with the id ${shown}. Nothing was changed.`,
    ko: `${printable(path)}에는 id가 ${shown}인 학습자의 기록이 없어요. 바뀐 것도 없어요.`,
  };
}
