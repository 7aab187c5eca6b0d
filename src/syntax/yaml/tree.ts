import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Range,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type {Span} from '../span.ts';
import type {YamlEntry, YamlList, YamlMap, YamlNode, YamlProblem, YamlScalar} from '../yaml.ts';
import {offsetsOf} from './locate.ts';

/** GitHub stops at a million parse events; far fewer show that aliases were piled up on purpose. */
const maxNodes = 200_000;

/** Builds drydock's tree from the library's document; what the library lets pass and GitHub refuses is in `problems`. */
export class Tree {
  readonly problems: YamlProblem[] = [];
  readonly #text: string;
  readonly #document: Document;
  /** The nodes that have an anchor, by its name: a later one takes the name over. */
  readonly #anchored = new Map<string, {readonly node: YamlNode; readonly size: number} | 'open'>();
  #size = 0;

  constructor(text: string, document: Document) {
    this.#text = text;
    this.#document = document;
  }

  root(): YamlNode | undefined {
    const {contents} = this.#document;
    return contents === null || (isScalar(contents) && contents.value === null && contents.source === '')
      ? undefined
      : this.#node(contents, 0);
  }

  #node(node: Node | null, near: number): YamlNode {
    if (node === null) return this.#nothing(near);
    if (isAlias(node)) return this.#alias(node, near);
    const {anchor} = node as Scalar | YAMLMap | YAMLSeq;
    const before = this.#size;
    this.#count(1, node);
    if (anchor !== undefined) this.#anchored.set(anchor, 'open');
    const built = isMap(node) ? this.#map(node) : isSeq(node) ? this.#list(node) : this.#scalar(node as Scalar);
    if (anchor !== undefined) this.#anchored.set(anchor, {node: built, size: this.#size - before});
    return built;
  }

  #alias(alias: Node & {readonly source: string}, near: number): YamlNode {
    const span = spanOf(alias, near);
    const target = this.#anchored.get(alias.source);
    if (target !== undefined && target !== 'open') {
      this.#count(target.size, alias);
      return target.node;
    }
    if (target === 'open') this.#report('alias-in-itself', span, `*${alias.source}`);
    else this.#report('unknown-anchor', span, this.#text.slice(span.start, this.#endOfWord(span)));
    return this.#nothing(span.start);
  }

  /** `*.py` is the alias `*.py`; a comma or bracket behind it is not its own. */
  #endOfWord({start, end}: Span): number {
    const rest = /^[^\s,\]}]*/.exec(this.#text.slice(start, start + 200))?.[0].length ?? 0;
    return Math.max(end, start + rest);
  }

  #count(size: number, node: Node): void {
    this.#size += size;
    if (this.#size > maxNodes) this.#report('too-many-aliases', spanOf(node, 0), '');
  }

  #report(code: YamlProblem['code'], span: Span, seen: string): void {
    this.problems.push({code, span, seen});
  }

  #map(node: YAMLMap): YamlMap {
    const span = spanOf(node, 0);
    const entries: YamlEntry[] = [];
    for (const pair of node.items) {
      if (this.problems.length > 0) break;
      const key = this.#node(pair.key as Node | null, span.start);
      if (key.kind !== 'scalar') {
        const braces = key.kind === 'map' && this.#text[key.span.start - 1] === '{';
        const seen = this.#text.slice(key.span.start, key.span.end);
        this.#report(braces ? 'double-braces' : 'key-not-text', braces ? span : key.span, seen);
      } else entries.push({key, value: this.#node(pair.value as Node | null, key.span.end)});
    }
    return {kind: 'map', entries, flow: node.flow === true, span};
  }

  #list(node: YAMLSeq): YamlList {
    const span = spanOf(node, 0);
    const items: YamlNode[] = [];
    for (const item of node.items) {
      if (this.problems.length > 0) break;
      items.push(this.#node(item as Node | null, span.start));
    }
    return {kind: 'list', items, flow: node.flow === true, span};
  }

  #nothing(at: number): YamlScalar {
    const span = {start: at, end: at};
    return {kind: 'scalar', value: null, text: '', style: 'plain', span, at: () => span};
  }

  #scalar(node: Scalar): YamlScalar {
    const span = spanOf(node, 0);
    if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org')) {
      const start = this.#text.lastIndexOf('!', node.source === '' ? span.end : span.start);
      this.#report('unknown-tag', {start: Math.max(0, start), end: span.end}, this.#text.slice(start, span.end));
    }
    const style = styles[node.type ?? 'PLAIN'] ?? 'plain';
    const value = plainValue(node);
    const words = typeof value === 'string' ? value : value === null ? '' : String(value);
    const text = this.#text;
    let offsets: Int32Array | undefined;
    const at = (from: number, to: number): Span => {
      if (typeof value !== 'string') return span;
      const body = bodyOf(text, span, style);
      if (!block.test(style) && body.end - body.start === words.length) return within(body, from, to);
      offsets ??= offsetsOf(text, body, words, style);
      const start = offsets[Math.min(from, words.length)] ?? span.start;
      if (to <= from) return {start, end: start};
      const last = offsets[Math.min(to, words.length) - 1] ?? start;
      const next = offsets[Math.min(to, words.length)] ?? span.end;
      return {start, end: text.slice(last, next).includes('\n') ? last + 1 : Math.max(start, next)};
    };
    return {kind: 'scalar', value, text: words, style, span, at};
  }
}

const styles: Readonly<Record<string, YamlScalar['style']>> = {
  [Scalar.PLAIN]: 'plain',
  [Scalar.QUOTE_SINGLE]: 'single',
  [Scalar.QUOTE_DOUBLE]: 'double',
  [Scalar.BLOCK_LITERAL]: 'literal',
  [Scalar.BLOCK_FOLDED]: 'folded',
};

const block = /^(?:literal|folded)$/;

/** Where nothing is escaped or folded, each character stands for itself. */
function within({start, end}: Span, from: number, to: number): Span {
  const first = Math.min(start + from, end);
  return {start: first, end: Math.max(first, Math.min(start + to, end))};
}

function plainValue({value}: Scalar): YamlScalar['value'] {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    default:
      return value === null || value === undefined ? null : String(value);
  }
}

function spanOf(node: {readonly range?: Range | null}, near: number): Span {
  const [start = near, end = near] = node.range ?? [];
  return {start, end};
}

/** What is between the quotes, or behind the header line. */
function bodyOf(text: string, span: Span, style: YamlScalar['style']): Span {
  if (style === 'plain') return span;
  if (style === 'single' || style === 'double') return {start: span.start + 1, end: span.end - 1};
  const header = text.indexOf('\n', span.start);
  return {start: header === -1 || header > span.end ? span.end : header + 1, end: span.end};
}
