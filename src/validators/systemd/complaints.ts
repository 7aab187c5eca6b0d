import type {Span} from '../../syntax/span.ts';
import type {Assignment} from '../../syntax/systemd.ts';
import {parserOf, readSections, type UnitTree} from './tree.ts';
import type {Complaint, ComplaintKind} from './values/complaint.ts';
import {complaintsAbout} from './values/index.ts';

/** What systemd says of one value of the file. */
export interface Placed extends Omit<Complaint, 'kind' | 'from' | 'to'> {
  readonly kind: ComplaintKind | 'comment';
  readonly assignment: Assignment;
  /** The words it is about. */
  readonly word: string;
  readonly span: Span;
}

/** Everything systemd says of the values of a file, in the order written; each file is read once. */
export function complaintsOf(tree: UnitTree): readonly Placed[] {
  const known = read.get(tree);
  if (known !== undefined) return known;
  const found = readSections(tree).flatMap(({assignments}) => assignments.flatMap((one) => ofValue(one, tree)));
  read.set(tree, found);
  return found;
}

/** What systemd says of one kind. */
export function complaintsOfKind(tree: UnitTree, kind: Placed['kind']): readonly Placed[] {
  return complaintsOf(tree).filter((one) => one.kind === kind);
}

/** What systemd does with an assignment: it takes it, leaves it out, or refuses the whole unit. */
export function outcomeOf(tree: UnitTree, assignment: Assignment): 'taken' | 'ignored' | 'refused' {
  const about = byAssignment(tree).get(assignment) ?? [];
  if (about.some(({outcome}) => outcome === 'refused')) return 'refused';
  return about.length > 0 ? 'ignored' : 'taken';
}

/** What counts against each assignment. */
function byAssignment(tree: UnitTree): ReadonlyMap<Assignment, readonly Placed[]> {
  const known = grouped.get(tree);
  if (known !== undefined) return known;
  const groups = new Map<Assignment, Placed[]>();
  for (const one of complaintsOf(tree))
    if (!harmless(one)) groups.set(one.assignment, [...(groups.get(one.assignment) ?? []), one]);
  grouped.set(tree, groups);
  return groups;
}

const read = new WeakMap<UnitTree, readonly Placed[]>();
const grouped = new WeakMap<UnitTree, ReadonlyMap<Assignment, readonly Placed[]>>();

/** A remark behind which the value counts all the same. */
function harmless({kind, detail}: Placed): boolean {
  return (
    kind === 'deprecated' ||
    kind === 'newer' ||
    (kind === 'user' && detail === 'unusual') ||
    detail === 'unknown-escape' ||
    kind === 'quoted-command'
  );
}

function ofValue(assignment: Assignment, tree: UnitTree): readonly Placed[] {
  const {value, key, section} = assignment;
  const parser = parserOf(assignment);
  if (parser === undefined) return [];
  const use = {key, section, unit: tree.name};
  const found = complaintsAbout(value, parser, use);
  const comment = commentAt(value);
  if (comment !== undefined && (found.length > 0 || isPath(parser, value))) {
    const without = complaintsAbout(value.slice(0, comment).trimEnd(), parser, use);
    const refused = found.some(({outcome}) => outcome === 'refused');
    if (without.length === 0 && comment > 0)
      return [
        placed(assignment, {kind: 'comment', from: comment, to: value.length, ...(refused && {outcome: 'refused'})}),
      ];
  }
  return found.map((one) => placed(assignment, one));
}

function placed(assignment: Assignment, {from, to, ...rest}: Omit<Complaint, 'kind'> & Pick<Placed, 'kind'>): Placed {
  const word = assignment.value.slice(from, to);
  const span = word === '' ? assignment.keySpan : assignment.locate(from, to);
  return {...rest, assignment, word, span};
}

/** Where a value goes on with something that looks like a comment: a `#` or `;` behind a blank, outside quotes. */
export function commentAt(value: string): number | undefined {
  let quote = '';
  for (let at = 0; at < value.length; at++) {
    const sign = value[at] ?? '';
    const before = value[at - 1] ?? ' ';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (/["']/.test(sign) && /[\s=]/.test(before)) quote = sign;
    else if (/[#;]/.test(sign) && /\s/.test(before) && at > 0 && beginsComment(value, at)) return at;
  }
  return undefined;
}

/** A `#` before words; a `;` only where no command could follow, since it separates commands. */
function beginsComment(value: string, at: number): boolean {
  const next = value[at + 1] ?? '';
  return value[at] === '#' ? /[\s#A-Za-z]|[^\x00-\x7f]/.test(next) : /[\s#]/.test(next) && !value.includes('/');
}

/** Values in which everything is part of one path: a comment makes it a path that does not exist. */
function isPath(parser: string, value: string): boolean {
  return (
    /^(?:working_directory|unit_env_file|unit_path_printf|pid_file|path_spec|socket_listen)/.test(parser) &&
    !value.startsWith('-')
  );
}
