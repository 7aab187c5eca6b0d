import {expressionSyntax} from '../../../../src/validators/workflow/rules/expression-syntax.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(expressionSyntax, {
  good: [
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - if: github.ref == 'a' && !(env.b == 'c')\n        run: x\n",
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ format('{0}}}', github.ref) }}\n",
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.event.commits[0].id }} ${{ github['ref'] }}\n",
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - if: true\n        run: x\n',
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo '${{ case(github.ref == 'a', 1, 2) }}'\n",
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - if: github.ref == "a"\n        run: x\n',
      at: '6:27',
      says: [/single quotes/, /작은따옴표/],
      times: 1,
    },
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - if: github.ref = 'a'\n        run: x\n",
      at: '6:24',
      says: [/`==`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.ref\n',
      at: '6:19',
      says: [/never closed/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ }}\n',
      says: [/nothing between/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ contian(a) }}\n',
      times: 1,
    },
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ startsWith('a') }}\n",
      says: [/too few/],
      times: 1,
    },
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ 'a' + 'b' }}\n",
      says: [/`\+`/],
      times: 1,
    },
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          한글\n          echo ${{ github.ref == 'x }}\n",
      at: '8:16',
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - if: github.ref & github.sha\n        run: x\n',
      says: [/&&/],
      times: 1,
    },
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - if: contains(github.ref, 'a'\n        run: x\n",
      times: 1,
    },
  ],
});
