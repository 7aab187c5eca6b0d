import type {Saying} from '../../classroom/protocol.ts';
import type {Text} from '../../text/language.ts';
import {remoteText} from '../../text/remote.ts';

/**
 * What a learner is told of something that the class will never take, by the code of the refusal; undefined of what they
 * did not say themselves (where they are, what a save came to) and need not hear of.
 */
export function lostText(code: string, say: Saying | undefined): Text | undefined {
  switch (say?.k) {
    case 'ask':
      return notAsked(code, remoteText(say.text, 60));
    case 'answer':
      return {
        en: 'The class did not take your answer: this question is not asked any more.',
        ko: '이 문제는 이제 받지 않아서 답이 전달되지 않았어요.',
      };
    case 'vote':
      return {
        en: 'The class did not take your choice: this poll is not open any more.',
        ko: '이 설문은 이제 받지 않아서 고른 답이 전달되지 않았어요.',
      };
    case 'share':
      return say.file === undefined
        ? undefined
        : {
            en: `The class did not take ${remoteText(say.file.path, 60)}: the instructor does not ask for it any more.`,
            ko: `강사가 요청을 취소해서 ${remoteText(say.file.path, 60)} 파일은 전달되지 않았어요.`,
          };
    case 'help':
    case 'done':
    case 'pace':
      if (code === 'ended') return undefined;
      return {
        en: 'The class did not take that just now. Try it again.',
        ko: '방금 보낸 것이 전달되지 않았어요. 다시 해 보세요.',
      };
    case 'check':
    case 'at':
    case 'at-exercise':
    case undefined:
      return undefined;
  }
}

function notAsked(code: string, words: string): Text {
  if (code === 'asks-too-fast')
    return {
      en: `Too many questions at once: "${words}" was not sent. Ask it again in ten seconds.`,
      ko: `질문을 한꺼번에 너무 많이 보내서 "${words}" 질문은 전달되지 않았어요. 10초쯤 뒤에 다시 보내세요.`,
    };
  if (code === 'ended')
    return {
      en: `The class ended before your question "${words}" could be sent.`,
      ko: `"${words}" 질문을 보내기 전에 수업이 끝났어요.`,
    };
  return {
    en: `The class did not take your question "${words}". Ask it again, or aloud.`,
    ko: `"${words}" 질문이 전달되지 않았어요. 다시 보내거나 말로 물어보세요.`,
  };
}

/** The class has ended, and so much of what it should have had is still here. */
export function unsentText(count: number): Text {
  const [some, them] =
    count === 1 ? ['One of your answers and checks is', 'it'] : [`${count} of your answers and checks are`, 'them'];
  return {
    en: `This class has ended. ${some} still here, not sent. If the class can be reached within a day of its end, the same command hands ${them} in, as late.`,
    ko: `수업이 끝났어요. 보내지 못한 답과 검사 결과 ${count}개는 이 컴퓨터에 남아 있어요. 수업이 끝나고 하루 안에 다시 연결되면 같은 명령으로 늦게라도 낼 수 있어요.`,
  };
}
