import {classActionOf} from '../app/class-keys.ts';
import {inClass, isPaused, type Offer, offerOf} from '../app/class-offer.ts';
import {isExam} from '../app/class-policy.ts';
import type {ClassRoom} from '../app/class-state.ts';
import {timerShownFor} from '../app/class-tell.ts';
import {isTyping, placeOf} from '../app/place.ts';
import type {State} from '../app/state.ts';
import type {Text} from '../text/language.ts';
import {cells, cut} from '../text/width.ts';
import type {Look} from './look.ts';

/** A part of the class line, in full and in short. The lower the number, the longer it stays when room runs out. */
interface Part {
  readonly rank: number;
  readonly full: string;
  readonly short: string;
}

/**
 * One line about the class, for the foot of every screen; none outside of a class. `still`: without what changes all the
 * time, for faces that say everything anew whenever something changes.
 */
export function classLine(state: State, look: Look, hand: 'moving' | 'still' = 'moving'): readonly string[] {
  if (state.class === undefined) return [];
  const room = hand === 'still' ? stillRoom(state.class) : state.class;
  const parts = inClass(state) === undefined ? [linkPart(room, look)] : partsOf(state, room, look);
  return [fitted(parts, look)];
}

/** To the minute, and without what is on its way. */
function stillRoom({view, ...room}: ClassRoom): ClassRoom {
  const {timerEnds, ...rest} = view;
  const left = timerEnds === undefined ? 0 : timerEnds - room.clock - room.clockOffset;
  const ends = room.clock + room.clockOffset + Math.ceil(left / 60_000) * 60_000;
  const waiting = room.link === 'live' ? 0 : room.waiting;
  return {...room, waiting, view: timerEnds === undefined ? view : {...rest, timerEnds: ends}};
}

/** What matters least goes when not even its short form fits; with the room that is left, what matters most is told in full. */
function fitted(parts: readonly Part[], look: Look): string {
  const gap = look.columns < 60 ? ' ' : '  ';
  const used = (texts: readonly string[]) => cells(texts.join(gap));
  const ranked = [...parts].sort((a, b) => a.rank - b.rank);
  let count = ranked.length;
  while (count > 1 && used(ranked.slice(0, count).map(({short}) => short)) > look.columns) count--;
  const kept = parts.filter((part) => ranked.indexOf(part) < count);
  const full = new Set<Part>();
  const texts = () => kept.map((part) => (full.has(part) ? part.full : part.short));
  for (const part of ranked.slice(0, count)) {
    full.add(part);
    if (used(texts()) > look.columns) full.delete(part);
  }
  return cut(texts().join(gap), look.columns);
}

function partsOf(state: State, room: ClassRoom, look: Look): readonly Part[] {
  const {needsHelp, isDone, hints} = room.view;
  const offer = offerOf(state);
  const left = timerOf(room);
  const part = (rank: number, text: Text, short: Text = text, role: Parameters<Look['paint']>[0] = 'strong'): Part => ({
    rank,
    full: look.paint(role, look.say(text)),
    short: look.paint(role, look.say(short)),
  });
  const [go, menu] = keysNow(state);
  const inviting = ({en, ko}: Text): Text => (go === undefined ? {en, ko} : {en: `${en} — ${go}`, ko: `${ko} — ${go}`});
  const unread = hints.filter(({seq}) => seq > room.hintSeen).length;
  return [
    linkPart(room, look),
    ...(isPaused(state) ? [part(1, {en: 'paused', ko: '잠시 멈춤'}, undefined, 'wait')] : []),
    ...(isExam(state) ? [part(3, {en: 'exam', ko: '시험'}, undefined, 'wait')] : []),
    ...(left === undefined ? [] : [part(2, left, undefined, 'wait')]),
    ...(offer === undefined
      ? []
      : [part(4, inviting(offerText(state, offer)), inviting(shortOffer(state, offer)), 'accent')]),
    ...(needsHelp ? [part(5, {en: '! help', ko: '! 도움 요청'}, {en: '!', ko: '!'}, 'bad')] : []),
    ...(isDone ? [part(6, {en: '✓ done', ko: '✓ 다 했어요'}, {en: '✓', ko: '✓'}, 'good')] : []),
    ...(unread > 0
      ? [part(7, {en: `hints: ${unread}`, ko: `힌트 ${unread}개`}, {en: `?${unread}`, ko: `?${unread}`}, 'wait')]
      : []),
    ...(menu === undefined ? [] : [part(8, {en: `${menu} class`, ko: `${menu} 수업`}, {en: menu, ko: menu}, 'quiet')]),
  ];
}

