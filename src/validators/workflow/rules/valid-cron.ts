import type {Workflow} from '../../../syntax/workflow.ts';
import type {Text} from '../../../text/language.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {type CronFault, readCron} from '../cron.ts';
import {missingTrigger} from '../presence.ts';
import {schedulesOf} from '../schedules.ts';

/** Schedules are five fields in their bounds. */
export const validCron: Rule<Workflow> = {
  id: 'workflow/valid-cron',
  title: {en: 'A schedule is five valid fields', ko: '일정은 올바른 다섯 칸으로 써요'},
  why: {
    en: '`cron:` has five fields: minute, hour, day of the month, month, day of the week. GitHub checks their bounds and refuses the workflow when one is off. There are no seconds and no `@daily`. Times are UTC unless `timezone:` says otherwise.',
    ko: '`cron:`은 분, 시, 일, 월, 요일 다섯 칸이에요. GitHub가 칸마다 범위를 확인하고 벗어나면 워크플로를 거부해요. 초 단위나 `@daily`는 쓸 수 없어요. `timezone:`을 따로 적지 않으면 UTC 시각이에요.',
  },
  reference:
    'https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule',
  alsoKnownAs: ['actionlint events'],
  severity: 'error',
  bad: 'on:\n  schedule:\n    - cron: "0 25 * * *"\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  good: 'on:\n  schedule:\n    - cron: "0 5 * * 1-5"\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  missing: missingTrigger,
  *check(workflow) {
    for (const {text, span} of schedulesOf(workflow)) {
      const read = readCron(text);
      if ('field' in read) yield {span, message: message(read)};
    }
  },
};

const fields: Readonly<Record<Exclude<CronFault['field'], 'count'>, Text>> = {
  minute: {en: 'The minute (first field, 0–59)', ko: '첫째 칸인 분(0–59)'},
  hour: {en: 'The hour (second field, 0–23)', ko: '둘째 칸인 시(0–23)'},
  day: {en: 'The day of the month (third field, 1–31)', ko: '셋째 칸인 일(1–31)'},
  month: {en: 'The month (fourth field, 1–12 or JAN–DEC)', ko: '넷째 칸인 월(1–12 또는 JAN–DEC)'},
  weekday: {
    en: 'The day of the week (fifth field, 0–6 or SUN–SAT, Sunday is 0)',
    ko: '다섯째 칸인 요일(0–6 또는 SUN–SAT, 일요일이 0)',
  },
};

function message({field, part}: CronFault): Text {
  const word = quote(part);
  if (field === 'count')
    return {
      en: `${word} is not a schedule: five fields are needed, as in \`0 5 * * 1\` (minute, hour, day, month, weekday), separated by single spaces.`,
      ko: `${word}에는 칸이 다섯 개 있어야 해요. \`0 5 * * 1\`처럼 분, 시, 일, 월, 요일을 공백으로 나눠 적으세요.`,
    };
  return {
    en: `${fields[field].en} cannot be ${word}, so GitHub refuses the workflow.`,
    ko: `${fields[field].ko} 자리에 ${word} 값은 쓸 수 없어서 GitHub가 워크플로를 거부해요.`,
  };
}
