import {textsOf, truth, type Value} from '../../../syntax/python/value.ts';
import {environmentReads, spanOf} from '../../../syntax/python.ts';
import type {Rule} from '../../rule.ts';
import {missingSetting} from '../presence.ts';
import {placeOf, type Settings} from '../settings.ts';

/** ALLOWED_HOSTS does not allow everything. */
export const allowedHostsNamed: Rule<Settings> = {
  id: 'django/allowed-hosts-named',
  title: {en: "ALLOWED_HOSTS names hosts instead of '*'", ko: "ALLOWED_HOSTS에 '*' 대신 이름을 적어요"},
  why: {
    en: 'Django builds links out of the `Host` header, in password mails for instance. With `*` anybody can send a request with a host of their own, and the mail to your user then links to their site.',
    ko: 'Django는 비밀번호 재설정 메일 같은 곳의 링크를 `Host` 헤더로 만들어요. `*`를 쓰면 누구나 자기 호스트로 요청을 보내서, 여러분의 사용자에게 가는 메일이 그 사람 사이트로 연결되게 할 수 있어요.',
  },
  learn: 'django-production#debug',
  reference: 'https://docs.djangoproject.com/en/5.2/topics/security/#host-header-validation',
  severity: 'warning',
  bad: "DEBUG = False\nALLOWED_HOSTS = ['*']\n",
  good: "DEBUG = False\nALLOWED_HOSTS = ['example.com']\n",
  missing: (settings) => missingSetting(settings, 'ALLOWED_HOSTS'),
  *check(settings) {
    if (settings.role === 'development' || truth(settings.value('DEBUG')) === true) return;
    for (const {text, node} of textsOf(settings.value('ALLOWED_HOSTS')))
      if (text === '*')
        yield {
          span: spanOf(settings.file, node),
          message: {
            en: "`'*'` answers to every name, also to one that an attacker puts into the request. List the names of your site; for its subdomains write `'.example.com'`.",
            ko: "`'*'`는 공격자가 요청에 넣은 이름까지 모두 받아들여요. 사이트 이름을 적으세요. 하위 도메인까지라면 `'.example.com'`으로 적으면 돼요.",
          },
        };
    const {start, end} = placeOf(settings, 'ALLOWED_HOSTS');
    for (const {value, span} of environmentReads(settings.file))
      if (span.start >= start && span.end <= end && allowsAll(value.default))
        yield {
          span,
          message: {
            en: `When \`${value.name ?? 'the variable'}\` is not set on the server, the fallback \`'*'\` answers to every name, also to an attacker's. Leave the fallback out or empty: then a forgotten variable is noticed at once.`,
            ko: `서버에 \`${value.name ?? '변수'}\` 값이 없으면 기본값 \`'*'\`가 공격자가 넣은 이름까지 모두 받아들여요. 기본값을 빼거나 비워 두세요. 그래야 변수를 빠뜨렸을 때 바로 알 수 있어요.`,
          },
        };
  },
};

/** Is this what stands for every host when the variable is missing? */
function allowsAll(fallback: Value | undefined): boolean {
  if (fallback?.kind === 'text') return fallback.value.split(',').some((one) => one.trim() === '*');
  return fallback !== undefined && textsOf(fallback).some(({text}) => text === '*');
}
