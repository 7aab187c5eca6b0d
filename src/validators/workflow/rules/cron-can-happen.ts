import type {Workflow} from '../../../syntax/workflow.ts';
import type {Rule} from '../../rule.ts';
import {canHappen, readCron, shortestGap} from '../cron.ts';
import {missingTrigger} from '../presence.ts';
import {schedulesOf} from '../schedules.ts';

/** A schedule happens, and not more often than GitHub allows. */
export const cronCanHappen: Rule<Workflow> = {
  id: 'workflow/cron-can-happen',
  title: {en: 'A schedule happens, at most every five minutes', ko: '일정은 실제로 오고, 5분보다 잦지 않아요'},
  why: {
    en: 'GitHub starts scheduled workflows at most every five minutes, and late when it is busy, most of all at the full hour. A schedule for every minute is accepted and not kept. One for 31 February is accepted too, and never comes.',
    ko: 'GitHub는 예약된 워크플로를 아무리 자주 해도 5분에 한 번만 시작하고, 정각처럼 붐빌 때는 늦어져요. 매분 실행하라고 적어도 받아 주지만 지켜지지 않아요. 2월 31일도 받아 주지만 그날은 오지 않아요.',
  },
  reference:
    'https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule',
  alsoKnownAs: ['actionlint events'],
  severity: 'warning',
  bad: 'on:\n  schedule:\n    - cron: "* * * * *"\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  good: 'on:\n  schedule:\n    - cron: "7 3 * * *"\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  missing: missingTrigger,
  *check(workflow) {
    for (const {text, span} of schedulesOf(workflow)) {
      const read = readCron(text);
      if ('field' in read) continue;
      const gap = shortestGap(read);
      if (!canHappen(read))
        yield {
          span,
          message: {
            en: 'No month named here has such a day, so this never comes.',
            ko: '여기 적은 달에는 그런 날이 없어서 이 일정은 오지 않아요.',
          },
        };
      else if (gap < 5)
        yield {
          span,
          message: {
            en: `This asks for a run every ${gap === 1 ? 'minute' : `${gap} minutes`}; GitHub starts one every five minutes at most. Write \`*/5\` or, better, something rarer.`,
            ko: `${gap}분마다 실행하라고 적었지만 GitHub는 5분에 한 번까지만 시작해요. \`*/5\`나 더 드문 간격으로 쓰세요.`,
          },
        };
    }
  },
};
