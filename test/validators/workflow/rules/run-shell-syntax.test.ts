import {runShellSyntax} from '../../../../src/validators/workflow/rules/run-shell-syntax.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(runShellSyntax, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo "a" && (cd b; ls) | cat\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo "${{ github.ref }}\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo "\n        shell: pwsh\n',
    "on: push\njobs: {a: {runs-on: windows-latest, steps: [{run: 'echo \"'}]}}\n",
    'on: push\njobs:\n  a:\n    runs-on: [self-hosted, win10]\n    steps:\n      - run: echo "\n',
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          cat <<'EOF' > x\n          it's\n          EOF\n",
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          x\n          echo "a\n',
      at: '8:16',
      says: [/quote/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: if true; then x\n',
      says: [/`fi`/],
      times: 1,
    },
    {text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: a &&\n', times: 1},
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            cd x\n            echo "a\n',
      says: [/on the server/],
      times: 1,
    },
  ],
});
