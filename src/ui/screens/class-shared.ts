import type {ClassRoom} from '../../app/class-state.ts';
import type {Text} from '../../text/language.ts';
import {visible, wrap} from '../../text/width.ts';
import type {Look} from '../look.ts';

/** What a class gets to know of a learner, for everybody who joins one. */
const sharedTexts: readonly Text[] = [
  {
    en: 'The class gets: the name you chose, the page or exercise you are on, which rules complain when you save (ids and numbers, never your text), your answers, votes, pace, help requests (with the line you add) and the done mark.',
    ko: '수업에 보내는 것: 내가 정한 이름, 지금 보는 페이지나 실습, 저장할 때 걸린 규칙의 이름과 개수(쓴 글은 보내지 않아요), 퀴즈와 설문의 답, 속도 의견, 도움 요청(덧붙인 한 줄 포함), 다 했다는 표시.',
  },
  {
    en: 'The instructor sees these with your name. The board for all to see has only numbers and made-up names (aliases). Questions you ask come without your name.',
    ko: '강사에게는 이름과 함께 보여요. 모두가 보는 현황판에는 숫자와 별명만 나와요. 질문은 이름 없이 전달돼요.',
  },
  {
    en: 'A file of yours is sent only when the instructor asks for it and you say yes; you are asked each time.',
    ko: '파일은 강사가 요청하고 여러분이 동의할 때만 보내요. 매번 새로 물어봐요.',
  },
  {
    en: 'All of it is kept on the instructor’s machine or server, as a rule until 30 days after the class; ask the instructor if yours should go earlier. The connection is not encrypted unless the address begins with wss://.',
    ko: '기록은 강사의 컴퓨터나 서버에 남고, 보통 수업이 끝나고 30일이 지나면 지워져요. 더 일찍 지우고 싶으면 강사에게 말하세요. 주소가 wss://로 시작하지 않으면 암호화되지 않은 연결이에요.',
  },
];

/** What everybody reads who joins a class, and can read again. */
export function drawShared({title, name}: ClassRoom, look: Look): string[] {
  const head = visible(title) || look.say({en: 'Class', ko: '수업'});
  const who = {en: `You have joined as ${visible(name)}.`, ko: `${visible(name)} 이름으로 참여했어요.`};
  return [
    ...wrap(look.paint('title', head), look.columns),
    ...wrap(look.say(who), look.columns),
    ...sharedTexts.flatMap((text) => ['', ...wrap(look.say(text), look.columns)]),
  ];
}
