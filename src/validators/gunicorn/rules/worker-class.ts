import {particle} from '../../../text/particle.ts';
import {askedRule, write} from '../asked.ts';
import {given} from '../launch.ts';
import {code} from '../value-messages.ts';

/** gunicorn uses the kind of worker that the exercise asks for. */
export const workerClass = askedRule({
  id: 'gunicorn/worker-class',
  title: {en: 'gunicorn uses the right kind of worker', ko: '알맞은 워커 종류를 써요'},
  why: {
    en: 'The worker class decides how requests are served: `sync` one at a time in each process, `gthread` several in threads, and an ASGI worker for asynchronous applications.',
    ko: '워커 클래스가 요청을 처리하는 방식을 정해요. `sync`는 프로세스마다 한 번에 하나, `gthread`는 스레드로 여러 개, ASGI 워커는 비동기 애플리케이션을 처리해요.',
  },
  learn: 'gunicorn#workers',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html#worker-class',
  /** `sync`, `gthread`, `asgi` (any worker for ASGI), or the name of a class; any will do where none is asked for. */
  defaults: {name: ''},
  bad: 'worker_class = ""\n',
  good: 'worker_class = "gthread"\nthreads = 4\n',
  settings: ['worker_class', 'threads'],
  wanted: ({name}, kind) => {
    const example = name === '' ? 'gthread' : name === 'asgi' ? 'uvicorn_worker.UvicornWorker' : name;
    const line = write(kind, `worker_class = "${example}"`, `--worker-class ${example}`);
    return {
      en: `The worker class is not set yet, so it is \`sync\`. Write ${line}.`,
      ko: `아직 워커 클래스를 정하지 않아서 \`sync\`예요. ${line}처럼 쓰세요.`,
    };
  },
  wrong: (_, {name}, launch) => {
    const one = given(launch, 'worker_class');
    const threads = given(launch, 'threads');
    const manyThreads = threads?.value.kind === 'int' && threads.value.value > 1n;
    if (one !== undefined && one.value.kind !== 'string') return undefined;
    const written = one?.value.kind === 'string' ? one.value.value.trim() : 'sync';
    const actual = kindOf(written === 'sync' && manyThreads ? 'gthread' : written);
    if (name === '' ? one !== undefined && written !== '' : actual === name || written === name) return undefined;
    return {
      en: `The workers are ${code(written)}; here they should be ${code(name || 'gthread')}.`,
      ko: `워커가 ${particle(code(written), '으로/로')} 되어 있어요. 여기서는 ${particle(code(name || 'gthread'), '을/를')} 써야 해요.`,
    };
  },
});

function kindOf(name: string): string {
  if (/\.SyncWorker$/.test(name)) return 'sync';
  if (/\.ThreadWorker$/.test(name)) return 'gthread';
  return name === 'asgi' || /uvicorn|ASGIWorker/i.test(name) ? 'asgi' : name;
}
