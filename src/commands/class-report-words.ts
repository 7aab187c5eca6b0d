import type {Again} from '../classroom/report/again.ts';
import type {HelpSummary, Need} from '../classroom/report/attention.ts';
import type {Popular} from '../classroom/report/popular.ts';
import type {Language, Text} from '../text/language.ts';
import {particle} from '../text/particle.ts';

/** How long something took, rounded to what people say. @param ms never below 0 */
export function lasting(ms: number): Text {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return {en: `${seconds} s`, ko: `${seconds}초`};
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return {en: `${minutes} min`, ko: `${minutes}분`};
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0
    ? {en: `${hours} h`, ko: `${hours}시간`}
    : {en: `${hours} h ${rest} min`, ko: `${hours}시간 ${rest}분`};
}

const locales = {en: 'en-GB', ko: 'ko-KR'} as const;

/**
 * From when to when a class was, in the zone of this machine unless another is named, with the zone. Times are ms since
 * 1970.
 */
export function whenHeld(from: number, to: number, language: Language, zone?: string): string {
  const inZone = zone === undefined ? {} : {timeZone: zone};
  const shown = (at: number, how: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], {...how, ...inZone}).format(at);
  const day = (at: number) => shown(at, {dateStyle: 'long'});
  const clock = (at: number) => shown(at, {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});
  const name = new Intl.DateTimeFormat('en', {timeZoneName: 'short', ...inZone})
    .formatToParts(from)
    .find(({type}) => type === 'timeZoneName')?.value;
  const end = to <= from ? '' : `–${day(from) === day(to) ? '' : `${day(to)} `}${clock(to)}`;
  return `${day(from)} ${clock(from)}${end} ${name ?? ''}`.trim();
}

/** Why something should be taken up again, in one sentence. */
export function whyAgain(again: Again, people: number, popular: string | undefined): Text {
  switch (again.kind) {
    case 'rule':
      return {
        en: `${again.people} of ${people} met it, ${again.open} never got past it.`,
        ko: `${people}명 중 ${again.people}명이 걸렸고, ${again.open}명은 끝까지 해결하지 못했어요.`,
      };
    case 'question': {
      const missed = again.answered - again.right;
      const taken = popular === undefined ? {en: '', ko: ''} : {en: ` ${popular}`, ko: ` ${popular}`};
      return {
        en: `${missed} of ${again.answered} did not have it right.${taken.en}`,
        ko: `답한 ${again.answered}명 중 ${missed}명이 맞히지 못했어요.${taken.ko}`,
      };
    }
    case 'exercise': {
      const missed = again.tried - again.passed;
      const time = again.median === undefined ? undefined : lasting(again.median);
      return {
        en: `${missed} of ${again.tried} did not pass${time === undefined ? '.' : `; of the others half needed ${time.en} or more.`}`,
        ko: `시도한 ${again.tried}명 중 ${missed}명이 통과하지 못했어요.${time === undefined ? '' : ` 통과한 사람의 절반은 ${time.ko} 넘게 걸렸어요.`}`,
      };
    }
  }
}

/** The wrong answer that most gave. `choice`: the words of the choice, where it is one. */
export function mostTook(popular: Popular, choice: string | undefined): Text {
  const {people} = popular;
  switch (popular.kind) {
    case 'choice': {
      const words = choice === undefined || choice === '' ? undefined : `“${choice}”`;
      return {
        en: `${people} took ${words ?? `choice ${popular.choice + 1}`}`,
        ko: `${people}명이 ${particle(words ?? `${popular.choice + 1}번`, '을/를')} 골랐어요`,
      };
    }
    case 'text':
      return {en: `${people} wrote “${popular.text}”`, ko: `${people}명이 “${popular.text}”라고 썼어요`};
    case 'line':
      return {en: `${people} took line ${popular.line}`, ko: `${people}명이 ${popular.line}번째 줄을 골랐어요`};
  }
}

/** How the calls for help went, in one sentence or two. */
export function helpWords({calls, helped, takenBack, waiting, median}: HelpSummary): Text {
  const time = median === undefined ? undefined : lasting(median);
  const parts: readonly (Text | undefined)[] = [
    helped === 0
      ? undefined
      : {
          en: `${helped} helped${time === undefined ? '' : `, half of them within ${time.en}`}`,
          ko: `도와준 것 ${helped}번${time === undefined ? '' : `(절반은 ${time.ko} 안에)`}`,
        },
    takenBack === 0 ? undefined : {en: `${takenBack} taken back`, ko: `거둔 것 ${takenBack}번`},
    waiting === 0 ? undefined : {en: `${waiting} nobody came to`, ko: `아무도 가지 못한 것 ${waiting}번`},
  ];
  const told = parts.flatMap((part) => part ?? []);
  return {
    en: `${calls} ${calls === 1 ? 'call' : 'calls'}: ${told.map(({en}) => en).join('; ')}.`,
    ko: `${calls}번 요청: ${told.map(({ko}) => ko).join(', ')}`,
  };
}

/** Why somebody may need a word. `titles`: of the exercises, in that language. */
export function needWords(need: Need, titles: readonly string[], language: Language): string {
  const say = (text: Text) => text[language];
  switch (need.why) {
    case 'waited':
      return say({
        en: `waited ${lasting(need.ms).en} for help; nobody came`,
        ko: `도움을 ${lasting(need.ms).ko} 기다렸지만 아무도 가지 못했어요`,
      });
    case 'alone': {
      const names = titles.join(', ');
      return say(
        need.asked === 0
          ? {en: `never asked; not passed: ${names}`, ko: `도움을 청하지 않음, 통과 못 함: ${names}`}
          : {en: `asked and took it back; not passed: ${names}`, ko: `도움 요청을 거둠, 통과 못 함: ${names}`},
      );
    }
    case 'absent':
      return say({en: 'joined and tried nothing', ko: '참여만 하고 해 본 것이 없어요'});
  }
}

export function others(count: number): Text {
  return {en: `… and ${count} more`, ko: `… 그 밖에 ${count}개`};
}

export function otherPeople(count: number): Text {
  return {en: `… and ${count} more`, ko: `… 그 밖에 ${count}명`};
}

export const titles = {
  again: {en: 'To take up again', ko: '다음에 다시 다룰 것'},
  help: {en: 'Help', ko: '도움'},
  people: {en: 'Who may need a word', ko: '살펴볼 학습자'},
  polls: {en: 'Polls', ko: '설문'},
} as const;

export const headings = {
  rules: {
    title: {en: 'Rules', ko: '규칙'},
    columns: [
      {en: 'people', ko: '걸린 사람'},
      {en: 'checks', ko: '걸린 횟수'},
      {en: 'not solved', ko: '해결 못 함'},
    ],
  },
  exercises: {
    title: {en: 'Exercises', ko: '실습'},
    columns: [
      {en: 'passed', ko: '통과'},
      {en: 'median time', ko: '걸린 시간(중앙값)'},
      {en: 'checks', ko: '검사 횟수'},
    ],
  },
  questions: {
    title: {en: 'Questions', ko: '문제'},
    columns: [
      {en: 'right', ko: '정답'},
      {en: 'partly', ko: '일부'},
      {en: 'wrong', ko: '오답'},
      {en: 'late', ko: '늦음'},
      {en: 'no answer', ko: '답 없음'},
    ],
  },
} as const;

export const nothing: Text = {
  en: 'Nobody has tried an exercise or answered a question.',
  ko: '실습이나 문제를 풀어 본 사람이 없어요.',
};
