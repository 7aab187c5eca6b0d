import {blocksOf} from '../../syntax/python/module.ts';
import type {Statement} from '../../syntax/python/nodes.ts';
import {constantOf} from '../../syntax/python.ts';
import {ownNodes, statementsOf} from '../wsgi/body.ts';
import type {ServedModule} from '../wsgi/module.ts';
import {entry, type Message} from './messages.ts';

/** A message that comes when the answer has already been started, or has already ended. */
interface OutOfTurn {
  readonly call: Message['call'];
  readonly kind: 'started' | 'ended';
}

/**
 * Messages that certainly come out of turn: statements of one block that run one after the other, with nothing between
 * them that could lead elsewhere.
 */
export function outOfTurn(module: ServedModule, messages: readonly Message[]): readonly OutOfTurn[] {
  const {callable} = module;
  if (callable === undefined) return [];
  const byCall = new Map(messages.map((one) => [one.call as object, one]));
  const inner = ownNodes(callable.node).flatMap((node) => blocksOf(node as unknown as Statement));
  return [statementsOf(callable.node), ...inner].flatMap((block) => [...inBlock(block, byCall, module)]);
}

function* inBlock(
  block: readonly Statement[],
  byCall: ReadonlyMap<object, Message>,
  module: ServedModule,
): Generator<OutOfTurn> {
  let state: 'new' | 'started' | 'ended' = 'new';
  for (const statement of block) {
    const message = sentBy(statement, byCall);
    if (message === undefined) {
      if (!/^(?:Expr|Assign|AnnAssign|AugAssign|Assert|Pass|Import|ImportFrom)$/.test(statement.nodeType))
        state = 'new';
      continue;
    }
    const {type, call} = message;
    if (type === 'http.response.start') {
      if (state !== 'new') yield {call, kind: state};
      state = 'started';
    } else if (type === 'http.response.body') {
      if (state === 'ended') yield {call, kind: 'ended'};
      state = isLast(message, module) ? 'ended' : 'started';
    } else state = 'new';
  }
}

function sentBy(statement: Statement, byCall: ReadonlyMap<object, Message>): Message | undefined {
  if (statement.nodeType !== 'Expr' || statement.value.nodeType !== 'Await') return undefined;
  return byCall.get(statement.value.value);
}

/** Certainly the last piece of the body. */
function isLast(message: Message, module: ServedModule): boolean {
  const more = entry(message, module, 'more_body');
  if (more === undefined) return !message.open;
  const value = constantOf(module.file, more);
  return value.kind === 'boolean' && !value.value;
}
