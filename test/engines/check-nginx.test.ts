import {mkdirSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {describe, expect} from 'vitest';
import {judgeWithNginx} from '../../src/io/engines/nginx.ts';
import {itNeeds} from '../support/programs.ts';
import {temporaryFolder} from '../support/temporary.ts';

/** What nginx makes of the first of these files, which stand in a project. */
async function judge(files: Readonly<Record<string, string>>, context = 'http') {
  const project = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), {recursive: true});
    writeFileSync(join(project, path), text);
  }
  const [file = '', text = ''] = Object.entries(files)[0] ?? [];
  const place = {env: process.env, project, show: (path: string) => path.replace(`${project}/`, '')};
  const examined = {file, path: join(project, file), kind: 'nginx', text, tree: undefined} as const;
  const {outcome, version} = await judgeWithNginx(examined as never, context, place);
  expect(version).toMatch(/^1\.\d+\.\d+$/);
  return outcome;
}

const accepted = {kind: 'accepted', complaints: [], unjudged: []};

describe('what nginx accepts on a server, it accepts wrapped', () => {
  itNeeds('nginx', 'a site behind TLS, with sockets, logs, names and caches of a server', async () => {
    const site = `upstream app { server unix:/run/gunicorn.sock fail_timeout=0; server web:8000 backup; }
proxy_cache_path /var/cache/nginx/app levels=1:2 keys_zone=app:10m;
server { listen 80; listen [::]:80 ipv6only=on; server_name a.example www.a.example; return 301 https://$host$request_uri; }
server {
    listen 443 ssl default_server;
    listen [::]:443 ssl;
    server_name a.example;
    ssl_certificate /etc/letsencrypt/live/a.example/fullchain.pem;
    ssl_certificate_key /etc/letsencrypt/live/a.example/privkey.pem;
    ssl_trusted_certificate /etc/letsencrypt/live/a.example/chain.pem;
    include /etc/letsencrypt/options-ssl-nginx.conf;
    ssl_dhparam /etc/letsencrypt/ssl-dhparams.pem;
    ssl_stapling on;
    ssl_crl /etc/ssl/crl.pem;
    resolver 1.1.1.1 dns.example valid=10s;
    access_log /var/log/nginx/a/access.log;
    error_log "/var/log/nginx/a error.log" warn;
    auth_basic "x"; auth_basic_user_file /etc/nginx/.htpasswd;
    location /static/ { alias /srv/app/static/; }
    location / { include proxy_params; proxy_cache app; proxy_pass http://app; }
    location /ws/ { proxy_pass http://realtime.internal:9000/; }
    location ~ \\.php$ { include snippets/fastcgi-php.conf; fastcgi_pass unix:/run/php.sock; }
}
`;
    expect(await judge({'sites-available/a': site})).toEqual(accepted);
  });

  itNeeds('nginx', 'a whole nginx.conf, with what it includes', async () => {
    const conf = `user deploy staff;
worker_processes auto;
pid /run/nginx.pid;
error_log /var/log/nginx/error.log;
include /etc/nginx/modules-enabled/*.conf;
events { worker_connections 768; }
http {
    include mime.types;
    log_format main '$remote_addr';
    access_log /var/log/nginx/access.log main;
    client_body_temp_path /var/lib/nginx/body;
    include /etc/nginx/conf.d/*.conf;
    include /etc/nginx/sites-enabled/*;
    include /etc/nginx/extra.conf;
}
`;
    const files = {'nginx.conf': conf, 'conf.d/a.conf': 'server { location / { proxy_pass http://web:8000; } }\n'};
    expect(await judge(files, 'main')).toMatchObject({
      kind: 'accepted',
      complaints: [],
      unjudged: [{en: expect.stringContaining('/etc/nginx/extra.conf')}],
    });
  });

  itNeeds('nginx', 'snippets of a server and of a location', async () => {
    expect(
      await judge({'snippets/tls.conf': 'ssl_protocols TLSv1.2;\nlocation /x { return 204; }\n'}, 'server'),
    ).toEqual(accepted);
    expect(
      await judge({proxy: 'proxy_set_header Host $host;\nproxy_pass http://unix:/run/a.sock;\n'}, 'location'),
    ).toEqual(accepted);
  });
});

