import {printable} from '../io/trouble.ts';
import type {Text} from '../text/language.ts';
import type {Session} from './class-sessions.ts';

export const noClasses: Text = {
  en: 'No class has been hosted on this machine yet.',
  ko: '이 컴퓨터에서 연 수업이 아직 없어요.',
};

export function noneOlder(days: number): Text {
  if (days === 0) return {en: 'There is no class to remove.', ko: '지울 수업이 없어요.'};
  return {
    en: `Something happened in every class in the last ${days} ${days === 1 ? 'day' : 'days'}. Nothing was removed.`,
    ko: `${days}일 동안 아무 일이 없던 수업이 없어요. 지운 것도 없어요.`,
  };
}

export function removedOne({name}: Session, what: Text): Text {
  const shown = printable(name);
  return {en: `Removed ${shown}: ${what.en}.`, ko: `${shown} 수업을 지웠어요: ${what.ko}.`};
}

export function forgotten(name: string, session: string, count: number): Text {
  return {
    en: `${name} is forgotten: ${count} ${count === 1 ? 'entry' : 'entries'} in the log of ${session} ${count === 1 ? 'was' : 'were'} emptied. Files exported before still hold the name: remove them yourself.`,
    ko: `${name} 님의 기록을 지웠어요. ${session} 수업의 기록 ${count}개를 비웠어요. 전에 내보낸 파일에는 이름이 남아 있으니 직접 지우세요.`,
  };
}

export function nobody(word: string, session: string): Text {
  const shown = printable(word.slice(0, 80));
  return {
    en: `The class ${session} has no learner ${shown}. \`drydock class export --format csv ${session}\` shows all with their ids.`,
    ko: `${session} 수업에 ${shown} 학습자가 없어요. \`drydock class export --format csv ${session}\`로 모두의 id를 볼 수 있어요.`,
  };
}

export function several(name: string, ids: readonly string[]): Text {
  return {
    en: `Several learners are called ${name}. Choose one by the id: ${ids.join(', ')}`,
    ko: `이름이 ${name}인 학습자가 여러 명이에요. id로 골라 주세요: ${ids.join(', ')}`,
  };
}

export const filesOfRedis: Text = {
  en: 'The files of Redis (appendonly, snapshots, replicas, backups) hold the old log until they are written anew: `redis-cli BGREWRITEAOF`.',
  ko: 'Redis의 파일(appendonly, 스냅샷, 복제본, 백업)에는 새로 쓸 때까지 예전 기록이 남아 있어요: `redis-cli BGREWRITEAOF`',
};

export function removedThere(name: string): Text {
  const shown = printable(name);
  return {en: `Removed ${shown} from Redis.`, ko: `Redis에서 ${shown} 수업을 지웠어요.`};
}

export function notThere(name: string): Text {
  const shown = printable(name.slice(0, 80));
  return {
    en: `Neither that Redis nor this machine has a class ${shown}. Nothing was removed.`,
    ko: `그 Redis에도 이 컴퓨터에도 ${shown} 수업이 없어요. 지운 것도 없어요.`,
  };
}
