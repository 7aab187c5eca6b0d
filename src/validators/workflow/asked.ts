import type {Job, Step, Workflow} from '../../syntax/workflow.ts';
import {scalarsOf, textOf, valueAt, type YamlNode} from '../../syntax/yaml.ts';

/** Every step of a workflow. */
export function stepsOf({jobs}: Workflow): readonly Step[] {
  return jobs.flatMap(({steps}) => steps);
}

/** Every service of a job with its image; images made by expressions are left out. */
export function servicesOf({
  map,
}: Job): readonly {readonly name: string; readonly image: string; readonly node: YamlNode; readonly key: YamlNode}[] {
  const services = valueAt(map, 'services');
  if (services?.kind !== 'map') return [];
  return services.entries.flatMap(({key, value}) => {
    const image = textOf(value) ?? textOf(valueAt(value, 'image'));
    return image === undefined ? [] : [{name: key.text, image, node: value, key}];
  });
}

/**
 * Does a push to the branch pass the filters of the event? Patterns in order, a later `!` takes away.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 */
export function passesBranch(filters: YamlNode | undefined, branch: string): boolean {
  const only = scalarsOf(valueAt(filters, 'branches')).map(({text}) => text);
  const without = scalarsOf(valueAt(filters, 'branches-ignore')).map(({text}) => text);
  const tags = valueAt(filters, 'tags') ?? valueAt(filters, 'tags-ignore');
  if (only.length > 0)
    return only.reduce((is, pattern) => {
      const negative = pattern.startsWith('!');
      return matches(negative ? pattern.slice(1) : pattern, branch) ? !negative : is;
    }, false);
  if (without.length > 0) return !without.some((pattern) => matches(pattern, branch));
  return tags === undefined;
}

/** GitHub's patterns: `*` within a name part, `**` over parts, `?` and `+` for the character before, `[…]`. */
function matches(pattern: string, name: string): boolean {
  if (!/[*?+[]/.test(pattern)) return pattern === name;
  if (pattern.length > 200) return true;
  const source = pattern.replace(/\*\*\/?|\*|[.^$(){}|\\]/g, (sign) =>
    sign.startsWith('**') ? '.*' : sign === '*' ? '[^/]*' : `\\${sign}`,
  );
  try {
    return new RegExp(`^${source}$`).test(name);
  } catch {
    return true;
  }
}
