import {settingsModuleExists} from '../../../../src/validators/stack/rules/settings-module-exists.ts';
import {checkStackRule} from '../../../support/check-stack-rule.ts';

const wsgi = (line: string) => `-- config/wsgi.py --\nimport os\n${line}\napplication = 1\n`;
const setdefault = (module: string) => wsgi(`os.environ.setdefault("DJANGO_SETTINGS_MODULE", "${module}")`);
const settings = (path = 'config/settings.py') => `-- ${path} --\nDEBUG = False\n`;

checkStackRule(settingsModuleExists, {
  good: [
    setdefault('config.settings') + settings(),
    setdefault('config.settings') + settings('backend/config/settings.py'),
    `${setdefault('config.settings') + settings('config/settings/base.py')}-- config/settings/__init__.py --\n`,
    setdefault('config.settings.prod') + settings('config/settings/prod.py'),
    setdefault('mysite.settings'),
    settings(),
    wsgi('os.environ.setdefault("DJANGO_SETTINGS_MODULE", name())') + settings(),
    wsgi('# os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings")') + settings(),
    wsgi('os.environ.setdefault("OTHER", "mysite.settings")') + settings(),
    `-- web.service --\n[Service]\nEnvironment=DJANGO_SETTINGS_MODULE=config.settings\nExecStart=/bin/true\n${settings()}`,
    `-- Dockerfile --\nFROM a\nENV DJANGO_SETTINGS_MODULE=$SETTINGS\n${settings()}`,
  ],
  bad: [
    {
      files:
        setdefault('config.settings.prod') +
        settings('config/settings/base.py') +
        settings('config/settings/production.py'),
      says: [/`config\.settings\.production`/],
    },
    {
      files: setdefault('mysite.settings') + settings(),
      at: 'config/wsgi.py:2',
      related: ['config/settings.py:1'],
      says: [/write `config\.settings`/],
    },
    {files: wsgi('os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"') + settings()},
    {
      files: `-- manage.py --\nimport os\ndef main():\n    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings")\n${settings()}`,
      at: 'config/settings.py:1',
      related: ['manage.py:3'],
    },
    {
      files: `-- web.service --\n[Service]\nEnvironment="DJANGO_SETTINGS_MODULE=mysite.settings" A=b\nExecStart=/bin/true\n${settings()}`,
      at: 'web.service:2',
    },
    {files: `-- Dockerfile --\nFROM a\nENV DJANGO_SETTINGS_MODULE=mysite.settings\n${settings()}`, at: 'Dockerfile:2'},
    {
      files:
        setdefault('config.settings.prod') +
        settings('config/settings/production.py') +
        settings('config/settings/local.py'),
      says: [/settings/],
    },
  ],
});
