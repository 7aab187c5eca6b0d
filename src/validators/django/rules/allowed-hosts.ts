import {truth} from '../../../syntax/python/value.ts';
import {spanOf} from '../../../syntax/python.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingSettings} from '../presence.ts';
import {says} from '../security.ts';
import {placeOf, type Settings} from '../settings.ts';
import {hasNoUsableHost, unusableHosts} from './allowed-hosts-form.ts';

/** With DEBUG off, the names under which the site may be asked for are listed. */
export const allowedHosts: Rule<Settings> = {
  id: 'django/allowed-hosts',
  title: {en: 'ALLOWED_HOSTS names the site', ko: 'ALLOWED_HOSTS에 사이트 이름이 있어요'},
  why: {
    en: 'With `DEBUG = False` Django answers only requests for a host in `ALLOWED_HOSTS`. When the list is empty, every request gets 400 Bad Request, `runserver` does not start, and by default no log says why.',
    ko: '`DEBUG = False`면 Django는 `ALLOWED_HOSTS`에 있는 호스트로 온 요청에만 답해요. 목록이 비어 있으면 모든 요청이 400 Bad Request가 되고 `runserver`는 시작도 하지 않아요. 게다가 기본 설정에서는 로그에 이유가 남지 않아요.',
  },
  learn: 'django-production#debug',
  reference: 'https://docs.djangoproject.com/en/5.2/ref/settings/#allowed-hosts',
  severity: 'error',
  bad: "DEBUG = False\nALLOWED_HOSTS = []\nROOT_URLCONF = 'mysite.urls'\n",
  good: "DEBUG = False\nALLOWED_HOSTS = ['example.com', 'www.example.com']\nROOT_URLCONF = 'mysite.urls'\n",
  missing: missingSettings,
  *check(settings) {
    if (hasNoUsableHost(settings)) yield* unusableHosts(settings);
    if (!isRefusedAll(settings)) return;
    const wrong = settings.misspelt('ALLOWED_HOSTS');
    if (wrong !== undefined)
      yield {
        span: spanOf(settings.file, wrong.target),
        message: {
          en: `Django does not read \`${wrong.name}\`, so with \`DEBUG\` off it answers every request with 400 Bad Request. The setting is called \`ALLOWED_HOSTS\`.`,
          ko: `Django는 ${particle(`\`${wrong.name}\``, '을/를')} 읽지 않아요. \`DEBUG\`가 꺼져 있어서 모든 요청에 400 Bad Request로 답해요. 설정 이름은 \`ALLOWED_HOSTS\`예요.`,
        },
      };
    else
      yield {
        span: placeOf(settings, 'ALLOWED_HOSTS', 'DEBUG'),
        message: {
          en: "`DEBUG` is off and `ALLOWED_HOSTS` is empty, so Django answers every request with 400 Bad Request. List the names people type: `ALLOWED_HOSTS = ['example.com']`.",
          ko: "`DEBUG`는 꺼져 있는데 `ALLOWED_HOSTS`가 비어 있어서 Django가 모든 요청에 400 Bad Request로 답해요. `ALLOWED_HOSTS = ['example.com']`처럼 접속할 이름을 적으세요.",
        },
      };
  },
};

/** Certainly no request can be answered: both values are known, and no other file builds on this one. */
export function isRefusedAll(settings: Settings): boolean {
  const off = settings.last('DEBUG') !== undefined && truth(settings.value('DEBUG')) === false;
  const told = settings.last('ALLOWED_HOSTS') !== undefined || settings.last('INSTALLED_APPS') !== undefined;
  const empty = settings.misspelt('ALLOWED_HOSTS') !== undefined || says(settings, 'W020');
  return settings.role === 'project' && settings.whole && told && off && empty;
}