/** The keys that go there and open the panel: others while letters are text, and none where something has to be answered first. */
function keysNow(state: State): readonly [go?: string, menu?: string] {
  if (classActionOf('g', placeOf(state)) === undefined) return [];
  return isTyping(state) ? ['Ctrl+N', 'Ctrl+K'] : ['g', 'm'];
}

function linkPart({link, waiting}: ClassRoom, look: Look): Part {
  const some = waiting > 0;
  const signs = {
    live: [
      'good',
      some
        ? {en: `● live, ${waiting} on the way`, ko: `● 연결됨, ${waiting}개 보내는 중`}
        : {en: '● live', ko: '● 연결됨'},
      some ? {en: `● ${waiting}`, ko: `● ${waiting}`} : {en: '● live', ko: '● 연결됨'},
    ],
    offline: [
      'wait',
      some
        ? {en: `○ offline, ${waiting} waiting`, ko: `○ 연결 끊김, ${waiting}개 대기`}
        : {en: '○ offline', ko: '○ 연결 끊김'},
      some ? {en: `○ off, ${waiting}`, ko: `○ 끊김, ${waiting}`} : {en: '○ off', ko: '○ 끊김'},
    ],
    over: [
      'quiet',
      {en: '○ the class has ended  m leave', ko: '○ 수업이 끝났어요  m 나가기'},
      {en: '○ ended  m', ko: '○ 끝남  m'},
    ],
    refused: [
      'bad',
      {en: '○ no longer in the class  m leave', ko: '○ 이제 이 수업에 없어요  m 나가기'},
      {en: '○ not in class  m', ko: '○ 수업에 없음  m'},
    ],
  } as const satisfies Readonly<Record<ClassRoom['link'], readonly [Parameters<Look['paint']>[0], Text, Text]>>;
  const [role, full, short] = signs[link];
  return {rank: 0, full: look.paint(role, look.say(full)), short: look.paint(role, look.say(short))};
}

/** What is left of the timer by the server's clock; undefined without one, and when it has been over for a while. */
function timerOf({view, clock, clockOffset}: ClassRoom): Text | undefined {
  if (view.timerEnds === undefined) return undefined;
  const seconds = Math.ceil((view.timerEnds - clock - clockOffset) / 1000);
  if (seconds <= -timerShownFor / 1000) return undefined;
  if (seconds <= 0) return {en: 'time is up', ko: '시간 끝'};
  const two = (number: number) => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const time = hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  return {en: time, ko: time};
}

/** What the class invites to, in words. */
export function offerText(state: State, offer: Offer): Text {
  switch (offer.kind) {
    case 'share':
      return {en: `the instructor asks for ${offer.path}`, ko: `강사가 ${offer.path} 파일을 보고 싶어 해요`};
    case 'question':
      return {
        en: `question ${offer.number} of ${offer.of}`,
        ko: `문제 ${offer.number}/${offer.of}`,
      };
    case 'poll':
      return {en: 'a poll', ko: '설문'};
    case 'exercise': {
      const title = exerciseTitle(state, offer.ex);
      return {en: `exercise: ${title.en}`, ko: `실습: ${title.ko}`};
    }
    case 'page': {
      const place = pagePlace(state, offer);
      return {en: `instructor: ${place.en}`, ko: `강사: ${place.ko}`};
    }
  }
}

function shortOffer(state: State, offer: Offer): Text {
  switch (offer.kind) {
    case 'share':
      return {en: 'file?', ko: '파일?'};
    case 'question':
      return {en: `question ${offer.number}/${offer.of}`, ko: `문제 ${offer.number}/${offer.of}`};
    case 'poll':
      return {en: 'poll', ko: '설문'};
    case 'exercise':
      return {en: 'exercise', ko: '실습'};
    case 'page': {
      const place = pagePlace(state, offer);
      return {en: `${place.en}`, ko: `${place.ko}`};
    }
  }
}

function exerciseTitle({course}: State, ex: string): Text {
  const found = course.lessons.flatMap(({exercises}) => exercises).find(({id}) => id === ex);
  return found?.title ?? {en: ex, ko: ex};
}

/** The number of a lesson and of a page in it; of another course its ids. */
function pagePlace({course}: State, {lesson, page}: {readonly lesson: string; readonly page: string}): Text {
  const card = course.lessons.find(({id}) => id === lesson);
  const index = card?.pages.findIndex(({id}) => id === page) ?? -1;
  if (card === undefined || index === -1) return {en: `${lesson}#${page}`, ko: `${lesson}#${page}`};
  const number = String(card.number).padStart(2, '0');
  return {en: `lesson ${number} page ${index + 1}`, ko: `${number} 레슨 ${index + 1}페이지`};
}
