import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import {given} from '../launch.ts';
import {launchRule} from '../launch-rule.ts';
import {code} from '../value-messages.ts';

/** An ASGI application has an ASGI worker, a WSGI application one for WSGI. */
export const workerSuitsApplication = launchRule({
  id: 'gunicorn/worker-suits-application',
  title: {en: 'The worker speaks the language of the application', ko: '워커와 애플리케이션의 인터페이스가 맞아요'},
  why: {
    en: "gunicorn's default worker calls the application as WSGI: `application(environ, start_response)`. An ASGI application takes three arguments, so every request ends in a 500 with `TypeError: … missing 1 required positional argument`. gunicorn starts all the same: it is seen only with the first request.",
    ko: 'gunicorn의 기본 워커는 애플리케이션을 WSGI 방식(`application(environ, start_response)`)으로 불러요. ASGI 애플리케이션은 인자가 셋이라서 요청마다 `TypeError: … missing 1 required positional argument`와 함께 500이 나요. gunicorn은 멀쩡히 뜨기 때문에 첫 요청이 와야 알 수 있어요.',
  },
  learn: 'asgi#servers',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html#worker-class',
  severity: 'warning',
  bad: 'gunicorn --bind 127.0.0.1:8000 mysite.asgi:application\n',
  good: 'gunicorn --bind 127.0.0.1:8000 -k uvicorn_worker.UvicornWorker mysite.asgi:application\n',
  *judge(launch) {
    const module = launch.app?.value?.split(':')[0]?.split('.').at(-1);
    const worker = given(launch, 'worker_class');
    const elsewhere =
      launch.command !== undefined && (given(launch, 'config') ?? (launch.command.extent !== 'whole' || undefined));
    if (launch.app === undefined || elsewhere || (worker !== undefined && worker.value.kind !== 'string')) return;
    const name = worker?.value.kind === 'string' ? worker.value.value.trim() : 'sync';
    const asynchronous = /uvicorn|asgi|hypercorn/i.test(name);
    if (module === 'asgi' && /^(?:sync|gthread)$|\.(?:Sync|Thread)Worker$/.test(name))
      yield {span: launch.app.span, message: needsAsgi(launch.app.written, name)};
    if (module === 'wsgi' && asynchronous && worker)
      yield {span: worker.span, message: needsWsgi(launch.app.written, name)};
  },
});

function needsAsgi(app: string, worker: string): Text {
  return {
    en: `${code(app)} is an ASGI application by its name, and the ${code(worker)} worker calls it as WSGI. Add \`-k uvicorn_worker.UvicornWorker\` (\`worker_class\` in the config file), or serve the \`wsgi\` module.`,
    ko: `${particle(code(app), '은/는')} 이름으로 보아 ASGI 애플리케이션인데 ${code(worker)} 워커는 WSGI로 불러요. \`-k uvicorn_worker.UvicornWorker\`(설정 파일에서는 \`worker_class\`)를 쓰거나, \`wsgi\` 모듈을 쓰세요.`,
  };
}

function needsWsgi(app: string, worker: string): Text {
  return {
    en: `${code(worker)} calls the application as ASGI, and ${code(app)} is a WSGI application by its name. Take the default worker, or serve the \`asgi\` module.`,
    ko: `${particle(code(worker), '은/는')} 애플리케이션을 ASGI로 부르는데 ${particle(code(app), '은/는')} 이름으로 보아 WSGI 애플리케이션이에요. 기본 워커를 쓰거나, \`asgi\` 모듈을 쓰세요.`,
  };
}
