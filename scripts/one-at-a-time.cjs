'use strict';

const {readFileSync, rmSync, statSync, writeFileSync} = require('node:fs');

/**
 * Runs `work` while no other process does, known by a file that holds the number of the process at work. Calls
 * `waiting` once if it has to wait. A file whose process is gone (killed, power cut) is in nobody's way, nor is one so
 * old that its number may be another process's by now; where the file cannot be written at all the work is done
 * without: it will say itself what it cannot write. Ctrl+C ends what the work has started; the work answers to that.
 */
exports.whileHolding = function whileHolding(file, waiting, work) {
  let told = false;
  while (take(file) === 'busy') {
    if (!told) waiting();
    told = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  // Also when the work ends the process.
  const release = () => {
    if (owner(file) === process.pid) rmSync(file, {force: true});
  };
  process.once('exit', release);
  process.on('SIGINT', leaveToTheWork);
  work();
  process.removeListener('SIGINT', leaveToTheWork);
  process.removeListener('exit', release);
  release();
};

const longestWork = 20 * 60_000;

function leaveToTheWork() {}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), {flag: 'wx'});
    return 'ours';
  } catch (error) {
    if (error.code !== 'EEXIST') return 'impossible';
  }
  if (!isStale(file)) return 'busy';
  rmSync(file, {force: true});
  return take(file);
}

function isStale(file) {
  const pid = owner(file);
  return pid === undefined ? age(file) > 5_000 : !isRunning(pid) || age(file) > longestWork;
}

/** Undefined between the making of the file and the writing of its number, and after a power cut. */
function owner(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/** Milliseconds since the file was written, 0 when it is gone. */
function age(file) {
  const stat = statSync(file, {throwIfNoEntry: false});
  return stat === undefined ? 0 : Date.now() - stat.mtimeMs;
}

exports.isRunning = isRunning;

/** Whether a process of that number is there, whoever it belongs to. */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
