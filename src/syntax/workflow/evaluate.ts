import type {Expr} from '@actions/expressions';
import {
  Binary,
  ContextAccess,
  FunctionCall,
  Grouping,
  IndexAccess,
  Literal,
  Logical,
  Unary,
} from '@actions/expressions/ast';

/** What an expression gives in one run; undefined where that cannot be told from the file. */
export type Given = string | number | boolean | null | readonly unknown[] | undefined;

/** What is known of one run: contexts by their path in small letters (`github.event_name`), functions without arguments. */
export interface Run {
  readonly read: (path: string) => Given;
  readonly status: (name: string) => Given;
}

/** Works an expression out as GitHub does. Never throws. */
export function evaluate(node: Expr, run: Run): Given {
  if (node instanceof Grouping) return evaluate(node.group, run);
  if (node instanceof Literal) return literal(node);
  if (node instanceof Unary) {
    const value = evaluate(node.expr, run);
    return value === undefined ? undefined : !isTrue(value);
  }
  if (node instanceof Logical) return logical(node, run);
  if (node instanceof Binary) return compared(node, run);
  if (node instanceof FunctionCall) return called(node, run);
  const path = pathOf(node);
  return path === undefined ? undefined : run.read(path);
}

/** Empty texts, 0, false and null are false. */
export function isTrue(value: Given): boolean {
  return value !== undefined && value !== null && value !== false && value !== 0 && value !== '';
}

function literal({literal: data}: Literal): Given {
  const value: unknown = 'value' in data ? data.value : null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** `github.event.number`; undefined for `*` and computed names. */
function pathOf(node: Expr): string | undefined {
  if (node instanceof ContextAccess) return node.name.lexeme.toLowerCase();
  if (!(node instanceof IndexAccess) || !(node.index instanceof Literal)) return undefined;
  const before = pathOf(node.expr);
  return before === undefined ? undefined : `${before}.${node.index.literal.coerceString().toLowerCase()}`;
}

/** `||` gives the first that is true, `&&` the first that is not; a later one may decide what an unknown one leaves open. */
function logical({operator, args}: Logical, run: Run): Given {
  const decides = operator.lexeme === '||';
  let unknown = false;
  let last: Given = null;
  for (const arg of args) {
    last = evaluate(arg, run);
    if (last === undefined) unknown = true;
    else if (isTrue(last) === decides) return unknown && decides ? undefined : last;
  }
  return unknown ? undefined : last;
}

function compared({left, operator, right}: Binary, run: Run): Given {
  const [one, other] = [evaluate(left, run), evaluate(right, run)];
  if (one === undefined || other === undefined || Array.isArray(one) || Array.isArray(other)) return undefined;
  if (operator.lexeme === '==') return isSame(one, other);
  if (operator.lexeme === '!=') return !isSame(one, other);
  return undefined;
}

/** Texts are compared without regard to case; different kinds as numbers. */
function isSame(one: Given, other: Given): boolean {
  if (typeof one === 'string' && typeof other === 'string') return one.toLowerCase() === other.toLowerCase();
  return one === other || (typeof one !== typeof other && Number(one) === Number(other));
}

function called({functionName, args}: FunctionCall, run: Run): Given {
  const name = functionName.lexeme.toLowerCase();
  if (args.length === 0) return run.status(name);
  const values = args.map((arg) => evaluate(arg, run));
  const [first, second] = values;
  if (first === undefined) return undefined;
  if (name === 'fromjson') return read(first);
  if (name === 'format') return formatted(values);
  if (second === undefined) return undefined;
  if (name === 'contains' && Array.isArray(first)) return first.some((one) => isSame(one as Given, second));
  const [text, part] = [String(first ?? '').toLowerCase(), String(second ?? '').toLowerCase()];
  if (name === 'contains') return text.includes(part);
  if (name === 'startswith') return text.startsWith(part);
  return name === 'endswith' ? text.endsWith(part) : undefined;
}

function read(text: Given): Given {
  try {
    const value: unknown = JSON.parse(String(text));
    return Array.isArray(value) || value === null || /^(?:string|number|boolean)$/.test(typeof value)
      ? (value as Given)
      : undefined;
  } catch {
    return undefined;
  }
}

function formatted([pattern, ...values]: readonly Given[]): Given {
  if (values.includes(undefined)) return undefined;
  return String(pattern).replace(/\{(\d+)\}/g, (_, at) => String(values[Number(at)] ?? ''));
}
