import {spanOf} from '../../../syntax/python.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import type {Protocol, ServedModule} from '../module.ts';
import {missingApplication} from '../presence.ts';

/** The application speaks the interface of this module's servers, and is an application rather than its maker. */
export function rightInterface(
  protocol: Protocol,
  examples: {readonly bad: string; readonly good: string},
): Rule<ServedModule> {
  const maker = `get_${protocol}_application`;
  return {
    id: `${protocol}/right-interface`,
    title: {
      en: `The application is made by ${maker}()`,
      ko: `애플리케이션은 ${maker}()로 만들어요`,
    },
    why: {
      en: `A ${protocol.toUpperCase()} server calls the application with ${protocol === 'wsgi' ? 'two arguments, `environ` and `start_response`' : 'three arguments, `scope`, `receive` and `send`'}. The application for the other interface, and the function that makes applications, take other arguments: every request ends with \`TypeError\` and status 500.`,
      ko: `${protocol.toUpperCase()} 서버는 애플리케이션을 ${protocol === 'wsgi' ? '`environ`, `start_response` 두 인자로' : '`scope`, `receive`, `send` 세 인자로'} 호출해요. 다른 인터페이스용 애플리케이션이나 애플리케이션을 만드는 함수는 받는 인자가 달라서, 요청마다 \`TypeError\`가 나고 500으로 끝나요.`,
    },
    learn: protocol === 'wsgi' ? 'wsgi#errors' : 'asgi#servers',
    reference: `https://docs.djangoproject.com/en/stable/howto/deployment/${protocol}/`,
    severity: 'error',
    ...examples,
    missing: missingApplication,
    *check({file, served}) {
      // uvicorn calls what it finds to see whether that makes an application; no WSGI server does.
      if (served.kind === 'maker' && protocol === 'wsgi')
        yield {span: spanOf(file, served.at), message: notCalled(served.name, served.maker)};
      if (served.kind === 'django' && served.protocol !== protocol)
        yield {
          span: spanOf(file, served.at),
          message: {
            en: `\`${served.name}\` speaks ${served.protocol.toUpperCase()}, and this module is for ${protocol.toUpperCase()} servers. Import \`${maker}\` from \`django.core.${protocol}\` and call that.`,
            ko: `이 모듈은 ${protocol.toUpperCase()} 서버가 쓰는데 ${particle(`\`${served.name}\``, '은/는')} ${served.protocol.toUpperCase()} 애플리케이션이에요. \`django.core.${protocol}\`에서 ${particle(`\`${maker}\``, '을/를')} 가져와 호출하세요.`,
          },
        };
    },
  };
}

/** What is said where the function that makes applications stands in for an application. */
export function notCalled(name: string, maker: string): Text {
  return {
    en: `\`${name}\` is the function \`${maker}\` itself: without brackets nothing is called. Write \`${maker}()\`.`,
    ko: `\`${name}\`에 함수 ${particle(`\`${maker}\``, '이/가')} 그대로 들어 있어요. 괄호가 없으면 호출하지 않아요. \`${maker}()\`로 쓰세요.`,
  };
}
