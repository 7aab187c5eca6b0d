import type {QuizMenuScreen} from '../../app/state.ts';
import {wrap} from '../../text/width.ts';
import {readable} from '../blocks.ts';
import type {Look} from '../look.ts';

/** The question before a new exam takes the place of one that was left. */
export function drawStartAnew({left}: QuizMenuScreen, look: Look): string[] {
  const done = Object.keys(left?.answers ?? {}).length;
  const of = left?.questions.length ?? 0;
  const ask = {
    en: `An exam of yours is not finished (${done} of ${of} answered). Begin a new one and drop it? (y/n)`,
    ko: `보던 시험이 아직 안 끝났어요(${of}문제 중 ${done}문제 답함). 그 시험을 버리고 새로 시작할까요? (y/n)`,
  };
  return ['', ...wrap(look.say(ask), Math.min(look.columns, readable))];
}
