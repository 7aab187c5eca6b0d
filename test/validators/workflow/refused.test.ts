import {describe, expect, it} from 'vitest';
import {validate} from '../../../src/validators/validator.ts';
import {workflow} from '../../../src/validators/workflow/index.ts';

const head = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n';
const tail = '\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n';

/** What GitHub refuses, and the one line that is to blame: whoever reads it must not search in a heap of consequences. */
describe('one mistake has one error, in its own line', () => {
  it.each([
    [`${head}      - name: a: b\n        run: x\n`, 'yaml-syntax', 6],
    [`${head}      - run: |\n              one\n          two\n          three\n`, 'yaml-syntax', 8],
    [`${head}\t- run: x\n`, 'yaml-syntax', 6],
    [`${head}      - run: x\n       name: y\n`, 'yaml-syntax', 7],
    [`${head}      - run: "x\n      - run: y\n`, 'yaml-syntax', 6],
    [`on: push\njobs:\n  a:\n    runs-on:ubuntu-latest\n    steps:\n      - run: x\n`, 'yaml-syntax', 4],
    [`on:\n  push:\n    branches: [main\n  pull_request:${tail}`, 'yaml-syntax', 3],
    [`on:\n  push:\n    paths: [*.py]${tail}`, 'yaml-syntax', 3],
    [`on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    step:\n      - run: x\n`, 'known-keys', 5],
    [`${head}      uses: a/b@v1\n      - run: x\n`, 'yaml-syntax', 6],
    [`${head}      -uses: a/b@v1\n      - run: x\n`, 'yaml-syntax', 6],
    [`on: push\njobs:\n  a:\n    runs-on: x\n    env:\n      A: b\n      - run: x\n`, 'yaml-syntax', 7],
    [`name: [CI] test\non: push${tail}`, 'yaml-syntax', 1],
    [`${head}      - run: x\n    b:\n    runs-on: x\n    needs: a\n    steps: [{run: x}]\n`, 'known-keys', 7],
    [
      `on: push\njobs:\n  a: {runs-on: x, steps: [{run: x}]}\n  a: {needs: a, runs-on: x, steps: [{run: x}]}\n`,
      'unique-keys',
      4,
    ],
    [`on: push\nconcurrency:\n  name: x${tail}`, 'known-keys', 3],
    [`${head.replace('    steps', '    services: {db: {images: x}}\n    steps')}      - run: x\n`, 'known-keys', 5],
    [`on: push\njob:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n`, 'known-keys', 2],
    [`${head}      - usess: actions/checkout@v5\n`, 'known-keys', 6],
    [`${head}      - run: x\n        envs: {A: b}\n`, 'known-keys', 7],
    [`on: push\njobs:\n  a:\n    run-on: ubuntu-latest\n    steps: [{run: x}]\n`, 'known-keys', 4],
    [`on: push\njobs:\na:\n  runs-on: ubuntu-latest\n  steps: [{run: x}]\n`, 'known-keys', 3],
    [`name: x${tail}`, 'required-keys', 1],
    [`on: push\njobs:\n  a:\n    steps:\n      - run: x\n`, 'required-keys', 4],
    [`on: push\njobs: {a: {runs-on: ubuntu-latest}}\n`, 'give-steps', 2],
    [`${head}      - run: x\n        env: {A: 1}\n        env: {B: 2}\n`, 'unique-keys', 8],
    [`${head}      - run: x\n        timeout-minutes: "5"\n`, 'valid-values', 7],
    [`${head}      - run: x\n        continue-on-error: yes\n`, 'valid-values', 7],
    [`${head}      - uses: a/b@v1\n        run: x\n`, 'run-or-uses', 7],
    [`${head}      - name: x\n      - run: y\n`, 'run-or-uses', 6],
    [`${head}      - uses: a/b@v1\n        with:\n          version:\${{ github.ref }}\n`, 'map-not-text', 8],
    [`on: pushed${tail}`, 'known-events', 1],
    [`on:\n  push:\n    branch: main${tail}`, 'event-filters', 3],
    [`on:\n  release:\n    types: [publish]${tail}`, 'event-filters', 3],
    [`on:\n  push:\n    tags: [a]\n    tags-ignore: [b]${tail}`, 'one-kind-of-filter', 4],
    [`on:\n  schedule:\n    - cron: "0 0 * *"${tail}`, 'valid-cron', 3],
    [`on: push\npermissions:\n  contents: rw${tail}`, 'known-permissions', 3],
    [`${head}      - run: x\n        if: github.ref == "main"\n`, 'expression-syntax', 7],
    [`${head}      - run: |\n          one\n          echo \${{ github.sha }\n`, 'expression-syntax', 8],
    [`${head}      - run: x\n        if: secrets.A == 'b'\n`, 'context-available', 7],
    [`on: push\njobs:\n  a:\n    runs-on: \${{ env.OS }}\n    steps: [{run: x}]\n`, 'context-available', 4],
    [`on: push\njobs:\n  my job:\n    runs-on: x\n    steps: [{run: x}]\n`, 'valid-ids', 3],
    [`${head}      - {id: a, run: x}\n      - {id: a, run: y}\n`, 'unique-step-ids', 7],
    [`on: push\njobs:\n  a:\n    needs: b\n    runs-on: x\n    steps: [{run: x}]\n`, 'needs-exist', 4],
    [
      `on: push\njobs:\n  a: {needs: b, runs-on: x, steps: [{run: x}]}\n  b: {needs: a, runs-on: x, steps: [{run: x}]}\n`,
      'no-needs-cycle',
      3,
    ],
    [`${head}      - uses: actions/checkout\n`, 'uses-format', 6],
    [`${head}      - run: x\n        shell: zsh\n`, 'known-shell', 7],
    [`${head}      - run: |\n          echo one\n          echo "two\n`, 'run-shell-syntax', 8],
    [`${head}      - uses: actions/upload-artifact@v6\n`, 'required-inputs', 6],
  ])('%j', (text, rule, line) => {
    const {diagnostics} = validate(workflow, {path: 'ci.yml', text});
    const errors = diagnostics.filter(({severity}) => severity === 'error');
    expect(errors.map((one) => [one.rule, one.start.line])).toEqual([[`workflow/${rule}`, line]]);
  });
});

/** The same thing said in other ways has the same verdict. */
describe('the spelling does not matter', () => {
  it.each([
    [
      'on: push',
      'on: [push]',
      'on:\n  - push',
      'on: {push: }',
      'on:\n  push:',
      '"on": push',
      "on: 'push'",
      'on: &x push',
    ],
    ['on: {push: {branches: [main]}}', 'on:\n  push:\n    branches: main', 'on:\n  push:\n    branches:\n    - "main"'],
  ])('%j and others', (...texts) => {
    const asked = [{rule: 'workflow/trigger', options: {event: 'push', branch: 'main'}}];
    for (const text of texts) {
      const {diagnostics, answers} = validate(workflow, {path: 'ci.yml', text: text + tail}, asked);
      expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([]);
      expect(answers[0]?.diagnostics).toEqual([]);
    }
  });
});
