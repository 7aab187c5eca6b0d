import type {Word} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {sentHeaders} from '../../nginx/headers.ts';
import {named} from '../../nginx/level.ts';
import {allowedHosts, isPlainName} from '../allowed-hosts.ts';
import {type Proxied, proxiesOf} from '../proxies.ts';
import type {Stack, StackRule} from '../stack.ts';

/** Every name nginx answers to is one that Django answers to. */
export const serverNameAllowed: StackRule = {
  id: 'stack/server-name-allowed',
  title: {
    en: 'ALLOWED_HOSTS holds every name that nginx answers to',
    ko: 'nginx가 받는 이름이 모두 ALLOWED_HOSTS에 있어요',
  },
  why: {
    en: 'nginx hands the name that the visitor typed on to Django in the `Host` header, and Django compares it with `ALLOWED_HOSTS`. A name that stands in `server_name` only gets as far as Django and comes back as "400 Bad Request", with nothing in the log while `DEBUG` is off. `www.` is the one most often forgotten.',
    ko: 'nginx는 방문자가 입력한 이름을 `Host` 헤더에 담아 Django로 넘기고, Django는 이 값을 `ALLOWED_HOSTS`와 비교해요. `server_name`에만 있고 여기에 없는 이름으로 들어온 요청은 Django까지 갔다가 "400 Bad Request"로 돌아와요. `DEBUG`가 꺼져 있으면 로그에도 남지 않아요. `www.`가 붙은 이름을 가장 자주 빠뜨려요.',
  },
  learn: 'whole-stack#visitors',
  reference: 'https://docs.djangoproject.com/en/stable/ref/settings/#allowed-hosts',
  severity: 'warning',
  bad: [
    '-- mysite/settings.py --\nDEBUG = False\nALLOWED_HOSTS = ["example.com"]\n',
    '-- nginx/mysite.conf --\nserver {\n    listen 80;\n    server_name example.com www.example.com;\n\n    location / {\n        include proxy_params;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  ].join(''),
  good: [
    '-- mysite/settings.py --\nDEBUG = False\nALLOWED_HOSTS = ["example.com", "www.example.com"]\n',
    '-- nginx/mysite.conf --\nserver {\n    listen 80;\n    server_name example.com www.example.com;\n\n    location / {\n        include proxy_params;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  ].join(''),
  *check(stack) {
    const lists = allowedHosts(stack);
    const [list] = lists ?? [];
    if (lists === undefined || list === undefined) return;
    const asked = namesAsked(stack);
    // A template may show any name; only one that holds some of this site's is meant for it.
    const isMeant = asked.some(({name}) => list.hosts.some((host) => answers(host, name.value)));
    if (list.from === 'template' && !isMeant) return;
    for (const {file, name} of asked) {
      const entry = list.from === 'settings' ? `"${name.value}"` : name.value;
      if (lists.some(({hosts}) => hosts.some((host) => answers(host, name.value)))) continue;
      yield {
        file,
        span: name.span,
        message: {
          en: `nginx answers to \`${name.value}\`, and \`ALLOWED_HOSTS\` does not hold it: Django answers "400 Bad Request". Add \`${entry}\` there, or take it out here.`,
          ko: `nginx는 ${particle(`\`${name.value}\``, '을/를')} 받는데 \`ALLOWED_HOSTS\`에는 없어서 Django가 "400 Bad Request"로 답해요. 거기에 ${particle(`\`${entry}\``, '을/를')} 넣거나 여기서 지우세요.`,
        },
        related: [
          {
            file: list.file,
            span: list.span,
            message: {en: 'The names that Django answers to.', ko: 'Django가 받는 이름이에요.'},
          },
        ],
      };
    }
  },
};

/** Every name of a server that hands the visitor's Host on, each once. */
function namesAsked(stack: Stack): readonly {readonly file: string; readonly name: Word}[] {
  const found = new Map<Word, string>();
  for (const proxy of proxiesOf(stack))
    for (const name of named(proxy.server?.block ?? [], 'server_name').flatMap(({args}) => args))
      if (isPlainName(name.value) && passesHost(proxy)) found.set(name, proxy.file);
  return Array.from(found, ([name, file]) => ({file, name}));
}

/** Does the visitor's own Host reach Django? */
function passesHost({tree, block}: Proxied): boolean {
  const sent = sentHeaders(tree, block);
  if (sent.kind === 'unknown') return false;
  const host = sent.values.get('host');
  return sent.values.has('host') && (host === undefined || /^\$(?:http_host|host|server_name)\b/.test(host));
}

/** Django's own comparison: `*`, `.example.com` for a domain and all below it, else the same name in any case. */
function answers(host: string, name: string): boolean {
  const [allowed, asked] = [host.toLowerCase(), name.toLowerCase()];
  if (allowed === '*') return true;
  return allowed.startsWith('.') ? asked === allowed.slice(1) || asked.endsWith(allowed) : allowed === asked;
}
