import {knownOption} from '../../../../src/validators/gunicorn/rules/known-option.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownOption, {
  good: [
    'gunicorn -w 3 app:app\n',
    'gunicorn --worker-cl sync app:app\n',
    'gunicorn --worker-class=sync app:app\n',
    'gunicorn -Dw4 app:app\n',
    'gunicorn --control-socket /x app:app\n',
    'gunicorn $OPTIONS app:app\n',
    'gunicorn -- --wokers\n',
    'gunicorn app:app -w -1\n',
    'uvicorn --hosst x\n',
    'web: gunicorn -w 3 app:app\n',
    '# gunicorn --wokers\ngunicorn app:app\n',
  ],
  bad: [
    {text: 'gunicorn app:app --host 0.0.0.0 --port 8000\n', says: [/`--bind 0\.0\.0\.0:8000`/], times: 1},
    {text: 'gunicorn app:app --ssl-cert c.pem\n', says: [/`--certfile`/]},
    {text: 'gunicorn --wokers 3 app:app\n', at: '1:10', says: [/Did you mean `--workers`\?/], times: 1},
    {text: 'gunicorn --wokers=3 app:app\n', says: [/--workers/]},
    {text: 'gunicorn --worker_class sync app:app\n', says: [/--worker-class/]},
    {text: 'gunicorn --work 3 app:app\n', says: [/could be any of/, /--workers/]},
    {text: 'gunicorn -x app:app\n'},
    {text: 'gunicorn --host 0.0.0.0 app:app\n'},
    {text: 'release: python manage.py migrate\nweb: gunicorn --bnd :$PORT app:app\n', at: '2:15'},
    {text: 'cd /srv && exec venv/bin/gunicorn app:app --frobnicate\n'},
    {text: 'python -m gunicorn --wokers 3 app:app\n'},
    {text: 'poetry run gunicorn --wokers 3 app:app\n'},
  ],
});
