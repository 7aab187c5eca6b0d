import type {Workflow} from '../../../syntax/workflow.ts';
import {scalarsOf, valueAt, type YamlNode} from '../../../syntax/yaml.ts';
import type {Rule} from '../../rule.ts';

/** A job runs once for each of several values. */
export const matrix: Rule<Workflow, {readonly key: string; readonly values: readonly string[]}> = {
  id: 'workflow/matrix',
  title: {en: 'The job runs for each version', ko: '버전마다 잡을 실행해요'},
  why: {
    en: 'A matrix runs the same job several times side by side, each with another value: two versions of Python, say, the one on the server and the next. The job has to use the value, or every run is the same.',
    ko: '매트릭스는 같은 잡을 값만 바꿔 동시에 여러 번 실행해요. 서버에서 쓰는 Python과 다음 버전을 함께 시험하는 식이에요. 잡에서 그 값을 쓰지 않으면 모두 똑같은 실행이 돼요.',
  },
  learn: 'actions-ci#matrix',
  reference: 'https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Any key and any values will do where none are asked for. */
  defaults: {key: '', values: []},
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        python: ["3.12", "3.13"]\n    steps:\n      - run: pytest\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        python: ["3.12", "3.13"]\n    steps:\n      - uses: actions/setup-python@v7\n        with:\n          python-version: ${{ matrix.python }}\n',
  missing: ({jobs}, {key}) =>
    jobs.some(({map}) => valueAt(map, 'strategy', 'matrix', ...(key === '' ? [] : [key])) !== undefined)
      ? undefined
      : {
          en: `No job has a matrix${key ? ` with \`${key}\`` : ''} yet. Add \`strategy:\` with \`matrix:\` to it.`,
          ko: `아직 ${key ? `\`${key}\` 키가 있는 ` : ''}매트릭스가 있는 잡이 없어요. 잡에 \`strategy:\`와 \`matrix:\`를 추가하세요.`,
        },
  *check({jobs, expressions}, {key, values}) {
    for (const {map, id} of jobs) {
      const node = valueAt(map, 'strategy', 'matrix');
      if (node?.kind !== 'map') continue;
      const hasAll = key === '' && node.entries.some(({value}) => values.every((one) => textsOf(value).includes(one)));
      for (const entry of node.entries) {
        const name = entry.key.text;
        if ((key !== '' && name !== key) || /^(?:in|ex)clude$/.test(name)) continue;
        const used = expressions.some(
          ({paths, path}) =>
            path[1] === id &&
            paths.some(
              ({names}) =>
                names[0]?.toLowerCase() === 'matrix' &&
                (names[1] === undefined || names[1]?.toLowerCase() === name.toLowerCase()),
            ),
        );
        const whole = expressions.some(({text, path}) => path[1] === id && /\bmatrix\s*[)\],]/i.test(text));
        const there = textsOf(entry.value);
        const open = hasAll || there.some((text) => text.includes('${{'));
        const lacking = open ? [] : values.filter((value) => !there.includes(value));
        if (!used && !whole)
          yield {
            span: entry.key.span,
            message: {
              en: `Nothing in \`${id}\` uses \`matrix.${name}\`, so all its runs are the same. Write \`\${{ matrix.${name} }}\` where the value belongs.`,
              ko: `\`${id}\` 잡에서 \`matrix.${name}\` 값을 쓰지 않아서 모두 똑같은 실행이 돼요. 값이 들어갈 자리에 \`\${{ matrix.${name} }}\`를 쓰세요.`,
            },
          };
        else if (lacking.length > 0)
          yield {
            span: entry.key.span,
            message: {
              en: `\`${name}\` lacks ${lacking.map((one) => `\`${one}\``).join(', ')}.`,
              ko: `\`${name}\` 목록에 빠진 값이 있어요: ${lacking.map((one) => `\`${one}\``).join(', ')}`,
            },
          };
      }
    }
  },
};

function textsOf(node: YamlNode): readonly string[] {
  return scalarsOf(node).map(({text}) => text);
}
