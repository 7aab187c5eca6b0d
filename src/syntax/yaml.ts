import {Composer, type CST, type Document, Parser, type YAMLError} from 'yaml';
import type {Span} from './span.ts';
import {blame} from './yaml/blame.ts';
import {deepest} from './yaml/depth.ts';
import {Tree} from './yaml/tree.ts';

/** A YAML file read; every span is in offsets of its text. */
export interface YamlFile {
  readonly text: string;
  /** undefined when the file holds nothing but comments, or when `problems` says why it cannot be read. */
  readonly root: YamlNode | undefined;
  /** Why no program can read it: the first mistake and what follows from it are one problem. */
  readonly problems: readonly YamlProblem[];
}

/** An alias is the very node it stands for, so one node may hang in several places; none hangs below itself. */
export type YamlNode = YamlScalar | YamlMap | YamlList;

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The value as text: `3.10` without quotes is the number 3.1, and its text is "3.1". */
  readonly text: string;
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  /** With quotes, or from the `|` to the last character of the block. */
  readonly span: Span;
  /** Where characters of `text` stand in the file. */
  at(from: number, to: number): Span;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly flow: boolean;
  readonly span: Span;
}

export interface YamlEntry {
  readonly key: YamlScalar;
  /** A key with nothing behind it has a scalar with the value null. */
  readonly value: YamlNode;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly flow: boolean;
  readonly span: Span;
}

/** What is wrong with the text as YAML. */
type YamlCode =
  | 'tab'
  | 'colon-in-value'
  | 'deeper-than-value'
  | 'missing-colon'
  | 'missing-colon-space'
  | 'block-indent'
  | 'indent'
  | 'quote-open'
  | 'text-behind-quote'
  | 'text-behind-sign'
  | 'missing-dash'
  | 'item-among-keys'
  | 'missing-dash-space'
  | 'bracket-open'
  | 'bracket-extra'
  | 'double-braces'
  | 'expression-in-brackets'
  | 'reserved-start'
  | 'list-beside-key'
  | 'bad-escape'
  | 'several-documents'
  | 'unknown-anchor'
  | 'alias-in-itself'
  | 'too-many-aliases'
  | 'unknown-tag'
  | 'key-not-text'
  | 'too-deep'
  | 'other';

export interface YamlProblem {
  readonly code: YamlCode;
  readonly span: Span;
  /** The learner's own words the message speaks of. */
  readonly seen: string;
  /** Another place that has to do with it. */
  readonly related?: Span;
}

/** Nested deeper than this, no workflow is: GitHub gives up much earlier. The libraries recurse and must not be asked. */
const maxDepth = 100;

/** Reads the first document of a text as YAML 1.2, as GitHub does. Never throws; duplicate keys are left to the caller. */
export function parseYaml(text: string): YamlFile {
  const {tokens, document, deep} = compose(text);
  if (document === undefined) return failed(text, [tooDeep(text, deep)]);
  const forgiven = document.errors.length === 0 ? document : withJoinedLines(text, document);
  if (forgiven.errors.length > 0) return failed(text, [blame(text, forgiven.errors, tokens)]);
  const tree = new Tree(text, forgiven);
  const root = tree.root();
  return tree.problems.length > 0 ? failed(text, tree.problems.slice(0, 1)) : {text, root, problems: []};
}

function failed(text: string, problems: readonly YamlProblem[]): YamlFile {
  return {text, root: undefined, problems};
}

function tooDeep(text: string, offset: number): YamlProblem {
  const start = Math.min(offset, text.length);
  return {code: 'too-deep', span: {start, end: Math.min(start + 1, text.length)}, seen: ''};
}

/** `deep` is where the text is nested too deeply to be composed. */
function compose(text: string): {
  readonly tokens: readonly CST.Token[];
  readonly document: Document | undefined;
  readonly deep: number;
} {
  const tokens = [...new Parser().parse(text)];
  const {depth, offset} = deepest(tokens);
  if (depth > maxDepth) return {tokens, document: undefined, deep: offset};
  const composer = new Composer({uniqueKeys: false, version: '1.2', merge: false});
  const [document, second] = [...composer.compose(tokens, true, text.length)] as Document[];
  if (document !== undefined && second?.range) document.errors.push(severalDocuments(second.range[0]));
  return {tokens, document, deep: 0};
}

function severalDocuments(start: number): YAMLError {
  return {name: 'YAMLParseError', code: 'MULTIPLE_DOCS', message: '', pos: [start, start + 1]};
}

/**
 * GitHub's reader does not care how lines inside `[…]` and `{…}` are indented, the library does. A line break before
 * such a line becomes a blank, which moves nothing; when the brackets are not closed at all, the first reading stands.
 */
function withJoinedLines(text: string, document: Document): Document {
  let joined = text;
  let read = document;
  for (let tries = 0; tries < 50; tries++) {
    const [first] = read.errors;
    if (first?.code !== 'BAD_INDENT' || !first.message.startsWith('Flow')) break;
    const lineStart = joined.lastIndexOf('\n', first.pos[0]);
    const before = joined.slice(0, lineStart + 1).replace(/(?:[ \t]#[^\n]*)?\r?\n$/, (end) => ' '.repeat(end.length));
    if (lineStart === -1 || before.length !== lineStart + 1) break;
    joined = before + joined.slice(lineStart + 1);
    read = compose(joined).document ?? read;
  }
  return read.errors.length === 0 ? read : document;
}

/** The entry of a key; keys are compared as written. */
export function entryOf(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key.text === key) : undefined;
}

/** What stands behind a key, through several maps. */
export function valueAt(node: YamlNode | undefined, ...keys: readonly string[]): YamlNode | undefined {
  return keys.reduce((at, key) => entryOf(at, key)?.value, node);
}

/** A scalar's text; undefined for lists, maps and nothing. */
export function textOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? node.text : undefined;
}

/** The scalars of a list, or the one scalar that stands instead of it; nothing where neither is. */
export function scalarsOf(node: YamlNode | undefined): readonly YamlScalar[] {
  if (node === undefined || node.kind === 'map') return [];
  if (node.kind === 'list') return node.items.flatMap((item) => (item.kind === 'scalar' ? [item] : []));
  return node.value === null ? [] : [node];
}
