import {spawnSync} from 'node:child_process';
import {describe, expect, it} from 'vitest';
import {temporaryFolder} from '../support/temporary.ts';
import {until} from '../support/until.ts';
import {type Incident, incident, incidentIds, pageText} from './incidents-answers.ts';
import {
  errorLines,
  type Files,
  plain,
  shortened,
  tellingLines,
  unitComplaints,
  withIncident,
} from './incidents-stacks.ts';
import {hasPrograms, type Request, type RunningStack, separateUsers} from './running-stack.ts';

/** What the lesson claims of an incident, beside what its exercise has recorded. */
interface Claim {
  readonly request: Request;
  readonly status: number;
  /** The page that prints the symptom. */
  readonly page: string;
  /** What the page quotes word by word, line breaks aside. */
  readonly quotes: readonly string[];
}

const hello = '/api/v1/hello/';

const claims: Readonly<Record<string, Claim>> = {
  'incident-502-path': {
    request: {path: hello},
    status: 502,
    page: 'socket',
    quotes: ['[crit] connect() to unix:/run/gunicorn/gunicorn.sock failed (2: No such file or directory)'],
  },
  'incident-502-permission': {
    request: {path: hello},
    status: 502,
    page: 'socket',
    quotes: ['[crit] connect() to unix:/run/gunicorn/mysite.sock failed (13: Permission denied)'],
  },
  'incident-504': {
    request: {path: '/api/v1/report/'},
    status: 504,
    page: 'timeout',
    quotes: [
      '[error] upstream timed out (110: Connection timed out) while reading response header from upstream',
      '[CRITICAL] WORKER TIMEOUT',
    ],
  },
  'incident-400': {
    request: {path: hello, host: 'www.example.com'},
    status: 400,
    page: 'host',
    quotes: [
      "Invalid HTTP_HOST header: 'www.example.com'. You may need to add 'www.example.com' to ALLOWED_HOSTS.",
      'Bad Request: /api/v1/hello/',
    ],
  },
  'incident-404': {
    request: {path: '/static/css/app.css'},
    status: 404,
    page: 'static',
    quotes: ['[error] open() "/var/www/mysite/staticcss/app.css" failed (2: No such file or directory)'],
  },
  'incident-redirect-loop': {request: {path: hello, port: '443'}, status: 301, page: 'redirects', quotes: []},
  'incident-auto-restart': {
    request: {path: hello},
    status: 502,
    page: 'restarts',
    quotes: ["Failed to find attribute 'app' in 'mysite.wsgi'.", 'connect() … (2: No such file or directory)'],
  },
};

function recorded({start}: Incident, name: string): string {
  const text = start.get(`symptom/${name}.txt`);
  if (text === undefined) throw new Error(`symptom/${name}.txt is not there`);
  return text;
}

