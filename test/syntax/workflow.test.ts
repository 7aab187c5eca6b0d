import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {describe, expect, it} from 'vitest';
import table from '../../src/facts/workflow-0.3.61.json' with {type: 'json'};
import {scriptIn} from '../../src/syntax/workflow/script.ts';
import {conditionOf, inputOf, ownerOf, parseWorkflow, shellOf} from '../../src/syntax/workflow.ts';
import {textOf} from '../../src/syntax/yaml.ts';

const text = `on:
  push: {branches: [main]}
  pull_request:
defaults: {run: {shell: sh}}
jobs:
  테스트:
    runs-on: ubuntu-latest
    needs: [b]
    if: \${{ github.ref == 'x' }}
    steps:
      - uses: Actions/Checkout@v5
        with: {Fetch-Depth: 0}
      - id: s
        run: |
          # 한글
          echo "\${{ github.sha }}" > 파일.txt
          if true; then pytest; fi
      - run: Get-ChildItem
        shell: pwsh
  b: {uses: ./.github/workflows/x.yml}
`;

describe('a workflow taken apart', () => {
  const workflow = parseWorkflow(text);
  const [first, second] = workflow.jobs;

  it('has events, jobs and steps', () => {
    expect(workflow.events.map(({name, filters}) => [name, filters !== undefined])).toEqual([
      ['push', true],
      ['pull_request', false],
    ]);
    expect(workflow.jobs.map(({id, needs}) => [id, needs.map((one) => one.text)])).toEqual([
      ['테스트', ['b']],
      ['b', []],
    ]);
    expect(second?.uses?.text).toBe('./.github/workflows/x.yml');
    expect(first?.steps.map(({uses, id}) => uses?.name ?? id?.text)).toEqual(['actions/checkout', 's', undefined]);
  });

  it('reads inputs, shells and conditions', () => {
    const [checkout, script, other] = first?.steps ?? [];
    if (!first || !checkout || !script || !other) throw new Error('steps are missing');
    expect(textOf(inputOf(checkout, 'fetch-depth'))).toBe('0');
    expect(shellOf(script, workflow)).toBe('sh');
    expect(shellOf(other, workflow)).toBe('pwsh');
    expect(conditionOf(first.map)?.paths.map(({names}) => names.join('.'))).toEqual(['github.ref']);
  });

  it('says whose an expression is', () => {
    expect(workflow.expressions.map((one) => ownerOf(one, workflow)?.step?.id?.text)).toEqual([undefined, 's']);
  });

  it('finds the words of a script where they stand', () => {
    const run = first?.steps[1]?.run;
    if (run === undefined) throw new Error('no script');
    const {commands, problems} = scriptIn(run);
    expect(problems).toEqual([]);
    expect(commands.map(({span}) => text.slice(span.start, span.end))).toEqual([
      'echo "${{ github.sha }}" > 파일.txt',
      'true',
      'pytest',
    ]);
    expect(commands[0]?.words[1]).toMatchObject({value: undefined});
    expect(commands[0]?.redirects.map(({operator, target}) => [operator, target])).toEqual([['>', '파일.txt']]);
  });
});

describe('files that are no workflows', () => {
  it('an action of its own is not judged as one', () => {
    const action = parseWorkflow('name: x\nruns:\n  using: composite\n  steps: [{run: x, shell: bash}]\n');
    expect(action).toMatchObject({kind: 'action', problems: []});
  });

  it.each(['', '- a\n', 'text\n', 'a: [\n'])('%j holds no jobs', (file) => {
    expect(parseWorkflow(file).jobs).toEqual([]);
  });
});

it('a description at the top is fine', () => {
  const file = 'name: x\ndescription: what it is for\non: push\njobs: {a: {runs-on: x, steps: [{run: x}]}}\n';
  expect(parseWorkflow(file).problems).toEqual([]);
});

describe('the same mistakes as GitHub’s grammar', () => {
  it.each([
    ['on: push\njobs: {a: {runs-on: x, steps: [{run: x, uses: y}]}}\n', 'run-and-uses', 'uses'],
    ['on: push\njobs: {a: {runs-on: x, steps: [{name: x}]}}\n', 'neither-run-nor-uses', ''],
    ['on: push\njobs: {a: {steps: []}}\n', 'missing-key', 'runs-on'],
    ['on: push\njobs: {a: {run-on: x, steps: []}}\n', 'unknown-key', 'run-on'],
    ['on: push\non: push\njobs: {}\n', 'duplicate-key', 'on'],
    ['on: pushh\njobs: {}\n', 'unexpected-value', 'pushh'],
    ['on: push\njobs: {a: {runs-on: x, steps: {}}}\n', 'unexpected-map', ''],
    ['on: push\njobs: []\n', 'unexpected-list', ''],
    ['name: ${{ a }}\non: push\njobs: {}\n', 'expression-not-allowed', '${{ a }}'],
    ['on: push\njobs: {a: {runs-on: "${{ a", steps: []}}\n', 'expression-open', '${{ a'],
    ['on: push\njobs: {a: {runs-on: x, env: "A: ${{ b }}", steps: []}}\n', 'text-for-map', 'A: ${{ b }}'],
  ])('%j', (file, code, seen) => {
    expect(parseWorkflow(file).problems.map((one) => [one.code, one.seen])).toEqual([[code, seen]]);
  });
});

it('the table is the one of the installed package, without its prose', () => {
  const package_ = dirname(createRequire(import.meta.url).resolve('yaml/package.json'));
  const folder = join(package_, '..', '@actions', 'workflow-parser');
  const {version} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const {definitions} = JSON.parse(readFileSync(join(folder, 'dist', 'workflow-v1.0.min.json'), 'utf8'));
  const bare = (one: unknown, parent?: string): unknown => {
    if (Array.isArray(one)) return one.map((item) => bare(item));
    if (typeof one !== 'object' || one === null) return one;
    const kept = Object.entries(one).filter(([key]) => key !== 'description' || parent === 'properties');
    return Object.fromEntries(kept.map(([key, value]) => [key, bare(value, key)]));
  };
  expect(table.version).toBe(version);
  expect(table.definitions).toEqual(bare(definitions));
});
