import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {latest, releases} from '../facts.ts';
import {given} from '../launch.ts';
import {launchRule} from '../launch-rule.ts';
import {strip} from '../value.ts';
import {code} from '../value-messages.ts';

/** The worker class is one that gunicorn has, or a class to import. */
export const knownWorker = launchRule({
  id: 'gunicorn/known-worker',
  title: {en: 'The worker class exists', ko: '있는 워커 클래스를 써요'},
  why: {
    en: 'A worker class is one of gunicorn\'s own words (`sync`, `gthread`, `gevent` …) or the path of a class to import, with dots: `uvicorn_worker.UvicornWorker`. `--check-config` does not look at it; gunicorn fails when it starts: "class uri … invalid or not found".',
    ko: '워커 클래스는 gunicorn이 아는 이름(`sync`, `gthread`, `gevent` 등)이거나, 불러올 클래스의 경로를 점으로 이은 것(`uvicorn_worker.UvicornWorker`)이에요. `--check-config`는 이 값을 보지 않고, gunicorn이 시작할 때 "class uri … invalid or not found"라며 실패해요.',
  },
  learn: 'gunicorn#workers',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html#worker-class',
  severity: 'error',
  bad: 'worker_class = "gthreads"\n',
  good: 'worker_class = "gthread"\n',
  *judge(launch) {
    const one = given(launch, 'worker_class');
    if (one?.value.kind !== 'string') return;
    const message = complaint(strip(one.value.value));
    if (message) yield {span: one.span, message};
  },
});

function complaint(name: string): Text | undefined {
  const short = name.replace(/^#+/, '');
  if (short.startsWith('egg:')) return undefined;
  if (/^[\w.]+:\w+$/.test(short))
    return {
      en: `A worker class is written with dots only, and ${code(name)} has a colon. Write \`${short.replace(':', '.')}\`.`,
      ko: `워커 클래스는 점으로만 이어서 써요. ${code(name)}의 콜론을 점으로 바꿔 ${particle(code(short.replace(':', '.')), '으로/로')} 쓰세요.`,
    };
  if (short.includes('.') || releases.some(({workers}) => workers.includes(short))) return undefined;
  if (/^uvicorn/i.test(short))
    return {
      en: `${code(name)} is not a class gunicorn can find. Write the whole path, \`uvicorn_worker.UvicornWorker\` (package \`uvicorn-worker\`).`,
      ko: `gunicorn은 ${particle(code(name), '이라/라')}는 이름으로는 클래스를 찾지 못해요. \`uvicorn_worker.UvicornWorker\`처럼 전체 경로를 쓰세요(패키지 이름은 \`uvicorn-worker\`).`,
    };
  const meant = nearest(short, latest.workers);
  const known = latest.workers.map(code).join(', ');
  return {
    en: `gunicorn has no worker class ${code(name)}. ${meant === undefined ? `It has ${known}.` : `Did you mean \`${meant}\`?`}`,
    ko: `gunicorn에는 ${particle(code(name), '이라/라')}는 워커 클래스가 없어요. ${meant === undefined ? `${known} 가운데 고르세요.` : `혹시 \`${meant}\`인가요?`}`,
  };
}
