import type {Workflow} from '../../../syntax/workflow.ts';
import type {YamlScalar} from '../../../syntax/yaml.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';

/** Two steps of a job never share an id. */
export const uniqueStepIds: Rule<Workflow> = {
  id: 'workflow/unique-step-ids',
  title: {en: 'Each step id stands once in its job', ko: '한 잡 안에서 스텝 id는 겹치지 않아요'},
  why: {
    en: '`steps.ID.outputs` has to name one step. When two steps of a job have the same id, GitHub refuses the workflow.',
    ko: '`steps.ID.outputs`는 스텝 하나를 가리켜야 해요. 한 잡에서 두 스텝의 id가 같으면 GitHub가 워크플로를 거부해요.',
  },
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsid',
  alsoKnownAs: ['actionlint id'],
  severity: 'error',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - id: run\n        run: pytest\n      - id: run\n        run: ruff check\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - id: tests\n        run: pytest\n      - id: style\n        run: ruff check\n',
  missing: missingJobs,
  *check({jobs}) {
    for (const {steps} of jobs) {
      const seen = new Map<string, YamlScalar>();
      for (const {id} of steps) {
        if (id === undefined) continue;
        const first = seen.get(id.text.toLowerCase());
        seen.set(id.text.toLowerCase(), first ?? id);
        if (first === undefined || first === id) continue;
        const word = quote(id.text);
        yield {
          span: id.span,
          message: {
            en: `Another step of this job already has the id ${word}, so GitHub refuses the workflow. Give this one its own.`,
            ko: `이 잡의 다른 스텝이 이미 ${particle(word, '을/를')} id로 쓰고 있어서 GitHub가 워크플로를 거부해요. 다른 id를 쓰세요.`,
          },
          related: [{span: first.span, message: {en: 'It is taken here.', ko: '여기서 이미 쓰고 있어요.'}}],
        };
      }
    }
  },
};
