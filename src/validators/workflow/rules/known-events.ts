import {keysOf} from '../../../syntax/workflow/schema.ts';
import type {Workflow} from '../../../syntax/workflow.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {problemsOf} from '../owner.ts';
import {missingTrigger} from '../presence.ts';

/** `on:` names events of GitHub. */
export const knownEvents: Rule<Workflow> = {
  id: 'workflow/known-events',
  title: {en: 'The workflow starts on events that exist', ko: '실제로 있는 이벤트로 워크플로를 시작해요'},
  why: {
    en: '`on:` lists what starts the workflow: `push`, `pull_request`, `schedule`, `workflow_dispatch` (a button) and some thirty more. With a name GitHub does not know, the whole file is refused.',
    ko: '`on:`에는 워크플로를 시작하는 이벤트를 적어요. `push`, `pull_request`, `schedule`, 버튼으로 실행하는 `workflow_dispatch`를 비롯해 서른 가지가 넘어요. GitHub가 모르는 이름이 있으면 파일 전체를 거부해요.',
  },
  learn: 'ci-cd#first',
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows',
  alsoKnownAs: ['actionlint events'],
  severity: 'error',
  bad: 'on: [push, pull-request]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  good: 'on: [push, pull_request]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  missing: missingTrigger,
  *check(workflow) {
    const names = keysOf('on-mapping-strict');
    for (const {span, seen} of problemsOf(workflow, 'known-events')) {
      const meant =
        nearest(seen.replaceAll('-', '_'), names) ??
        (/^(?:pr|pull|merge_request)$/i.test(seen) ? 'pull_request' : undefined);
      const word = quote(seen);
      yield {
        span,
        message: {
          en: `GitHub has no event called ${word}, so it refuses the workflow. ${meant ? `Did you mean \`${meant}\`?` : 'The common ones are `push`, `pull_request`, `workflow_dispatch` and `schedule`.'}`,
          ko: `GitHub에는 ${particle(word, '이라/라')}는 이벤트가 없어서 워크플로를 거부해요. ${meant ? `혹시 \`${meant}\`인가요?` : '자주 쓰는 이벤트는 `push`, `pull_request`, `workflow_dispatch`, `schedule`이에요.'}`,
        },
        ...(meant && {fix: {edits: [{span, text: meant}]}}),
      };
    }
  },
};
