import {setupPython} from '../../../../src/validators/workflow/rules/setup-python.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(setupPython, {
  good: [
    {
      text: "on: push\njobs:\n  a:\n    runs-on: x\n    strategy: {matrix: {v: ['3.12', '3.13'], exclude: [{v: '3.13', os: y}]}}\n    steps:\n      - {uses: actions/setup-python@v6, with: {python-version: '${{ matrix.v }}'}}\n      - run: pytest\n",
      options: {version: '3.13'},
    },
    {
      text: "on: push\njobs:\n  style:\n    runs-on: x\n    steps:\n      - {uses: actions/setup-python@v6, with: {python-version: '3.12'}}\n      - run: ruff check\n  test:\n    runs-on: x\n    steps:\n      - {uses: actions/setup-python@v6, with: {python-version: '3.13'}}\n      - run: pytest\n",
      options: {version: '3.13'},
    },
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pip install ruff\n  b:\n    container: python:3.13\n    runs-on: ubuntu-latest\n    steps:\n      - run: pip install ruff\n',

    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/setup-python@v6\n        with: {python-version: "3.13"}\n',
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/setup-python@v6\n        with: {python-version: 3.13}\n',
      options: {version: '3.13'},
    },
    {
      text: "on: push\njobs: {a: {runs-on: x, strategy: {matrix: {v: ['3.12', '3.13']}}, steps: [{uses: actions/setup-python@v6, with: {python-version: '${{ matrix.v }}'}}]}}\n",
      options: {version: '3.13'},
    },
  ],
  bad: [
    {
      text: "on: push\njobs:\n  a:\n    runs-on: x\n    strategy: {matrix: {v: ['3.12', '3.13'], exclude: [{v: '3.13'}]}}\n    steps:\n      - {uses: actions/setup-python@v6, with: {python-version: '${{ matrix.v }}'}}\n      - run: pytest\n",
      options: {version: '3.13'},
      at: '7:64',
      times: 1,
    },
    {
      text: "on: push\njobs:\n  style:\n    runs-on: x\n    steps:\n      - {uses: actions/setup-python@v6, with: {python-version: '3.13'}}\n      - run: ruff check\n  test:\n    runs-on: x\n    steps:\n      - {uses: actions/setup-python@v6, with: {python-version: '3.12'}}\n      - run: pytest\n",
      options: {version: '3.13'},
      at: '11:64',
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/setup-python@v6\n',
      at: '6:15',
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/setup-python@v6\n        with: {python-version: "3.9"}\n',
      options: {version: '3.13'},
      at: '7:32',
      says: [/3\.13/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pip install -r requirements.txt\n      - uses: actions/setup-python@v7\n        with: {python-version: "3.13"}\n',
      at: '6:14',
      says: [/every job is a new machine/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/setup-python@v7\n        with: {python-version: "3.13"}\n  b:\n    runs-on: ubuntu-latest\n    steps:\n      - run: python manage.py test\n',
      at: '11:14',
      times: 1,
    },
  ],
  present: ['on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: astral-sh/setup-uv@v7\n'],
  absent: ['', 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: python -V\n'],
});
