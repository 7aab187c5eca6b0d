import {steps} from '../../../syntax/python/module.ts';
import {type Expression, everyNode, type Kind} from '../../../syntax/python/nodes.ts';
import {constantOf} from '../../../syntax/python.ts';
import {originOf, type ServedModule} from '../module.ts';

/** One place where the module sets a variable of the environment, in the order of the text. */
export interface Setting {
  readonly name: string;
  /** The module path, where it is written as text. */
  readonly value: string | undefined;
  readonly nameNode: Expression;
  readonly valueNode: Expression;
  /** Which of the module's statements it is part of. */
  readonly step: number;
}

/** `os.environ.setdefault('NAME', 'value')` and `os.environ['NAME'] = 'value'` of the module's own level. */
export function settingsOf(module: ServedModule): readonly Setting[] {
  const found: Setting[] = [];
  let step = 0;
  for (const {statement} of steps(module.file.body)) {
    step++;
    if (statement.nodeType === 'Assign')
      for (const target of statement.targets)
        if (target.nodeType === 'Subscript' && isEnviron(target.value, module))
          found.push(setting(target.slice, statement.value, step, module));
    if (statement.nodeType !== 'Expr' || statement.value.nodeType !== 'Call') continue;
    const {func, args} = statement.value;
    const [name, value] = args;
    const isDefault = func.nodeType === 'Attribute' && func.attr === 'setdefault' && isEnviron(func.value, module);
    if (isDefault && name !== undefined && value !== undefined) found.push(setting(name, value, step, module));
  }
  return found.filter(({name}) => name !== '');
}

function isEnviron(node: Expression, {origins}: ServedModule): boolean {
  return originOf(node, origins) === 'os.environ';
}

function setting(nameNode: Expression, valueNode: Expression, step: number, {file}: ServedModule): Setting {
  const name = constantOf(file, nameNode);
  const value = constantOf(file, valueNode);
  return {
    name: name.kind === 'text' ? name.value : '',
    value: value.kind === 'text' ? value.value : undefined,
    nameNode,
    valueNode,
    step,
  };
}

/** The first call at the module's own level that starts Django (and so needs its settings), with its statement's number. */
export function djangoStart(module: ServedModule): {readonly call: Kind<'Call'>; readonly step: number} | undefined {
  let step = 0;
  for (const {statement} of steps(module.file.body)) {
    step++;
    if (/^(?:FunctionDef|AsyncFunctionDef|ClassDef|If|Try|For|While|With)$/.test(statement.nodeType)) continue;
    for (const node of everyNode(statement)) {
      if (node.nodeType === 'Lambda') break;
      if (node.nodeType !== 'Call') continue;
      const call = node as unknown as Kind<'Call'>;
      const origin = originOf(call.func, module.origins) ?? '';
      if (/^django\.(?:core\.(?:wsgi|asgi)\.get_(?:wsgi|asgi)_application|setup)$/.test(origin)) return {call, step};
    }
  }
  return undefined;
}
