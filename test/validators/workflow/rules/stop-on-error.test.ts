import {stopOnError} from '../../../../src/validators/workflow/rules/stop-on-error.ts';
import {checkRule} from '../../../support/check-rule.ts';
import {here, sent} from '../deploying.ts';

checkRule(stopOnError, {
  good: [
    sent('cd /srv/mysite\nset -e\ngit pull\nmigrate\nrestart'),
    sent('set -a; . ./.env; set +a\nset -e\na\nb'),
    sent('export A=1\nset -o errexit\na\nb'),
    sent('a || exit 1\nb || exit 1\nc'),
    sent('set -e\na\nset +e\nb'),
    sent('cd x && a && b'),
    here('ssh u@h "set -e; cd x; git pull; restart"'),
    here("ssh u@h 'cd x && git pull && restart'"),
    here("ssh u@h <<'EOF'\nset -euo pipefail\na\nb\nEOF"),
    here("ssh u@h bash -euo pipefail <<'EOF'\na\nb\nEOF"),
    here("ssh u@h 'bash -se' < deploy.sh"),
    here("ssh u@h bash -es <<'EOF'\na\nb\nEOF"),
    here('ssh u@h ./deploy.sh'),
    here('cat deploy.sh | ssh u@h'),
    sent('a\nb', 'appleboy/ssh-action@v1.2.0', '          script_stop: true\n'),
    sent(
      'a\nb',
      'appleboy/ssh-action@0123456789abcdef0123456789abcdef01234567 # v1.0.3',
      '          script_stop: true\n',
    ),
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            set -e\n            a\n            b\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            set -euo pipefail\n            a\n            b\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            a && b && c\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          a\n          b\n',
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.0.3\n        with: {script_stop: true, script: 'a; b'}\n",
  ],
  bad: [
    {text: sent('git pull\nmigrate\nset -e\nrestart'), at: '11:13', says: [/first line/], times: 1},
    {text: sent('set -e\na\nset +e\nb\nc'), times: 1},
    {text: sent('a; b; c'), says: [/3 commands/], times: 1},
    {text: here('ssh u@h "cd x; git pull; restart"'), times: 1},
    {text: here("ssh -l u h '\n  git pull\n  restart\n'"), times: 1},
    {text: here('ssh "$SERVER" <<EOF\ngit pull\nrestart\nEOF'), says: [/2 commands/], at: '8:11', times: 1},
    {text: here("ssh production bash -s <<'EOF'\ngit pull\nrestart\nEOF"), times: 1},
    {text: here("cat <<'EOF' | ssh u@h\ngit pull\nrestart\nEOF"), times: 1},
    {text: sent('a\nb', 'appleboy/ssh-action@v1', '          script_stop: true\n'), times: 1},
    {text: sent('a\nb', 'appleboy/ssh-action@v1.2.2', '          script_stop: true\n'), times: 1},
    {
      text: sent(
        'a\nb',
        'appleboy/ssh-action@0ff4204d59e8e51228ff73bce53f80d53301dee2',
        '          script_stop: true\n',
      ),
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            cd x\n            git pull\n            restart\n',
      at: '11:13',
      says: [/3 commands/],
      times: 1,
    },
  ],
});
