import {chmodSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import {connect, type Socket} from 'node:net';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {nginx} from '../../../src/validators/nginx/index.ts';
import {validate} from '../../../src/validators/validator.ts';
import {installed, Machine} from './nginx.ts';

/** The rules that warn of what `nginx -t` accepts say what nginx does; here a real one does it. */
describe.skipIf(installed === undefined)(
  installed === undefined ? 'skipped: nginx is not installed' : `nginx ${installed} does what the rules say`,
  () => {
    let machine: Machine;
    let app: Server;
    let backend = '';
    beforeAll(async () => {
      machine = new Machine();
      machine.put('/srv/site/static/app.css', 'body {}\n');
      machine.put('/srv/site/static/static.txt', 'inside\n');
      machine.put('/srv/site/secret.txt', 'secret\n');
      machine.put('/srv/site/page.html', 'a page\n');
      app = createServer((request, answer) => {
        answer.end(JSON.stringify({url: request.url, version: request.httpVersion, headers: request.headers}));
      }).listen(0, '127.0.0.1');
      await new Promise((resolve) => app.once('listening', resolve));
      const address = app.address();
      backend = typeof address === 'object' && address !== null ? `127.0.0.1:${address.port}` : '';
    });
    afterAll(() => {
      machine.remove();
      app.close();
    });

    /** Judges a server's inside, and asks the nginx that runs it for each path. */
    async function ask(inside: string, ...paths: readonly string[]): Promise<readonly Answer[]> {
      const text = `server {\n    listen 80;\n${inside.replaceAll('BACKEND', backend)}\n}\n`;
      expect(machine.judge(text, 'sites')).toEqual({kind: 'accepted'});
      return machine.serve(text, 'sites', async (address) => {
        const answers: Answer[] = [];
        for (const path of paths) answers.push(await get(new URL(address).port, path));
        return answers;
      });
    }

    /** The ids of the rules that speak of a server's inside. */
    function rules(inside: string): readonly string[] {
      const {diagnostics} = validate(nginx, {
        path: 'sites-enabled/site',
        text: `server {\n    listen 80;\n${inside}\n}\n`,
      });
      return diagnostics.filter(({severity}) => severity !== 'hint').map(({rule}) => rule);
    }

    it('alias with a slash behind a location without: the folder above can be read', async () => {
      const wrong = 'location /static { alias /srv/site/static/; }';
      const right = 'location /static/ { alias /srv/site/static/; }';
      expect(statuses(await ask(wrong, '/static/app.css', '/static../secret.txt'))).toEqual([200, 200]);
      expect(statuses(await ask(right, '/static/app.css', '/static../secret.txt'))).toEqual([200, 404]);
      expect([rules(wrong), rules(right)]).toEqual([['nginx/alias-matches-location'], []]);
    });

    it('alias without a slash behind a location with one: every file is a 404', async () => {
      const wrong = 'location /static/ { alias /srv/site/static; }';
      expect(statuses(await ask(wrong, '/static/app.css'))).toEqual([404]);
      const both = 'location /static { alias /srv/site/static; }';
      expect(statuses(await ask(both, '/static/app.css', '/static../secret.txt'))).toEqual([200, 404]);
      expect([rules(wrong), rules(both)]).toEqual([['nginx/alias-matches-location'], []]);
    });

    it('alias in a regular expression without captures: no file is ever found', async () => {
      const wrong = 'location ~ ^/static/ { alias /srv/site/static/; }';
      const right = 'location ~ ^/static/(.+)$ { alias /srv/site/static/$1; }';
      expect((await ask(wrong, '/static/app.css'))[0]?.status).not.toBe(200);
      expect(statuses(await ask(right, '/static/app.css'))).toEqual([200]);
      expect([rules(wrong), rules(right)]).toEqual([['nginx/alias-in-regex'], []]);
    });

    it('root that repeats the location: every file is a 404', async () => {
      const wrong = 'location /static/ { root /srv/site/static; }';
      const right = 'location /static/ { root /srv/site; }';
      expect(statuses(await ask(wrong, '/static/app.css'))).toEqual([404]);
      expect(statuses(await ask(right, '/static/app.css'))).toEqual([200]);
      expect([rules(wrong), rules(right)]).toEqual([['nginx/root-not-repeated'], []]);
    });

    it('locations without a slash, with an expression but no ~, or with a star never match', async () => {
      const inside = ['api/', '^/v1/', '/files/*', '*.css']
        .map((path) => `location ${path} { return 204; }`)
        .join('\n');
      const paths = ['/api/', 'api/', '/v1/x', '/files/x', '/x.css'];
      expect((await ask(`${inside}\nlocation / { return 410; }`, ...paths)).map(({status}) => status)).not.toContain(
        204,
      );
      expect(rules(inside)).toEqual([
        'nginx/location-starts-with-slash',
        'nginx/regex-needs-tilde',
        'nginx/regex-needs-tilde',
        'nginx/regex-needs-tilde',
      ]);
    });

    it('a missing ; swallows the next line', async () => {
      const wrong = 'server_name example.com\nindex page.html;\nroot /srv/site;';
      const right = 'server_name example.com;\nindex page.html;\nroot /srv/site;';
      expect(statuses(await ask(wrong, '/'))).toEqual([403]);
      expect(statuses(await ask(right, '/'))).toEqual([200]);
      expect([rules(wrong), rules(right)]).toEqual([['nginx/no-swallowed-directive'], []]);
    });

    it('a slash behind a socket: 502, the right path reaches the program', async () => {
      const socket = '/run/app.sock';
      const own = createServer((_, answer) => answer.end('from the socket')).listen(`${machine.root}${socket}`);
      await new Promise((resolve) => own.once('listening', resolve));
      chmodSync(`${machine.root}${socket}`, 0o777);
      const pass = (tail: string) => `location / { include proxy_params; proxy_pass http://unix:${socket}${tail}; }`;
      expect(statuses(await ask(pass('/'), '/'))).toEqual([502]);
      expect(statuses(await ask(pass(''), '/'))).toEqual([200]);
      expect(statuses(await ask(pass(':/'), '/'))).toEqual([200]);
      own.close();
      expect([rules(pass('/')), rules(pass('')), rules(pass(':/'))]).toEqual([['nginx/socket-without-slash'], [], []]);
    });

    it('only one of location and proxy_pass ends with a slash: the path is glued', async () => {
      const pass = (path: string, uri: string) =>
        `location ${path} { include proxy_params; proxy_pass http://BACKEND${uri}; }`;
      const seen = async (inside: string) => heard(await ask(inside, '/api/users/')).map(({url}) => url);
      expect(await seen(pass('/api', '/'))).toEqual(['//users/']);
      expect(await seen(pass('/api/', '/v1'))).toEqual(['/v1users/']);
      expect(await seen(pass('/api/', '/'))).toEqual(['/users/']);
      expect(await seen(pass('/api/', ''))).toEqual(['/api/users/']);
      const spoken = [pass('/api', '/'), pass('/api/', '/v1'), pass('/api/', '/'), pass('/api/', '')].map(rules);
      expect(spoken).toEqual([['nginx/proxy-pass-slashes'], ['nginx/proxy-pass-slashes'], [], []]);
    });

    it('without proxy_set_header the program hears the address, and one line of its own drops the outer ones', async () => {
      const none = 'location / { proxy_pass http://BACKEND; }';
      expect(heard(await ask(none, '/'))[0]?.headers.host).toBe(backend);
      const dropped = 'proxy_set_header Host $host;\nlocation / { proxy_set_header X-A b; proxy_pass http://BACKEND; }';
      expect(heard(await ask(dropped, '/'))[0]?.headers.host).toBe(backend);
      const kept = 'proxy_set_header Host $host;\nlocation / { proxy_pass http://BACKEND; }';
      expect(heard(await ask(kept, '/'))[0]?.headers.host).toBe('example.com');
      const local = (inside: string) => rules(inside.replace('BACKEND', '127.0.0.1:8000'));
      expect(local(none)).toEqual(['nginx/pass-host']);
      expect(local(dropped)).toEqual(['nginx/repeat-proxy-headers']);
      expect(local(kept)).toEqual([]);
    });

    it('one add_header of its own drops those of the server', async () => {
      const inside = `root /srv/site; add_header X-Frame-Options DENY;
location /static/ { add_header Cache-Control "max-age=60"; }`;
      const [page, file] = await ask(inside, '/page.html', '/static/app.css');
      expect([page?.headers.get('x-frame-options'), file?.headers.get('x-frame-options')]).toEqual(['DENY', undefined]);
      expect(rules(inside)).toEqual(['nginx/repeat-add-headers']);
    });

    it('try_files =404 beside proxy_pass: pages of the app are 404', async () => {
      const wrong =
        'root /srv/site; location / { try_files $uri $uri/ =404; include proxy_params; proxy_pass http://BACKEND; }';
      const [missing, there] = await ask(wrong, '/api/', '/page.html');
      expect([missing?.status, there?.body.includes('"url"')]).toEqual([404, true]);
      expect(rules(wrong.replace('BACKEND', '127.0.0.1:8000'))).toEqual(['nginx/try-files-or-proxy']);
    });

    it('a WebSocket is not opened unless the upgrade is passed on', async () => {
      const sockets: Socket[] = [];
      app.on('upgrade', (_, socket) => {
        sockets.push(socket as Socket);
        socket.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
      });
      const upgrade = 'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n';
      const open = (inside: string) =>
        machine.serve(`server {\nlisten 80;\n${inside.replace('BACKEND', backend)}\n}`, 'sites', async (address) =>
          get(new URL(address).port, '/ws/', upgrade),
        );
      const lines = [
        'include proxy_params;',
        'proxy_http_version 1.1;',
        'proxy_set_header Upgrade $http_upgrade;',
        'proxy_set_header Connection "upgrade";',
      ];
      const location = (some: readonly string[]) => `location /ws/ { ${some.join(' ')} proxy_pass http://BACKEND; }`;
      expect((await open(location(lines))).status).toBe(101);
      expect(rules(location(lines).replace('BACKEND', '127.0.0.1:8000'))).toEqual([]);
      for (const without of [2, 3]) {
        const some = location(lines.filter((_, at) => at !== without));
        expect((await open(some)).status, some).not.toBe(101);
        expect(rules(some.replace('BACKEND', '127.0.0.1:8000'))).toEqual(['nginx/websocket-upgrade']);
      }
      for (const socket of sockets) socket.destroy();
    });

    it('an ending wins over a plain prefix: the alias is never asked', async () => {
      const wrong = `location /static/ { alias /srv/site/static/; }
location ~* \\.(css|js|png)$ { root /srv/nowhere; expires 7d; }`;
      expect(statuses(await ask(wrong, '/static/app.css', '/static/static.txt'))).toEqual([404, 200]);
      const right = wrong.replace('location /', 'location ^~ /');
      expect(statuses(await ask(right, '/static/app.css'))).toEqual([200]);
      expect([rules(wrong), rules(right)]).toEqual([['nginx/static-not-shadowed'], []]);
    });

    it('$uri in a redirect: a visitor writes a header of his own', async () => {
      const wrong = 'location / { return 302 https://example.com$uri; }';
      const [answer] = await ask(wrong, '/x%0d%0aSet-Cookie:%20stolen=1');
      expect(answer?.headers.get('set-cookie')).toBe('stolen=1');
      const right = 'location / { return 302 https://example.com$request_uri; }';
      expect((await ask(right, '/x%0d%0aSet-Cookie:%20stolen=1'))[0]?.headers.get('set-cookie')).toBeUndefined();
      expect([rules(wrong), rules(right)]).toEqual([['nginx/no-decoded-uri'], []]);
    });

    it('an if that only sets something switches try_files off', async () => {
      const wrong = `location / { root /srv/site; set $a 0; if ($request_method = GET) { set $a 1; }
try_files /page.html =404; }`;
      expect(statuses(await ask(wrong, '/nothing'))).toEqual([404]);
      const right = 'location / { root /srv/site; set $a 0; try_files /page.html =404; }';
      expect(statuses(await ask(right, '/nothing'))).toEqual([200]);
      expect([rules(wrong), rules(right)]).toEqual([['nginx/safe-if'], []]);
    });

    it('of two ifs with add_header only the last one adds', async () => {
      const wrong = `location / { root /srv/site;
if ($request_method = GET) { add_header X-First 1; }
if ($request_uri) { add_header X-Second 1; } }`;
      const [answer] = await ask(wrong, '/page.html');
      expect([answer?.headers.get('x-first'), answer?.headers.get('x-second')]).toEqual([undefined, '1']);
      expect(rules(wrong)).toEqual(['nginx/safe-if']);
    });

    it('without mime.types a stylesheet is plain text', async () => {
      const main = (types: string) => `events {}\nhttp {\n${types}\nserver {\nlisten 80;\nroot /srv/site;\n}\n}\n`;
      const css = (text: string) =>
        machine.serve(text, 'main', async (address) => get(new URL(address).port, '/static/app.css'));
      expect((await css(main(''))).headers.get('content-type')).toBe('text/plain');
      expect((await css(main('include mime.types;'))).headers.get('content-type')).toBe('text/css');
      const spoken = (text: string) =>
        validate(nginx, {path: 'nginx.conf', text})
          .diagnostics.filter(({severity}) => severity !== 'hint')
          .map(({rule}) => rule);
      expect([spoken(main('')), spoken(main('include mime.types;'))]).toEqual([['nginx/include-mime-types'], []]);
    });

    it('a name in a variable needs a resolver', async () => {
      const wrong = 'set $app web.invalid; location / { proxy_pass http://$app:8000; proxy_set_header Host $host; }';
      expect(statuses(await ask(wrong, '/'))).toEqual([502]);
    });
  },
);

interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Asks for a path exactly as written; fetch and curl tidy paths up before they send them. */
function get(port: string, path: string, more = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1');
    let text = '';
    socket.on('data', (data) => {
      text += data.toString();
      if (more !== '' && text.includes('\r\n\r\n')) socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answerOf(text)));
    socket.setTimeout(5000, () => socket.destroy());
    const end = more === '' ? 'Connection: close\r\n' : '';
    socket.write(`GET ${path} HTTP/1.1\r\nHost: example.com\r\n${end}${more}\r\n`);
  });
}

function answerOf(text: string): Answer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return {status: Number(first.split(' ')[1]), headers: new Map(headers), body: rest.join('\r\n\r\n')};
}

function statuses(answers: readonly Answer[]): readonly number[] {
  return answers.map(({status}) => status);
}

interface Heard {
  readonly url: string;
  readonly headers: {readonly host?: string};
}

/** What the program behind nginx was asked. */
function heard(answers: readonly Answer[]): readonly Heard[] {
  return answers.map(({body}) => JSON.parse(/\{.*\}/s.exec(body)?.[0] ?? '{}') as Heard);
}
