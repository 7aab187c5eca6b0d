import {parseYaml, type YamlEntry, type YamlNode} from '../../syntax/yaml.ts';
import {apply, type Edit, insert, type Rewrite, windowsEndings} from './edit.ts';

/** What a workflow may be written like without YAML noticing. */
export const ofWorkflows: readonly Rewrite[] = [
  windowsEndings,
  {name: {en: 'comments', ko: '주석'}, apply: edited((entry, text) => [comment(entry, text)])},
  {name: {en: 'quotes around values', ko: '값을 감싼 따옴표'}, apply: edited(({value}) => quoted(value))},
];

function edited(edits: (entry: YamlEntry, text: string) => readonly Edit[]): (text: string) => string {
  return (text) => {
    const all = [...entriesIn(parseYaml(text).root, new Set())].flatMap((entry) => edits(entry, text));
    return apply(text, [...new Map(all.map((edit) => [edit.span.start, edit])).values()]);
  };
}

/** Every entry of every map that is written as a block, once, however often aliases repeat it. */
function* entriesIn(node: YamlNode | undefined, seen: Set<YamlNode>): Generator<YamlEntry> {
  if (node === undefined || node.kind === 'scalar' || seen.has(node)) return;
  seen.add(node);
  if (node.flow) return;
  if (node.kind === 'map') yield* node.entries;
  for (const child of node.kind === 'map' ? node.entries.map(({value}) => value) : node.items)
    yield* entriesIn(child, seen);
}

/** A comment on a line of its own; the key keeps its column. */
function comment({key}: YamlEntry, text: string): Edit {
  const column = key.span.start - (text.lastIndexOf('\n', key.span.start - 1) + 1);
  return insert(key.span.start, `# 메모 (note)\n${' '.repeat(column)}`);
}

function quoted(node: YamlNode): readonly Edit[] {
  const plain = node.kind === 'scalar' && node.style === 'plain' && typeof node.value === 'string';
  return plain && /^[\w./@-]+$/.test(node.text) ? [{span: node.span, text: `"${node.text}"`}] : [];
}
