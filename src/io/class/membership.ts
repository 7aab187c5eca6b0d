import {createHash} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {readCode} from '../../classroom/code.ts';
import type {Policy} from '../../classroom/protocol.ts';
import {makeFolder} from '../folder.ts';
import {saveAtomic} from '../save-atomic.ts';

/** What is remembered of a class: enough to come back as the same learner after whatever ended the process. */
export interface Member {
  readonly address: string;
  readonly code: string;
  readonly name: string;
  readonly token: string;
  readonly learner: string;
  /** As the class said it last; it holds while the class is away, too. */
  readonly title: string;
  readonly policy?: Policy;
  /** When the class was heard last, in ms since 1970 by our own clock; there as long as its policy is. */
  readonly heardAt?: number;
}

/** The folder of a class below the data folder: what one finds there says which class it is. */
export function classFolder(data: string, address: string, code: string): string {
  const name = `${address.replace(/^wss?:\/\//, '')}_${readCode(code) ?? code}`;
  const plain = name.replace(/[^A-Za-z\d.-]+/g, '_').slice(0, 80);
  // Two addresses may look the same once they are a file name.
  const mark = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return join(data, 'class', `${plain}_${mark}`);
}

const fileOf = (folder: string) => join(folder, 'member.json');

/** What is remembered; undefined when nothing is, or nothing that can be understood: then one joins anew. */
export async function readMember(folder: string): Promise<Member | undefined> {
  try {
    const read: unknown = JSON.parse(await readFile(fileOf(folder), 'utf8'));
    return isMember(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** What is remembered of all the classes of a data folder; nothing where nothing is, or nothing that can be read. */
export async function membersIn(data: string): Promise<readonly Member[]> {
  const folder = join(data, 'class');
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(names.map((name) => readMember(join(folder, name))));
  return found.filter((member) => member !== undefined);
}

function isMember(value: unknown): value is Member {
  if (typeof value !== 'object' || value === null) return false;
  const {address, code, name, token, learner, title, policy, heardAt} = value as Record<string, unknown>;
  const texts = [address, code, name, token, learner, title].every((one) => typeof one === 'string');
  const isTimed = heardAt === undefined || Number.isSafeInteger(heardAt);
  return texts && token !== '' && isTimed && (policy === undefined || isPolicy(policy));
}

function isPolicy(value: unknown): value is Policy {
  if (typeof value !== 'object' || value === null) return false;
  const {opens, hints, solutions, exam} = value as Record<string, unknown>;
  const flags = [hints, solutions, exam].every((one) => typeof one === 'boolean');
  const isTable = typeof opens === 'object' && opens !== null;
  return flags && isTable && Object.values(opens).every((at) => Number.isSafeInteger(at));
}

/** Remembers; readable by its owner only. Throws the system's error. */
export async function writeMember(folder: string, member: Member): Promise<void> {
  await makeFolder(folder, 0o700);
  await saveAtomic(fileOf(folder), `${JSON.stringify(member)}\n`);
}
