import {dueCount} from '../app/quiz.ts';
import type {Progress} from '../progress/progress.ts';
import {type Statistics, statisticsOf} from '../quiz/history.ts';
import {retention} from '../quiz/schedule.ts';
import type {Text} from '../text/language.ts';
import type {LessonStore} from './lessons.ts';
import {readHistory} from './quiz-files.ts';
import {stamp} from './stamp.ts';

const day = 86_400_000;

/** What the history of a data folder comes to at a time; the notice says that it was set aside. */
export async function readStatistics(
  store: LessonStore,
  progress: Progress,
  data: string | undefined,
  now: number,
): Promise<{readonly statistics: Statistics; readonly notice?: Text}> {
  const read =
    data === undefined ? {history: {entries: [], unreadable: 0}} : await readHistory(data, stamp(new Date(now)));
  const bank = await store.bank();
  const statistics = statisticsOf(read.history, {
    bank,
    cards: new Map(Object.entries(progress.cards)),
    retention: (card, days) => retention(card, now + days * day),
    dateOf: (at) => stamp(new Date(at)).slice(0, 10),
    due: dueCount(bank, progress, now),
  });
  return {statistics, ...('notice' in read && read.notice && {notice: read.notice})};
}
