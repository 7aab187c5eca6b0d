import type {Text} from '../../text/language.ts';
import {remoteText} from '../../text/remote.ts';

/** What an instructor is told of something the server did not do, by the `code` of its answer. */
export function refusedNotice(code: string): Text {
  const why = Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  const other = remoteText(code, 40);
  return {
    en: `Not done: ${why?.en ?? `the server did not take it (${other})`}. Nothing has changed.`,
    ko: `${why?.ko ?? `서버가 받지 않았어요(${other}).`} 바뀐 것은 없어요.`,
  };
}

const otherCourse = {
  en: 'the class uses another version of the course. Open this console with the lessons of the host (--lessons)',
  ko: '수업에서 쓰는 코스와 버전이 달라요. 수업을 연 컴퓨터와 같은 레슨으로(--lessons) 강사 화면을 여세요.',
};

const reasons: Readonly<Record<string, Text>> = {
  forbidden: {en: 'your token does not allow it', ko: '이 토큰으로는 할 수 없는 일이에요.'},
  'not-driving': {en: 'somebody else leads the class now', ko: '지금은 다른 사람이 수업을 진행하고 있어요.'},
  ended: {en: 'the class is over', ko: '수업이 끝났어요.'},
  'unknown-page': otherCourse,
  'unknown-exercise': otherCourse,
  'unknown-question': otherCourse,
};
