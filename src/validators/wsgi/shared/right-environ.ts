import {steps} from '../../../syntax/python/module.ts';
import {dottedName, type Expression, everyNode, type Kind, type Statement} from '../../../syntax/python/nodes.ts';
import {spanOf} from '../../../syntax/python.ts';
import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {missingStatements} from '../../python/presence.ts';
import type {Rule} from '../../rule.ts';
import {environNames} from '../environ.ts';
import {originOf, type Protocol, type ServedModule} from '../module.ts';

/** `os.environ` is used as the dictionary of texts that it is. */
export function rightEnviron(
  protocol: Protocol,
  examples: {readonly bad: string; readonly good: string},
): Rule<ServedModule> {
  return {
    id: `${protocol}/right-environ`,
    title: {en: 'os.environ is used as a dictionary', ko: 'os.environ을 딕셔너리로 써요'},
    why: {
      en: "`os.environ` is a dictionary of texts: `os.environ['NAME'] = 'value'`, or `os.environ.setdefault('NAME', 'value')` with name and value as two texts. A misspelt method, brackets in place of square ones, or name and value in a single text end the import with an error, and the server does not start.",
      ko: "`os.environ`은 문자열을 담은 딕셔너리예요. `os.environ['NAME'] = '값'`으로 쓰거나, 이름과 값을 따로 넘겨 `os.environ.setdefault('NAME', '값')`으로 써요. 메서드 철자가 틀리거나, 대괄호 대신 소괄호를 쓰거나, 이름과 값을 한 문자열에 넣으면 불러오다가 오류가 나서 서버가 뜨지 않아요.",
    },
    learn: `${protocol}#django`,
    reference: 'https://docs.python.org/3/library/os.html#os.environ',
    severity: 'error',
    ...examples,
    missing: ({file}) => missingStatements(file),
    *check(module) {
      if (module.open) return;
      for (const {statement, when} of steps(module.file.body)) {
        if (when === 'sometimes' || !simple.has(statement.nodeType)) continue;
        for (const node of evaluated(statement)) {
          const found = node.nodeType === 'Call' ? wrongCall(node, module) : wrongName(node, module);
          if (found) yield {span: spanOf(module.file, found.at), message: found.message};
        }
      }
    },
  };
}

/** Statements without a block: what is in them runs. */
const simple = new Set<Statement['nodeType']>(['Expr', 'Assign', 'AnnAssign', 'AugAssign']);

/** The calls and attributes that the statement certainly evaluates. */
function* evaluated(statement: Statement): Generator<Kind<'Call'> | Kind<'Attribute'>> {
  const nodes = [...everyNode(statement)];
  if (nodes.some(({nodeType}) => /^(?:Lambda|IfExp|BoolOp|\w+Comp|GeneratorExp)$/.test(nodeType))) return;
  for (const node of nodes)
    if (node.nodeType === 'Call' || node.nodeType === 'Attribute')
      yield node as unknown as Kind<'Call'> | Kind<'Attribute'>;
}

interface Found {
  readonly at: Expression;
  readonly message: Text;
}

function wrongCall(node: Kind<'Call'>, {origins}: ServedModule): Found | undefined {
  const origin = originOf(node.func, origins);
  if (origin === 'os.environ')
    return {
      at: node,
      message: {
        en: "`os.environ` is a dictionary and cannot be called. Write `os.environ.setdefault('NAME', 'value')`.",
        ko: "`os.environ`은 딕셔너리라서 호출할 수 없어요. `os.environ.setdefault('NAME', '값')`으로 쓰세요.",
      },
    };
  const isShort = node.args.length === 1 && node.args[0]?.nodeType !== 'Starred' && node.keywords.length === 0;
  if (origin !== 'os.environ.setdefault' || !isShort) return undefined;
  return {
    at: node,
    message: {
      en: "`setdefault` takes the name and the value as two texts, and this is one. Write `os.environ.setdefault('NAME', 'value')`.",
      ko: "`setdefault`에는 이름과 값을 따로 넘겨야 하는데 하나만 있어요. `os.environ.setdefault('NAME', '값')`으로 쓰세요.",
    },
  };
}

function wrongName(node: Kind<'Attribute'>, {origins, bindings}: ServedModule): Found | undefined {
  const on = originOf(node.value, origins);
  const known = on === 'os.environ' ? environNames : on === 'os' ? undefined : new Set<string>();
  if (known?.size === 0 || known?.has(node.attr) || node.attr.startsWith('__')) return undefined;
  const head = dottedName(node.value)?.split('.')[0];
  const bound = bindings.filter(({name, kind}) => name === head && kind !== 'call' && kind !== 'item');
  if (bound.length !== 1) return undefined;
  const meant = nearest(node.attr, known ?? ['environ']);
  // Of the many names in `os` only the slips of this one are looked for.
  if (known === undefined && (meant === undefined || /^(?:environb?|getenvb?)$/.test(node.attr))) return undefined;
  return {
    at: node,
    message: {
      en: `\`${on}\` has no \`${node.attr}\`, so Python stops here. ${meant ? `Did you mean \`${meant}\`?` : 'Look up its name.'}`,
      ko: `\`${on}\`에는 ${particle(`\`${node.attr}\``, '이/가')} 없어서 Python이 여기서 멈춰요. ${meant ? `혹시 \`${meant}\`인가요?` : '이름을 다시 확인하세요.'}`,
    },
  };
}
