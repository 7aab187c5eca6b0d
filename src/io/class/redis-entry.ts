import {type ClassEvent, readEvent} from '../../classroom/protocol.ts';

/** An entry of a stream as Redis gives it. */
export interface StreamEntry {
  readonly id: string;
  readonly message: Readonly<Record<string, string>>;
}

/** The event of an entry; undefined when it is none of ours. The place is the id's, so no entry can claim another. */
export function eventOf({id, message}: StreamEntry): ClassEvent | undefined {
  const [, seq] = /^(\d+)-0$/.exec(id) ?? [];
  const {e: json} = message;
  if (seq === undefined || json === undefined) return undefined;
  try {
    return readEvent({...JSON.parse(json), seq: Number(seq)});
  } catch {
    return undefined;
  }
}

/** The first id behind another. */
export function behind(id: string): string {
  const [place, part] = id.split('-');
  return `${place}-${BigInt(part ?? '0') + 1n}`;
}
