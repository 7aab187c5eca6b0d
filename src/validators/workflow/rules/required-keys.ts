import type {SchemaProblem} from '../../../syntax/workflow/problem.ts';
import type {Workflow} from '../../../syntax/workflow.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {problemsOf} from '../owner.ts';
import {placeOf} from '../place.ts';
import {missingJobs} from '../presence.ts';

/** What GitHub cannot do without is there. */
export const requiredKeys: Rule<Workflow> = {
  id: 'workflow/required-keys',
  title: {en: 'Nothing GitHub needs is missing', ko: 'GitHub에 꼭 필요한 키가 모두 있어요'},
  why: {
    en: 'A workflow needs `on:` (when) and `jobs:` (what), a job needs `runs-on:` (where) or `uses:` (another workflow). Without them GitHub refuses the file.',
    ko: '워크플로에는 언제 실행할지 적는 `on:`과 무엇을 할지 적는 `jobs:`가 필요하고, 잡에는 어디서 실행할지 적는 `runs-on:`이나 다른 워크플로를 부르는 `uses:`가 필요해요. 없으면 GitHub가 파일을 거부해요.',
  },
  learn: 'ci-cd#first',
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idruns-on',
  alsoKnownAs: ['actionlint syntax-check'],
  severity: 'error',
  bad: 'on: push\njobs:\n  test:\n    steps:\n      - run: pytest\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  missing: missingJobs,
  *check(workflow) {
    for (const problem of problemsOf(workflow, 'required-keys')) yield {span: problem.span, message: message(problem)};
  },
};

function message({seen, path, definition}: SchemaProblem): Text {
  const place = placeOf(path);
  if (path.length === 0 && seen === 'on')
    return {
      en: 'There is no `on:`, so nothing starts this workflow and GitHub refuses it. Say when it runs: `on: push`, for instance.',
      ko: '`on:`이 없어서 이 워크플로를 시작하는 것이 없고 GitHub가 거부해요. `on: push`처럼 언제 실행할지 적으세요.',
    };
  if (seen === 'runs-on' || definition === 'job')
    return {
      en: `\`runs-on\` is missing ${place.en}: GitHub does not know which machine to use. Add \`runs-on: ubuntu-latest\`.`,
      ko: `${place.ko}에 \`runs-on\` 키가 없어서 어떤 러너에서 실행할지 알 수 없어요. \`runs-on: ubuntu-latest\`를 추가하세요.`,
    };
  return {
    en: `\`${seen}\` is missing ${place.en}, and GitHub refuses the workflow without it.`,
    ko: `${place.ko}에 ${particle(`\`${seen}\``, '이/가')} 없어요. 없으면 GitHub가 워크플로를 거부해요.`,
  };
}
