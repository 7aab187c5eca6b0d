import type {SchemaProblem} from '../../../syntax/workflow/problem.ts';
import type {Workflow} from '../../../syntax/workflow.ts';
import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {problemsOf} from '../owner.ts';
import {listed} from '../place.ts';
import {missingTrigger} from '../presence.ts';

/** Filters suit their events. */
export const eventFilters: Rule<Workflow> = {
  id: 'workflow/event-filters',
  title: {en: 'Events are filtered by what they have', ko: '이벤트에 맞는 필터를 써요'},
  why: {
    en: '`branches`, `tags`, `paths` and `types` narrow down when a workflow starts, and each event has its own: a `pull_request` has no `tags`, a `push` no `types`. GitHub refuses the file when a filter does not exist for the event.',
    ko: '`branches`, `tags`, `paths`, `types`는 워크플로가 시작되는 조건을 좁혀 주는데 이벤트마다 쓸 수 있는 것이 달라요. `pull_request`에는 `tags`가 없고 `push`에는 `types`가 없어요. 이벤트에 없는 필터를 쓰면 GitHub가 파일을 거부해요.',
  },
  reference:
    'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onpushbranchestagsbranches-ignoretags-ignore',
  alsoKnownAs: ['actionlint events'],
  severity: 'error',
  bad: 'on:\n  push:\n    branchs: [main]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  good: 'on:\n  push:\n    branches: [main]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  missing: missingTrigger,
  *check(workflow) {
    for (const problem of problemsOf(workflow, 'event-filters')) {
      const meant = nearest(problem.seen, problem.allowed);
      const fix = meant && {fix: {edits: [{span: problem.span, text: meant}]}};
      yield {span: problem.span, message: message(problem, meant), ...fix};
    }
  },
};

function message({code, seen, path, allowed}: SchemaProblem, meant: string | undefined): Text {
  const event = `\`${path[1]}\``;
  const word = quote(seen);
  const kind = code === 'unknown-key' ? {en: 'filter', ko: '필터'} : {en: 'activity type', ko: '활동 유형'};
  const hint = meant
    ? {en: `Did you mean \`${meant}\`?`, ko: `혹시 \`${meant}\`인가요?`}
    : {en: `It has: ${listed(allowed, 12)}.`, ko: `쓸 수 있는 것: ${listed(allowed, 12)}`};
  return {
    en: `The event ${event} has no ${kind.en} ${word}, so GitHub refuses the workflow. ${hint.en}`,
    ko: `${event} 이벤트에는 ${particle(word, '이라/라')}는 ${particle(kind.ko, '이/가')} 없어서 GitHub가 워크플로를 거부해요. ${hint.ko}`,
  };
}
