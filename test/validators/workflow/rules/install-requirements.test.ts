import {installRequirements} from '../../../../src/validators/workflow/rules/install-requirements.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(installRequirements, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pip install -r requirements.txt\n      - run: pytest\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: uv sync\n      - run: uv run pytest\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: tox\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n      - run: pip install -r requirements.txt\n',
      times: 1,
    },
  ],
  present: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pip install -e .[test]\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pip install "django~=5.2" djangorestframework\n',
    'on: push\njobs:\n  a:\n    strategy: {matrix: {os: [ubuntu-24.04, macos-15]}}\n    runs-on: ${{ matrix.os }}\n    steps:\n      - run: pip install -r requirements.txt\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: python -m pip install -r requirements.txt\n',
  ],
  absent: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pip install ruff\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: python -m pip install --upgrade pip\n',
    '',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  ],
});
