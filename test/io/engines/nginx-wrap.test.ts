import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {wrapNginx} from '../../../src/io/engines/nginx-wrap.ts';
import type {Unwrapped, Wrapped} from '../../../src/io/engines/nginx-wrapped.ts';
import {Lines} from '../../../src/syntax/span.ts';

const root = '/tmp/d';

function wrap(text: string, context = 'http', more: Partial<Unwrapped> = {}): Wrapped {
  const modulePath = () => undefined;
  return wrapNginx({file: 'site', text, context, includes: new Map(), without: new Set(), modulePath, ...more}, root);
}

const learner = (text: string, context = 'http', more: Partial<Unwrapped> = {}) =>
  wrap(text, context, more).files.get(context === 'main' ? 'nginx.conf' : 'learner.conf');

describe('addresses', () => {
  test('one port of its own for each address, whichever way it is written', () => {
    const text =
      'server { listen 80; listen *:443 ssl; listen 0.0.0.0:80; listen [::]:80 ipv6only=on; listen a.example:80; }\n';
    expect(learner(text)).toBe(
      'server { listen 127.0.0.1:20001; listen 127.0.0.1:20002 ssl; listen 127.0.0.1:20001; listen 127.0.0.1:20003 bind; listen 127.0.0.1:20004; }\n',
    );
    expect(wrap(text).spoken).toContainEqual(['127.0.0.1:20002', '*:443']);
  });

  test('a socket file is one below the work folder, and a range of ports one port', () => {
    expect(learner('server { listen unix:/run/a.sock; listen 8000-8010; }')).toBe(
      `server { listen unix:${root}/20001; listen 127.0.0.1:20002; }`,
    );
  });

  test.each(['99999', '0', '9-8', '1-2-3', '$port', '80a:x', '1.2.3.4.5'])('%s stays for nginx to judge', (address) => {
    expect(learner(`server { listen ${address}; }`)).toBe(`server { listen ${address}; }`);
  });

  test('a server without a port gets 80, on the line of its brace; one that may include it does not', () => {
    expect(learner('server # {\n{\n}\n')).toBe('server # {\n{ listen 127.0.0.1:20001;\n}\n');
    expect(learner('server { include x; }')).not.toContain('listen');
    expect(learner('upstream a { server b:1; }')).toBe('upstream a { server 127.1.0.1:1; }');
  });

  test('names that the network would be asked for; not upstreams, sockets, variables, addresses', () => {
    const text =
      'upstream app { server unix:/a.sock; }\nproxy_pass http://app; proxy_pass http://$x; proxy_pass http://10.0.0.1:8000/; proxy_pass http://unix:/a.sock:/;\n';
    expect(learner(text)).toBe(text);
    expect(learner('grpc_pass grpc://web:50051; uwsgi_pass web:3031; proxy_pass https://b.example/x/;')).toBe(
      'grpc_pass grpc://127.1.0.1:50051; uwsgi_pass 127.1.0.1:3031; proxy_pass https://127.1.0.2/x/;',
    );
  });

  test('a name that is nearly an upstream’s stays, so that nginx complains about it', () => {
    const text = 'upstream app_server { server unix:/a; }\nproxy_pass http://app_sever;\n';
    expect(learner(text)).toBe(text);
  });
});

describe('paths', () => {
  test('logs, caches and certificates lie below the work folder, by the same names for the same paths', () => {
    const text =
      'access_log /var/log/a.log main;\nerror_log "/var/log/a.log";\nssl_certificate /etc/a.pem;\nssl_certificate_key /etc/a.key;\nssl_crl /x;\n';
    expect(learner(text)).toBe(
      `access_log "${root}/logs/0" main;\nerror_log "${root}/logs/0";\nssl_certificate "${root}/fake/certificate";\nssl_certificate_key "${root}/fake/key";\n${' '.repeat(11)}\n`,
    );
    expect(wrap(text).files.get('fake/certificate')).toMatch(/^-----BEGIN CERTIFICATE-----\n/);
  });

  test.each([
    'access_log off;',
    'error_log stderr warn;',
    'access_log syslog:server=a;',
    'ssl_certificate $c;',
    'root /srv;',
  ])('%s stays', (text) => expect(learner(text)).toBe(text));
});

