import type {Text} from '../../text/language.ts';
import {particle} from '../../text/particle.ts';

/** What a report says of a log that does not tell everything. */
export const noStart: Text = {
  en: 'The beginning of this class is missing, so its title and course are not known.',
  ko: '수업의 시작 기록이 없어서 제목과 코스를 알 수 없어요.',
};

export const notEnded: Text = {
  en: 'This class was never ended: it may still be running, or it broke off.',
  ko: '끝내지 않은 수업이에요. 아직 진행 중이거나 중간에 끊겼어요.',
};

export function forgottenLearners(count: number): Text {
  return {
    en: `${count === 1 ? 'One learner was' : `${count} learners were`} forgotten and ${count === 1 ? 'is' : 'are'} left out.`,
    ko: `기록을 지운 학습자 ${count}명은 빠져 있어요.`,
  };
}

export function unknownQuestion(id: string): Text {
  return {
    en: `The question ${id} is not in this course: its answers have no grade. Name the course with --lessons.`,
    ko: `${particle(id, '은/는')} 이 코스에 없는 문제라서 채점하지 않았어요. --lessons로 수업에 쓴 코스를 알려 주세요.`,
  };
}

export function changedQuestion(id: string): Text {
  return {
    en: `The question ${id} has changed since the class: its answers have no grade.`,
    ko: `${id} 문제는 수업 뒤에 바뀌어서 채점하지 않았어요.`,
  };
}
