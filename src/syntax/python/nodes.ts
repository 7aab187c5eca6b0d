import type {ExprNode, Located, Module, StmtNode} from 'py-ast';

/** An expression of Python's own grammar, named as CPython's `ast` module names it. */
export type Expression = ExprNode;
/** A statement of Python's own grammar. */
export type Statement = StmtNode;
/** The nodes of one name: `Kind<'Call'>`. */
export type Kind<Name extends (ExprNode | StmtNode)['nodeType']> = Extract<ExprNode | StmtNode, {nodeType: Name}>;
/** Anything that stands somewhere in the text: lines from 1, columns in UTF-8 bytes from 0. */
export type Placed = Pick<Located, 'lineno' | 'col_offset'> &
  Partial<Pick<Located, 'end_lineno' | 'end_col_offset'>> & {
    readonly nodeType: string;
  };

/** Any node: statements, expressions, and their parts (arguments, aliases, handlers, cases …). */
export type Anything = Placed & Readonly<Record<string, unknown>>;

/** The nodes directly under a node, in the order of its fields. */
export function childrenOf(node: object): Anything[] {
  const found: Anything[] = [];
  for (const name in node) {
    const value: unknown = (node as Readonly<Record<string, unknown>>)[name];
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) found.push(item);
    } else if (isNode(value) && name !== 'ctx' && name !== 'op') found.push(value);
  }
  return found;
}

/** A node and all nodes under it, parents first, in the order of the text. Never recursive, however deep the tree. */
export function* everyNode(root: Module | object): Generator<Anything> {
  const waiting: Anything[] = isNode(root) ? [root] : [];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    waiting.push(...childrenOf(node).reverse());
  }
}

function isNode(value: unknown): value is Anything {
  return typeof value === 'object' && value !== null && 'nodeType' in value;
}

/** The dotted name that an expression spells (`os.environ.get`); undefined when it is anything else. */
export function dottedName(node: Expression): string | undefined {
  const parts: string[] = [];
  let at = node;
  while (at.nodeType === 'Attribute') {
    parts.unshift(at.attr);
    at = at.value;
  }
  return at.nodeType === 'Name' ? [at.id, ...parts].join('.') : undefined;
}
