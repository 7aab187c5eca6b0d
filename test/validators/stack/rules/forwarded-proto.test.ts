import {forwardedProto} from '../../../../src/validators/stack/rules/forwarded-proto.ts';
import {checkStackRule} from '../../../support/check-stack-rule.ts';

const settings = (lines: string) => `-- mysite/settings.py --\nDEBUG = False\n${lines}\n`;
const header = settings('SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")');
const redirect = settings('SECURE_SSL_REDIRECT = True');
const nginx = (listen: string, inside: string, outside = '') =>
  `-- nginx.conf --\nevents {}\nhttp {\n${outside}\nserver {\nlisten ${listen};\nlocation / {\n${inside}\nproxy_pass http://unix:/run/a.sock;\n}\n}\n}\n`;
const proto = 'proxy_set_header X-Forwarded-Proto $scheme;';

checkStackRule(forwardedProto, {
  good: [
    settings('SECURE_PROXY_SSL_HEADER = ("HTTP_X_SCHEME", "https")') +
      nginx('80', 'proxy_set_header X-Scheme $scheme;'),
    settings('SECURE_PROXY_SSL_HEADER = ("HTTP_CLOUDFRONT_FORWARDED_PROTO", "https")') + nginx('80', ''),
    header + nginx('80', proto),
    header + nginx('80', 'include proxy_params;'),
    header + nginx('80', '', proto),
    header + nginx('80', 'include snippets/headers.conf;'),
    header + nginx('80', "proxy_set_header 'x-forwarded-proto' https;"),
    redirect + nginx('443 ssl', proto),
    redirect + nginx('80', ''),
    settings('SECURE_PROXY_SSL_HEADER = ("HTTP_CF_VISITOR", "https")') + nginx('443 ssl', ''),
    settings('SECURE_PROXY_SSL_HEADER = None') + nginx('443 ssl', ''),
    settings('SECURE_SSL_REDIRECT = False') + nginx('443 ssl', ''),
    settings('import os\nSECURE_SSL_REDIRECT = os.environ.get("S") == "1"') + nginx('443 ssl', ''),
    settings('X = 1') + nginx('443 ssl', ''),
    `${header}-- nginx.conf --\nevents {}\nhttp {\nserver {\nlisten 80;\nroot /srv/www;\n}\n}\n`,
  ],
  bad: [
    {
      files: settings('SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTOCOL", "https")') + nginx('80', proto),
      says: [/`x-forwarded-protocol`/],
    },
    {files: header + nginx('80', ''), at: 'nginx.conf:8', related: ['mysite/settings.py:2']},
    {files: header + nginx('443 ssl', 'proxy_set_header Host $host;', proto), at: 'nginx.conf:8'},
    {files: redirect + nginx('443 ssl', 'proxy_set_header Host $host;'), says: [/again and again/]},
  ],
});
