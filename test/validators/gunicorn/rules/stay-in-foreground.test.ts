import {stayInForeground} from '../../../../src/validators/gunicorn/rules/stay-in-foreground.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(stayInForeground, {
  good: [
    'daemon = False\n',
    'daemon = "false"\n',
    'daemon = None\n',
    'gunicorn app\n',
    '#!/bin/sh\ngunicorn app 2>&1\n',
    '#!/bin/sh\ngunicorn app && echo done\n',
    // Something else keeps the script running.
    '#!/bin/sh\ngunicorn app &\nnginx -g "daemon off;"\n',
    '#!/bin/sh\ngunicorn app &\nwait -n\n',
    '#!/bin/sh\ngunicorn app & sleep infinity\n',
    '#!/bin/sh\nredis-server &\nexec gunicorn app\n',
  ],
  bad: [
    {text: '#!/bin/sh\ngunicorn app &\n', at: '2:14', times: 1, says: [/script ends at once/]},
    {text: '#!/bin/bash\nset -e\nexec gunicorn -w 3 app > /tmp/log 2>&1 &', at: '3:40'},
    {text: '#!/bin/sh\nnohup gunicorn app &\necho started\n', at: '2:20', times: 1},
    {text: '#!/bin/sh\n(gunicorn app) &\n', at: '2:16'},
    {text: '#!/bin/sh\n{ gunicorn app; } &\n', at: '2:19'},
    {text: '#!/bin/sh\ngunicorn app | tee log &\n', at: '2:24'},
    {text: 'gunicorn mysite.wsgi &\n', at: '1:22'},
    {text: 'web: gunicorn mysite.wsgi &\n', at: '1:27'},
    {text: '#!/bin/sh\ngunicorn app & exit 0\n', at: '2:14'},
    {text: 'daemon = True\n', at: '1:10'},
    {text: 'daemon = "True"\n'},
    {text: 'gunicorn -D app\n', at: '1:10'},
    {text: 'gunicorn --daemon app\n'},
  ],
});
