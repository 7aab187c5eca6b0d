import {textsOf} from '../../../syntax/python/value.ts';
import {spanOf} from '../../../syntax/python.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingSetting} from '../presence.ts';
import type {Settings} from '../settings.ts';

/** Each entry of ALLOWED_HOSTS can match a host. */
export const allowedHostsForm: Rule<Settings> = {
  id: 'django/allowed-hosts-form',
  title: {en: 'ALLOWED_HOSTS holds bare host names', ko: 'ALLOWED_HOSTS에는 호스트 이름만 적어요'},
  why: {
    en: 'Django compares each entry with the `Host` header, from which the port has been cut off. An entry with a scheme, a port or a path can never match, so requests for that name get 400 Bad Request although it seems to be allowed. For all subdomains begin with a dot: `.example.com`.',
    ko: 'Django는 각 항목을 포트를 떼어 낸 `Host` 헤더와 비교해요. `https://`나 포트, 경로가 붙은 항목은 절대 맞을 수 없어서, 허용한 것처럼 보여도 400 Bad Request가 나요. 하위 도메인을 모두 허용하려면 `.example.com`처럼 점으로 시작하세요.',
  },
  reference: 'https://docs.djangoproject.com/en/5.2/ref/settings/#allowed-hosts',
  severity: 'warning',
  bad: "ALLOWED_HOSTS = ['https://example.com/']\n",
  good: "ALLOWED_HOSTS = ['example.com', '.example.org', '203.0.113.7', '[::1]']\n",
  missing: (settings) => missingSetting(settings, 'ALLOWED_HOSTS'),
  *check(settings) {
    for (const {text, node} of textsOf(settings.value('ALLOWED_HOSTS'))) {
      const message = complaint(text);
      if (message !== undefined) yield {span: spanOf(settings.file, node), message};
    }
  },
};

function complaint(host: string): Text | undefined {
  if (/^\.?[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.?$|^\*$|^\[[0-9a-f:.%]+\]$/iu.test(host)) return undefined;
  const bare = host
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[/:].*$/, '')
    .replace(/^\*\./, '.');
  const instead = /^\.?[\w-]+(?:\.[\w-]+)*$/.test(bare) ? `\`'${bare}'\`` : "`'example.com'`";
  const code = `\`${host}\``;
  return {
    en: `${code} never matches: the host of a request has no ${part(host).en}. Write only the name: ${instead}.`,
    ko: `${particle(code, '은/는')} 어떤 요청과도 맞지 않아요. 요청의 호스트에는 ${part(host).ko} 없어요. 이름만 적으세요: ${instead}`,
  };
}

function part(host: string): Text {
  if (host.includes('://')) return {en: 'scheme in front (`https://`)', ko: '`https://` 같은 앞부분이'};
  if (host.startsWith('*.'))
    return {en: '`*` (a leading dot stands for all subdomains)', ko: '`*`가(하위 도메인은 앞에 점을 찍어요)'};
  if (host.includes('/')) return {en: 'path', ko: '경로가'};
  if (/:\d+$/.test(host)) return {en: 'port any more when it is compared', ko: '비교할 때 포트가'};
  if (/\s|^$/.test(host)) return {en: 'blanks and is never empty', ko: '빈칸이'};
  return {en: 'such characters', ko: '이런 글자가'};
}
