import {wholeExpressions} from '../../../../src/validators/workflow/rules/whole-expressions.ts';
import {checkRule} from '../../../support/check-rule.ts';

const step = (value: string) =>
  `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: a/b@v1\n        with:\n          key: ${value}\n`;
const run = (script: string) =>
  `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${script}\n`;

checkRule(wholeExpressions, {
  good: [
    step('${{ secrets.KEY }}'),
    step('a-${{github.sha}}-${{ matrix.os }}'),
    step("type=raw,value={{date 'YYYYMMDD'}},enable={{is_default_branch}}"),
    run("docker inspect --format '{{ .State.Status }}' web && echo ${github}.com $github"),
    run('echo "$steps" ${matrix[0]} {{ env.X }}'),
  ],
  bad: [
    {text: step('${ secrets.KEY }'), at: '8:16', says: [/`\$\{\{ secrets\.KEY \}\}`/], times: 1},
    {text: step('$ {{ secrets.KEY }}'), at: '8:16', times: 1},
    {text: step('"{{ github.sha }}"'), at: '8:17', times: 1},
    {text: step('$secrets.KEY'), at: '8:16', times: 1},
    {text: run('echo ${ steps.tag.outputs.tag }'), at: '6:19', times: 1},
  ],
});
