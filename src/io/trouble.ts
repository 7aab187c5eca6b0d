import type {Text} from '../text/language.ts';
import {particle} from '../text/particle.ts';

/** What drydock was about to do with a file or folder. */
export type Deed = 'read' | 'write' | 'make' | 'move' | 'watch' | 'start';

/**
 * What went wrong with a file or folder and what to do, from an error of the operating system.
 * Throws the error again when it is none: then the mistake is ours.
 */
export function trouble(error: unknown, deed: Deed, path: string): Text {
  const code = codeOf(error);
  if (code === undefined) throw error;
  const {cause, advice} = causes[code] ?? unknownCause(code);
  const name = printable(path);
  return {
    en: `drydock could not ${deeds[deed].en} ${name}: ${cause.en}. ${advice.en}`,
    ko: `${particle(name, '을/를')} ${deeds[deed].ko} 못했어요. ${cause.ko} ${advice.ko}`,
  };
}

/** The code of an error of the operating system ("ENOSPC"); undefined for anything else. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** A name found on disk, safe to print: control characters, which could steer the terminal, become "?". */
export function printable(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '?');
}

const deeds: Readonly<Record<Deed, Text>> = {
  read: {en: 'read', ko: '읽지'},
  write: {en: 'write', ko: '쓰지'},
  make: {en: 'make', ko: '만들지'},
  move: {en: 'move', ko: '옮기지'},
  watch: {en: 'watch', ko: '지켜보지'},
  start: {en: 'start', ko: '실행하지'},
};

interface Cause {
  readonly cause: Text;
  readonly advice: Text;
}

const noSpace: Cause = {
  cause: {en: 'the disk is full', ko: '디스크가 가득 찼어요.'},
  advice: {
    en: 'Free some space and try again; nothing was lost.',
    ko: '공간을 비우고 다시 해 보세요. 사라진 내용은 없어요.',
  },
};
const noPermission: Cause = {
  cause: {en: 'you have no permission', ko: '권한이 없어요.'},
  advice: {
    en: 'Look at its owner and mode with `ls -ld`, or choose another folder.',
    ko: '`ls -ld`로 소유자와 권한을 확인하거나 다른 폴더를 고르세요.',
  },
};
const tooManyFiles: Cause = {
  cause: {en: 'too many files are open', ko: '열린 파일이 너무 많아요.'},
  advice: {
    en: 'Close some programs, or raise the limit with `ulimit -n`, and try again.',
    ko: '다른 프로그램을 닫거나 `ulimit -n`으로 한도를 늘리고 다시 해 보세요.',
  },
};
const inUse: Cause = {
  cause: {en: 'another program is using it', ko: '다른 프로그램이 쓰고 있어요.'},
  advice: {en: 'Close it there and try again.', ko: '그 프로그램에서 닫고 다시 해 보세요.'},
};

/** The codes that learners meet; see errno(3). */
const causes: Readonly<Record<string, Cause>> = {
  ENOSPC: noSpace,
  EDQUOT: {
    cause: {en: 'your disk quota is used up', ko: '디스크 할당량을 다 썼어요.'},
    advice: noSpace.advice,
  },
  EFBIG: {
    cause: {en: 'it would be larger than files may be here', ko: '여기서 허용하는 파일 크기를 넘어요.'},
    advice: {en: 'Raise the limit with `ulimit -f` and try again.', ko: '`ulimit -f`로 한도를 늘리고 다시 해 보세요.'},
  },
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: {
    cause: {en: 'this disk can only be read', ko: '읽기 전용 디스크예요.'},
    advice: {en: 'Choose a folder on another disk.', ko: '다른 디스크의 폴더를 고르세요.'},
  },
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
  ENAMETOOLONG: {
    cause: {en: 'the path is longer than the system allows', ko: '경로가 시스템에서 허용하는 길이보다 길어요.'},
    advice: {en: 'Choose a folder with a shorter path.', ko: '경로가 더 짧은 폴더를 고르세요.'},
  },
  ENOTDIR: {
    cause: {en: 'a file stands where a folder is needed', ko: '폴더가 있어야 할 자리에 파일이 있어요.'},
    advice: {en: 'Move that file away or rename it.', ko: '그 파일을 다른 곳으로 옮기거나 이름을 바꾸세요.'},
  },
  EEXIST: {
    cause: {en: 'something else stands there', ko: '그 자리에 이미 다른 것이 있어요.'},
    advice: {en: 'Move it away or rename it.', ko: '다른 곳으로 옮기거나 이름을 바꾸세요.'},
  },
  EISDIR: {
    cause: {en: 'it is a folder', ko: '파일이 아니라 폴더예요.'},
    advice: {en: 'Move the folder away or rename it.', ko: '폴더를 다른 곳으로 옮기거나 이름을 바꾸세요.'},
  },
  ENOENT: {
    cause: {en: 'it is not there', ko: '그런 파일이나 폴더가 없어요.'},
    advice: {en: 'Check the path.', ko: '경로를 확인하세요.'},
  },
  ELOOP: {
    cause: {en: 'it is a link that leads in a circle', ko: '링크가 돌고 돌아 자기 자신을 가리켜요.'},
    advice: {en: 'Remove the link and write a real file.', ko: '링크를 지우고 진짜 파일을 만드세요.'},
  },
  EBUSY: inUse,
  ETXTBSY: inUse,
  EXDEV: {
    cause: {en: 'the two places are on different disks', ko: '두 위치가 서로 다른 디스크에 있어요.'},
    advice: {en: 'Copy the files by hand.', ko: '파일을 직접 복사하세요.'},
  },
};

function unknownCause(code: string): Cause {
  return {
    cause: {en: `the system answered ${code}`, ko: `시스템이 ${code} 오류를 냈어요.`},
    advice: {en: 'Try again; if it stays, look at the disk.', ko: '다시 해 보고, 계속 그러면 디스크를 살펴보세요.'},
  };
}
