import {textsOf} from '../../../syntax/python/value.ts';
import {spanOf} from '../../../syntax/python.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Finding, Rule} from '../../rule.ts';
import {missingSetting} from '../presence.ts';
import {placeOf, type Settings, textsIn} from '../settings.ts';

/** Each entry of ALLOWED_HOSTS can match a host. */
export const allowedHostsForm: Rule<Settings> = {
  id: 'django/allowed-hosts-form',
  title: {en: 'ALLOWED_HOSTS holds bare host names', ko: 'ALLOWED_HOSTS에는 호스트 이름만 적어요'},
  why: {
    en: 'Django compares each entry with the `Host` header, from which the port has been cut off. An entry with a scheme, a port or a path can never match, so requests for that name get 400 Bad Request although it seems to be allowed. For all subdomains begin with a dot: `.example.com`.',
    ko: 'Django는 각 항목을 포트를 떼어 낸 `Host` 헤더와 비교해요. `https://`나 포트, 경로가 붙은 항목은 절대 맞을 수 없어서, 허용한 것처럼 보여도 400 Bad Request가 나요. 하위 도메인을 모두 허용하려면 `.example.com`처럼 점으로 시작하세요.',
  },
  learn: 'django-production#debug',
  reference: 'https://docs.djangoproject.com/en/5.2/ref/settings/#allowed-hosts',
  severity: 'warning',
  bad: "ALLOWED_HOSTS = ['https://example.com/']\n",
  good: "ALLOWED_HOSTS = ['example.com', '.example.org', '203.0.113.7', '[::1]']\n",
  missing: (settings) => missingSetting(settings, 'ALLOWED_HOSTS'),
  *check(settings) {
    if (!hasNoUsableHost(settings)) yield* unusableHosts(settings);
    const value = settings.value('ALLOWED_HOSTS');
    if (value.kind === 'environment' && value.cast === 'text' && value.reader !== 'environ')
      yield {span: placeOf(settings, 'ALLOWED_HOSTS'), message: oneText};
    const items = value.kind === 'list' || value.kind === 'tuple' ? value.items : [];
    for (const {value: item, node} of items)
      if (item.kind === 'list' || item.kind === 'tuple' || (item.kind === 'environment' && item.cast === 'list'))
        yield {span: spanOf(settings.file, node), message: listInList};
      else if (item.kind === 'environment' && item.cast === 'text' && /HOSTS$/i.test(item.name ?? ''))
        yield {span: spanOf(settings.file, node), message: oneOfSeveral};
  },
};

const oneText: Text = {
  en: "A variable of the environment is one text, and `ALLOWED_HOSTS` is a list: from Django 4.0 on it does not start. Write `.split(',')` behind it.",
  ko: "환경 변수의 값은 문자열 하나인데 `ALLOWED_HOSTS`는 리스트여야 해요. Django 4.0부터는 시작하지 않아요. 뒤에 `.split(',')`를 붙이세요.",
};
const oneOfSeveral: Text = {
  en: "The whole text of the variable becomes one entry: with `example.com,www.example.com` in it no request matches, and every one gets 400 Bad Request. Write `.split(',')` behind it and leave the brackets out.",
  ko: "변수의 값 전체가 항목 하나가 돼요. `example.com,www.example.com`처럼 이름이 여러 개면 아무 요청과도 맞지 않아서 모두 400 Bad Request가 나요. 대괄호를 빼고 뒤에 `.split(',')`를 붙이세요.",
};
const listInList: Text = {
  en: 'A list stands inside the list, and Django compares each entry as a text: requests end with status 500. Leave the inner brackets, or the outer ones, out.',
  ko: '리스트 안에 리스트가 있어요. Django는 각 항목을 문자열로 비교하기 때문에 요청이 500으로 끝나요. 대괄호를 한 겹만 두세요.',
};

/** The entries that match no request. */
export function* unusableHosts(settings: Settings): Generator<Finding> {
  for (const {text, node} of textsOf(settings.value('ALLOWED_HOSTS'))) {
    const message = complaint(text);
    if (message !== undefined) yield {span: spanOf(settings.file, node), message};
  }
}

/** Does certainly no entry match? Then every request gets 400 Bad Request, with DEBUG on or off: an error of allowed-hosts. */
export function hasNoUsableHost(settings: Settings): boolean {
  const texts = settings.last('ALLOWED_HOSTS') === undefined ? undefined : textsIn(settings, 'ALLOWED_HOSTS');
  if (texts === undefined || texts.length === 0 || settings.role !== 'project' || !settings.whole) return false;
  return texts.every(({text}) => complaint(text) !== undefined);
}

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
