import {logging} from '../../../../src/validators/django/rules/logging.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(logging, {
  good: [
    logging.good,
    "LOGGING = {'handlers': {'c': {'class': 'logging.StreamHandler'}}, 'loggers': {'django': {'handlers': ['c']}}}\n",
    'LOGGING = make()\n',
    "LOGGING = {'handlers': {'c': {'class': 'logging.StreamHandler'}}, 'root': {'handlers': ['c'], 'level': 'CRITICAL'}, 'loggers': {'django': {'handlers': ['c'], 'level': 'ERROR'}}}\n",
    // The filter lets errors through on the server, or is not the only way.
    "DEBUG = False\nLOGGING = {'filters': {'d': {'()': 'django.utils.log.RequireDebugTrue'}, 'p': {'()': 'django.utils.log.RequireDebugFalse'}}, 'handlers': {'c': {'class': 'logging.StreamHandler', 'filters': ['p']}}, 'root': {'handlers': ['c']}}\n",
    "DEBUG = True\nLOGGING = {'filters': {'d': {'()': 'django.utils.log.RequireDebugTrue'}, 'p': {'()': 'django.utils.log.RequireDebugFalse'}}, 'handlers': {'c': {'class': 'logging.StreamHandler', 'filters': ['d']}}, 'root': {'handlers': ['c']}}\n",
    "DEBUG = False\nLOGGING = {'filters': {'d': {'()': 'django.utils.log.RequireDebugTrue'}}, 'handlers': {'d': {'class': 'logging.StreamHandler', 'filters': ['d']}, 'c': {'class': 'logging.StreamHandler'}}, 'root': {'handlers': ['d', 'c']}}\n",
    "from x import base\nLOGGING = {**base, 'handlers': {'c': {'class': 'logging.StreamHandler'}}}\n",
  ],
  bad: [
    {text: logging.bad},
    {text: "LOGGING = {'version': 1}\n", at: '1:11', says: [/StreamHandler/]},
    {
      text: "LOGGING = {'handlers': {'f': {'class': 'logging.FileHandler'}}, 'root': {'handlers': ['f']}}\n",
      at: '1:11',
    },
    {
      text: "DEBUG = False\nLOGGING = {'filters': {'d': {'()': 'django.utils.log.RequireDebugTrue'}, 'p': {'()': 'django.utils.log.RequireDebugFalse'}}, 'handlers': {'c': {'class': 'logging.StreamHandler', 'filters': ['d']}}, 'root': {'handlers': ['c']}}\n",
      at: '2:11',
      says: [/RequireDebugTrue/],
    },
    {
      text: "import os\nDEBUG = os.environ.get('DEBUG') == 'True'\nLOGGING = {'filters': {'d': {'()': 'django.utils.log.RequireDebugTrue'}, 'p': {'()': 'django.utils.log.RequireDebugFalse'}}, 'handlers': {'c': {'class': 'logging.StreamHandler', 'filters': ['d']}}, 'root': {'handlers': ['c']}}\n",
      at: '3:11',
      says: [/RequireDebugTrue/],
    },
    {
      text: "LOGGING = {'handlers': {'c': {'class': 'logging.StreamHandler'}}, 'root': {'handlers': ['c'], 'level': 'CRITICAL'}}\n",
      at: '1:11',
      says: [/`ERROR`/],
    },
    {
      text: "LOGGING = {'handlers': {'c': {'class': 'logging.StreamHandler', 'level': 50}}, 'root': {'handlers': ['c']}}\n",
      at: '1:11',
    },
  ],
  absent: ['', '# only a comment\n'],
});
