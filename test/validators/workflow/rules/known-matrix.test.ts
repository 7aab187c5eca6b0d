import {knownMatrix} from '../../../../src/validators/workflow/rules/known-matrix.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownMatrix, {
  good: [
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    strategy: {matrix: {py: ['3.12'], include: [{py: '3.13', extra: 1}]}}\n    name: \"${{ matrix.py }} ${{ matrix.EXTRA }}\"\n    steps: [{run: x}]\n",
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    strategy: {matrix: "${{ fromJSON(vars.M) }}"}\n    name: "${{ matrix.x }}"\n    steps: [{run: x}]\n',
    "on: push\njobs:\n  a:\n    runs-on: ${{ matrix.os || 'ubuntu-latest' }}\n    strategy: {matrix: {py: ['3.12']}}\n    name: \"${{ matrix.py }} ${{ matrix.x|| 'y' }}\"\n    steps: [{run: x}]\n",
  ],
  bad: [
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ${{ github.ref || matrix.os }}\n    strategy: {matrix: {py: ['3.12']}}\n    steps: [{run: x}]\n",
      says: [/no `os`/],
      times: 1,
    },
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    strategy: {matrix: {py: ['3.12'], include: [{py: '3.13', extra: 1}]}}\n    name: \"${{ matrix.pyy }}\"\n    steps: [{run: x}]\n",
      at: '6:23',
      says: [/matrix\.py`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    name: "${{ matrix.x }}"\n    steps: [{run: x}]\n',
      says: [/no matrix/],
      times: 1,
    },
  ],
});
