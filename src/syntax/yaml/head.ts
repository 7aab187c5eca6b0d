import type {Span} from '../span.ts';
import type {YamlNode} from '../yaml.ts';

/** The first key of a map or the dash of a list: a finding that marks a whole block helps nobody. */
export function headOf(node: YamlNode): Span {
  if (node.kind === 'scalar' || node.flow) return node.span;
  if (node.kind === 'map') return node.entries[0]?.key.span ?? node.span;
  return {start: node.span.start, end: Math.min(node.span.start + 1, node.span.end)};
}
