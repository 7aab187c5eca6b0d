import {nameOf} from '../../app/console/learner.ts';
import type {Confirmed} from '../../app/console/overlay.ts';
import type {ConsoleState} from '../../app/console/state.ts';
import type {Text} from '../../text/language.ts';

const nobody: Text = {en: '', ko: ''};

/** What is asked before it is done, and what happens then. */
export function questionOf(what: Confirmed, state: ConsoleState): Text {
  switch (what.kind) {
    case 'remove': {
      const learner = state.room.learners.get(what.learner);
      const name = learner ? nameOf(state, learner, 24) : nobody;
      return {
        en: `Remove ${name.en} from the class? They are disconnected at once and cannot come back as the same learner; what they did stays in the results. They still know the join code: you can make a new one afterwards.`,
        ko: `${name.ko} 님을 수업에서 퇴장시킬까요? 바로 연결이 끊기고, 같은 학습자로는 다시 참여할 수 없어요. 한 일은 결과에 남아요. 참여 코드를 아는 사람이니, 퇴장시킨 뒤 코드를 새로 만들 수 있어요.`,
      };
    }
    case 'new-code':
      return {
        en: 'Make a new join code? The old one lets nobody in any more. Learners who are here stay, and can come back.',
        ko: '참여 코드를 새로 만들까요? 예전 코드로는 참여할 수 없게 돼요. 이미 참여한 사람은 그대로 있고, 연결이 끊겨도 다시 들어올 수 있어요.',
      };
    case 'mute':
      return {
        en: 'Put this question away, and take no more from whoever asked it until the class ends? You are not told who it is, and they are not told either.',
        ko: '이 질문을 한 사람의 질문을 수업이 끝날 때까지 그만 받을까요? 이 질문도 함께 치워요. 누구인지는 강사에게도 보이지 않고, 그 사람에게도 알리지 않아요.',
      };
    case 'end':
      return {
        en: 'End the class for everybody? Everything is kept, but the class cannot go on later.',
        ko: '수업을 완전히 끝낼까요? 기록은 모두 남지만 나중에 이어서 열 수는 없어요.',
      };
    case 'end-quiz':
      return {
        en: 'End the quiz? Questions that were not asked yet are left out.',
        ko: '퀴즈를 끝낼까요? 아직 내지 않은 문제는 결과에 넣지 않아요.',
      };
    case 'take':
      return {
        en: 'Take over? Whoever leads the class now stops leading it.',
        ko: '진행을 넘겨받을까요? 지금 진행하는 사람은 진행을 멈춰요.',
      };
    case 'quit':
      if (state.room.endedAt !== undefined)
        return {
          en: 'Close the console? The class is over; its record stays.',
          ko: '강사 화면을 닫을까요? 수업은 끝났고 기록은 그대로 남아 있어요.',
        };
      if (state.waiting > 0) return quitUnsent(state.waiting);
      return {
        en: 'Close the console? If the class is hosted from here, its server stops as well. Nothing is lost, and the class can go on later.',
        ko: '강사 화면을 닫을까요? 여기에서 연 수업이라면 서버도 함께 멈춰요. 기록은 사라지지 않고, 나중에 이어서 할 수 있어요.',
      };
  }
}

function quitUnsent(orders: number): Text {
  return {
    en: `Close the console? ${orders === 1 ? 'One thing you did has' : `${orders} things you did have`} not reached the server yet and would be lost.`,
    ko: `강사 화면을 닫을까요? 아직 서버에 보내지 못한 일 ${orders}건이 사라져요.`,
  };
}
