import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {temporaryFolder} from '../support/temporary.ts';
import {hasPrograms, type RunningStack, type StackToRun, separateUsers, withRunningStack} from './running-stack.ts';

/** The exercise of lesson 14, run by the real gunicorn and nginx: what its folders promise is what happens. */
const exercise = join(import.meta.dirname, '../../lessons/14-whole-stack/exercises/deploy-folder');

/** Answers that this machine cannot run, and why. */
const notHere: Readonly<Record<string, string>> = {
  'asgi-worker': "gunicorn's own ASGI worker came with version 24",
  'folder-made-before-the-start': 'a command with + runs as root',
};

/** The files of an answer, laid over those that were on the desk. */
function filesOf(answer: string): ReadonlyMap<string, string> {
  return new Map([...filesIn('start'), ...filesIn(answer)]);
}

function filesIn(folder: string): readonly (readonly [path: string, text: string])[] {
  return readdirSync(join(exercise, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name !== 'expect.yaml')
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(join(exercise, folder).length + 1), readFileSync(path, 'utf8')]);
}

/** Lays an answer on a server, with the `.env` that somebody filled in there by `.env.example`, and more lines in it. */
function laidOut(answer: string, more = ''): StackToRun {
  const files = filesOf(answer);
  const project = /^WorkingDirectory=(.*)$/m.exec(files.get('deploy/mysite.service') ?? '')?.[1] ?? '';
  const env = /^EnvironmentFile=(.*)$/m.exec(files.get('deploy/mysite.service') ?? '')?.[1] ?? '';
  const given = `${files.get('.env.example') ?? ''}${more}`;
  const text = given.replace(/^(\w+)=$/gm, (_, name) => `${name}=k3y-of-this-server-${'x'.repeat(40)}`);
  return {files, folder: temporaryFolder(), project, onServer: new Map([[env, text]]), prepare: ['collectstatic']};
}

const health = {path: '/api/v1/health/', port: '443'};
const style = {path: '/static/admin/css/base.css', port: '443'};

async function expectToServe(stack: RunningStack): Promise<void> {
  const answer = await stack.request(health);
  expect(answer, stack.journal() + stack.nginxErrors()).toMatchObject({status: 200, body: '{"status":"ok"}'});
  expect(await stack.request({...health, path: '/api/v1/price/coffee/'})).toMatchObject({
    status: 200,
    body: '{"item":"coffee","price":4500}',
  });
  expect(await stack.request({...health, host: 'www.example.com'})).toMatchObject({status: 200});
  expect(await stack.request({...health, host: 'stranger.example'})).toMatchObject({status: 400});
  expect(await stack.request(style)).toMatchObject({status: 200, headers: {'content-type': 'text/css'}});
  expect(await stack.request({path: '/api/v1/health/?a=1'})).toMatchObject({
    status: 301,
    headers: {location: 'https://example.com/api/v1/health/?a=1'},
  });
}

