import {spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** What one `drydock check` of a file costs: the whole process, its start included. */
export interface Cost {
  /** ms, the best of three. */
  readonly time: number;
  /** The largest resident set, in MB. */
  readonly memory: number;
}

/** A file of each kind with about so many lines, none of which says what another has said. */
const files: Readonly<Record<string, {readonly path: string; readonly text: (lines: number) => string}>> = {
  dockerfile: {
    path: 'Dockerfile',
    text: (lines) =>
      `FROM python:3.13-slim\nWORKDIR /app\n${repeated(lines / 3, (n) => `ENV KEY_${n}=value\nRUN echo ${n} && ls /tmp\nCOPY a${n}.txt /srv/\n`)}CMD ["true"]\n`,
  },
  workflow: {
    path: '.github/workflows/ci.yml',
    text: (lines) =>
      `on: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    steps:\n${repeated(lines / 5, (n) => `      - name: step ${n}\n        if: github.ref == 'refs/heads/main'\n        env:\n          KEY_${n}: \${{ github.sha }}\n        run: echo ${n} && ls\n`)}`,
  },
  nginx: {
    path: 'nginx.conf',
    text: (lines) =>
      `events {}\nhttp {\nserver {\nlisten 80;\n${repeated(lines / 5, (n) => `location /a${n}/ {\n  proxy_set_header Host $host;\n  add_header X-${n} "a b";\n  proxy_pass http://127.0.0.1:8000;\n}\n`)}}\n}\n`,
  },
  systemd: {
    path: 'web.service',
    text: (lines) =>
      `[Unit]\nDescription=web\n[Service]\nExecStart=/usr/bin/gunicorn mysite.wsgi\nUser=app\n${repeated(lines, (n) => `Environment=KEY_${n}=value\n`)}`,
  },
  gunicorn: {
    path: 'gunicorn.conf.py',
    text: (lines) =>
      `bind = "127.0.0.1:8000"\n${repeated(lines / 2, (n) => `name_${n} = "value"\nother_${n} = [${n}, name_${n}]\n`)}`,
  },
  wsgi: {
    path: 'wsgi.py',
    text: (lines) =>
      `import os\nfrom django.core.wsgi import get_wsgi_application\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings")\napplication = get_wsgi_application()\n${repeated(lines / 2, (n) => `def view_${n}(request):\n    return [request, ${n}]\n`)}`,
  },
  django: {
    path: 'settings.py',
    text: (lines) =>
      `import os\nDEBUG = False\nALLOWED_HOSTS = ["example.com"]\nINSTALLED_APPS = []\n${repeated(lines / 2, (n) => `MY_${n} = os.environ.get("KEY_${n}", "")\nTHE_${n} = [${n}, MY_${n}]\n`)}`,
  },
  dotenv: {path: '.env', text: (lines) => repeated(lines, (n) => `KEY_${n}="value ${n}"\n`)},
};

function repeated(times: number, line: (n: number) => string): string {
  return Array.from({length: Math.ceil(times)}, (_, n) => line(n)).join('');
}

/** The kinds of file that can be measured. */
export const measuredKinds = Object.keys(files);

/** Writes a file of a kind with so many lines below `home` and checks it with the program `app`. */
export function checkCost(app: string, home: string, kind: string, lines: number): Cost {
  const file = files[kind];
  if (file === undefined) throw new Error(`There is no long file of kind ${kind}.`);
  const path = join(home, `long-${lines}`, file.path);
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, file.text(lines));
  const watch = "process.on('exit',()=>process.stderr.write('\\n'+process.resourceUsage().maxRSS))";
  const runs = Array.from({length: 3}, (): Cost => {
    const began = performance.now();
    const args = ['--import', `data:text/javascript,${watch}`, app, 'check', path, '--as', kind, '--format', 'json'];
    const {stderr} = spawnSync(process.execPath, args, {
      maxBuffer: 1 << 28,
      encoding: 'utf8',
      env: {PATH: process.env.PATH},
    });
    return {time: performance.now() - began, memory: Number(stderr.split('\n').at(-1)) / 1024};
  });
  return {time: Math.min(...runs.map(({time}) => time)), memory: Math.max(...runs.map(({memory}) => memory))};
}
