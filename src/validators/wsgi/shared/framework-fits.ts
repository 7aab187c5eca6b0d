import {spanOf} from '../../../syntax/python.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {originOf, type Protocol, type ServedModule} from '../module.ts';
import {missingApplication} from '../presence.ts';

/** Which interface the objects of well-known frameworks have. */
const interfaces: ReadonlyMap<string, Protocol> = new Map<string, Protocol>([
  ['fastapi.FastAPI', 'asgi'],
  ['fastapi.applications.FastAPI', 'asgi'],
  ['starlette.applications.Starlette', 'asgi'],
  ['quart.Quart', 'asgi'],
  ['litestar.Litestar', 'asgi'],
  ['falcon.asgi.App', 'asgi'],
  ['flask.Flask', 'wsgi'],
  ['flask.app.Flask', 'wsgi'],
  ['bottle.Bottle', 'wsgi'],
  ['falcon.App', 'wsgi'],
  ['falcon.API', 'wsgi'],
]);

/** The framework that makes the application speaks the interface that the module is named for. */
export function frameworkFits(
  protocol: Protocol,
  examples: {readonly bad: string; readonly good: string},
): Rule<ServedModule> {
  const upper = protocol.toUpperCase();
  return {
    id: `${protocol}/framework-fits`,
    title: {en: `The framework speaks ${upper}`, ko: `프레임워크가 ${upper}를 써요`},
    why: {
      en: 'Flask and Bottle make WSGI applications, FastAPI, Starlette and Quart ASGI ones. A server for the other interface starts with them, and then every request ends with `TypeError` and status 500.',
      ko: 'Flask와 Bottle은 WSGI 애플리케이션을, FastAPI와 Starlette, Quart는 ASGI 애플리케이션을 만들어요. 다른 인터페이스의 서버도 이것을 받아 뜨기는 하지만, 요청마다 `TypeError`가 나고 500으로 끝나요.',
    },
    learn: protocol === 'wsgi' ? 'wsgi#errors' : 'asgi#servers',
    reference: 'https://asgi.readthedocs.io/en/latest/introduction.html',
    severity: 'warning',
    ...examples,
    missing: missingApplication,
    *check({file, served, bindings, origins}) {
      if (served.kind !== 'unknown') return;
      const value = bindings.find(({target, kind}) => target === served.at && kind === 'assign')?.value;
      const origin = value?.nodeType === 'Call' ? (originOf(value.func, origins) ?? '') : '';
      const speaks = interfaces.get(origin);
      if (value === undefined || speaks === undefined || speaks === protocol) return;
      const name = origin.slice(origin.lastIndexOf('.') + 1);
      yield {
        span: spanOf(file, value),
        message: protocol === 'wsgi' ? inWsgi(name) : inAsgi(name),
      };
    },
  };
}

function inWsgi(name: string): {readonly en: string; readonly ko: string} {
  return {
    en: `${name} makes an ASGI application, and this module is for WSGI servers. Call the file \`asgi.py\`, and serve it with uvicorn, or with gunicorn and \`-k uvicorn_worker.UvicornWorker\`.`,
    ko: `이 모듈은 WSGI 서버가 쓰는데 ${particle(name, '은/는')} ASGI 애플리케이션을 만들어요. 파일 이름을 \`asgi.py\`로 바꾸고 uvicorn으로 띄우거나, gunicorn에 \`-k uvicorn_worker.UvicornWorker\`를 붙여 띄우세요.`,
  };
}

function inAsgi(name: string): {readonly en: string; readonly ko: string} {
  return {
    en: `${name} makes a WSGI application, and this module is for ASGI servers. Call the file \`wsgi.py\` and serve it with gunicorn, or wrap it: \`WsgiToAsgi(…)\` of \`asgiref.wsgi\`.`,
    ko: `이 모듈은 ASGI 서버가 쓰는데 ${particle(name, '은/는')} WSGI 애플리케이션을 만들어요. 파일 이름을 \`wsgi.py\`로 바꾸고 gunicorn으로 띄우거나, \`asgiref.wsgi\`의 \`WsgiToAsgi(…)\`로 감싸세요.`,
  };
}
