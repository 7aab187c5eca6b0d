import type {Workflow} from '../../../syntax/workflow.ts';
import type {Rule} from '../../rule.ts';
import {isTest, runsHere, scriptsOf, wordsOf} from '../scripts.ts';

const tools =
  /\buv sync\b|\bpoetry install\b|\bpdm (?:install|sync)\b|\bpipenv (?:install|sync)\b|\bhatch\b|\btox\b|\bnox\b|\buv run\b|\bmake\b|\.sh\b/;

/** Do these words install the packages of the project? `pip install ruff` alone does not. */
function installs(words: string): boolean {
  const [, what] = /\bpip3?\s+install\b(.*)/.exec(words) ?? [];
  if (what === undefined) return tools.test(words);
  return /(?:^|\s)(?:-r|--requirements?|-e|--editable|--group|\.)|\bdjango\b|requirements|\$/i.test(what);
}

/** Packages are installed before the tests run. */
export const installRequirements: Rule<Workflow> = {
  id: 'workflow/install-requirements',
  title: {en: 'The packages are installed before the tests', ko: '테스트하기 전에 패키지를 설치해요'},
  why: {
    en: 'A runner has Python and pip, but not Django. The packages of the project are installed in a step of the same job, before the first one that needs them: every job begins on a new machine.',
    ko: '러너에는 Python과 pip은 있지만 Django는 없어요. 프로젝트의 패키지는 같은 잡 안에서, 패키지를 쓰는 스텝보다 먼저 설치해야 해요. 잡마다 새 러너에서 시작하거든요.',
  },
  learn: 'ci-cd#order',
  reference: 'https://docs.github.com/en/actions/tutorials/build-and-test-code/python#installing-dependencies',
  severity: 'warning',
  onlyWhenAsked: true,
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: python manage.py test\n      - run: pip install -r requirements.txt\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pip install -r requirements.txt\n      - run: python manage.py test\n',
  missing: (workflow) =>
    workflow.jobs.some((job) => runsHere(job, workflow, installs))
      ? undefined
      : {
          en: 'No step installs the packages yet. Add `run: pip install -r requirements.txt`.',
          ko: '아직 패키지를 설치하는 스텝이 없어요. `run: pip install -r requirements.txt`를 추가하세요.',
        },
  *check(workflow) {
    for (const job of workflow.jobs) {
      const commands = scriptsOf(job, workflow).flatMap(({script, where}) => (where === 'here' ? script.commands : []));
      const test = commands.findIndex(isTest);
      const first = commands[test];
      if (first === undefined || commands.slice(0, test + 1).some((one) => installs(wordsOf(one)))) continue;
      if (/\b(?:docker|npm|go|cargo|make)\b/.test(wordsOf(first))) continue;
      yield {
        span: first.span,
        message: {
          en: 'The tests run before the packages of the project are installed in this job. Put `pip install -r requirements.txt` before them.',
          ko: '이 잡에서는 프로젝트의 패키지를 설치하기 전에 테스트를 실행해요. 그 앞에 `pip install -r requirements.txt`를 두세요.',
        },
      };
    }
  },
};
