import {type ExecCommand, execLine} from '../../syntax/systemd/exec.ts';
import type {Assignment} from '../../syntax/systemd.ts';
import {complaintsOf, outcomeOf} from './complaints.ts';
import {parserOf, readSections, type UnitTree} from './tree.ts';

/** A command of a service, and the line it stands in. */
export interface StartedCommand extends ExecCommand {
  readonly assignment: Assignment;
}

/** The assignments of a setting that systemd takes, in order; an empty one forgets those before it. */
export function taken(tree: UnitTree, section: string, key: string): readonly Assignment[] {
  const all = assignments(tree, section, key).filter((one) => outcomeOf(tree, one) === 'taken');
  return all.slice(all.findLastIndex(({value}) => value === '') + 1);
}

/** The assignment that counts for a setting of one value; undefined when the default counts. */
export function effective(tree: UnitTree, section: string, key: string): Assignment | undefined {
  const last = assignments(tree, section, key).findLast((one) => outcomeOf(tree, one) === 'taken');
  return last?.value === '' ? undefined : last;
}

/** Every assignment of a setting, also those systemd does not take. */
export function assignments(tree: UnitTree, section: string, key: string): readonly Assignment[] {
  return readSections(tree)
    .filter(({name}) => name === section)
    .flatMap((one) => one.assignments.filter((assignment) => assignment.key === key));
}

/** The commands of `ExecStart=` or one of its sisters that systemd would run, in order. */
export function commandsOf(tree: UnitTree, section: string, key: string): readonly StartedCommand[] {
  let commands: StartedCommand[] = [];
  for (const assignment of assignments(tree, section, key)) {
    if (assignment.value === '') commands = [];
    else for (const command of execLine(assignment).commands) commands.push({...command, assignment});
  }
  return commands;
}

/** systemd refuses the unit while it reads it, so nothing is known of what it would say of the whole. */
function isRefused(tree: UnitTree): boolean {
  const problems = tree.unit.problems.some(
    ({kind}) => kind === 'unclosed-header' || kind === 'bad-header' || kind === 'line-too-long',
  );
  return problems || complaintsOf(tree).some(({outcome}) => outcome === 'refused');
}

/** The file describes a whole unit of this type, so something can be missing in it. */
export function isWhole(tree: UnitTree, type: UnitTree['type']): boolean {
  return tree.type === type && tree.form === 'unit' && !isRefused(tree) && tree.unit.sections.length > 0;
}

/** The kind of service: what `Type=` says, or what systemd makes of a service without it. */
export function serviceType(tree: UnitTree): string {
  const said = effective(tree, 'Service', 'Type')?.value;
  if (said !== undefined) return said;
  if (effective(tree, 'Service', 'BusName') !== undefined) return 'dbus';
  return commandsOf(tree, 'Service', 'ExecStart').length > 0 ? 'simple' : 'oneshot';
}

/** A switch is on; `otherwise` is what counts without it. */
export function isOn(tree: UnitTree, section: string, key: string, otherwise = false): boolean {
  const said = effective(tree, section, key)?.value;
  return said === undefined ? otherwise : /^(?:1|yes|y|true|t|on)$/i.test(said);
}

/** Every line that holds commands: `ExecStart=` and its sisters, also those of sockets. */
export function commandLines(tree: UnitTree): readonly Assignment[] {
  return readSections(tree).flatMap(({assignments: all}) => all.filter((one) => parserOf(one) === 'exec'));
}
