import type {Rule} from '../../rule.ts';
import {missingSettings} from '../presence.ts';
import {says} from '../security.ts';
import {placeOf, type Settings} from '../settings.ts';
import {isRefusedAll} from './allowed-hosts.ts';

/** ALLOWED_HOSTS is filled before DEBUG is turned off: security.W020 of `check --deploy`. */
export const allowedHostsSet: Rule<Settings> = {
  id: 'django/allowed-hosts-set',
  title: {en: 'ALLOWED_HOSTS is filled before DEBUG goes off', ko: 'DEBUG를 끄기 전에 ALLOWED_HOSTS를 채워요'},
  why: {
    en: 'An empty `ALLOWED_HOSTS` only works while `DEBUG` is on (then `localhost` is allowed). On the day `DEBUG` goes off, every request is answered with 400 Bad Request.',
    ko: '`ALLOWED_HOSTS`가 비어 있어도 되는 것은 `DEBUG`가 켜져 있을 때뿐이에요(`localhost`만 허용돼요). `DEBUG`를 끄는 순간 모든 요청이 400 Bad Request가 돼요.',
  },
  learn: 'django-production#debug',
  reference: 'https://docs.djangoproject.com/en/5.2/ref/settings/#allowed-hosts',
  alsoKnownAs: ['Django security.W020'],
  severity: 'warning',
  bad: 'DEBUG = True\nALLOWED_HOSTS = []\n',
  good: "DEBUG = True\nALLOWED_HOSTS = ['example.com']\n",
  missing: missingSettings,
  *check(settings) {
    if (settings.role !== 'project' || isRefusedAll(settings) || !says(settings, 'W020')) return;
    yield {
      span: placeOf(settings, 'ALLOWED_HOSTS', 'DEBUG'),
      message: {
        en: "`ALLOWED_HOSTS` is empty. That only works while `DEBUG` is on; on a server every request would get 400 Bad Request. Write the names of the site: `['example.com']`.",
        ko: "`ALLOWED_HOSTS`가 비어 있어요. `DEBUG`가 켜져 있을 때만 괜찮고, 서버에서는 모든 요청이 400 Bad Request가 돼요. `['example.com']`처럼 사이트 이름을 적으세요.",
      },
    };
  },
};
