import {contextAvailable} from '../../../../src/validators/workflow/rules/context-available.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(contextAvailable, {
  good: [
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - if: env.A != '' && runner.os == 'Linux'\n        run: x\n",
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n        env: {A: '${{ secrets.B }}'}\n",
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    if: github.ref == 'a' && always()\n    steps: [{run: x}]\n",
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - if: hashFiles('a') != ''\n        run: x\n",
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ GitHub.Ref }}\n',
  ],
  bad: [
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - if: secrets.A != ''\n        run: x\n",
      at: '6:13',
      says: [/`secrets` cannot/],
      times: 1,
    },
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    if: runner.os == 'Linux'\n    steps: [{run: x}]\n",
      at: '5:9',
      says: [/`runner` is not known/],
      times: 1,
    },
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    if: env.A == 'b'\n    steps: [{run: x}]\n",
      times: 1,
    },
    {text: "on: push\nenv: {A: '${{ env.B }}'}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n", times: 1},
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - if: githb.ref\n        run: x\n',
      says: [/`github`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - if: main == github.ref\n        run: x\n',
      says: [/single quotes/],
      times: 1,
    },
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    if: hashFiles('a')\n    steps: [{run: x}]\n",
      says: [/only steps/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ always() }}\n',
      says: [/`if:`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ${{ steps.x.outputs.y }}\n    steps: [{run: x}]\n',
      at: '4:18',
      times: 1,
    },
  ],
});
