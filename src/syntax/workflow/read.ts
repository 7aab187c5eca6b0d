import {type Expression, type KnownExpressions, parseExpression} from '../expression.ts';
import type {Span} from '../span.ts';
import {headOf} from '../yaml/head.ts';
import type {YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar} from '../yaml.ts';
import {type Complaint, MapReader, type Place, type ValueReader} from './map-reader.ts';
import type {Expected, Path, SchemaProblem} from './problem.ts';
import {constantsOf, type Definition, definition, type Shape, shapeOf} from './schema.ts';
import {templatesOf} from './template.ts';

/** An expression in its place. */
export interface PlacedExpression extends Expression {
  readonly scalar: YamlScalar;
  /** `${{ … }}` is all there is, or the whole of an `if`. */
  readonly whole: boolean;
  /** The contexts and functions this place allows, as GitHub's grammar lists them: `github`, `hashFiles(1,255)`. */
  readonly allowed: readonly string[];
  readonly definition: string;
  readonly path: Path;
  /** From `${{` to `}}`; in an `if` without them, the value. */
  readonly outer: Span;
}

/** Holds a tree to GitHub's grammar: the algorithm of GitHub's template reader, with places instead of sentences. */
export class SchemaReader implements ValueReader {
  readonly problems: SchemaProblem[] = [];
  readonly expressions: PlacedExpression[] = [];
  readonly #known: KnownExpressions = new Map();

  root(node: YamlNode): void {
    this.#value(node, place('workflow-root-strict', []), []);
  }

  #value(node: YamlNode, at: Place, path: Path): void {
    switch (node.kind) {
      case 'scalar':
        this.#scalar(node, at, path);
        return;
      case 'list':
        this.#list(node, at, path);
        return;
      case 'map':
        this.#map(node, at, path);
        return;
    }
  }

  report(problem: Complaint, at: Place): void {
    const shape = shapeOf(at.name);
    this.problems.push({definition: at.name, allowed: constantsOf(shape), expects: expectedOf(shape), ...problem});
  }

  #list(node: YamlList, at: Place, path: Path): void {
    const {items} = shapeOf(at.name);
    if (items === undefined) {
      this.report({code: 'unexpected-list', span: headOf(node), seen: '', path}, at);
      return;
    }
    const inner = place(items, at.contexts);
    for (const [index, item] of node.items.entries()) this.#value(item, inner, [...path, index]);
  }

  #map(node: YamlMap, at: Place, path: Path): void {
    const {mappings} = shapeOf(at.name);
    if (mappings.length === 0) this.report({code: 'unexpected-map', span: headOf(node), seen: '', path}, at);
    else new MapReader(this, node, at, path, mappings).read();
  }

  /** The value of an entry. */
  entry({value}: YamlEntry, type: string, at: Place, path: Path): void {
    this.#value(value, place(type, at.contexts), path);
  }

  /** A key whose name the author chooses. */
  key(key: YamlScalar, type: string, at: Place, path: Path): void {
    this.#literal(key, key.text, place(type, at.contexts), path);
  }

  #scalar(node: YamlScalar, at: Place, path: Path): void {
    const {text, value} = node;
    const condition = /-if$/.test(at.name);
    const templates = typeof value === 'string' ? templatesOf(text) : [];
    if (templates === 'open') {
      const start = text.lastIndexOf('${{');
      this.report({code: 'expression-open', span: node.at(start, start + 3), seen: text.slice(start), path}, at);
      return;
    }
    if (templates.length === 0) {
      if (condition && text.trim() !== '') this.#expression(node, 0, text.length, node.span, true, at, path);
      this.#literal(node, text, at, path);
      return;
    }
    if (at.contexts.length === 0 && !evaluatedAllTheSame.test(at.name)) {
      this.report(
        {
          code: 'expression-not-allowed',
          span: node.at(templates[0]?.from ?? 0, templates[0]?.to ?? 0),
          seen: text,
          path,
        },
        at,
      );
      return;
    }
    const whole = templates.length === 1 && templates[0]?.from === 0 && templates[0].to === text.length;
    const {scalars} = shapeOf(at.name);
    if (!whole && scalars.length === 0) this.report({code: 'text-for-map', span: node.span, seen: text, path}, at);
    for (const {from, to} of templates) this.#expression(node, from + 3, to - 2, node.at(from, to), whole, at, path);
  }

  #expression(node: YamlScalar, from: number, to: number, outer: Span, whole: boolean, at: Place, path: Path): void {
    const text = node.text.slice(from, to);
    if (text.trim() === 'insert') return;
    const expression = parseExpression(text, (start, end) => node.at(from + start, from + end), this.#known);
    const {contexts: allowed, name} = at;
    this.expressions.push({...expression, scalar: node, whole, allowed, definition: name, path, outer});
  }

  #literal(node: YamlScalar, text: string, at: Place, path: Path): void {
    const {scalars} = shapeOf(at.name);
    if (scalars.some((one) => matches(one, node)) || scalars.some((one) => matchesText(one, text))) return;
    this.report({code: 'unexpected-value', span: node.span, seen: text, path}, at);
  }
}

/** The schema allows no expressions in `shell`, and GitHub's runner evaluates them all the same. */
const evaluatedAllTheSame = /^(?:shell|working-directory)$/;

function place(name: string, inherited: readonly string[]): Place {
  const within = places.get(inherited) ?? new Map<string, Place>();
  const known = within.get(name);
  if (known !== undefined) return known;
  const own = definition(name).context ?? [];
  const made = {name, contexts: own.length === 0 ? inherited : [...new Set([...inherited, ...own])]};
  places.set(inherited, within.set(name, made));
  return made;
}

/** A file comes to the same place many times; the places below one list of contexts are as few as the definitions. */
const places = new WeakMap<readonly string[], Map<string, Place>>();

function matches(one: Definition, node: YamlScalar): boolean {
  const {value} = node;
  if (value === null) return one.null !== undefined;
  if (typeof value === 'boolean') return one.boolean !== undefined;
  if (typeof value === 'number') return one.number !== undefined;
  return false;
}

function matchesText({string}: Definition, text: string): boolean {
  if (string === undefined) return false;
  const {constant} = string;
  if (constant !== undefined)
    return string['ignore-case'] === true ? constant.toUpperCase() === text.toUpperCase() : constant === text;
  return string['require-non-empty'] !== true || text !== '';
}

function expectedOf({scalars, mappings, items}: Shape): readonly Expected[] {
  const has = (kind: 'string' | 'number' | 'boolean' | 'null') => scalars.some((one) => one[kind] !== undefined);
  const found: [Expected, boolean][] = [
    ['text', has('string')],
    ['number', has('number')],
    ['boolean', has('boolean')],
    ['nothing', has('null')],
    ['list', items !== undefined],
    ['map', mappings.length > 0],
  ];
  return found.flatMap(([kind, is]) => (is ? [kind] : []));
}
