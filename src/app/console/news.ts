import {shownCode} from '../../classroom/code.ts';
import type {ClassEvent} from '../../classroom/protocol.ts';
import type {Text} from '../../text/language.ts';
import {remoteText} from '../../text/remote.ts';
import {wishOf} from './lead.ts';
import {nameOf} from './learner.ts';
import type {ConsoleState} from './state.ts';

/** What is older than this, in ms, is told by the screen alone: a console that comes back hears the whole log. */
const fresh = 15_000;

/**
 * What somebody who teaches should be told of an event in a sentence, before it is folded; undefined when the screen
 * says it all.
 */
export function newsOf(state: ConsoleState, event: ClassEvent): Text | undefined {
  if (state.now - event.at > fresh) return undefined;
  switch (event.k) {
    case 'code':
      return newCode(shownCode(remoteText(event.code, 20)));
    case 'lease.grant':
    case 'lease.take':
    case 'lease.drop':
      return leadNews(state, event);
    case 'share':
      return shareNews(state, event);
    default:
      return undefined;
  }
}

/** Takes the place of what was said when the file was asked for, wherever one looks by then. */
function shareNews(state: ConsoleState, {by, file}: Extract<ClassEvent, {k: 'share'}>): Text | undefined {
  const learner = state.room.learners.get(by.slice(2));
  if (learner === undefined) return undefined;
  const {en, ko} = nameOf(state, learner, 24);
  return file === undefined
    ? {en: `${en} does not show the file.`, ko: `${ko} 님이 파일을 보여 주지 않기로 했어요.`}
    : {en: `${en} showed the file.`, ko: `${ko} 님이 파일을 보여 줬어요.`};
}

function newCode(code: string): Text {
  return {
    en: `The join code is now ${code}. The old one lets nobody in; who is here stays.`,
    ko: `이제 ${code} 코드로 참여해요. 예전 코드로는 참여할 수 없고, 이미 참여한 사람은 그대로예요.`,
  };
}

type LeadEvent = Extract<ClassEvent, {k: 'lease.grant' | 'lease.take' | 'lease.drop'}>;

function leadNews(state: ConsoleState, event: LeadEvent): Text | undefined {
  const {room, me} = state;
  const who = event.by.slice(2);
  if (who === me) return undefined;
  const name = remoteText(room.teachers.get(who)?.name ?? '', 24) || remoteText(who, 24);
  if (event.k === 'lease.grant' && event.to === me)
    return {
      en: `${name} handed over: you lead the class now.`,
      ko: `${name} 님이 진행을 넘겼어요. 이제 직접 진행하세요.`,
    };
  if (event.k === 'lease.take' && room.driver === me)
    return {en: `${name} took over and leads the class now.`, ko: `${name} 님이 진행을 넘겨받았어요.`};
  if (event.k === 'lease.drop' && wishOf(state)?.by === me)
    return {en: `${name} does not hand over now.`, ko: `${name} 님이 지금은 진행을 넘기지 않겠대요.`};
  return undefined;
}
