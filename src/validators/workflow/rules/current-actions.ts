import type {Uses, Workflow} from '../../../syntax/workflow.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {type ActionFacts, factsOf, majorOf} from '../action-facts.ts';
import {missingJobs} from '../presence.ts';

/** Actions are versions that runners are made for. */
export const currentActions: Rule<Workflow> = {
  id: 'workflow/current-actions',
  title: {en: 'Actions are versions of today', ko: '지금 쓸 수 있는 버전의 액션을 써요'},
  why: {
    en: 'A JavaScript action is written for one Node version. GitHub retired Node 12, 16 and, in 2026, Node 20: older actions are run on Node 24, which their authors never tried, and each run carries a warning. Some old versions GitHub fails outright. The newer major usually takes the same inputs.',
    ko: 'JavaScript 액션은 특정 Node 버전에 맞춰 만들어요. GitHub는 Node 12와 16에 이어 2026년에 Node 20까지 퇴역시켰고, 오래된 액션은 만든 사람이 시험해 본 적 없는 Node 24에서 경고와 함께 실행돼요. 아예 실패시키는 옛 버전도 있어요. 새 메이저 버전에서도 입력은 대부분 그대로예요.',
  },
  reference: 'https://github.blog/changelog/2025-09-19-deprecation-of-node-20-on-github-actions-runners/',
  alsoKnownAs: ['actionlint action'],
  severity: 'warning',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v3\n      - run: pytest\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v5\n      - run: pytest\n',
  missing: missingJobs,
  *check({jobs}) {
    for (const {uses} of jobs.flatMap(({steps}) => steps)) {
      if (uses?.kind !== 'action' || uses.ref === undefined) continue;
      const known = factsOf(uses.name.replace(/^(actions\/cache)\/(?:save|restore)$/, '$1'));
      const major = majorOf(uses.ref);
      const message = known && major !== undefined ? complaint(uses, major, known) : undefined;
      const at = uses.scalar.text.indexOf('@') + 1;
      const span = uses.scalar.at(at, uses.scalar.text.length);
      if (message) yield {span, message, fix: {edits: [{span, text: `v${known?.node24}`}]}};
    }
  },
};

function complaint({name, ref}: Uses, major: number, {node24, retired}: ActionFacts): Text | undefined {
  const word = `\`${name}@${ref}\``;
  if (node24 === undefined || major >= node24) return undefined;
  if (retired !== undefined && major <= retired.upTo)
    return {
      en: `GitHub has failed every run that uses ${word} since ${retired.since}. Write \`${name}@v${node24}\`.`,
      ko: `GitHub는 ${retired.since}부터 ${particle(word, '을/를')} 쓰는 실행을 모두 실패시켜요. ${particle(`\`${name}@v${node24}\``, '으로/로')} 바꾸세요.`,
    };
  return {
    en: `${word} was made for a Node version that GitHub's runners no longer use; since June 2026 it is run on Node 24, for which v${node24} is the first version. Write \`${name}@v${node24}\`.`,
    ko: `${particle(word, '은/는')} 러너에서 더는 쓰지 않는 Node 버전에 맞춰 만든 액션이에요. 2026년 6월부터는 Node 24에서 실행되는데, 여기에 맞춘 첫 버전이 v${node24}예요. ${particle(`\`${name}@v${node24}\``, '으로/로')} 바꾸세요.`,
  };
}
