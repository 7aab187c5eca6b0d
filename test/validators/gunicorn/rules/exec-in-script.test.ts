import {execInScript} from '../../../../src/validators/gunicorn/rules/exec-in-script.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(execInScript, {
  good: [
    '#!/bin/sh\nexec gunicorn app\n',
    '#!/bin/bash\nset -e\npython manage.py migrate\nexec env A=1 gunicorn app\n',
    '#!/bin/sh\ngunicorn app\necho over\n',
    '#!/bin/sh\ngunicorn app &\nwait\n',
    // A command line, a Procfile and settings are no scripts.
    'gunicorn app\n',
    'web: gunicorn app\n',
    'workers = 3\n',
  ],
  bad: [
    {text: '#!/bin/sh\ngunicorn app\n', at: '2:1', times: 1, says: [/`exec`/]},
    {text: '#!/usr/bin/env bash\nset -e\npython manage.py migrate && gunicorn app\n', at: '3:29'},
    {text: '#!/bin/sh\nA=1 /venv/bin/gunicorn \\\n  --workers 3 \\\n  app\n', at: '2:1'},
  ],
  present: ['#!/bin/sh\ngunicorn app\n'],
  absent: ['#!/bin/sh\necho\n'],
});
