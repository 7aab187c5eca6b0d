import type {State, StatisticsScreen} from '../../app/state.ts';
import type {Statistics} from '../../quiz/history.ts';
import {padTo, wrap} from '../../text/width.ts';
import {type Drawing, readable} from '../blocks.ts';
import {bar} from '../chart.ts';
import type {Look} from '../look.ts';

/** The score day by day and by topic, and how much of it is still known. */
export function drawStatistics(state: State, {statistics}: StatisticsScreen, look: Look): Drawing {
  return {lines: ['', ...statisticsLines(statistics, state, {...look, columns: Math.min(look.columns, readable)})]};
}

/** The same lines for a screen and for `drydock quiz stats`. */
export function statisticsLines(statistics: Statistics, {course}: Pick<State, 'course'>, look: Look): string[] {
  const {answers, right, days, topics, seen, of, due, retention, unreadable} = statistics;
  const titles = new Map(course.lessons.map(({id, title}) => [id, look.say(title)]));
  const heading = (en: string, ko: string) => ['', look.paint('title', look.say({en, ko}))];
  const percent = (share: number) => `${Math.round(share * 100)} %`.padStart(5);
  const row = (label: string, width: number, share: number, end: string) =>
    `${padTo(label, width)} ${bar(share, barWidth(look), look)} ${percent(share)}  ${end}`.trimEnd();
  if (answers === 0)
    return wrap(look.say({en: 'No question has been answered yet.', ko: '아직 푼 문제가 없어요.'}), look.columns);
  const overall = {
    en: `${answers} answers, ${percent(right ?? 0).trim()} right. ${seen} of ${of} questions seen, ${due} due.`,
    ko: `${answers}번 답했고 ${percent(right ?? 0).trim()}가 맞았어요. 전체 ${of}문제 중 ${seen}문제를 풀었고, 복습할 문제는 ${due}개예요.`,
  };
  return [
    ...wrap(look.say(overall), look.columns),
    ...heading('Score by day', '날짜별 점수'),
    ...days.map(({date, score, answers: count}) => row(date, 10, score, String(count))),
    ...heading('Score by lesson', '레슨별 점수'),
    ...topics.map(({lesson, number, score, answers: count}) =>
      row(`${String(number).padStart(2, '0')} ${titles.get(lesson) ?? lesson}`, topicWidth(look), score, String(count)),
    ),
    ...heading('Still known, without review', '복습하지 않을 때 기억에 남는 정도'),
    ...retention.map(({days: after, chance}) => row(look.say(whenOf(after)), 10, chance, '')),
    ...(unreadable > 0 ? ['', ...wrap(look.paint('wait', look.say(unreadableLines(unreadable))), look.columns)] : []),
  ];
}

function barWidth(look: Look): number {
  return look.columns >= 60 ? 20 : 10;
}

function topicWidth(look: Look): number {
  return Math.max(8, Math.min(32, look.columns - barWidth(look) - 14));
}

function whenOf(days: number) {
  return days === 0 ? {en: 'today', ko: '오늘'} : {en: `in ${days} days`, ko: `${days}일 뒤`};
}

function unreadableLines(count: number) {
  return {
    en: `${count} ${count === 1 ? 'line' : 'lines'} of the history could not be read and were left out.`,
    ko: `기록 중 ${count}줄은 읽을 수 없어서 뺐어요.`,
  };
}