describe.runIf(hasPrograms())('the files of lesson 14', () => {
  it('serve the API, the static files and no strangers', async () => {
    await withRunningStack(laidOut('solution'), async (stack) => {
      await expectToServe(stack);
      // Both answers come through nginx; only the one of the API passes gunicorn.
      const {headers} = await stack.request(style);
      expect(headers.server).toMatch(/^nginx\//);
      expect(stack.nginxAccesses()).toMatch(/GET \/static\/admin\/css\/base\.css .* 200/);
      expect(stack.journal()).toMatch(/GET \/api\/v1\/health\/ .* 200/);
      expect(stack.journal()).not.toContain('/static/');
      expect(await stack.ask({...style, headers: {'X-Forwarded-Proto': 'https'}})).toMatchObject({status: 404});
      expect(stack.journal()).toMatch(/Invalid HTTP_HOST header: 'stranger\.example'/);
      expect(stack.nginxErrors()).toBe('');
      expect(stack.ended()).toBeUndefined();
    });
  });

  const accepted = readdirSync(join(exercise, 'accepted'));
  it.each(accepted.filter((name) => notHere[name] === undefined))('accepted: %s serves as well', async (name) => {
    await withRunningStack(laidOut(`accepted/${name}`), expectToServe);
  });

  it('names what cannot run here among the answers that are there', () => {
    expect(accepted).toEqual(expect.arrayContaining(Object.keys(notHere)));
  });

  it.each([
    ['socket-of-another-name', /connect\(\) to unix:\/run\/gunicorn\/gunicorn\.sock failed \(2: No such file/],
    ['port-here-socket-there', /connect\(\) failed \(111: Connection refused\).*"http:\/\/127\.0\.0\.1:8000\//],
  ])('rejected: with %s every page is 502', async (name, log) => {
    await withRunningStack(laidOut(`rejected/${name}`), async (stack) => {
      expect(await stack.request(health)).toMatchObject({status: 502});
      expect(await stack.request(style)).toMatchObject({status: 200});
      expect(await stack.ask({...health, headers: {'X-Forwarded-Proto': 'https'}})).toMatchObject({status: 200});
      expect(stack.nginxErrors()).toMatch(log);
    });
  });

  it.runIf(separateUsers).each(['socket-for-the-owner-only', 'group-forgotten'])(
    'rejected: with %s nginx may not open the socket',
    async (name) => {
      await withRunningStack(laidOut(`rejected/${name}`), async (stack) => {
        expect(await stack.request(health)).toMatchObject({status: 502});
        expect(stack.nginxErrors()).toMatch(/connect\(\) to unix:\S+ failed \(13: Permission denied\)/);
        expect(stack.ended()).toBeUndefined();
      });
    },
  );

  it.each([
    ['old-package-in-the-unit', 3, /ModuleNotFoundError: No module named 'config'/],
    ['app-instead-of-application', 4, /Failed to find attribute 'app' in 'mysite\.wsgi'/],
    ['folder-that-nobody-makes', 1, /Can't connect to \/run\/gunicorn\/mysite\.sock/],
  ])('rejected: with %s gunicorn ends with code %i', async (name, code, says) => {
    // One worker: two that fail at the same moment can interrupt gunicorn 20 while it ends, which gives code 1 or 30 s of waiting.
    await withRunningStack(laidOut(`rejected/${name}`, 'WEB_CONCURRENCY=1\n'), async (stack) => {
      expect(stack.ended()).toBe(code);
      expect(stack.journal()).toMatch(says);
      expect(await stack.request(health)).toMatchObject({status: 502});
    });
  });

  it('rejected: with key-spelled-otherwise Django does not start', async () => {
    const run = withRunningStack(laidOut('rejected/key-spelled-otherwise'), async () => undefined);
    await expect(run).rejects.toThrow("KeyError: 'DB_PASSWORD'");
  });

  it('rejected: with www-not-allowed one name is answered and the other is not', async () => {
    await withRunningStack(laidOut('rejected/www-not-allowed'), async (stack) => {
      expect(await stack.request(health)).toMatchObject({status: 200});
      expect(await stack.request({...health, host: 'www.example.com'})).toMatchObject({status: 400});
    });
  });

  it('rejected: with scheme-not-handed-on Django sends visitors to where they are', async () => {
    await withRunningStack(laidOut('rejected/scheme-not-handed-on'), async (stack) => {
      const answer = await stack.request(health);
      expect(answer).toMatchObject({status: 301, headers: {location: 'https://example.com/api/v1/health/'}});
    });
  });

  it.each(['static-elsewhere', 'root-written-like-alias'])('rejected: with %s no style comes', async (name) => {
    await withRunningStack(laidOut(`rejected/${name}`), async (stack) => {
      expect(await stack.request(health)).toMatchObject({status: 200});
      // The home of a user is closed to www-data, where that is another user.
      const status = separateUsers && name === 'static-elsewhere' ? 403 : 404;
      expect(await stack.request(style)).toMatchObject({status});
    });
  });
});

it.skipIf(hasPrograms())('skipped: nginx, gunicorn or Django is not installed', () => {
  expect(hasPrograms()).toBe(false);
});
