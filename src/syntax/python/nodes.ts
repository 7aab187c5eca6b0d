import type {ExprNode, Located, StmtNode} from 'py-ast';

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

/** The nodes directly under a node, in the order of its fields; contexts and operators are left out. */
export function childrenOf(node: object): Anything[] {
  const found: Anything[] = [];
  pushChildren(node, found);
  return found.reverse();
}

/** Puts the nodes directly under a node on a stack, the last one first, so that they come off in the order of the text. */
export function pushChildren(node: object, stack: Anything[]): void {
  const kind = (node as {nodeType?: string}).nodeType;
  if (kind === 'Constant' || kind === 'Name') return;
  let low = stack.length;
  for (const name in node) {
    const value: unknown = (node as Readonly<Record<string, unknown>>)[name];
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) stack.push(item);
    } else if (isNode(value) && name !== 'ctx' && name !== 'op') stack.push(value);
  }
  for (let high = stack.length - 1; low < high; low++, high--) {
    const [first, last] = [stack[low], stack[high]];
    if (first !== undefined && last !== undefined) {
      stack[low] = last;
      stack[high] = first;
    }
  }
}

/** A node and all nodes under it, parents first, in the order of the text. Never recursive, however deep the tree. */
export function everyNode(root: object): readonly Anything[] {
  const known = listed.get(root);
  if (known !== undefined) return known;
  const found: Anything[] = [];
  const waiting: Anything[] = isNode(root) ? [root] : [];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    found.push(node);
    pushChildren(node, waiting);
  }
  listed.set(root, found);
  return found;
}

const listed = new WeakMap<object, readonly Anything[]>();

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
