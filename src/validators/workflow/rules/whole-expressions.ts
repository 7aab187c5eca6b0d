import type {Workflow} from '../../../syntax/workflow.ts';
import {valueAt, type YamlNode, type YamlScalar} from '../../../syntax/yaml.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';

/** What is meant as an expression is written as one. */
export const wholeExpressions: Rule<Workflow> = {
  id: 'workflow/whole-expressions',
  title: {en: 'An expression is written ${{ … }}', ko: '표현식은 `${{ … }}`로 써요'},
  why: {
    en: 'GitHub puts in values only for `${{ … }}`: a dollar sign, two braces, nothing between them. `${ secrets.KEY }`, `{{ secrets.KEY }}` and `$secrets.KEY` stay as they are, and the action gets these very characters as its password.',
    ko: 'GitHub는 `${{ … }}` 안의 값만 바꿔 넣어요. 달러 기호와 중괄호 두 개가 붙어 있어야 해요. `${ secrets.KEY }`, `{{ secrets.KEY }}`, `$secrets.KEY`는 그대로 남아서 이 글자 자체가 비밀번호로 넘어가요.',
  },
  learn: 'actions-deploy#paste',
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#about-expressions',
  severity: 'warning',
  bad: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: docker/login-action@v4\n        with:\n          username: mysite\n          password: ${ secrets.DOCKER_TOKEN }\n',
  good: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: docker/login-action@v4\n        with:\n          username: mysite\n          password: ${{ secrets.DOCKER_TOKEN }}\n',
  missing: missingJobs,
  *check({root, jobs}) {
    const maps = [root, ...jobs.flatMap(({map, steps}) => [map, ...steps.map((step) => step.map)])];
    const values = maps.flatMap((map) => [...scalarsIn(valueAt(map, 'env')), ...scalarsIn(valueAt(map, 'with'))]);
    for (const scalar of [...values, ...jobs.flatMap(({steps}) => steps.flatMap(({run}) => run ?? []))]) {
      for (const match of scalar.text.matchAll(broken)) {
        const [all, braced, bare] = match;
        const path = braced ?? bare ?? '';
        const span = scalar.at(match.index, match.index + all.length);
        yield {
          span,
          message: {
            en: `${quote(all)} is no expression, so these characters themselves are handed on. Write \`\${{ ${path} }}\`.`,
            ko: `${quote(all)} 부분은 표현식이 아니라서 글자 그대로 넘어가요. \`\${{ ${path} }}\`로 쓰세요.`,
          },
          fix: {edits: [{span, text: `\${{ ${path} }}`}]},
        };
      }
    }
  },
};

/** Names that mean nothing to a shell or a template language: `env`, `inputs` and `vars` may well. */
const context = String.raw`(?:secrets|github|steps|needs|matrix)\.[\w.-]*\w`;
const broken = new RegExp(
  String.raw`(?:\$ +\{\{|(?<!\$)\{\{|\$\{(?!\{)) *(${context}) *\}{1,2}|(?<![\\\w$])\$(${context})`,
  'g',
);

function scalarsIn(node: YamlNode | undefined): readonly YamlScalar[] {
  return node?.kind === 'map' ? node.entries.flatMap(({value}) => (value.kind === 'scalar' ? [value] : [])) : [];
}
