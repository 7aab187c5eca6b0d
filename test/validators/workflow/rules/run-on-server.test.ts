import {runOnServer} from '../../../../src/validators/workflow/rules/run-on-server.ts';
import {checkRule} from '../../../support/check-rule.ts';
import {here, sent} from '../deploying.ts';

checkRule(runOnServer, {
  good: [
    ...[
      sent(
        '.venv/bin/pip install -r requirements.txt\n.venv/bin/python manage.py migrate --noinput\n.venv/bin/python manage.py collectstatic --noinput\nsudo systemctl restart mysite',
      ),
      sent('uv sync --frozen\nuv run manage.py migrate\nuv run manage.py collectstatic --no-input'),
      sent('python3 -m pip install -r requirements.txt\ndjango-admin migrate\ndjango-admin collectstatic --noinput'),
      sent(
        'sudo -u app sh -c "cd x && pip install -r r.txt && ./manage.py migrate && ./manage.py collectstatic --noinput"',
      ),
      sent(
        'pip3 install -r requirements.txt\npython manage.py migrate || exit 1\npython manage.py collectstatic --noinput',
      ),
      sent('sudo systemctl stop mysite\npip install -r r.txt\na migrate\na collectstatic\nsudo systemctl start mysite'),
      here('ssh u@h "cd x && pip install -r r.txt && ./manage.py migrate && ./manage.py collectstatic --noinput"'),
      here("ssh production bash -s <<'EOF'\npip install -r r.txt\n./manage.py migrate\n./manage.py collectstatic\nEOF"),
    ].map((text) => ({text, options: {commands: ['pip install', 'migrate', 'collectstatic']}})),
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            sudo systemctl restart postgresql\n            a migrate\n            a collectstatic\n            sudo systemctl restart nginx\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            python manage.py migrate\n            python manage.py collectstatic --noinput\n',
  ],
  bad: [
    ...[
      sent('pip install -r r.txt\n# python manage.py migrate\na collectstatic'),
      sent('pip install -r r.txt\necho migrate\na collectstatic'),
      sent('pip install -r r.txt\na makemigrations\na collectstatic'),
      sent('pip install -r r.txt\na migrate --check\na collectstatic'),
      sent('pip install -r r.txt\na migrate\na collectstatic --dry-run'),
      sent('pip install --upgrade pip\na migrate\na collectstatic'),
      sent('sudo systemctl restart mysite\npip install -r r.txt\na migrate\na collectstatic'),
      sent('pip install -r r.txt\nsudo service gunicorn restart\na migrate\na collectstatic'),
      sent('pip install -r r.txt || true\na migrate\na collectstatic'),
      sent('pip install -r r.txt\na migrate || echo failed\na collectstatic'),
      here("pip install -r r.txt\n./manage.py migrate\n./manage.py collectstatic\nssh u@h 'git pull'"),
      here("ssh u@h <<'EOF'\n# pip install -r r.txt\n./manage.py migrate\n./manage.py collectstatic\nEOF"),
    ].map((text) => ({text, options: {commands: ['pip install', 'migrate', 'collectstatic']}, times: 1})),
    {text: here('ssh u@h < deploy.sh'), says: [/cannot be seen/], times: 1},
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            sudo systemctl restart mysite\n            a migrate\n            a collectstatic\n',
      says: [/before `migrate`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            a migrate --noinput || true\n            a collectstatic\n',
      says: [/`\|\| true` hides/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            git pull\n',
      says: [/`migrate`, `collectstatic`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            # migrate\n            python manage.py collectstatic\n',
      says: [/`migrate`/],
      times: 1,
    },
  ],
  present: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            x\n',
  ],
  absent: ['', 'on: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n'],
});
