import {environmentDefault} from '../../../../src/validators/gunicorn/rules/environment-default.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(environmentDefault, {
  good: [
    'import os\n\nbind = f"0.0.0.0:{os.environ.get(\'PORT\', 8000)}"\n',
    'import os\n\nbind = f"0.0.0.0:{os.environ[\'PORT\']}"\n',
    'import os\n\nbind = f"0.0.0.0:{os.getenv(\'PORT\') or 8000}"\n',
    'import os\n\nworkers = int(os.getenv("W")) if os.getenv("W") else 3\n',
    'import os\n\nif os.getenv("PORT"):\n    bind = ":" + os.getenv("PORT")\n',
    'import os\n\nport = os.getenv("PORT")\nif port is None:\n    port = "8000"\nbind = f":{port}"\n',
    'import os\n\nworkers = os.environ.get("W", "3")\n',
    'import os\n\nbind = os.environ.get("B")\n',
    'import os\n\nworkers = int(os.environ.get("W", 3))\n',
    'import os\n\nworkers = os.environ.get("W", 3)\n',
    'import os\n\nworkers = os.environ.get("W") or 3\n',
    'import os\n\nworkers = os.environ["W"]\n',
  ],
  bad: [
    {text: 'import os\n\nbind = f"0.0.0.0:{os.environ.get(\'PORT\')}"\n', at: '3:19', says: [/`PORT`/], times: 1},
    {text: 'import os\n\nPORT = os.getenv("PORT")\nbind = "0.0.0.0:" + PORT\n', at: '4:21', times: 1},
    {text: 'import os\n\nworkers = int(os.environ.get("WORKERS"))\n', at: '3:15', times: 1},
    {
      text: 'import os\n\nworkers = os.environ.get("WEB_CONCURRENCY")\n',
      at: '3:11',
      says: [/`WEB_CONCURRENCY` is not set/],
    },
    {text: 'import os\n\ntimeout = os.getenv("T")\n'},
    {text: 'import os\n\ntimeout = os.getenv("T", "30s")\n'},
  ],
});
