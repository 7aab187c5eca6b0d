import {calendarProblem} from '../../../syntax/systemd/calendar.ts';
import {resolveSpecifiers} from '../../../syntax/systemd/specifier.ts';
import {readTimeSpan} from '../../../syntax/systemd/time-span.ts';
import {orEmpty, type Reader, whole} from './complaint.ts';

const span =
  (unit: 1 | 1e-9): Reader =>
  (value) => {
    const read = readTimeSpan(value, unit);
    return read.kind === 'span' ? [] : whole(value, {kind: 'time', detail: read.reason});
  };

/** `OnCalendar=` and the other lines of a timer; specifiers are filled in first. */
const timer: Reader = (value, use) => {
  const resolved = resolveSpecifiers(value, use.unit);
  if (resolved.kind === 'unknown') return [{kind: 'specifier', from: resolved.at, to: resolved.at + 2}];
  if (use.key !== 'OnCalendar')
    return span(1)(resolved.text, use).flatMap(({detail}) => whole(value, {kind: 'time', ...(detail && {detail})}));
  const problem = calendarProblem(resolved.text);
  if (problem === undefined) return [];
  return whole(value, {kind: 'calendar', detail: problem.reason});
};

/** Readers of time spans and calendar events, by the name of systemd's parser. */
export const timeReaders: Readonly<Record<string, Reader>> = {
  sec: span(1),
  sec_fix_0: span(1),
  nsec: span(1e-9),
  sec_def_infinity: orEmpty(span(1)),
  service_timeout: span(1),
  service_timeout_abort: orEmpty(span(1)),
  job_timeout_sec: span(1),
  job_running_timeout_sec: span(1),
  timer: orEmpty(timer),
};
