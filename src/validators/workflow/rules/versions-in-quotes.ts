import type {Workflow} from '../../../syntax/workflow.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';
import {bareVersions} from '../versions.ts';

/** Versions are texts, those too that happen to survive. */
export const versionsInQuotes: Rule<Workflow> = {
  id: 'workflow/versions-in-quotes',
  title: {en: 'Every version stands in quotes', ko: '버전은 모두 따옴표로 감싸요'},
  why: {
    en: 'A version is a text that looks like a number. `3.13` comes through without quotes, and `3.20` will be 3.2: whoever raises the version one day does not think of YAML. In quotes it stays as written.',
    ko: '버전은 숫자처럼 보이지만 글자예요. `3.13`은 따옴표 없이도 괜찮지만 `3.20`은 3.2가 돼요. 나중에 버전을 올리는 사람이 YAML까지 생각하지는 않아요. 따옴표로 감싸면 적은 그대로 남아요.',
  },
  learn: 'actions-ci#values',
  reference: 'https://github.com/actions/setup-python/blob/main/docs/advanced-usage.md#using-the-python-version-input',
  severity: 'hint',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/setup-python@v7\n        with:\n          python-version: 3.13\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/setup-python@v7\n        with:\n          python-version: "3.13"\n',
  missing: missingJobs,
  *check(workflow) {
    for (const {scalar, written} of bareVersions(workflow)) {
      if (scalar.text !== written) continue;
      const word = `\`${written}\``;
      yield {
        span: scalar.span,
        message: {
          en: `Without quotes ${word} is a number to YAML; the next one that ends in 0 would lose its zero. Write \`"${written}"\`.`,
          ko: `따옴표가 없으면 YAML은 ${particle(word, '을/를')} 숫자로 읽어요. 0으로 끝나는 버전으로 올리는 날 0이 사라지니 \`"${written}"\`로 쓰세요.`,
        },
        fix: {edits: [{span: scalar.span, text: `"${written}"`}]},
      };
    }
  },
};
