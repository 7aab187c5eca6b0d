import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Finding} from '../../rule.ts';
import {latest, oldest} from '../facts.ts';
import {type Given, given, type Launch} from '../launch.ts';
import {launchRule} from '../launch-rule.ts';
import {judgeValue} from '../validators.ts';
import {code, faultMessage} from '../value-messages.ts';

/** Nothing is used that newer versions of gunicorn no longer have. */
export const stillThere = launchRule({
  id: 'gunicorn/still-there',
  title: {en: 'Nothing that newer versions took out', ko: '새 버전에서 없어진 것은 쓰지 않아요'},
  why: {
    en: '`pip install gunicorn` brings the newest version, and tutorials were written for older ones. The eventlet worker is gone, and settings became stricter: what started with gunicorn 20 stops with 26. Pin the version in requirements.txt, or write it as both take it.',
    ko: '`pip install gunicorn`은 가장 새 버전을 설치하는데, 튜토리얼은 옛 버전을 보고 쓴 것이 많아요. eventlet 워커는 없어졌고 설정 검사도 엄격해져서, gunicorn 20에서 뜨던 것이 26에서는 멈춰요. requirements.txt에 버전을 고정하거나 두 버전이 모두 받는 방식으로 쓰세요.',
  },
  learn: 'gunicorn#operate',
  reference: 'https://docs.gunicorn.org/en/stable/news.html',
  severity: 'warning',
  since: latest.version,
  bad: 'worker_class = "eventlet"\n',
  good: 'worker_class = "gevent"\n',
  *judge(launch) {
    yield* goneOptions(launch);
    for (const one of launch.given) {
      const before = oldest.settings.get(one.setting);
      const now = latest.settings.get(one.setting);
      if (before && !now) yield {span: one.nameSpan, message: gone(one.label)};
      if (!before || !now) continue;
      const verdict = judgeValue(one.value, now, latest);
      const accepted = judgeValue(one.value, before, oldest).kind !== 'refused';
      if (verdict.kind === 'refused' && accepted)
        yield {span: one.span, message: stricter(one, faultMessage(one, verdict.fault))};
    }
    const worker = given(launch, 'worker_class');
    const name = worker?.value.kind === 'string' ? worker.value.value.trim() : '';
    if (
      worker &&
      (oldest.workers.includes(name) || /\.geventlet\./.test(name)) &&
      !latest.workers.includes(name) &&
      !isPathOfLatest(name)
    )
      yield {span: worker.span, message: goneWorker(name)};
  },
});

function isPathOfLatest(name: string): boolean {
  return name.includes('.') && !name.includes('geventlet');
}

function* goneOptions({command}: Launch): Generator<Finding> {
  for (const {kind, versions, span, written} of command?.problems ?? []) {
    const only = versions.length === 1 && versions[0] === latest.version;
    if (only && (kind === 'unknown-option' || kind === 'ambiguous-option')) yield {span, message: gone(written)};
  }
}

function gone(name: string): Text {
  return {
    en: `gunicorn ${latest.version} takes ${code(name)} no longer. Leave it out, or pin the older version in requirements.txt.`,
    ko: `gunicorn ${latest.version}에서는 ${particle(code(name), '을/를')} 받지 않아요. 빼거나, requirements.txt에 옛 버전을 고정하세요.`,
  };
}

function goneWorker(name: string): Text {
  return {
    en: `gunicorn ${latest.version} has no ${code(name)} worker any more. Take \`gevent\` or \`gthread\`.`,
    ko: `gunicorn ${latest.version}에는 ${code(name)} 워커가 없어요. \`gevent\`나 \`gthread\`를 쓰세요.`,
  };
}

function stricter({written}: Given, {en, ko}: Text): Text {
  return {
    en: `gunicorn ${latest.version} refuses ${code(written)}, which older versions took. ${en}`,
    ko: `옛 버전은 받았지만 gunicorn ${latest.version}부터는 ${particle(code(written), '을/를')} 받지 않아요. ${ko}`,
  };
}
