import type {Workflow} from '../../../syntax/workflow.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {problemsOf} from '../owner.ts';
import {missingJobs} from '../presence.ts';

/** Where keys belong, no text with an expression in it stands. */
export const mapNotText: Rule<Workflow> = {
  id: 'workflow/map-not-text',
  title: {en: 'Keys have a colon and a blank behind them', ko: '키 뒤에는 콜론과 공백이 있어요'},
  why: {
    en: '`python-version:${{ matrix.python }}` without the blank is one text to YAML, not a key with a value. GitHub takes it at first, because an expression might become anything, and the step fails when it turns out to be a text.',
    ko: '`python-version:${{ matrix.python }}`처럼 공백을 빼면 YAML에서는 키와 값이 아니라 글자 하나예요. 표현식은 무엇이든 될 수 있어서 GitHub도 처음에는 받아 주지만, 실행해 보면 글자라서 스텝이 실패해요.',
  },
  learn: 'actions-ci#yaml',
  reference: 'https://yaml.org/spec/1.2.2/#733-plain-style',
  severity: 'error',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        python: ["3.12", "3.13"]\n    steps:\n      - uses: actions/setup-python@v7\n        with:\n          python-version:${{ matrix.python }}\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        python: ["3.12", "3.13"]\n    steps:\n      - uses: actions/setup-python@v7\n        with:\n          python-version: ${{ matrix.python }}\n',
  missing: missingJobs,
  *check(workflow) {
    for (const {span, seen, path} of problemsOf(workflow, 'map-not-text')) {
      const key = path.findLast((part) => typeof part === 'string') ?? '';
      yield {
        span,
        message: {
          en: `${quote(seen)} is one text, but under \`${key}\` stand keys with values. Write \`key: value\` with a blank behind the colon.`,
          ko: `${quote(seen)} 전체가 글자 하나인데 \`${key}\` 아래에는 키와 값이 와야 해요. 콜론 뒤를 띄어 \`키: 값\`으로 쓰세요.`,
        },
      };
    }
  },
};
