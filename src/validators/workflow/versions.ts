import type {Workflow} from '../../syntax/workflow.ts';
import {entryOf, valueAt, type YamlNode, type YamlScalar} from '../../syntax/yaml.ts';

/** A version that stands without quotes, as written, so that YAML reads it as a number. */
interface BareVersion {
  readonly scalar: YamlScalar;
  readonly written: string;
}

/** Every version such as `3.10` without quotes, in `with:` and in matrices. */
export function bareVersions({jobs, text}: Workflow): readonly BareVersion[] {
  return jobs.flatMap(({map, steps}) => {
    const matrix = valueAt(map, 'strategy', 'matrix');
    const places = [...steps.map((step) => valueAt(step.map, 'with')), matrix, valueAt(matrix, 'include')];
    return places.flatMap(versionsIn).flatMap((scalar) => {
      const written = text.slice(scalar.span.start, scalar.span.end);
      const bare = typeof scalar.value === 'number' && scalar.style === 'plain' && /^\d+\.\d+$/.test(written);
      return bare ? [{scalar, written}] : [];
    });
  });
}

/** The scalars behind keys that speak of a version: `python-version`, `node`, lists of them too. */
function versionsIn(node: YamlNode | undefined): readonly YamlScalar[] {
  if (node?.kind === 'list') return node.items.flatMap(versionsIn);
  if (node?.kind !== 'map') return [];
  return node.entries.flatMap(({key}) => {
    if (!/version|^(?:python|node|go|ruby|java|php|django|postgres|postgresql)s?$/i.test(key.text)) return [];
    const value = entryOf(node, key.text)?.value;
    return value?.kind === 'list'
      ? value.items.flatMap((item) => (item.kind === 'scalar' ? [item] : []))
      : value?.kind === 'scalar'
        ? [value]
        : [];
  });
}
