import {yamlSyntax} from '../../../../src/validators/workflow/rules/yaml-syntax.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(yamlSyntax, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo a\n',
    'on: [\npush\n]\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |2\n            deep\n          less\n',
    'x: &a [push]\non: *a\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - if: "!cancelled()"\n        run: x\n',
    '%YAML 1.2\n---\non: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n',
  ],
  bad: [
    {text: 'on: push\njobs:\n\ta:\n', at: '3:1', says: [/tab/, /탭/], times: 1},
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - name: Say: hi\n        run: x\n',
      at: '6:15',
      says: [/colon/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n                one\n          two\n',
      at: '8:11',
      says: [/first line/, /첫 줄/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on:ubuntu-latest\n    steps: []\n',
      at: '4:5',
      says: [/blank|space/, /공백/],
      times: 1,
    },
    {text: 'on: push\nname: "CI\njobs:\n  a: "x"\n', at: '2:7', says: [/never closed/], times: 1},
    {
      text: 'on: [push, pull_request\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      at: '1:5',
      says: [/never closed/],
      times: 1,
    },
    {
      text: 'name: @me\non: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      at: '1:7',
      says: [/`@`/],
      times: 1,
    },
    {
      text: 'on:\n  push:\n    paths: [*.py]\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      at: '3:13',
      says: [/alias/, /별칭/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - if: !cancelled()\n        run: x\n',
      at: '6:13',
      says: [/tag/, /태그/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo {{ x }}: y\n',
      says: [/./],
      times: 1,
    },
    {
      text: 'name: {{ x }}\non: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      at: '1:7',
      says: [/dollar/],
      times: 1,
    },
    {
      text: 'on: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n---\na: 1\n',
      at: '3:1',
      says: [/second document/],
      times: 1,
    },
    {text: 'on: push: x\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n', at: '1:5', times: 1},
    {text: 'on: push\njobs:\n  a:\n    runs-on: x\n   b: 1\n', at: '5:4', says: [/line up/, /맞지 않아요/], times: 1},
    {text: "on: push\nname: 'it's'\n", at: '2:7', says: [/closing quote/], times: 1},
    {text: 'on: - push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n', at: '1:1', says: [/list/], times: 1},
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    runs: [${{ a }}, b]\n    steps: [{run: x}]\n',
      at: '5:5',
      says: [/quotes/],
      times: 1,
    },
    {text: 'a: &x\n  b: *x\n', at: '2:6', says: [/never end/], times: 1},
  ],
});
