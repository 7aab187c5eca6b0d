import {readdir} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import type {Verdict} from '../../report/verdict.ts';
import {readText} from '../read-text.ts';
import {codeOf} from '../trouble.ts';
import {cleanEnvironment, type Examined, type Place, unfinished, verdictOf} from './engine.ts';
import {runProgram} from './run-program.ts';
import {readVerify} from './systemd-messages.ts';
import {inWorkFolder, writeFiles} from './work-folder.ts';

const patience = 20_000;

const unitName = /^[\w:.\\-]+(?:@[\w:.\\-]*)?\.(?:service|socket|timer|mount|automount|path|target|slice|swap)$/;

/** `systemd-analyze verify` on the unit, in a folder of its own with the units and drop-ins that lie beside it. */
export async function judgeWithSystemd(examined: Examined, place: Place): Promise<Verdict> {
  const env = cleanEnvironment(place.env);
  return verdictOf('systemd-analyze', 'file', {words: ['--version'], env}, async ({path, version}) => {
    const units = await unitsFor(examined);
    if (units === undefined) return {kind: 'not checked', reason: noUnit};
    return inWorkFolder(async (root) => {
      await writeFiles(root, units.files);
      // Before version 250 there is no such option, and the exit code says nothing anyway.
      const only = Number.parseInt(version ?? '', 10) >= 250 ? ['--recursive-errors=no'] : [];
      const words = ['verify', '--man=no', ...only, join(root, units.unit)];
      const ended = await runProgram({path, words, cwd: root, env: {...env, SYSTEMD_UNIT_PATH: root}, patience});
      if (ended.kind !== 'ended') return unfinished(ended, patience);
      return readVerify(ended, {root, unit: units.unit, judged: units.judged});
    });
  });
}

interface Units {
  /** By name below the work folder. */
  readonly files: ReadonlyMap<string, string>;
  /** The unit to verify, and the file of it that is judged: itself, or one of its drop-ins. */
  readonly unit: string;
  readonly judged: string;
}

/** The unit with its neighbours; undefined for a drop-in whose unit is not there. */
async function unitsFor({file, path, text, marked}: Examined): Promise<Units | undefined> {
  const own = marked ? `\uFEFF${text}` : text;
  const name = basename(file);
  const folder = basename(dirname(path ?? file));
  const dropIn = path !== undefined && /\.(?:service|socket|timer|mount|path|target|slice)\.d$/.test(folder);
  const beside =
    path === undefined ? new Map<string, string>() : await neighbours(dropIn ? dirname(dirname(path)) : dirname(path));
  if (dropIn) {
    const unit = folder.slice(0, -'.d'.length);
    if (!beside.has(unit)) return undefined;
    return {files: new Map([...beside, [`${folder}/${name}`, own]]), unit, judged: `${folder}/${name}`};
  }
  const unit = unitName.test(name) ? name : `learner.${typeOf(text)}`;
  return {files: new Map([...beside, [unit, own]]), unit, judged: unit};
}

/** What a unit is called after when its file's name does not say it. */
function typeOf(text: string): string {
  return /^\[(Socket|Timer|Mount|Automount|Path|Slice|Swap)\]/m.exec(text)?.[1]?.toLowerCase() ?? 'service';
}

/** The units of a folder and their drop-ins, by name. */
async function neighbours(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const add = async (name: string) => {
    const read = await readText(join(folder, name), name);
    if (read.kind === 'text') found.set(name, read.text);
  };
  for (const name of await namesIn(folder)) {
    if (unitName.test(name)) await add(name);
    else if (unitName.test(name.replace(/\.d$/, '')))
      for (const one of await namesIn(join(folder, name))) if (one.endsWith('.conf')) await add(`${name}/${one}`);
  }
  return found;
}

/** A folder like /etc/systemd/system is not copied whole. */
const mostUnits = 100;

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort().slice(0, mostUnits);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return [];
  }
}

const noUnit = {
  en: 'it adds to a unit that does not lie beside it',
  ko: '이 파일이 덧붙는 유닛 파일이 옆에 없어요',
};
