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
export function whyAgain(again: Again, people: number): Text {
  switch (again.kind) {
    case 'rule':
      return {
        en: `${again.people} of ${people} met it, ${again.open} never got past it.`,
        ko: `${people}명 중 ${again.people}명이 걸렸고, ${again.open}명은 끝까지 해결하지 못했어요.`,
      };
    case 'question': {
      const missed = again.answered - again.right;
      return {
        en: `${missed} of ${again.answered} did not have it right.`,
        ko: `답한 ${again.answered}명 중 ${missed}명이 맞히지 못했어요.`,
      };
    }
    case 'exercise': {
      const missed = again.tried - again.passed;
      const time = again.median === undefined ? undefined : lasting(again.median);
      return {
        en: `${missed} of ${again.tried} did not pass${time === undefined ? '.' : `; of the others half needed ${time.en} or more.`}`,
        ko: `시도한 ${again.tried}명 중 ${missed}명이 통과하지 못했어요.${time === undefined ? '' : ` 통과한 사람의 절반은 ${time.ko} 이상 걸렸어요.`}`,
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
      return {
        en: `${people} wrote “${popular.text}”`,
        ko: `${people}명이 ${particle(`“${popular.text}”`, '을/를')} 썼어요`,
      };
    case 'line':
      return {en: `${people} took line ${popular.line}`, ko: `${people}명이 ${popular.line}번째 줄을 골랐어요`};
  }
}

/** How the calls for help went, in one sentence. */
export function helpWords({calls, helped, takenBack, waiting, median}: HelpSummary): Text {
  const time = median === undefined ? {en: '', ko: ''} : lasting(median);
  const parts: readonly Text[] = [
    {en: `${helped} helped (half within ${time.en})`, ko: `${helped}번 도와줌(절반은 ${time.ko} 안에)`},
    {en: `${takenBack} taken back`, ko: `${takenBack}번 거둠`},
    {en: `${waiting} unanswered`, ko: `${waiting}번 답하지 못함`},
  ].filter((_, index) => [helped, takenBack, waiting][index] !== 0);
  return {
    en: `${calls} ${calls === 1 ? 'call' : 'calls'}: ${parts.map(({en}) => en).join(', ')}`,
    ko: `요청 ${calls}번: ${parts.map(({ko}) => ko).join(', ')}`,
  };
}

/** Why somebody may need a word. */
export function needWords(need: Need): Text {
  switch (need.why) {
    case 'waited':
      return {
        en: `waited ${lasting(need.ms).en} for help; nobody came`,
        ko: `${lasting(need.ms).ko} 기다렸지만 도움을 받지 못함`,
      };
    case 'alone': {
      const count = need.exercises.length;
      const [first = ''] = need.exercises;
      const what: Text =
        count === 1
          ? {en: `${first} not passed`, ko: `${first} 통과 못 함`}
          : {en: `${count} exercises not passed`, ko: `실습 ${count}개 통과 못 함`};
      return need.asked === 0
        ? {en: `${what.en}, never asked`, ko: `${what.ko}, 도움 요청 없음`}
        : {en: `${what.en}, took the call back`, ko: `${what.ko}, 도움 요청을 거둠`};
    }
    case 'absent':
      return {en: 'joined and tried nothing', ko: '참여만 하고 해 본 것이 없음'};
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
  asked: {en: 'Asked without a name', ko: '이름 없이 들어온 질문'},
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
  en: 'Nobody has tried an exercise or answered a question yet.',
  ko: '아직 실습이나 문제를 풀어 본 사람이 없어요.',
};
