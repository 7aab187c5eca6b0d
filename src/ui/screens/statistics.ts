import type {State, StatisticsScreen} from '../../app/state.ts';
import type {Statistics} from '../../quiz/history.ts';
import type {Text} from '../../text/language.ts';
import {cut, padTo, wrap} from '../../text/width.ts';
import {type Drawing, readable} from '../blocks.ts';
import {bar} from '../chart.ts';
import type {Look} from '../look.ts';

/** The score day by day and by topic, and how much of it is still known. */
export function drawStatistics(state: State, {statistics}: StatisticsScreen, look: Look): Drawing {
  return {lines: ['', ...statisticsLines(statistics, state, {...look, columns: Math.min(look.columns, readable)})]};
}

/** The same lines for a screen and for `drydock quiz stats`. */
export function statisticsLines(statistics: Statistics, {course}: Pick<State, 'course'>, look: Look): string[] {
  const {answers, days, topics, seen, retention, unreadable} = statistics;
  if (answers === 0 && seen === 0 && unreadable === 0)
    return wrap(look.say({en: 'No question has been answered yet.', ko: '아직 푼 문제가 없어요.'}), look.columns);
  const titles = new Map(course.lessons.map(({id, title}) => [id, look.say(title)]));
  const nameOf = (lesson: string, number: number) =>
    `${String(number).padStart(2, '0')} ${titles.get(lesson) ?? lesson}`;
  const rows = {
    days: days.map(({date, score, answers: count}) => row(date, 10, score, String(count), look)),
    topics: topics.map(({lesson, number, score, answers: count}) =>
      row(nameOf(lesson, number), topicWidth(look), score, String(count), look),
    ),
    retention: retention.map(({days: after, chance}) => row(look.say(whenOf(after)), 10, chance, '', look)),
  };
  return [
    ...wrap(look.say(overall(statistics)), look.columns),
    ...section({en: 'Score by day', ko: '날짜별 점수'}, rows.days, look),
    ...section({en: 'Score by lesson', ko: '레슨별 점수'}, rows.topics, look),
    ...section({en: 'Still known, without review', ko: '복습하지 않을 때 기억에 남는 정도'}, rows.retention, look),
    ...(unreadable > 0 ? ['', ...wrap(look.paint('wait', look.say(unreadableLines(unreadable))), look.columns)] : []),
  ];
}

function overall({answers, right, seen, of, due}: Statistics): Text {
  const share = percent(right ?? 0);
  const counted = {
    en: right === undefined ? '' : `${answers} ${answers === 1 ? 'answer' : 'answers'}, ${share} right. `,
    ko: right === undefined ? '' : `${answers}번 답했고 ${share}가 맞았어요. `,
  };
  return {
    en: `${counted.en}${seen} of ${of} questions seen, ${due} due.`,
    ko: `${counted.ko}전체 ${of}문제 중 ${seen}문제를 풀었고, 복습할 문제는 ${due}개예요.`,
  };
}

/** Rows under their heading; nothing when there are none. */
function section(heading: Text, rows: readonly string[], look: Look): readonly string[] {
  return rows.length === 0 ? [] : ['', ...wrap(look.paint('title', look.say(heading)), look.columns), ...rows];
}

function row(label: string, width: number, share: number, end: string, look: Look): string {
  const chart = bar(share, barWidth(look), look);
  return `${padTo(cut(label, width), width)} ${chart} ${percent(share).padStart(5)}  ${end}`.trimEnd();
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function barWidth(look: Look): number {
  return look.columns >= 60 ? 20 : look.columns >= 36 ? 10 : 5;
}

function topicWidth(look: Look): number {
  return Math.max(8, Math.min(32, look.columns - barWidth(look) - 14));
}

function whenOf(days: number): Text {
  return days === 0 ? {en: 'today', ko: '오늘'} : {en: `in ${days} days`, ko: `${days}일 뒤`};
}

function unreadableLines(count: number): Text {
  return {
    en: `${count === 1 ? '1 line of the history could not be read and was' : `${count} lines of the history could not be read and were`} left out.`,
    ko: `기록 중 ${count}줄은 읽을 수 없어서 뺐어요.`,
  };
}
