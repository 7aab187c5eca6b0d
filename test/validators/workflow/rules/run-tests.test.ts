import {runTests} from '../../../../src/validators/workflow/rules/run-tests.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(runTests, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: python manage.py test\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: docker compose run web pytest\n',
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: make check-all\n',
      options: {command: 'make check-all'},
    },
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest; true\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          set +e\n          pytest\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          set +e\n          rm x\n          set -e\n          pytest\n          echo done\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest || true\n',
      says: [/hides/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n        continue-on-error: true\n',
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          set +e\n          pytest\n          echo done\n',
      says: [/`set \+e`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest & wait\n',
      says: [/`&`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n        if: failure()\n',
      says: [/`if: failure\(\)`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n        if: ${{ false }}\n',
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n        continue-on-error: ${{ true }}\n',
      times: 1,
    },
  ],
  present: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: uv run pytest -q\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm test\n',
    'on: push\njobs:\n  a:\n    runs-on: ${{ inputs.machine }}\n    steps:\n      - run: python manage.py test\n',
    'on: push\njobs:\n  a:\n    strategy: {matrix: {os: [ubuntu-24.04, windows-2025]}}\n    runs-on: ${{ matrix.os }}\n    steps:\n      - run: python manage.py test\n',
  ],
  absent: [
    '',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pip install pytest\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo tests\n',
  ],
});
