import {expect, test} from 'vitest';
import {parseCompose} from '../../src/syntax/compose.ts';

const file = `services:
  web:
    build:
      context: .
      dockerfile: deploy/Dockerfile
    command: ["gunicorn", "mysite.wsgi"]
    ports:
      - "8080:8000"
      - 127.0.0.1:8443:443/tcp
      - "[::1]:53:53/udp"
      - 9000
      - "3000-3005:3000-3005"
      - "\${PORT}:8000"
      - target: 8000
        published: "80"
    env_file:
      - .env
      - path: .env.local
        required: false
    environment:
      - DEBUG=0
      - SECRET_KEY
  db:
    image: postgres:17
    environment:
      POSTGRES_PASSWORD: x
  worker:
    build: ./worker
    env_file: worker.env
`;

test('services with what other files depend on', () => {
  const [web, db, worker] = parseCompose(file);
  expect(web?.build?.text).toBe('.');
  expect(web?.dockerfile?.text).toBe('deploy/Dockerfile');
  expect(web?.ports.map(({host, container, protocol}) => `${host}:${container}/${protocol}`)).toEqual([
    '8080:8000/tcp',
    '8443:443/tcp',
    '53:53/udp',
    'undefined:9000/tcp',
    '80:8000/tcp',
  ]);
  expect(web?.envFiles.map(({text}) => text)).toEqual(['.env', '.env.local']);
  expect(web?.environment.map(({text}) => text)).toEqual(['DEBUG=0', 'SECRET_KEY']);
  expect(db?.image?.text).toBe('postgres:17');
  expect(db?.environment.map(({text}) => text)).toEqual(['POSTGRES_PASSWORD']);
  expect(worker?.build?.text).toBe('./worker');
  expect(worker?.envFiles.map(({text}) => text)).toEqual(['worker.env']);
});

test.each(['', 'services:', 'services: []', 'services: {web: }', 'a: [', 'services:\n  web: 3\n'])(
  'never throws on %j',
  (text) => {
    expect(() => parseCompose(text)).not.toThrow();
  },
);

test('a port stands where it was written', () => {
  const text = 'services:\n  web:\n    ports: ["80:8000"]\n';
  const [port] = parseCompose(text)[0]?.ports ?? [];
  expect(text.slice(port?.span.start, port?.span.end)).toBe('"80:8000"');
});

test('the names and files that a container is given', () => {
  const [web, db] = parseCompose(`services:
  web:
    container_name: django
    network_mode: host
    networks: {back: {aliases: [api]}}
    links: ["db:database"]
    extra_hosts: ["mail:10.0.0.2"]
    volumes:
      - ./nginx.conf:/etc/nginx/nginx.conf:ro
      - {type: bind, source: ./static, target: /static}
  db: {image: postgres:17}
`);
  expect(web?.names).toEqual(['web', 'django', 'api', 'mail', 'database']);
  expect([web?.network, db?.network]).toEqual(['host', 'own']);
  expect(web?.mounted).toEqual(['./nginx.conf', './static']);
});
