import {staticRootServed} from '../../../../src/validators/stack/rules/static-root-served.ts';
import {checkStackRule} from '../../../support/check-stack-rule.ts';

const settings = (root: string, url = '/static/') =>
  `-- mysite/settings.py --\nfrom pathlib import Path\nimport os\nBASE_DIR = Path(__file__).resolve().parent.parent\nDEBUG = False\nSTATIC_URL = "${url}"\nSTATIC_ROOT = ${root}\n`;
const nginx = (location: string, line: string, around = '') =>
  `-- nginx.conf --\nevents {}\nhttp {\nserver {\n${around}\nlocation ${location} {\n${line}\n}\n}\n}\n`;
const relative = 'BASE_DIR / "staticfiles"';

checkStackRule(staticRootServed, {
  good: [
    settings('"/srv/app/staticfiles"') + nginx('/static/', 'alias /srv/app/staticfiles/;'),
    settings('"/srv/app/staticfiles/"') + nginx('/static', 'alias "/srv/app/staticfiles";'),
    settings('"/srv/app/static"') + nginx('/static/', 'root /srv/app;'),
    settings('"/srv/app/static"') + nginx('/static/', '', 'root /srv/app;'),
    settings(relative) + nginx('/static/', 'alias /home/app/web/staticfiles/;'),
    settings('os.path.join(BASE_DIR, "staticfiles")', 'static/') + nginx('^~ /static/', 'alias /x/staticfiles/;'),
    settings('BASE_DIR / "var" / ".." / "staticfiles"') + nginx('/static/', 'alias /x/staticfiles/;'),
    settings('BASE_DIR.parent / "static"') + nginx('/static/', 'root /srv;'),
    settings(relative, 'https://cdn.example.com/static/') + nginx('/static/', 'alias /other/;'),
    settings('os.environ["STATIC_ROOT"]') + nginx('/static/', 'alias /other/;'),
    settings(relative) + nginx('/static/', 'alias /$host/static/;'),
    settings(relative) + nginx('/static/', 'proxy_pass http://127.0.0.1:8000;'),
    settings(relative) + nginx('~ ^/static/', 'root /x;'),
    settings(relative) + nginx('/assets/', 'alias /x/;'),
    `${settings('"/app/staticfiles"')}${nginx('/static/', 'alias /var/www/staticfiles/;')}-- compose.yaml --\nservices: {}\n`,
    `-- mysite/settings.py --\nDEBUG = False\nSTATIC_URL = "static/"\n${nginx('/static/', 'alias /x/;')}`,
  ],
  bad: [
    {
      files: settings('"/srv/app/staticfiles"') + nginx('/static/', 'root /srv/app/staticfiles;'),
      at: 'nginx.conf:6',
      related: ['mysite/settings.py:6'],
      says: [/`\/srv\/app\/staticfiles\/static\/`/, /`\/srv\/app\/staticfiles\/`/],
    },
    {files: settings(relative) + nginx('/static/', 'alias /srv/app/static/;'), says: [/`…\/staticfiles\/`/]},
    {files: settings(relative) + nginx('/static/', '', 'root /srv/app;')},
    {
      files: `${settings('"/app/staticfiles"')}${nginx('/static/', 'alias /var/www/static/;')}-- compose.yaml --\nservices: {}\n`,
    },
    {
      files: `-- mysite/settings.py --\nDEBUG = False\nMEDIA_URL = "/media/"\nMEDIA_ROOT = "/srv/media"\n${nginx('/media/', 'alias /srv/uploads/;')}`,
      says: [/MEDIA_ROOT/],
    },
  ],
});
