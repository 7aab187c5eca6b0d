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

export function unknownPeople(count: number): Text {
  return {
    en: `${count === 1 ? 'One person is' : `${count} people are`} not known, because the line that says who they are cannot be read. What they did is left out; if one of them led the class, so are quizzes and polls.`,
    ko: `${count}명은 누구인지 적힌 줄을 읽을 수 없어서, 그 사람들이 한 일은 빠져 있어요. 진행한 강사라면 퀴즈와 설문도 빠져요.`,
  };
}

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