describe('what nginx refuses, with the line and the words of the learner', () => {
  itNeeds('nginx', 'one wrong thing each', async () => {
    const refused = async (text: string, context = 'http') => {
      const outcome = await judge({'sites-available/a': text}, context);
      expect(outcome.kind).toBe('refused');
      return outcome.kind === 'refused' ? outcome.complaints : [];
    };
    expect(await refused('server {\n  listn 80;\n}\n')).toEqual([
      {severity: 'error', message: 'unknown directive "listn"', line: 2},
    ]);
    expect(await refused('server { listen 80 default_server; }\nserver {\n listen *:80 default_server;\n}\n')).toEqual([
      {severity: 'error', message: 'a duplicate default server for 80', line: 3},
    ]);
    expect(await refused('server {\n listen 99999;\n}\n')).toMatchObject([
      {message: expect.stringContaining('99999'), line: 2},
    ]);
    expect(await refused('server {\n listen 80\n server_name a;\n}\n')).toMatchObject([{line: 3}]);
    expect(await refused('server {\n error_log a b c d;\n}\n')).toMatchObject([{line: 2}]);
    expect(
      await refused('server {\n location / { proxy_pass http://app_sever; }\n}\nupstream app_server { server a:1; }\n'),
    ).toMatchObject([{message: 'host not found in upstream "app_sever"', line: 2}]);
    expect(await refused('server {\n location / { proxy_pass http://web:99999; }\n}\n')).toMatchObject([
      {message: 'invalid port in upstream "web:99999"', line: 2},
    ]);
    expect(await refused('server {\n', 'http')).toMatchObject([{line: 2}]);
    expect(await refused('http {}\n', 'main')).toEqual([
      {severity: 'error', message: 'no "events" section in configuration'},
    ]);
    expect(await refused('\n\n}\n', 'http')).toMatchObject([{line: 3}]);
  });

  itNeeds('nginx', 'a mistake in an included file is said of that file', async () => {
    const files = {
      'nginx.conf': 'events {}\nhttp { include conf.d/*.conf; }\n',
      'conf.d/a.conf': '\nserver { lisen 80; }\n',
    };
    expect(await judge(files, 'main')).toMatchObject({
      kind: 'refused',
      complaints: [{message: 'unknown directive "lisen"', line: 2, file: 'conf.d/a.conf'}],
    });
  });

  itNeeds('nginx', 'what lies outside of the project is not read', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'secret'), 'hunter2;\n');
    for (const include of ['../../../../../../etc/passwd', join(folder, 'secret'), `../${basename(folder)}/secret`]) {
      expect(await judge({'nginx/site.conf': `include ${include};\n`}), include).toMatchObject({
        kind: 'accepted',
        unjudged: [{en: expect.stringContaining(include)}],
      });
    }
  });

  itNeeds('nginx', 'warnings do not refuse', async () => {
    const twice = 'server { listen 80; server_name a.com; }\nserver { listen 80; server_name a.com; }\n';
    expect(await judge({site: twice})).toMatchObject({
      kind: 'accepted',
      complaints: [{severity: 'warning', message: 'conflicting server name "a.com" on 80, ignored'}],
    });
  });
});

describe('what cannot be judged here', () => {
  itNeeds('nginx', 'names that another file defines, modules that are not installed', async () => {
    for (const text of ['server { access_log /x main; }', 'server { limit_req zone=one; }', 'geoip_country /x.dat;'])
      expect(await judge({site: `${text}\n`}), text).toMatchObject({kind: 'not checked'});
  });

  itNeeds('nginx', 'a variable that a map of another file defines; in a whole nginx.conf it is a mistake', async () => {
    const line = 'location / { add_header X $connection_upgrade; }';
    expect(await judge({site: `server { ${line} }\n`})).toMatchObject({
      kind: 'not checked',
      reason: {en: expect.stringContaining('`$connection_upgrade`')},
    });
    const whole = {'nginx.conf': `events {}\nhttp { server { ${line} } }\n`};
    expect(await judge(whole, 'main')).toMatchObject({kind: 'refused'});
  });
});
