import {basename} from 'node:path';
import type {Text} from '../text/language.ts';
import {particle} from '../text/particle.ts';
import {printable} from './trouble.ts';

/** Said instead of a cause that lies deeper: what it means for the learner comes first. */
export function notKept(reason: Text): Text {
  return {
    en: `Your progress is not being kept; everything else works. ${reason.en}`,
    ko: `진도가 저장되지 않고 있어요. 다른 기능은 그대로 쓸 수 있어요. ${reason.ko}`,
  };
}

/** No folder is known where progress could be kept. */
export const homeless: Text = notKept({
  en: 'You have no home folder. Name a folder for it, for example: export DRYDOCK_HOME=/tmp/drydock',
  ko: '홈 폴더가 없어요. export DRYDOCK_HOME=/tmp/drydock처럼 저장할 폴더를 정하세요.',
});

/** Another instance held the lock all the time. */
export const waitedInVain: Text = notKept({
  en: 'Another drydock was writing it all the while. It is tried again with your next step.',
  ko: '다른 drydock이 계속 이 파일을 쓰고 있었어요. 다음 단계에서 다시 저장해 볼게요.',
});

/** The file is of a drydock that this one cannot understand. */
export function newer(path: string, version: string): Text {
  const shown = printable(path);
  return {
    en: `${shown} was written by a newer drydock (version ${version} of the file), so this one leaves it alone. Update drydock to go on from there.`,
    ko: `${particle(shown, '은/는')} 더 새로운 drydock이 쓴 파일이라(파일 버전 ${version}) 건드리지 않았어요. 이어서 하려면 drydock을 업데이트하세요.`,
  };
}

/** The file is not usable; `aside`: its new name, none when it could not be renamed. */
export function damaged(path: string, detail: Text, aside: string | undefined): Text {
  const shown = printable(path);
  const kept = aside === undefined ? undefined : printable(basename(aside));
  return {
    en: `${shown} is damaged: ${detail.en}.${kept === undefined ? '' : ` It was set aside as ${kept}.`}`,
    ko: `${particle(shown, '이/가')} 손상됐어요. ${detail.ko}${kept === undefined ? '' : ` 원래 파일은 ${particle(kept, '으로/로')} 옮겨 두었어요.`}`,
  };
}

/** The file is missing or damaged, its backup is used. */
export function fromBackup(path: string, damage: Text | undefined): Text {
  if (damage === undefined)
    return {
      en: `${printable(path)} is missing, so your progress was taken from its backup beside it. To begin anew, remove the backup as well.`,
      ko: `${particle(printable(path), '이/가')} 없어서 옆에 있는 백업에서 진도를 되살렸어요. 처음부터 시작하려면 백업도 지우세요.`,
    };
  return {
    en: `${damage.en} Your progress was taken from its backup, as it was one save before.`,
    ko: `${damage.ko} 백업에서 바로 전 저장 상태로 되살렸어요.`,
  };
}

/** The file is damaged, and there is no backup. */
export function startsAnew(damage: Text): Text {
  return {
    en: `${damage.en} There is no backup, so your progress starts anew.`,
    ko: `${damage.ko} 백업이 없어서 진도가 처음부터 시작돼요.`,
  };
}

/** The file is missing or damaged, and its backup is damaged. */
export function backupDamaged(damage: Text | undefined, backup: Text): Text {
  return {
    en: `${damage === undefined ? '' : `${damage.en} `}${backup.en} Your progress starts anew.`,
    ko: `${damage === undefined ? '' : `${damage.ko} `}${backup.ko} 진도가 처음부터 시작돼요.`,
  };
}
