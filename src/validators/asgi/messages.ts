import {type Anything, type Expression, everyNode, type Kind} from '../../syntax/python/nodes.ts';
import {constantOf} from '../../syntax/python.ts';
import {ownOf, type Scope, scopeOf, shapeOf} from '../wsgi/body.ts';
import type {ServedModule} from '../wsgi/module.ts';

/** One `send({…})` with a dict written out, in the function that the server calls. */
export interface Message {
  readonly call: Kind<'Call'>;
  readonly dict: Kind<'Dict'>;
  /** The value of `type`, where it is spelt out. */
  readonly type: string | undefined;
  /** Other dicts are unpacked into it, or keys are computed: what is not seen may be there. */
  readonly open: boolean;
  readonly scope: Scope;
}

/** The messages that the application sends by its third parameter, as far as they are written out. */
export function messagesOf(module: ServedModule): readonly Message[] {
  const known = found.get(module) ?? readMessages(module);
  found.set(module, known);
  return known;
}

const found = new WeakMap<ServedModule, readonly Message[]>();

function readMessages(module: ServedModule): readonly Message[] {
  const {callable} = module;
  const name = callable?.parameters[2];
  if (callable === undefined || name === undefined) return [];
  const scope = scopeOf(module, callable.node);
  return ownOf(callable.node, 'Call').flatMap((call) => {
    if (call.func.nodeType !== 'Name' || call.func.id !== name) return [];
    const [given] = call.args;
    const dict = given?.nodeType === 'Name' && !isChanged(module, given.id) ? scope.locals.get(given.id) : given;
    if (dict?.nodeType !== 'Dict') return [];
    const type = entry({dict}, module, 'type');
    const value = type && constantOf(module.file, type);
    const open = dict.keys.some(
      (key) => key === null || key === undefined || constantOf(module.file, key).kind !== 'text',
    );
    return [{call, dict, type: value?.kind === 'text' ? value.value : undefined, open, scope}];
  });
}

/** `message["status"] = …` changes what the name holds. */
function isChanged({callable}: ServedModule, name: string): boolean {
  if (callable === undefined) return true;
  return ownOf(callable.node, 'Subscript', 'Attribute').some(
    ({value}) => value.nodeType === 'Name' && value.id === name,
  );
}

/** The value of a key of a message. */
export function entry({dict}: Pick<Message, 'dict'>, {file}: ServedModule, key: string): Expression | undefined {
  const at = dict.keys.findIndex((one) => {
    const value = one === null || one === undefined ? undefined : constantOf(file, one);
    return value?.kind === 'text' && value.value === key;
  });
  return at === -1 ? undefined : dict.values[at];
}

/** Is the only thing that happens to a name that it is called, and nothing else gets hold of it? */
export function isOnlyCalled({callable}: ServedModule, name: string): boolean {
  if (callable === undefined || callable.node.nodeType === 'Lambda') return false;
  const called = new Set<object>();
  const seen: Anything[] = [];
  for (const statement of callable.node.body)
    for (const node of everyNode(statement)) {
      if (node.nodeType === 'Call') called.add((node as unknown as Kind<'Call'>).func);
      if (node.nodeType === 'Name' && (node.id === name || node.id === 'locals')) seen.push(node);
    }
  return seen.every((node) => called.has(node));
}

/** What the value of a key certainly is. */
export function shapeAt(message: Message, module: ServedModule, key: string): ReturnType<typeof shapeOf> | undefined {
  const value = entry(message, module, key);
  return value === undefined ? undefined : shapeOf(value, message.scope);
}
