import {knownSetting} from '../../../../src/validators/gunicorn/rules/known-setting.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownSetting, {
  good: [
    'workers = 3\n',
    'PORT = 8000\nbind = f":{PORT}"\n',
    'WORKERS = 3\nworkers = WORKERS\n',
    'import logging\n\nlogger = logging.getLogger()\n',
    'base_dir = "/srv"\nchdir = base_dir\n',
    '_worker = 3\n',
    'def max_workers():\n    return 3\n\n\nworkers = max_workers()\n',
    'host = "x"\nport = 1\nbind = f"{host}:{port}"\n',
    'asgi_loop = "auto"\n',
    'from conf import worker\n',
    'class Worker:\n    pass\n',
    'cores = 4\n',
    'x = 3\n',
    'use_loglevel = "info"\nloglevel = use_loglevel\n',
    'gunicorn --workers 3 app:app\n',
  ],
  bad: [
    {text: 'worker = 3\n', at: '1:1', says: [/Did you mean `workers`\?/]},
    {text: 'wokers = 3\n'},
    {text: 'bind_address = "x:1"\n'},
    {text: 'access_log = "-"\n', says: [/`accesslog`/]},
    {text: 'log_level = "info"\n', says: [/`loglevel`/]},
    {text: 'WORKERS = 3\n', says: [/`workers`/]},
    {text: 'keep_alive = 5\n'},
    {text: 'preload = True\n'},
    {text: 'worker_clas = "gthread"\n'},
    {text: 'def post_frok(server, worker):\n    pass\n', says: [/`post_fork`/]},
    {text: 'max_request = 3\n'},
    {text: 'time_out = 30\n'},
    {text: 'GUNICORN_WORKERS = 3\n'},
  ],
});
