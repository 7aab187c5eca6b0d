'use strict';

// Makes a checkout ready to run: installs the packages when the lock file has changed, builds when a source has.
// Looks at the lists of packages and at the sizes and times of files only, so that a start with nothing to do costs milliseconds.

const {spawnSync} = require('node:child_process');
const {createHash} = require('node:crypto');
const {readdirSync, readFileSync, rmSync, statSync, writeFileSync} = require('node:fs');
const {basename, dirname, join} = require('node:path');
const {whileHolding} = require('./one-at-a-time.cjs');

const root = dirname(__dirname);
const korean = /^ko/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
const sources = [
  'src',
  'lessons',
  'scripts/build.mjs',
  'scripts/build',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
/** What npm has installed: it writes this last of all, so that an install cut short has none. */
const npmsList = join(root, 'node_modules', '.package-lock.json');
const builtStamp = join(root, 'dist', '.built-from');

exports.root = root;

/** Installs and builds what is missing. Ends the process with the failing step's code when one fails. */
exports.makeReady = function makeReady() {
  if (installed() && built()) return;
  const waiting = () =>
    say(
      'Another start is making this folder ready; waiting…',
      '다른 창의 drydock이 준비 중이에요. 끝날 때까지 기다릴게요…',
    );
  whileHolding(join(root, '.making-ready'), waiting, () => {
    if (!installed()) install();
    if (!built()) build();
  });
};

/** Whether `node_modules` holds what the lock file asks for, put there by us or by the user's own `npm ci`. */
function installed() {
  const there = packages(npmsList);
  if (there === undefined) return false;
  return Object.entries(packages(join(root, 'package-lock.json')) ?? {}).every(
    ([path, {version, integrity, optional}]) =>
      path === '' || (there[path] ? there[path].version === version && there[path].integrity === integrity : optional),
  );
}

/** The packages that a lock file lists; undefined when there is no such file, or half of one. */
function packages(file) {
  try {
    return JSON.parse(read(file)).packages;
  } catch {
    return undefined;
  }
}

function install() {
  say(
    'Installing what drydock needs (only once, about a minute)…',
    '필요한 패키지를 설치해요 (처음 한 번만, 1분쯤 걸려요)…',
  );
  rmSync(npmsList, {force: true});
  // Also for users whose npm leaves development packages out: drydock is built from them.
  const words = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const options = {cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: {...process.env, NODE_ENV: 'development'}};
  stopOnFailure(npm(words, options), 'npm ci');
}

/** Runs npm: the one that runs us, whose path is known; else the one on the PATH, on Windows a script for the shell. */
function npm(words, options) {
  const path = process.env.npm_execpath ?? '';
  if (basename(path) === 'npm-cli.js') return spawnSync(process.execPath, [path, ...words], options);
  if (process.platform === 'win32') return spawnSync(`npm ${words.join(' ')}`, {...options, shell: true});
  return spawnSync('npm', words, options);
}

function built() {
  return read(builtStamp) === fingerprint();
}

function build() {
  say('Building…', '빌드해요…');
  // Taken before the build: what is saved while it runs is built next time.
  const from = fingerprint();
  const options = {cwd: root, stdio: ['ignore', 'ignore', 'inherit']};
  stopOnFailure(spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], options), 'npm run build');
  writeFileSync(builtStamp, from);
}

/** Paths, sizes and times of all sources, in one short word. */
function fingerprint() {
  const lines = [];
  const visit = (path) => {
    const stat = statSync(join(root, path), {throwIfNoEntry: false});
    if (stat === undefined) return;
    if (stat.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) visit(`${path}/${name}`);
    else lines.push(`${path} ${stat.size} ${stat.mtimeMs}`);
  };
  for (const path of sources) visit(path);
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** A file's text, or nothing where there is none. */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function say(en, ko) {
  process.stderr.write(`drydock: ${korean ? ko : en}\n`);
}

function stopOnFailure({status, signal, error}, step) {
  if (status === 0) return;
  // Ctrl+C: whoever pressed it knows.
  if (signal === 'SIGINT') process.exit(130);
  const reason = error ? ` (${error.message})` : signal ? ` (${signal})` : '';
  say(
    `\`${step}\` did not work${reason}. Its messages are above; try it by hand.`,
    `\`${step}\`에 실패했어요${reason}. 위에 나온 메시지를 보고 직접 한번 실행해 보세요.`,
  );
  process.exit(status || 1);
}

// `node scripts/ready.cjs` does it and nothing more: npm calls it before it packs.
if (require.main === module) exports.makeReady();
