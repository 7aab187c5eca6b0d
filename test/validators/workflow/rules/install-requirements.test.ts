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
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: python -m pip install -r requirements.txt\n',
  ],
  absent: ['', 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n'],
});
