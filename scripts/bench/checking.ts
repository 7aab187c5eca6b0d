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

/**
 * A file of each kind with about so many lines, none of which says what another has said. The lines are short:
 * drydock reads files of at most 1 MiB, and 50,000 lines have to fit.
 */
const files: Readonly<Record<string, {readonly path: string; readonly text: (lines: number) => string}>> = {
  dockerfile: {
    path: 'Dockerfile',
    text: (lines) =>
      `FROM python:3.13-slim\nWORKDIR /app\n${repeated(lines / 3, (n) => `ENV K_${n}=v\nRUN ls a${n} && ls\nCOPY a${n} /b/\n`)}CMD ["true"]\n`,
  },
  workflow: {
    path: '.github/workflows/ci.yml',
    text: (lines) =>
      `on: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    steps:\n${repeated(lines / 5, (n) => `    - name: s${n}\n      if: always()\n      env:\n        K: \${{ github.sha }}\n      run: echo && ls\n`)}`,
  },
  nginx: {
    path: 'nginx.conf',
    text: (lines) =>
      `events {}\nhttp {\nupstream b { server 127.0.0.1:8000; }\nserver {\nlisten 80;\n${repeated(lines / 5, (n) => `location /a${n}/ {\nproxy_set_header Host $host;\nadd_header X "a b";\nproxy_pass http://b;\n}\n`)}}\n}\n`,
  },
  systemd: {
    path: 'web.service',
    text: (lines) =>
      `[Service]\nExecStart=/usr/bin/gunicorn a.wsgi\nUser=app\n${repeated(lines, (n) => `Environment=K${n}=v\n`)}`,
  },
  gunicorn: {
    path: 'gunicorn.conf.py',
    text: (lines) =>
      `bind = "127.0.0.1:8000"\n${repeated(lines / 2, (n) => `n_${n} = "v"\nm_${n} = [${n}, n_${n}]\n`)}`,
  },
  wsgi: {
    path: 'wsgi.py',
    text: (lines) =>
      `import os\nfrom django.core.wsgi import get_wsgi_application\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings")\napplication = get_wsgi_application()\n${repeated(lines / 2, (n) => `def v_${n}(r):\n    return [r, ${n}]\n`)}`,
  },
  django: {
    path: 'settings.py',
    text: (lines) =>
      `import os\nDEBUG = False\nALLOWED_HOSTS = ["example.com"]\nINSTALLED_APPS = []\n${repeated(lines / 2, (n) => `A${n}=os.getenv("A${n}")\nB${n}=A${n}\n`)}`,
  },
  dotenv: {path: '.env', text: (lines) => repeated(lines, (n) => `K${n}="v ${n}"\n`)},
};

function repeated(times: number, line: (n: number) => string): string {
  return Array.from({length: Math.ceil(times)}, (_, n) => line(n)).join('');
}

/** The kinds of file that can be measured. */
export const measuredKinds = Object.keys(files);

/** Writes a file of a kind with so many lines below `home` and checks it with the program `app`; throws where that does not judge it. */
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
    const {status, stderr} = spawnSync(process.execPath, args, {
      maxBuffer: 1 << 28,
      encoding: 'utf8',
      env: {PATH: process.env.PATH},
    });
    if (status !== 0 && status !== 1) throw new Error(`The ${kind} of ${lines} lines was not judged:\n${stderr}`);
    return {time: performance.now() - began, memory: Number(stderr.split('\n').at(-1)) / 1024};
  });
  return {time: Math.min(...runs.map(({time}) => time)), memory: Math.max(...runs.map(({memory}) => memory))};
}
