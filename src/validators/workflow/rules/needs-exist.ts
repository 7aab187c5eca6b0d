import type {Workflow} from '../../../syntax/workflow.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {listed} from '../place.ts';
import {missingJobs} from '../presence.ts';

/** `needs:` names jobs of this workflow. */
export const needsExist: Rule<Workflow> = {
  id: 'workflow/needs-exist',
  title: {en: 'needs: names jobs that exist', ko: '`needs:`에는 이 파일에 있는 잡을 적어요'},
  why: {
    en: '`needs:` makes a job wait until others have succeeded. It takes the ids of jobs in the same file, not their `name:`. With an id that does not exist GitHub refuses the workflow.',
    ko: '`needs:`를 쓰면 다른 잡이 성공할 때까지 기다려요. 같은 파일에 있는 잡의 id를 적어야 하고 `name:`에 적은 이름은 안 돼요. 없는 id가 있으면 GitHub가 워크플로를 거부해요.',
  },
  learn: 'actions-deploy#start',
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idneeds',
  alsoKnownAs: ['actionlint job-needs'],
  severity: 'error',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n  deploy:\n    needs: tests\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n  deploy:\n    needs: test\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n',
  missing: missingJobs,
  *check({jobs}) {
    const ids = jobs.map(({id}) => id);
    const known = new Set(ids.map((id) => id.toLowerCase()));
    for (const {needs, id} of jobs) {
      for (const {text, span} of needs) {
        if (known.has(text.toLowerCase()) || text.includes('${{')) continue;
        const meant = nearest(
          text,
          ids.filter((one) => one !== id),
        );
        const word = quote(text);
        yield {
          span,
          message: {
            en: `Job \`${id}\` waits for ${word}, but no job has this id, so GitHub refuses the workflow. ${meant ? `Did you mean \`${meant}\`?` : `Jobs here: ${listed(ids)}.`}`,
            ko: `\`${id}\` 잡이 ${particle(word, '을/를')} 기다리는데 id가 그런 잡이 없어서 GitHub가 워크플로를 거부해요. ${meant ? `혹시 \`${meant}\`인가요?` : `이 파일에 있는 잡: ${listed(ids)}`}`,
          },
          ...(meant && {fix: {edits: [{span, text: meant}]}}),
        };
      }
    }
  },
};
