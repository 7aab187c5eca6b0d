import {wsgiApplicationExists} from '../../../../src/validators/stack/rules/wsgi-application-exists.ts';
import {checkStackRule} from '../../../support/check-stack-rule.ts';

const settings = (line: string) => `-- config/settings.py --\nINSTALLED_APPS = []\n${line}\n`;
const wsgi = (path: string, text = 'application = 1\n') => `-- ${path} --\n${text}`;

checkStackRule(wsgiApplicationExists, {
  good: [
    settings('WSGI_APPLICATION = "config.wsgi.application"') + wsgi('config/wsgi.py'),
    settings('WSGI_APPLICATION = "config.wsgi.application"') + wsgi('backend/config/wsgi.py'),
    settings('WSGI_APPLICATION = None') + wsgi('config/wsgi.py'),
    settings('WSGI_APPLICATION = name() + ".wsgi.application"') + wsgi('config/wsgi.py'),
    settings('WSGI_APPLICATION = "config.wsgi.app"') + wsgi('config/wsgi.py', 'from x import *\n'),
    settings('ASGI_APPLICATION = "config.routing.application"') + wsgi('config/wsgi.py'),
    settings('ASGI_APPLICATION = "config.asgi.application"') + wsgi('config/asgi.py'),
    settings('WSGI_APPLICATION = "config.wsgi.application"') + wsgi('config/wsgi.py', ''),
  ],
  bad: [
    {
      files: settings('WSGI_APPLICATION = "mysite.wsgi.application"') + wsgi('config/wsgi.py'),
      at: 'config/settings.py:2',
      related: ['config/wsgi.py:1'],
      says: [/"config\.wsgi\.application"/],
    },
    {
      files: settings('WSGI_APPLICATION = "config.wsgi.app"') + wsgi('config/wsgi.py'),
      says: [/config\.wsgi\.application/],
    },
    {files: settings('ASGI_APPLICATION = "mysite.asgi.application"') + wsgi('config/asgi.py')},
  ],
});
