import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {itemsOf} from '../items.ts';
import {missingSetting} from '../presence.ts';
import {placeOf, type Settings, textsIn} from '../settings.ts';

/** The exercise's hosts are allowed. */
export const allowHosts: Rule<Settings, {readonly hosts: readonly string[]}> = {
  id: 'django/allow-hosts',
  title: {en: 'The site answers to its names', ko: '사이트가 자기 이름으로 온 요청에 답해요'},
  why: {
    en: 'Django answers only requests for the hosts in `ALLOWED_HOSTS`. List every name under which people reach the site, or read the list from the environment.',
    ko: 'Django는 `ALLOWED_HOSTS`에 있는 호스트로 온 요청에만 답해요. 사람들이 접속하는 이름을 모두 적거나, 목록을 환경 변수에서 읽으세요.',
  },
  learn: 'django-production#debug',
  reference: 'https://docs.djangoproject.com/en/5.2/ref/settings/#allowed-hosts',
  severity: 'error',
  onlyWhenAsked: true,
  defaults: {hosts: ['example.com']},
  bad: "ALLOWED_HOSTS = ['www.example.org']\n",
  good: "ALLOWED_HOSTS = ['.example.com']\n",
  missing: (settings) => missingSetting(settings, 'ALLOWED_HOSTS'),
  *check(settings, {hosts}) {
    if (textsIn(settings, 'ALLOWED_HOSTS') === undefined) return;
    const allowed = itemsOf(settings, 'ALLOWED_HOSTS').map(({text}) => text.toLowerCase());
    for (const host of hosts) {
      const matches = (one: string) =>
        one === '*' || one === host || (one.startsWith('.') && (host.endsWith(one) || host === one.slice(1)));
      if (allowed.some(matches)) continue;
      yield {
        span: placeOf(settings, 'ALLOWED_HOSTS'),
        message: {
          en: `A request for \`${host}\` gets 400 Bad Request: it is not in \`ALLOWED_HOSTS\`. Add \`'${host}'\`.`,
          ko: `\`ALLOWED_HOSTS\`에 ${particle(`\`${host}\``, '이/가')} 없어서 이 이름으로 온 요청은 400 Bad Request가 돼요. \`'${host}'\`를 추가하세요.`,
        },
      };
    }
  },
};
