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
    en: 'The instructor sees these with your name. The board for all to see has only numbers and made-up names (aliases). Questions you ask are shown without your name, but the log on disk knows whose they are.',
    ko: '강사에게는 이름과 함께 보여요. 모두가 보는 현황판에는 숫자와 별명만 나와요. 질문은 이름 없이 보이지만, 수업 기록 파일에는 누구의 질문인지 남아요.',
  },
  {
    en: 'A file of yours is sent only when the instructor asks for it and you say yes; you are asked each time. Of a long file only the beginning is sent; you are told before.',
    ko: '파일은 강사가 요청하고 여러분이 동의할 때만 보내요. 매번 새로 물어봐요. 긴 파일은 앞부분만 보내고, 보내기 전에 알려 줘요.',
  },
  {
    en: 'All of it is kept where the class is hosted. On the instructor’s machine a class that was not used for 30 days is removed when the next one is hosted there; in Redis it goes 30 days after its last entry. Ask the instructor if yours should go earlier. The connection is not encrypted unless the address begins with wss://.',
    ko: '기록은 수업을 연 곳에 보관돼요. 강사 컴퓨터에서는 30일 동안 쓰지 않은 수업을 다음 수업을 열 때 지우고, Redis에서는 마지막 기록에서 30일이 지나면 지워져요. 더 일찍 지우고 싶으면 강사에게 말하세요. 주소가 wss://로 시작하지 않으면 암호화되지 않은 연결이에요.',
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
