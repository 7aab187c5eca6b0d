import type {Workflow} from '../../../syntax/workflow.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';
import {bareVersions} from '../versions.ts';

/** No version loses its zero. */
export const quoteVersions: Rule<Workflow> = {
  id: 'workflow/quote-versions',
  title: {en: 'Versions that end in 0 stand in quotes', ko: '0으로 끝나는 버전은 따옴표로 감싸요'},
  why: {
    en: 'Without quotes YAML reads `3.10` as a number, and as a number it is 3.1: setup-python looks for Python 3.1, which no runner has. `3.13` happens to survive, `3.20` will not. In quotes a version is a text and stays as written.',
    ko: '따옴표가 없으면 YAML은 `3.10`을 숫자로 읽는데, 숫자로는 3.1이에요. setup-python은 어느 러너에도 없는 Python 3.1을 찾아요. `3.13`은 우연히 괜찮지만 `3.20`은 그렇지 않아요. 따옴표로 감싸면 글자라서 적은 그대로예요.',
  },
  learn: 'actions-ci#values',
  reference: 'https://github.com/actions/setup-python/blob/main/docs/advanced-usage.md#using-the-python-version-input',
  severity: 'warning',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/setup-python@v7\n        with:\n          python-version: 3.10\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/setup-python@v7\n        with:\n          python-version: "3.10"\n',
  missing: missingJobs,
  *check(workflow) {
    for (const {scalar, written} of bareVersions(workflow)) {
      if (scalar.text === written) continue;
      yield {
        span: scalar.span,
        message: {
          en: `YAML reads \`${written}\` as the number ${scalar.text}, so version ${scalar.text} is what is asked for. Write \`"${written}"\`.`,
          ko: `YAML은 ${particle(`\`${written}\``, '을/를')} 숫자 ${particle(scalar.text, '으로/로')} 읽어서 ${scalar.text} 버전을 찾게 돼요. \`"${written}"\`로 쓰세요.`,
        },
        fix: {edits: [{span: scalar.span, text: `"${written}"`}]},
      };
    }
  },
};
