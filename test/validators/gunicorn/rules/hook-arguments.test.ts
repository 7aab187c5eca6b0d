import {hookArguments} from '../../../../src/validators/gunicorn/rules/hook-arguments.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(hookArguments, {
  good: [
    'def post_fork(server, worker):\n    pass\n',
    'def on_exit(server, *args):\n    pass\n',
    'def post_request(worker, req):\n    pass\n',
    'def post_request(worker, req, environ, resp):\n    pass\n',
    'when_ready = lambda server: None\n',
    'async def on_starting(server):\n    pass\n',
    '@wrap\ndef post_fork(x):\n    pass\n',
    'from hooks import post_fork\n',
    'def helper():\n    pass\n',
    'def nworkers_changed(server, new, old=None):\n    pass\n',
    'def on_exit(server, *, quiet=True):\n    pass\n',
  ],
  bad: [
    {text: 'def post_fork(worker):\n    pass\n', at: '1:5', says: [/with 2 arguments/, /takes 1/]},
    {text: 'def on_exit():\n    pass\n'},
    {text: 'def on_exit(server, worker):\n    pass\n'},
    {text: 'def post_request(worker):\n    pass\n', says: [/4, or 3, or 2/]},
    {text: 'when_ready = lambda: None\n'},
    {text: 'def hook(a, b):\n    pass\n\n\nwhen_ready = hook\n'},
    {text: 'def pre_exec(*args):\n    pass\n'},
  ],
});
