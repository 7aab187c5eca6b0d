import type {Workflow} from '../../../syntax/workflow.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import type {ActionFacts} from '../action-facts.ts';
import {olderActions} from '../older-actions.ts';
import {missingJobs} from '../presence.ts';

/** Actions are versions that runners are made for. */
export const currentActions: Rule<Workflow> = {
  id: 'workflow/current-actions',
  title: {en: 'Actions are versions of today', ko: '지금 쓸 수 있는 버전의 액션을 써요'},
  why: {
    en: 'A JavaScript action is written for one Node version. GitHub retired Node 12 and 16 years ago: actions of that age are run on a Node that their authors never tried, and each run carries a warning. Some old versions GitHub fails outright. The newer major usually takes the same inputs.',
    ko: 'JavaScript 액션은 특정 Node 버전에 맞춰 만들어요. GitHub는 Node 12와 16을 오래전에 퇴역시켰고, 그 시절의 액션은 만든 사람이 시험해 본 적 없는 Node에서 경고와 함께 실행돼요. 아예 실패시키는 옛 버전도 있어요. 새 메이저 버전에서도 입력은 대부분 그대로예요.',
  },
  learn: 'ci-cd#marketplace',
  reference:
    'https://github.blog/changelog/2024-03-07-github-actions-all-actions-will-run-on-node20-instead-of-node16-by-default/',
  alsoKnownAs: ['actionlint action'],
  severity: 'warning',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v3\n      - run: pytest\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v5\n      - run: pytest\n',
  missing: missingJobs,
  *check(workflow) {
    for (const {name, ref, major, facts, span, fix} of olderActions(workflow)) {
      const message = complaint(name, ref, major, facts);
      if (message) yield {span, message, fix};
    }
  },
};

function complaint(name: string, ref: string, major: number, {node20, node24, retired}: ActionFacts): Text | undefined {
  const word = `\`${name}@${ref}\``;
  if (retired !== undefined && major <= retired.upTo)
    return {
      en: `GitHub has failed every run that uses ${word} since ${retired.since}. Write \`${name}@v${node24}\`.`,
      ko: `GitHub는 ${retired.since}부터 ${particle(word, '을/를')} 쓰는 실행을 모두 실패시켜요. ${particle(`\`${name}@v${node24}\``, '으로/로')} 바꾸세요.`,
    };
  if (node20 === undefined || major >= node20) return undefined;
  return {
    en: `${word} was made for a Node version that GitHub's runners gave up years ago; it is run on a newer one that it was never tried on. Write \`${name}@v${node24}\`.`,
    ko: `${particle(word, '은/는')} 러너에서 몇 년 전에 없어진 Node 버전에 맞춰 만든 액션이에요. 시험해 본 적 없는 새 Node에서 실행되니 ${particle(`\`${name}@v${node24}\``, '으로/로')} 바꾸세요.`,
  };
}
