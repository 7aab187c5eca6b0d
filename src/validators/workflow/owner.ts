import type {SchemaProblem} from '../../syntax/workflow/problem.ts';
import type {Workflow} from '../../syntax/workflow.ts';

/** The rules that share what GitHub's grammar refuses: each problem has exactly one of them. */
type Owner =
  | 'known-keys'
  | 'required-keys'
  | 'unique-keys'
  | 'valid-values'
  | 'run-or-uses'
  | 'known-events'
  | 'event-filters'
  | 'known-permissions'
  | 'map-not-text'
  | 'expression-syntax';

/** The problems one rule speaks about. */
export function problemsOf(workflow: Workflow, owner: Owner): readonly SchemaProblem[] {
  return workflow.problems.filter((problem) => ownerOf(problem) === owner);
}

function ownerOf({code, definition, path}: SchemaProblem): Owner {
  if (code === 'expression-open') return 'expression-syntax';
  if (code === 'duplicate-key') return 'unique-keys';
  if (code === 'run-and-uses' || code === 'neither-run-nor-uses') return 'run-or-uses';
  if (code === 'missing-key') return 'required-keys';
  if (code === 'text-for-map') return 'map-not-text';
  if (code === 'expression-not-allowed') return 'valid-values';
  if (/^permission/.test(definition)) return 'known-permissions';
  if (path[0] === 'on') {
    if (/^on-/.test(definition))
      return code === 'unexpected-map' || code === 'unexpected-list' ? 'valid-values' : 'known-events';
    if (path.length === 2 && code === 'unknown-key') return 'event-filters';
    if (/-activity(?:-types?)?$/.test(definition)) return 'event-filters';
  }
  return code === 'unknown-key' ? 'known-keys' : 'valid-values';
}