describe('whole files', () => {
  test('what nginx would open on the machine is given below the work folder, unless the file says where', () => {
    const {files, globals} = wrap('events {}\nhttp {\n  proxy_temp_path /a;\n}\n', 'main', {
      without: new Set(['scgi']),
    });
    const [, second = ''] = (files.get('nginx.conf') ?? '').split('\n');
    expect(second).toMatch(/^http \{ client_body_temp_path \/tmp\/d\/\S+;.* access_log \/tmp\/d\/access.log;$/);
    expect(second).not.toMatch(/scgi|proxy_temp/);
    expect(globals).toBe(`pid ${root}/nginx.pid;`);
    expect(wrap('pid /run/nginx.pid;\n', 'main').globals).toBe('');
  });

  test('included files are the project’s, patched too; what is not found is named', () => {
    const includes = new Map([['conf.d/*.conf', [{file: 'conf.d/a.conf', text: 'server { listen 80; }'}]]]);
    const text = 'http { include conf.d/*.conf; include extra.conf; include none/*.conf; }';
    const {files, learners, missing} = wrap(text, 'main', {includes});
    expect(files.get('include-0/0000')).toBe('server { listen 127.0.0.1:20001; }');
    expect(learners.get('include-0/0000')).toBe('conf.d/a.conf');
    expect(missing).toEqual(['extra.conf']);
  });

  test('a name that is nearly one of nginx’s own files is left for nginx to miss', () => {
    expect(learner('include /etc/nginx/proxy_parms;')).toBe('include proxy_parms;');
    expect(wrap('include proxy_parms;')).toMatchObject({mistyped: ['proxy_parms'], missing: []});
  });

  test('files that include each other end', () => {
    const includes = new Map([
      ['a', [{file: 'a', text: 'include b;'}]],
      ['b', [{file: 'b', text: 'include a;'}]],
    ]);
    expect([...wrap('include a;', 'http', {includes}).learners.values()]).toEqual(['site', 'a', 'b']);
  });

  test('a module that is not installed is not loaded, and named', () => {
    const text = 'load_module modules/ngx_http_geoip_module.so;\nevents {}\n';
    expect(learner(text, 'main')).toBe(`${' '.repeat(45)}\nevents {}\n`);
    expect(wrap(text, 'main').unloaded).toEqual(['modules/ngx_http_geoip_module.so']);
    expect(learner(text, 'main', {modulePath: () => '/usr/lib/x.so'})).toMatch(/^load_module \/usr\/lib\/x\.so;\n/);
  });
});

test('whatever stands in a file, its lines stay where they are, and the end of every line that is not patched too', () => {
  const part = fc.constantFrom(
    ...[
      'server {',
      'http {',
      'listen',
      '80',
      ';',
      '}',
      '\n',
      ' ',
      '"',
      "'",
      '# x\n',
      'ssl_certificate',
      '/a',
      'include',
      '*',
    ],
    ...[
      'proxy_pass',
      'http://web:80',
      'upstream',
      'a',
      '"a\nb"',
      '\r\n',
      'access_log',
      'user',
      'x y',
      'load_module',
      '\\',
      '${',
      '[::]:80',
    ],
  );
  const text = fc.oneof(
    fc.array(part, {maxLength: 40}).map((parts) => parts.join(' ')),
    fc.string({unit: 'binary'}),
  );
  fc.assert(
    fc.property(text, fc.constantFrom('main', 'http', 'server', 'location', 'stream'), (source, context) => {
      const out = learner(source, context) ?? '';
      expect(new Lines(out).count).toBe(new Lines(source).count);
    }),
    {numRuns: 2000},
  );
});
