import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Finding} from '../../rule.ts';
import {latest, oldest} from '../facts.ts';
import {given, type Launch} from '../launch.ts';
import {launchRule} from '../launch-rule.ts';
import {judgeValue} from '../validators.ts';
import {code} from '../value-messages.ts';

/** What is used is there in the version that Debian 12 installs, too. */
export const alreadyThere = launchRule({
  id: 'gunicorn/already-there',
  title: {en: 'Older versions know it too', ko: '옛 버전도 아는 것을 써요'},
  why: {
    en: '`apt install gunicorn` on Debian 12 brings gunicorn 20.1.0. On the command line it refuses options that came later; in a config file it ignores newer settings without a word. In a virtual environment with a newer gunicorn all is well.',
    ko: 'Debian 12에서 `apt install gunicorn`을 하면 gunicorn 20.1.0이 설치돼요. 나중에 생긴 옵션은 명령줄에서 거절하고, 설정 파일에서는 아무 말 없이 무시해요. 가상 환경에 더 새로운 gunicorn을 설치했다면 괜찮아요.',
  },
  learn: 'gunicorn#operate',
  reference: 'https://docs.gunicorn.org/en/stable/news.html',
  severity: 'hint',
  until: latest.version,
  bad: 'worker_class = "asgi"\n',
  good: 'worker_class = "gthread"\n',
  *judge(launch) {
    yield* newOptions(launch);
    for (const one of launch.kind === 'config' ? launch.given : []) {
      if (!oldest.settings.has(one.setting)) yield {span: one.nameSpan, message: newer(one.label, launch)};
    }
    for (const one of launch.given) {
      const before = oldest.settings.get(one.setting);
      const now = latest.settings.get(one.setting);
      if (!before || !now || judgeValue(one.value, before, oldest).kind !== 'refused') continue;
      if (judgeValue(one.value, now, latest).kind !== 'refused')
        yield {span: one.span, message: newer(one.written, launch)};
    }
    const worker = given(launch, 'worker_class');
    const name = worker?.value.kind === 'string' ? worker.value.value.trim() : '';
    if (worker && latest.workers.includes(name) && !oldest.workers.includes(name))
      yield {span: worker.span, message: newer(name, {...launch, kind: 'command'})};
  },
});

function* newOptions(launch: Launch): Generator<Finding> {
  for (const {kind, versions, span, written} of launch.command?.problems ?? []) {
    const only = versions.length === 1 && versions[0] === oldest.version;
    if (only && kind !== 'extra-argument') yield {span, message: newer(written, launch)};
  }
}

function newer(name: string, {kind}: Launch): Text {
  const seen = code(name);
  if (kind === 'command')
    return {
      en: `gunicorn ${oldest.version}, which Debian 12 installs, does not know ${seen} and stops. Make sure the server runs a newer one.`,
      ko: `Debian 12가 설치하는 gunicorn ${oldest.version}에는 ${particle(seen, '이/가')} 없어서 멈춰요. 서버에 더 새로운 버전이 있는지 확인하세요.`,
    };
  return {
    en: `gunicorn ${oldest.version}, which Debian 12 installs, does not take ${seen}: it stops, or ignores it without a word. Make sure the server runs a newer one.`,
    ko: `Debian 12가 설치하는 gunicorn ${oldest.version}에서는 ${particle(seen, '을/를')} 쓸 수 없어요. 멈추거나 아무 말 없이 무시해요. 서버에 더 새로운 버전이 있는지 확인하세요.`,
  };
}
