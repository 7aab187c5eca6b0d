'use strict';

// Makes a checkout ready to run: installs the packages when the lock file has changed, builds when a source has.
// Looks at sizes and times only, so that a start with nothing to do costs milliseconds.

const {spawnSync} = require('node:child_process');
const {createHash} = require('node:crypto');
const {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} = require('node:fs');
const {dirname, join} = require('node:path');

const root = dirname(__dirname);
const korean = /^ko/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
const sources = ['src', 'lessons', 'scripts/build.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

exports.root = root;

/** Installs and builds what is missing. Ends the process with the failing step's code when one fails. */
exports.makeReady = function makeReady() {
  install();
  build();
};

function install() {
  const stamp = join(root, 'node_modules', '.drydock-installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (read(stamp) === wanted) return;
  say(
    'Installing what drydock needs (once, less than a minute)…',
    '필요한 패키지를 설치해요 (처음 한 번만, 1분도 안 걸려요)…',
  );
  const npm = process.env.npm_execpath;
  const words = ['ci', '--no-audit', '--no-fund'];
  const options = {cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: {...process.env, NODE_ENV: 'development'}};
  // Through npm itself, its own path is known; else the npm on the PATH, which on Windows is a script that needs a shell.
  const result = npm
    ? spawnSync(process.execPath, [npm, ...words], options)
    : spawnSync('npm', words, {...options, shell: process.platform === 'win32'});
  stopOnFailure(result, 'npm ci');
  mkdirSync(dirname(stamp), {recursive: true});
  writeFileSync(stamp, wanted);
}

function build() {
  const stamp = join(root, 'dist', '.built-from');
  const wanted = fingerprint();
  if (read(stamp) === wanted) return;
  say('Building…', '빌드해요…');
  stopOnFailure(
    spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
    'npm run build',
  );
  writeFileSync(stamp, wanted);
}

/** Paths, sizes and times of all sources: one line a file. */
function fingerprint() {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  const visit = (path) => {
    const stat = statSync(join(root, path), {throwIfNoEntry: false});
    if (stat === undefined) return;
    if (stat.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) visit(`${path}/${name}`);
    else hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
  };
  for (const path of sources) visit(path);
  return hash.digest('hex');
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function say(en, ko) {
  process.stderr.write(`drydock: ${korean ? ko : en}\n`);
}

function stopOnFailure(result, step) {
  if (result.status === 0) return;
  const reason = result.error ? ` (${result.error.message})` : '';
  say(
    `\`${step}\` did not work${reason}. Its messages are above; try it by hand.`,
    `\`${step}\`에 실패했어요${reason}. 위에 나온 메시지를 보고 직접 한번 실행해 보세요.`,
  );
  process.exit(result.status || 1);
}
