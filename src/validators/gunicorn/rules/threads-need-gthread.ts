import {particle} from '../../../text/particle.ts';
import {given} from '../launch.ts';
import {launchRule} from '../launch-rule.ts';
import {code} from '../value-messages.ts';

/** Threads are asked of a worker class that has threads. */
export const threadsNeedGthread = launchRule({
  id: 'gunicorn/threads-need-gthread',
  title: {en: 'threads goes with the gthread worker', ko: 'threads는 gthread 워커와 함께 써요'},
  why: {
    en: "`threads` counts for `gthread`, and turns the default `sync` into it. Event-loop workers such as gevent, tornado and uvicorn's never look at it: they serve many requests in one thread, and the number has no effect at all.",
    ko: '`threads`는 `gthread` 워커에서만 쓰이고, 기본값인 `sync`와 함께 쓰면 자동으로 `gthread`가 돼요. gevent, tornado, uvicorn 워커처럼 이벤트 루프로 도는 워커는 스레드 하나로 여러 요청을 처리해서 이 값을 아예 보지 않아요.',
  },
  learn: 'gunicorn#workers',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html#threads',
  severity: 'warning',
  bad: 'worker_class = "gevent"\nthreads = 4\n',
  good: 'worker_class = "gthread"\nthreads = 4\n',
  *judge(launch) {
    const threads = given(launch, 'threads');
    const worker = given(launch, 'worker_class');
    if (threads?.value.kind !== 'int' || threads.value.value < 2n || worker?.value.kind !== 'string') return;
    const name = worker.value.value;
    if (!/gevent|eventlet|tornado|uvicorn|(?:^|\.g)asgi\b|Uvicorn|meinheld/i.test(name)) return;
    yield {
      span: threads.span,
      message: {
        en: `The ${code(name)} worker never looks at \`${threads.label}\`, so ${code(threads.written)} has no effect. Leave it out, or take \`gthread\`.`,
        ko: `${code(name)} 워커는 ${particle(`\`${threads.label}\``, '을/를')} 보지 않아서 ${particle(code(threads.written), '은/는')} 아무 효과가 없어요. 빼거나 \`gthread\`를 쓰세요.`,
      },
      related: [
        {span: worker.span, message: {en: 'The worker class is set here.', ko: '워커 클래스는 여기에서 정했어요.'}},
      ],
    };
  },
});
