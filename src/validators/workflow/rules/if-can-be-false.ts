import type {Workflow} from '../../../syntax/workflow.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';

/** A condition is one expression, all of it. */
export const ifCanBeFalse: Rule<Workflow> = {
  id: 'workflow/if-can-be-false',
  title: {en: 'An if: can be false', ko: '`if:` 조건은 거짓이 될 수 있어요'},
  why: {
    en: "When something stands outside of `${{ }}` in an `if:`, GitHub puts the parts together to a text, and a text that is not empty is true. `if: ${{ github.ref }} == 'refs/heads/main'` runs on every branch. Blanks or a line break around the braces are enough. Leave the braces out, or put the whole condition inside.",
    ko: "`if:`에서 `${{ }}` 바깥에 무언가 있으면 GitHub는 전부 이어 붙여 글자로 만들고, 비어 있지 않은 글자는 참이에요. `if: ${{ github.ref }} == 'refs/heads/main'`은 모든 브랜치에서 실행돼요. 중괄호 앞뒤에 공백이나 줄바꿈만 있어도 그래요. 중괄호를 빼거나 조건 전체를 그 안에 넣으세요.",
  },
  learn: 'actions-deploy#start',
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#literals',
  alsoKnownAs: ['actionlint if-cond', 'zizmor unsound-condition'],
  severity: 'warning',
  bad: "on: push\njobs:\n  deploy:\n    if: ${{ github.ref }} == 'refs/heads/main'\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n",
  good: "on: push\njobs:\n  deploy:\n    if: github.ref == 'refs/heads/main'\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n",
  missing: missingJobs,
  *check({expressions}) {
    const seen = new Set<unknown>();
    for (const {definition, whole, scalar, problem} of expressions) {
      if (!/-if$/.test(definition) || whole || problem !== undefined || seen.has(scalar)) continue;
      seen.add(scalar);
      const around = scalar.text.replace(/\$\{\{[\s\S]*?\}\}/g, '');
      const blank = around.trim() === '';
      yield {
        span: scalar.span,
        message: blank
          ? {
              en: 'A blank or a line break stands beside `${{ … }}`, which makes the condition a text, and a text is always true. Take the braces away, or use `|-` or `>-` for the block.',
              ko: '`${{ … }}` 앞뒤에 공백이나 줄바꿈이 있어서 조건이 글자가 되고, 글자는 항상 참이에요. 중괄호를 빼거나, 블록이라면 `|-`나 `>-`를 쓰세요.',
            }
          : {
              en: `${quote(around)} stands outside of \`\${{ … }}\`, so the condition becomes a text, and a text is always true. Take the braces away: GitHub reads all of an \`if:\` as an expression.`,
              ko: `${quote(around)} 부분이 \`\${{ … }}\` 바깥에 있어서 조건이 글자가 되고, 글자는 항상 참이에요. 중괄호를 빼세요. GitHub는 \`if:\` 전체를 표현식으로 읽어요.`,
            },
      };
    }
  },
};
