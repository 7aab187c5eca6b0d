import type {UnitName} from '../../../syntax/systemd/unit-name.ts';
import type {Text} from '../../../text/language.ts';

/** What systemd does not take in a value: each kind is spoken of by the rule of the same subject. */
export type ComplaintKind =
  | 'boolean'
  | 'word'
  | 'time'
  | 'calendar'
  | 'size'
  | 'number'
  | 'mode'
  | 'signal'
  | 'path'
  | 'directory-name'
  | 'environment'
  | 'quotes'
  | 'escape'
  | 'program'
  | 'quoted-command'
  | 'specifier'
  | 'user'
  | 'address'
  | 'unit'
  | 'system-call'
  | 'other'
  | 'deprecated'
  | 'newer';

/** One thing systemd says about a value; `from` and `to` are offsets in the value. */
export interface Complaint {
  readonly kind: ComplaintKind;
  readonly from: number;
  readonly to: number;
  /** What exactly, for kinds that have more than one mistake. */
  readonly detail?: string;
  /** The words that are allowed, for choices. */
  readonly allowed?: readonly string[];
  /** What systemd expects there, as the end of "systemd expects …" and "… 자리예요". */
  readonly expects?: Text;
  /** systemd reads no further and refuses the unit; otherwise it ignores the line. */
  readonly outcome?: 'refused';
}

/** Where a value stands: some readers need it. */
export interface Use {
  readonly key: string;
  readonly section: string;
  readonly unit: UnitName;
}

/** Says what systemd would say of a value that is read in a certain way. */
export type Reader = (value: string, use: Use) => readonly Complaint[];

/** One complaint about the whole value. */
export function whole(value: string, complaint: Omit<Complaint, 'from' | 'to'>): readonly Complaint[] {
  return [{from: 0, to: value.length, ...complaint}];
}

/** A reader that also takes nothing: the empty value sets the default again. */
export function orEmpty(reader: Reader): Reader {
  return (value, use) => (value === '' ? [] : reader(value, use));
}
