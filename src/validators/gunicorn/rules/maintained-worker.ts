import {particle} from '../../../text/particle.ts';
import {given} from '../launch.ts';
import {launchRule} from '../launch-rule.ts';
import {code} from '../value-messages.ts';

/** uvicorn's worker comes from the package that is maintained. */
export const maintainedWorker = launchRule({
  id: 'gunicorn/maintained-worker',
  title: {en: "uvicorn's worker comes from uvicorn-worker", ko: 'uvicorn 워커는 uvicorn-worker 패키지에서 가져와요'},
  why: {
    en: 'uvicorn has declared `uvicorn.workers` deprecated: it will be taken out of uvicorn, and the worker lives on in a package of its own, `uvicorn-worker`. gunicorn itself has an `asgi` worker in its newest versions.',
    ko: 'uvicorn은 `uvicorn.workers`를 더 이상 권하지 않고(deprecated) 앞으로 없앨 예정이에요. 워커는 `uvicorn-worker`라는 별도 패키지로 옮겨졌어요. 새 버전의 gunicorn에는 `asgi` 워커도 들어 있어요.',
  },
  learn: 'asgi#servers',
  reference: 'https://www.uvicorn.org/deployment/#gunicorn',
  severity: 'hint',
  bad: 'worker_class = "uvicorn.workers.UvicornWorker"\n',
  good: 'worker_class = "uvicorn_worker.UvicornWorker"\n',
  *judge(launch) {
    const worker = given(launch, 'worker_class');
    if (worker?.value.kind !== 'string' || !/^uvicorn\.workers\./.test(worker.value.value)) return;
    const meant = worker.value.value.replace('uvicorn.workers.', 'uvicorn_worker.');
    yield {
      span: worker.span,
      message: {
        en: `${code(worker.value.value)} is deprecated. Add \`uvicorn-worker\` to requirements.txt and write \`${meant}\`.`,
        ko: `${particle(code(worker.value.value), '은/는')} 더 이상 권하지 않아요. requirements.txt에 \`uvicorn-worker\`를 넣고 ${particle(code(meant), '으로/로')} 쓰세요.`,
      },
    };
  },
});
