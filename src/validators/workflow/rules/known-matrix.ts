import type {Expression} from '../../../syntax/expression.ts';
import type {Span} from '../../../syntax/span.ts';
import {type Job, ownerOf, type Workflow} from '../../../syntax/workflow.ts';
import {valueAt, type YamlNode} from '../../../syntax/yaml.ts';
import {nearest} from '../../../text/nearest.ts';
import type {Rule} from '../../rule.ts';
import {listed} from '../place.ts';
import {missingJobs} from '../presence.ts';

/** `matrix.x` is a key of the matrix. */
export const knownMatrix: Rule<Workflow> = {
  id: 'workflow/known-matrix',
  title: {en: 'matrix.x is a key of the matrix', ko: '`matrix.x`는 매트릭스에 있는 키예요'},
  why: {
    en: 'A matrix runs a job once for each combination of its values; `matrix.python` is the value of this run. A key that is not in the matrix is an empty text: `python-version: ""` takes whatever Python the runner has, and every run tests the same.',
    ko: '매트릭스는 값의 조합마다 잡을 한 번씩 실행하고, `matrix.python`은 이번 실행의 값이에요. 매트릭스에 없는 키는 빈 글자가 돼요. `python-version: ""`이면 러너에 있던 Python을 쓰게 돼서 모든 실행이 같은 것을 테스트해요.',
  },
  learn: 'actions-ci#matrix',
  reference: 'https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations',
  alsoKnownAs: ['actionlint expression'],
  severity: 'warning',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        python: ["3.12", "3.13"]\n    steps:\n      - uses: actions/setup-python@v7\n        with:\n          python-version: ${{ matrix.python-version }}\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        python: ["3.12", "3.13"]\n    steps:\n      - uses: actions/setup-python@v7\n        with:\n          python-version: ${{ matrix.python }}\n',
  missing: missingJobs,
  *check(workflow) {
    for (const expression of workflow.expressions) {
      const read = keysRead(expression);
      if (read.length === 0) continue;
      const job = ownerOf(expression, workflow)?.job;
      const keys = job && keysOfMatrix(job);
      if (keys === undefined) continue;
      for (const {name, span} of read) {
        if (keys.some((key) => key.toLowerCase() === name.toLowerCase())) continue;
        const meant =
          nearest(name, keys) ?? keys.find((key) => name.startsWith(`${key}-`) || key.startsWith(`${name}-`));
        yield {
          span,
          message: {
            en: `The matrix of this job has no \`${name}\`, so \`matrix.${name}\` is always empty. ${meant ? `Did you mean \`matrix.${meant}\`?` : keys.length > 0 ? `It has: ${listed(keys)}.` : 'The job has no matrix at all.'}`,
            ko: `이 잡의 매트릭스에 \`${name}\` 키가 없어서 \`matrix.${name}\` 값은 항상 비어 있어요. ${meant ? `혹시 \`matrix.${meant}\`인가요?` : keys.length > 0 ? `있는 키: ${listed(keys)}` : '이 잡에는 매트릭스가 없어요.'}`,
          },
          ...(meant && {fix: {edits: [{span, text: meant}]}}),
        };
      }
    }
  },
};

/** The keys of `matrix` that an expression reads; `matrix.os || 'ubuntu-latest'` reckons with an empty one. */
function keysRead({text, span, paths}: Expression): readonly {readonly name: string; readonly span: Span}[] {
  return paths.flatMap(({names: [context, name], spans: [, at], span: {end}}) =>
    context?.toLowerCase() === 'matrix' &&
    name !== undefined &&
    name !== '*' &&
    at !== undefined &&
    !/^\s*\|\|/.test(text.slice(end - span.start))
      ? [{name, span: at}]
      : [],
  );
}

/** The keys of a job's matrix, those that `include` adds too; undefined when an expression makes them. */
function keysOfMatrix({map}: Job): readonly string[] | undefined {
  const strategy = valueAt(map, 'strategy');
  const matrix = valueAt(strategy, 'matrix');
  if (strategy?.kind === 'scalar' || matrix?.kind === 'scalar') return undefined;
  if (matrix?.kind !== 'map') return [];
  const include = valueAt(matrix, 'include');
  if (include?.kind === 'scalar' || matrix.entries.some(({key}) => key.text.includes('${{'))) return undefined;
  const items: readonly YamlNode[] = include?.kind === 'list' ? include.items : [];
  if (items.some((item) => item.kind !== 'map')) return undefined;
  const added = items.flatMap((item) => (item.kind === 'map' ? item.entries.map(({key}) => key.text) : []));
  return [
    ...new Set([...matrix.entries.map(({key}) => key.text).filter((key) => !/^(?:in|ex)clude$/.test(key)), ...added]),
  ];
}
