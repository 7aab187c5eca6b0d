import {envKeysWritten} from '../../../../src/validators/stack/rules/env-keys-written.ts';
import {checkStackRule} from '../../../support/check-stack-rule.ts';

const settings =
  '-- mysite/settings.py --\nimport os\nDEBUG = False\nA = os.environ["A"]\nB = os.environ["B"]\nC = os.getenv("C")\n';
const run = (...lines: readonly string[]) =>
  `-- .github/workflows/d.yml --\non: push\njobs:\n  d:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: |\n${lines.map((line) => `          ${line}\n`).join('')}`;

checkStackRule(envKeysWritten, {
  good: [
    settings + run('echo "A=1" > .env', 'echo "B=2" >> .env'),
    settings + run('echo "A=1" >> .env'),
    settings + run('echo "${{ secrets.ENV }}" > .env'),
    settings + run('cat > .env <<EOF', 'A=1', 'B=$B', 'EOF'),
    settings + run('ls'),
    `${settings}-- web.service --\n[Service]\nEnvironment=B=2\nExecStart=/bin/true\n${run('echo "A=1" > .env')}`,
    run('echo "A=1" > .env'),
  ],
  bad: [
    {
      files: settings + run('cd /srv', 'echo "A=1" > .env', 'echo "X=1" >> .env'),
      at: '.github/workflows/d.yml:8',
      related: ['mysite/settings.py:4'],
      says: [/`B`/],
    },
    {
      files: settings + run('cat > .env <<EOF', 'X=1', 'EOF'),
      related: ['mysite/settings.py:3', 'mysite/settings.py:4'],
      says: [/`A`, `B`/],
    },
    {
      files: `${settings}-- .github/workflows/d.yml --\non: push\njobs:\n  d:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: appleboy/ssh-action@v1\n        with:\n          script: |\n            echo "B=$B" > .env\n`,
      at: '.github/workflows/d.yml:9',
    },
  ],
});
