import type {SchemaProblem} from '../../../syntax/workflow/problem.ts';
import type {Event, Workflow} from '../../../syntax/workflow.ts';
import {entryOf} from '../../../syntax/yaml.ts';
import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Finding, Rule} from '../../rule.ts';
import {problemsOf} from '../owner.ts';
import {listed} from '../place.ts';
import {missingTrigger} from '../presence.ts';

/** Filters suit their events. */
export const eventFilters: Rule<Workflow> = {
  id: 'workflow/event-filters',
  title: {en: 'Events are filtered by what they have', ko: '이벤트에 맞는 필터를 써요'},
  why: {
    en: '`branches`, `tags`, `paths` and `types` narrow down when a workflow starts, and each event has its own: a `pull_request` has no `tags`, a `push` no `types`. A filter cannot stand beside its `-ignore` twin. GitHub refuses the file otherwise.',
    ko: '`branches`, `tags`, `paths`, `types`는 워크플로가 시작되는 조건을 좁혀 주는데 이벤트마다 쓸 수 있는 것이 달라요. `pull_request`에는 `tags`가 없고 `push`에는 `types`가 없어요. `branches`와 `branches-ignore`처럼 짝이 되는 것은 함께 쓸 수 없어요. 어기면 GitHub가 파일을 거부해요.',
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
    for (const event of workflow.events) yield* twins(event);
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

function* twins({name, filters}: Event): Iterable<Finding> {
  for (const kind of ['branches', 'tags', 'paths']) {
    const one = entryOf(filters, kind);
    const other = entryOf(filters, `${kind}-ignore`);
    if (one === undefined || other === undefined) continue;
    yield {
      span: other.key.span,
      message: {
        en: `\`${name}\` has both \`${kind}\` and \`${kind}-ignore\`; GitHub allows one of the two. Keep \`${kind}\` and put what should be left out into it with a \`!\` in front.`,
        ko: `\`${name}\`에 \`${kind}\`와 \`${kind}-ignore\`가 함께 있어요. GitHub는 둘 중 하나만 허용해요. \`${kind}\`만 두고 제외할 것은 앞에 \`!\`를 붙여 적으세요.`,
      },
      related: [{span: one.key.span, message: {en: `\`${kind}\` stands here.`, ko: `\`${kind}\` 필터는 여기 있어요.`}}],
    };
  }
}
