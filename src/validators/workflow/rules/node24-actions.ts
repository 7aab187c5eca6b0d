import type {Workflow} from '../../../syntax/workflow.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {olderActions} from '../older-actions.ts';
import {missingJobs} from '../presence.ts';

/** Actions are made for the Node that runners have. */
export const node24Actions: Rule<Workflow> = {
  id: 'workflow/node24-actions',
  title: {en: 'Actions are made for Node 24', ko: 'Node 24에 맞춘 액션을 써요'},
  why: {
    en: 'Since June 2026 runners run JavaScript actions on Node 24. One made for Node 20, such as `actions/checkout@v4`, mostly works there, and each run carries a warning about it. The next major is made for Node 24 and takes the same inputs.',
    ko: '2026년 6월부터 러너는 JavaScript 액션을 Node 24에서 실행해요. `actions/checkout@v4`처럼 Node 20에 맞춘 액션도 대부분 돌아가지만 실행할 때마다 경고가 나와요. 다음 메이저 버전은 Node 24에 맞춰 만들었고 입력은 같아요.',
  },
  learn: 'ci-cd#marketplace',
  reference: 'https://github.blog/changelog/2025-09-19-deprecation-of-node-20-on-github-actions-runners/',
  severity: 'hint',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pytest\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v5\n      - run: pytest\n',
  missing: missingJobs,
  *check(workflow) {
    for (const {name, ref, major, facts, span, fix} of olderActions(workflow)) {
      if (facts.node20 === undefined || major < facts.node20 || major <= (facts.retired?.upTo ?? 0)) continue;
      const word = `\`${name}@${ref}\``;
      const newer = `\`${name}@v${facts.node24}\``;
      yield {
        span,
        message: {
          en: `${word} was made for Node 20 and is run on Node 24 now, with a warning in each run. ${newer} is the first version made for it.`,
          ko: `${particle(word, '은/는')} Node 20에 맞춘 액션인데 이제 Node 24에서 경고와 함께 실행돼요. 여기에 맞춘 첫 버전은 ${newer}예요.`,
        },
        fix,
      };
    }
  },
};
