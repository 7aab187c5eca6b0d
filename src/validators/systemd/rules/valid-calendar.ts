import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import type {Placed} from '../complaints.ts';
import {missingUnit} from '../presence.ts';
import {consequence, findings, seen} from '../say.ts';
import type {UnitTree} from '../tree.ts';

/** OnCalendar= is a calendar event that systemd understands. */
export const validCalendar: Rule<UnitTree> = {
  id: 'systemd/valid-calendar',
  title: {
    en: '`OnCalendar=` is a date and time that systemd understands',
    ko: '`OnCalendar=`는 systemd가 이해하는 날짜와 시각이에요',
  },
  why: {
    en: 'The shape is `Mon..Fri *-*-* 03:00:00`: days of the week, a date, a time, each of which can be left out; or a word such as `daily`. The five fields of cron mean nothing here. systemd ignores a line that it does not understand, and a timer without any other line is refused. `systemd-analyze calendar "…"` says when it would next fire.',
    ko: '`Mon..Fri *-*-* 03:00:00`처럼 요일, 날짜, 시각 순서로 쓰고, 각각 생략할 수 있어요. `daily` 같은 낱말도 돼요. cron의 다섯 칸 형식은 통하지 않아요. systemd는 이해하지 못한 줄을 무시하고, 그 줄뿐이면 타이머를 거부해요. `systemd-analyze calendar "…"`로 다음 실행 시각을 볼 수 있어요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.time.html#Calendar%20Events',
  severity: 'error',
  bad: '[Timer]\nOnCalendar=0 3 * * *\n',
  good: '[Timer]\nOnCalendar=*-*-* 03:00:00\n',
  missing: missingUnit,
  check: (tree) => findings(tree, 'calendar', message),
};

function message(one: Placed): Text {
  const cron = /^(?:[\d*][\d*,/-]*\s+){4}[\w*,/-]+$/.test(one.word);
  const problem = reason(one.detail ?? '');
  return {
    en: `${seen(one)} is no calendar event, so systemd ${consequence(one).en}: ${cron ? 'this is the shape of cron' : problem.en}. Write it as \`Mon..Fri *-*-* 03:00:00\`, \`*-*-* 03:00\` or \`daily\`.`,
    ko: `${seen(one)} 값은 systemd의 일정 형식이 아니라서 systemd가 ${consequence(one).ko} (${cron ? 'cron 형식이에요' : problem.ko}). \`Mon..Fri *-*-* 03:00:00\`, \`*-*-* 03:00\`, \`daily\`처럼 쓰세요.`,
  };
}

function reason(detail: string): Text {
  const reasons: Readonly<Record<string, Text>> = {
    empty: {en: 'there is nothing but a time zone', ko: '시간대만 있어요'},
    weekday: {en: 'a day of the week is not `Mon` to `Sun`', ko: '요일은 `Mon`부터 `Sun`까지예요'},
    date: {en: 'the date is not of the shape `year-month-day`', ko: '날짜는 `연-월-일` 형태예요'},
    time: {en: 'the time is not of the shape `hour:minute:second`', ko: '시각은 `시:분:초` 형태예요'},
    range: {en: 'a number is too large or too small for its place', ko: '그 자리에 쓸 수 없는 수가 있어요'},
  };
  return reasons[detail] ?? {en: 'something is left over behind the time', ko: '시각 뒤에 남는 글자가 있어요'};
}
