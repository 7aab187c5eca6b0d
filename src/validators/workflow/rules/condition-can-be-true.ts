import type {PlacedExpression} from '../../../syntax/workflow/read.ts';
import {keysOf} from '../../../syntax/workflow/schema.ts';
import type {Workflow} from '../../../syntax/workflow.ts';
import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';

/** A branch or event is compared with something it can be. */
export const conditionCanBeTrue: Rule<Workflow> = {
  id: 'workflow/condition-can-be-true',
  title: {en: 'github.ref is compared with a full ref', ko: '`github.ref`는 전체 이름과 비교해요'},
  why: {
    en: "`github.ref` is the full name of what was pushed: `refs/heads/main` for a branch, `refs/tags/v1` for a tag. Compared with `'main'` it is never equal, the job is always skipped, and a skipped job looks almost like a green one. The short name is in `github.ref_name`.",
    ko: "`github.ref`는 푸시한 대상의 전체 이름이에요. 브랜치면 `refs/heads/main`, 태그면 `refs/tags/v1`처럼 나와요. `'main'`과 비교하면 절대 같지 않아서 잡을 항상 건너뛰는데, 건너뛴 잡은 성공한 것과 비슷해 보여요. 짧은 이름은 `github.ref_name`에 있어요.",
  },
  learn: 'actions-deploy#start',
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#github-context',
  severity: 'warning',
  bad: "on: push\njobs:\n  deploy:\n    if: github.ref == 'main'\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n",
  good: "on: push\njobs:\n  deploy:\n    if: github.ref == 'refs/heads/main'\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n",
  missing: missingJobs,
  *check({expressions}) {
    for (const expression of expressions) {
      if (!expression.paths.some(({names}) => names[0]?.toLowerCase() === 'github')) continue;
      for (const {name, literal, from} of comparisons(expression)) {
        const meant = meantBy(name, literal);
        if (meant === undefined) continue;
        const at = expression.scalar.text.indexOf(expression.text) + from;
        const span = expression.scalar.at(at, at + literal.length + 2);
        yield {span, message: message(name, literal, meant), fix: {edits: [{span, text: `'${meant}'`}]}};
      }
    }
  },
};

interface Comparison {
  readonly name: string;
  readonly literal: string;
  /** Where the quote in front of the literal stands in the expression. */
  readonly from: number;
}

function comparisons({text}: PlacedExpression): readonly Comparison[] {
  const left = [...text.matchAll(/\bgithub\.(ref|ref_name|event_name)\s*[!=]=\s*'([^'\n]*)'/gi)];
  const right = [...text.matchAll(/'([^'\n]*)'\s*[!=]=\s*github\.(ref|ref_name|event_name)\b/gi)];
  return [
    ...left.map(([all, name = '', literal = ''], at) => ({
      name: name.toLowerCase(),
      literal,
      from: (left[at]?.index ?? 0) + all.length - literal.length - 2,
    })),
    ...right.map(({1: literal = '', 2: name = '', index}) => ({name: name.toLowerCase(), literal, from: index})),
  ];
}

/** What is probably meant by a text that can never be equal; undefined for one that can. */
function meantBy(name: string, literal: string): string | undefined {
  const value = literal.toLowerCase();
  if (name === 'ref') return value === '' || value.startsWith('refs/') ? undefined : `refs/heads/${literal}`;
  if (name === 'ref_name') return /^refs\/(?:heads|tags)\/(.+)$/i.exec(literal)?.[1];
  const events = keysOf('on-mapping-strict');
  return events.includes(value) ? undefined : nearest(value, events);
}

function message(name: string, literal: string, meant: string): Text {
  const word = quote(`'${literal}'`);
  return {
    en: `\`github.${name}\` is never ${word}. Write \`'${meant}'\`.`,
    ko: `\`github.${name}\` 값은 ${word}일 수 없어요. \`'${meant}'\`로 쓰세요.`,
  };
}
