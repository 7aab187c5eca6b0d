import {spanOf} from '../../../syntax/python.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {headOf} from '../body.ts';
import {accepts, type Callable, hasMember} from '../callable.ts';
import type {Protocol, ServedModule} from '../module.ts';
import {missingApplication} from '../presence.ts';

/** What a server hands over, by protocol. */
const handed: Readonly<Record<Protocol, readonly string[]>> = {
  wsgi: ['environ', 'start_response'],
  asgi: ['scope', 'receive', 'send'],
};

/** The application can be called with what the server hands over. */
export function rightArguments(
  protocol: Protocol,
  examples: {readonly bad: string; readonly good: string},
): Rule<ServedModule> {
  const names = handed[protocol];
  const listed = names.map((name) => `\`${name}\``).join(', ');
  return {
    id: `${protocol}/right-arguments`,
    title: {en: `The application takes ${names.join(', ')}`, ko: `애플리케이션은 ${names.join(', ')}를 받아요`},
    why: {
      en: `A ${protocol.toUpperCase()} server calls the application once for each ${protocol === 'wsgi' ? 'request' : 'connection'}, with ${names.length} arguments in this order: ${listed}. It may be a function, or an object with \`__call__\`. With another number of parameters, or with something that cannot be called, every request ends with \`TypeError\` and status 500.`,
      ko: `${protocol.toUpperCase()} 서버는 ${protocol === 'wsgi' ? '요청' : '연결'}마다 애플리케이션을 한 번 호출하면서 ${listed} 순서로 인자 ${names.length}개를 넘겨요. 함수여도 되고 \`__call__\`이 있는 객체여도 돼요. 매개변수 개수가 다르거나 호출할 수 없는 것이면 요청마다 \`TypeError\`가 나고 500으로 끝나요.`,
    },
    learn: protocol === 'wsgi' ? 'wsgi#callable' : 'asgi#application',
    reference:
      protocol === 'wsgi'
        ? 'https://peps.python.org/pep-3333/#the-application-framework-side'
        : 'https://asgi.readthedocs.io/en/latest/specs/main.html#applications',
    severity: 'error',
    ...examples,
    missing: missingApplication,
    *check({file, served, callable}) {
      if (served.kind === 'value')
        yield {
          span: spanOf(file, served.at),
          message: {
            en: `\`${served.name}\` is a plain value that cannot be called. It has to be a function or an object that takes ${listed}.`,
            ko: `\`${served.name}\`에 호출할 수 없는 값이 들어 있어요. ${listed}를 받는 함수나 객체여야 해요.`,
          },
        };
      if (served.kind === 'instance' && hasMember(served.node, '__call__') === 'no')
        yield {
          span: spanOf(file, served.at),
          message: {
            en: `The class \`${served.node.name}\` has no \`__call__\`, so its objects cannot be called. Define \`def __call__(self, ${names.join(', ')})\` in it.`,
            ko: `클래스 \`${served.node.name}\`에 \`__call__\`이 없어서 객체를 호출할 수 없어요. \`def __call__(self, ${names.join(', ')})\`를 정의하세요.`,
          },
        };
      if (protocol === 'wsgi' && served.kind === 'class' && hasMember(served.node, '__init__') === 'no')
        yield {span: spanOf(file, served.at), message: classMessage(served.node.name, names)};
      if (callable !== undefined && !fits(protocol, callable))
        yield {span: headOf(file, callable.node), message: countMessage(callable, names)};
    },
  };
}

/** Can the server call it? ASGI also has an older form: `application(scope)` gives what takes `receive` and `send`. */
function fits(protocol: Protocol, callable: Callable): boolean {
  if (accepts(callable, handed[protocol].length)) return true;
  const isAsync = callable.node.nodeType === 'AsyncFunctionDef';
  // Without parameters it is taken for a maker of applications, which uvicorn calls.
  return (
    protocol === 'asgi' && !isAsync && (accepts(callable, 1) || (callable.form !== 'method' && accepts(callable, 0)))
  );
}

function countMessage({parameters, missing, form}: Callable, names: readonly string[]): Text {
  const listed = names.map((name) => `\`${name}\``).join(', ');
  const [first] = missing;
  if (first !== undefined)
    return {
      en: `\`${first}\` can only be given by its name, and the server does not do that. Give it a default, or take it out.`,
      ko: `${particle(`\`${first}\``, '은/는')} 이름으로만 넘길 수 있는데 서버는 그렇게 하지 않아요. 기본값을 주거나 지우세요.`,
    };
  const self = form === 'function' ? '' : ', besides `self`';
  const selfKo = form === 'function' ? '' : '`self` 말고 ';
  return {
    en: `The server hands over ${names.length} arguments (${listed}); this takes ${parameters.length}${self}. Write the parameters \`${names.join(', ')}\`.`,
    ko: `서버는 인자 ${names.length}개(${listed})를 넘기는데 여기는 ${selfKo}${parameters.length}개를 받아요. 매개변수를 \`${names.join(', ')}\`로 쓰세요.`,
  };
}

function classMessage(name: string, names: readonly string[]): Text {
  return {
    en: `The server would call the class \`${name}\` itself, and it has no \`__init__\` that takes arguments. Make an object of it, \`${name}()\`, and define \`__call__(self, ${names.join(', ')})\`.`,
    ko: `서버가 클래스 \`${name}\` 자체를 호출하게 되는데, 인자를 받는 \`__init__\`이 없어요. \`${name}()\`로 객체를 만들고 \`__call__(self, ${names.join(', ')})\`를 정의하세요.`,
  };
}