/** The page of the incident prints what was recorded, in both languages. */
function isPrinted(one: Incident, {page, quotes, status}: Claim): void {
  const logs = `${recorded(one, 'nginx-error')}\n${recorded(one, 'journal')}`.replace(/\b\d+#\d+: (?:\*\d+ )?/g, '');
  expect(recorded(one, 'curl')).toMatch(new RegExp(`^(?:HTTP/1\\.1 )?${status} `, 'm'));
  for (const quote of quotes) {
    if (!quote.includes('…')) expect(logs).toContain(quote);
    for (const language of ['en', 'ko'] as const) expect(pageText(language, page)).toContain(quote);
  }
}

/** Everything a visitor of the site does works, static files where they are collected, and nginx does not complain. */
async function isHealthy(stack: RunningStack, id: string, collected: boolean): Promise<void> {
  const port = id === 'incident-redirect-loop' ? '443' : '80';
  const page = await stack.request({path: hello, port});
  expect([page.status, page.body], stack.nginxErrors() + stack.journal()).toEqual([200, '{"hello": "world"}']);
  if (collected) {
    const {status, body} = await stack.request({path: '/static/css/app.css', port});
    expect([status, body]).toEqual([200, 'h1 { color: darkgreen; }\n']);
  }
  expect((await stack.request({path: hello, port, host: 'evil.example'})).status).toBe(400);
  const www = await stack.request({path: hello, port, host: 'www.example.com'});
  if (www.status !== 200)
    expect([www.status, www.headers.location]).toEqual([
      301,
      expect.stringMatching(/^http:\/\/example\.com.*\/hello\/$/),
    ]);
  if (port === '443') {
    const plain = await stack.request({path: hello});
    expect([[301, 308].includes(plain.status), plain.headers.location]).toEqual([true, `https://example.com${hello}`]);
  }
  if (id === 'incident-504') expect((await stack.request({path: '/api/v1/report/'})).status).toBe(200);
  expect(stack.nginxErrors()).toBe('');
  expect(stack.ended()).toBeUndefined();
}

/** In different rights the incident does not exist: with one user for all, that user may open everything of his own. */
function needsUsers(id: string): boolean {
  return id === 'incident-502-permission' && !separateUsers;
}

const installed = hasPrograms();

it.skipIf(installed)('skipped: nginx, gunicorn or Django is not installed', () => {
  expect(installed).toBe(false);
});

it('claims something of every incident of the lesson', () => {
  expect(Object.keys(claims).sort()).toEqual(incidentIds());
});

describe.skipIf(!installed).each(Object.entries(claims))('%s', (id, claim) => {
  const one = incident(id);

  it('is printed as it was recorded', () => {
    isPrinted(one, claim);
  });

  it.skipIf(needsUsers(id))(
    needsUsers(id) ? 'skipped: only root can start nginx and gunicorn as two users' : 'shows its symptom',
    async () => {
      await withIncident(one.start, temporaryFolder(), async (stack) => {
        // While it gives up, its socket may still be there for a moment, with nobody behind it.
        if (id === 'incident-auto-restart')
          await until('gunicorn to give up', () => stack.ended() !== undefined, 60_000);
        const {status, headers} = await stack.request(claim.request);
        expect(status).toBe(claim.status);
        if (status === 301) expect(headers.location).toBe(`https://example.com${hello}`);
        expect(errorLines(stack.nginxErrors())).toEqual(errorLines(recorded(one, 'nginx-error')));
        if (id === 'incident-504') await new Promise((resolve) => setTimeout(resolve, 1000 * shortened(75)));
        for (const line of tellingLines(recorded(one, 'journal'))) expect(plain(stack.journal())).toContain(line);
        if (id !== 'incident-auto-restart') expect((await stack.ask({path: hello, headers: secure})).status).toBe(200);
      });
    },
  );

  const answers: readonly (readonly [string, Files])[] = [['solution', one.solution], ...one.accepted];

  it(`is healthy with ${answers.length} right answers`, async () => {
    const run = async ([name, files]: readonly [string, Files]) => {
      const collected = name === 'solution' || id === 'incident-404';
      const visitor = (stack: RunningStack) => isHealthy(stack, id, collected);
      await withIncident(files, temporaryFolder(), visitor, collected).catch((error: unknown) => {
        throw new Error(`${id}, ${name}`, {cause: error});
      });
    };
    // The slow report is waited for with all answers at once; the others keep two processors busy.
    const atOnce = id === 'incident-504' ? answers.length : 2;
    for (let at = 0; at < answers.length; at += atOnce) await Promise.all(answers.slice(at, at + atOnce).map(run));
  });
});

/** What an nginx that tells the truth would send: Gunicorn believes it on a socket. */
const secure = {'x-forwarded-proto': 'https'};

describe.skipIf(!installed)('what the pages say besides', () => {
  it('a clock behind the first one: nginx waits, and gunicorn kills the worker', async () => {
    const files = incident('incident-504').rejected.get('nginx-only') ?? new Map();
    await withIncident(files, temporaryFolder(), async (stack) => {
      expect([500, 502]).toContain((await stack.request({path: '/api/v1/report/'})).status);
      expect(stack.journal()).toMatch(/WORKER TIMEOUT \(pid:\d+\)/);
      const quote = 'upstream prematurely closed connection while reading response header from upstream';
      expect(errorLines(stack.nginxErrors())).toEqual([expect.stringContaining(`[error] ${quote},`)]);
      expect(pageText('en', 'timeout')).toContain(quote);
      expect(pageText('ko', 'timeout')).toContain(quote);
    });
  });

  it('a request that another server answers bears the name of that one', async () => {
    const {start} = incident('incident-502-path');
    const site = (start.get('deploy/mysite.nginx') ?? '').replace(/server_name .*;/, 'server_name localhost;');
    await withIncident(new Map([...start, ['deploy/mysite.nginx', site]]), temporaryFolder(), async (stack) => {
      await stack.request({path: hello});
      expect(stack.nginxErrors()).toMatch(/server: localhost, .*host: "example\.com"/);
    });
  });

  it('gunicorn on a socket believes X-Forwarded-Proto without a setting of Django', async () => {
    const {start, solution} = incident('incident-redirect-loop');
    const site = solution.get('deploy/mysite.nginx') ?? '';
    await withIncident(new Map([...start, ['deploy/mysite.nginx', site]]), temporaryFolder(), async (stack) => {
      expect((await stack.request({path: hello, port: '443'})).status).toBe(200);
    });
  });

  it('without LOGGING a 400 is silent, and without Host the name is that of proxy_pass', async () => {
    const {start} = incident('incident-400');
    const [settings = ''] = (start.get('mysite/settings.py') ?? '').split('\nLOGGING');
    await withIncident(new Map([...start, ['mysite/settings.py', settings]]), temporaryFolder(), async (stack) => {
      expect((await stack.request({path: hello, host: 'www.example.com'})).status).toBe(400);
      expect(stack.journal()).not.toMatch(/HTTP_HOST|Bad Request/);
    });
    const site = (start.get('deploy/mysite.nginx') ?? '').replace('include proxy_params;', '');
    await withIncident(new Map([...start, ['deploy/mysite.nginx', site]]), temporaryFolder(), async (stack) => {
      expect((await stack.request({path: hello})).status).toBe(400);
      expect(stack.journal()).toContain("Invalid HTTP_HOST header: 'localhost'.");
    });
  });
});

const analyze = spawnSync('systemd-analyze', ['--version']).status === 0;

it.skipIf(!analyze)(analyze ? 'systemd takes every unit' : 'skipped: systemd-analyze is not installed', () => {
  const all = incidentIds().map(incident);
  const answers = all.flatMap(({start, solution, accepted}) => [start, solution, ...accepted.values()]);
  const units = new Set(answers.map((files) => files.get('deploy/mysite.service') ?? ''));
  expect(units.size).toBeGreaterThan(8);
  for (const unit of units) expect(unitComplaints(unit), unit).toEqual([]);
});
