import {keysOf} from '../../../syntax/workflow/schema.ts';
import type {Workflow} from '../../../syntax/workflow.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {expectedAt} from '../expected.ts';
import {problemsOf} from '../owner.ts';
import {listed} from '../place.ts';
import {missingJobs} from '../presence.ts';

/** Permissions are scopes and levels that exist. */
export const knownPermissions: Rule<Workflow> = {
  id: 'workflow/known-permissions',
  title: {en: 'Permissions name scopes and levels that exist', ko: '권한에는 실제로 있는 범위와 수준을 적어요'},
  why: {
    en: '`permissions:` says what the token of the run may do: a scope such as `contents` or `packages`, and `read`, `write` or `none`. GitHub refuses any other word.',
    ko: '`permissions:`에는 실행할 때 쓰는 토큰이 무엇을 할 수 있는지 적어요. `contents`나 `packages` 같은 범위에 `read`, `write`, `none` 중 하나를 줘요. 다른 단어가 있으면 GitHub가 거부해요.',
  },
  learn: 'actions-ci#limits',
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions',
  alsoKnownAs: ['actionlint permissions'],
  severity: 'error',
  bad: 'on: push\npermissions:\n  content: read\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  good: 'on: push\npermissions:\n  contents: read\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  missing: missingJobs,
  *check(workflow) {
    for (const problem of problemsOf(workflow, 'known-permissions')) {
      const {span, seen, code, allowed} = problem;
      const word = quote(seen);
      const meant = nearest(seen, allowed);
      const hint = meant ? {en: `Did you mean \`${meant}\`?`, ko: `혹시 \`${meant}\`인가요?`} : undefined;
      const fix = meant && {fix: {edits: [{span, text: meant}]}};
      if (code === 'unknown-key') {
        const scopes = listed(keysOf('permissions-mapping'), 30);
        yield {
          span,
          message: {
            en: `There is no permission called ${word}, so GitHub refuses the workflow. ${hint?.en ?? `There are: ${scopes}.`}`,
            ko: `${particle(word, '이라/라')}는 권한은 없어서 GitHub가 워크플로를 거부해요. ${hint?.ko ?? `쓸 수 있는 권한: ${scopes}`}`,
          },
          ...fix,
        };
      } else {
        const expected = expectedAt(problem);
        yield {
          span,
          message: {
            en: `A permission takes ${expected.en}; here stands ${seen === '' ? 'nothing' : word}, and GitHub refuses the workflow.${hint ? ` ${hint.en}` : ''}`,
            ko: `여기에는 ${particle(expected.ko, '을/를')} 써야 하는데 ${particle(seen === '' ? '빈 값' : word, '이/가')} 있어서 GitHub가 워크플로를 거부해요.${hint ? ` ${hint.ko}` : ''}`,
          },
          ...fix,
        };
      }
    }
  },
};
