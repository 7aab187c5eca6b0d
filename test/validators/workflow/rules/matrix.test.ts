import {matrix} from '../../../../src/validators/workflow/rules/matrix.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(matrix, {
  good: [
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ${{ matrix.os }}\n    strategy: {matrix: {os: [x], py: ['1', '2']}}\n    name: \"${{ matrix.py }}\"\n    steps: [{run: x}]\n",
      options: {values: ['1', '2']},
    },
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    strategy: {matrix: {py: [\'1\']}}\n    name: "${{ matrix.py }}"\n    steps: [{run: x}]\n',
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    strategy: {matrix: {py: ['1', '2']}}\n    name: \"${{ matrix.py }}\"\n    steps: [{run: x}]\n",
      options: {key: 'py', values: ['1', '2']},
    },
  ],
  bad: [
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ${{ matrix.os }}\n    strategy: {matrix: {os: [x], py: ['1', '2']}}\n    name: \"${{ matrix.py }}\"\n    steps: [{run: x}]\n",
      options: {values: ['1', '3']},
      says: [/lacks/],
    },
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    strategy: {matrix: {py: ['1']}}\n    steps: [{run: x}]\n",
      says: [/all its runs are the same/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    strategy: {matrix: {py: [\'1\']}}\n    name: "${{ matrix.py }}"\n    steps: [{run: x}]\n',
      options: {key: 'py', values: ['1', '2']},
      says: [/lacks `2`/],
      times: 1,
    },
  ],
  present: [
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    strategy: {matrix: {py: ['1']}}\n    steps: [{run: x}]\n",
  ],
  absent: ['', 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{run: x}]\n'],
});
