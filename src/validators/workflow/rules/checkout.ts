import type {Workflow} from '../../../syntax/workflow.ts';
import type {Rule} from '../../rule.ts';
import {stepsOf} from '../asked.ts';

/** The code is on the runner before anything works on it. */
export const checkout: Rule<Workflow> = {
  id: 'workflow/checkout',
  title: {en: 'The code is checked out first', ko: '먼저 코드를 체크아웃해요'},
  why: {
    en: 'A runner begins with an empty folder: your repository is not there. `actions/checkout` brings it, and has to come before every step that reads a file of it.',
    ko: '러너는 빈 폴더에서 시작해서 내 저장소의 파일이 없어요. `actions/checkout`이 파일을 가져오기 때문에, 파일을 읽는 스텝보다 앞에 있어야 해요.',
  },
  learn: 'ci-cd#order',
  reference: 'https://github.com/actions/checkout#usage',
  severity: 'warning',
  onlyWhenAsked: true,
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pip install -r requirements.txt\n      - uses: actions/checkout@v7\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v7\n      - run: pip install -r requirements.txt\n',
  missing: (workflow) =>
    stepsOf(workflow).some(({uses}) => uses?.name === 'actions/checkout')
      ? undefined
      : {
          en: 'No step brings the code to the runner. Begin the steps with `uses: actions/checkout@v7`.',
          ko: '아직 코드를 러너로 가져오는 스텝이 없어요. 첫 스텝으로 `uses: actions/checkout@v7`를 쓰세요.',
        },
  *check({jobs}) {
    const somewhere = jobs.some(({steps}) => steps.some(({uses}) => uses?.name === 'actions/checkout'));
    for (const {steps} of jobs) {
      const at = steps.findIndex(({uses}) => uses?.name === 'actions/checkout');
      const early = steps
        .slice(0, at === -1 && somewhere ? steps.length : Math.max(0, at))
        .find(({run}) =>
          /\b(?:requirements\S*\.txt|manage\.py|pytest|npm (?:ci|test)|pyproject)\b/.test(run?.text ?? ''),
        );
      if (early?.run === undefined) continue;
      yield {
        span: early.run.span,
        message: {
          en: 'This step reads files of the repository, and `actions/checkout` has not brought them yet: every job begins with an empty folder. Make the checkout the first step of this job.',
          ko: '저장소의 파일을 읽는 스텝인데 아직 `actions/checkout`으로 가져오지 않았어요. 잡마다 빈 폴더에서 시작하니, 이 잡의 첫 스텝으로 체크아웃을 두세요.',
        },
      };
    }
  },
};
