import {assignments, namesOf, type PythonFile, spanOf} from '../../../syntax/python.ts';
import type {Text} from '../../../text/language.ts';
import {sentHeaders} from '../../nginx/headers.ts';
import {named} from '../../nginx/level.ts';
import {settingsOf} from '../parsed.ts';
import {type Proxied, proxiesOf} from '../proxies.ts';
import type {Stack, StackPlace, StackRule} from '../stack.ts';

/** nginx tells Django whether the visitor came over https, where Django goes by it. */
export const forwardedProto: StackRule = {
  id: 'stack/forwarded-proto',
  title: {
    en: 'nginx sends X-Forwarded-Proto where Django goes by it',
    ko: 'Django가 X-Forwarded-Proto를 보면 nginx가 그 헤더를 보내요',
  },
  why: {
    en: 'TLS ends at nginx; behind it every request is plain http. `SECURE_SSL_REDIRECT` and `SECURE_PROXY_SSL_HEADER` need to know how the visitor came, and only nginx can say it: `proxy_set_header X-Forwarded-Proto $scheme;`. Without that line Django redirects to https for ever ("too many redirects"), and with `SECURE_PROXY_SSL_HEADER` it believes whatever the visitor himself writes into the header.',
    ko: 'TLS는 nginx에서 끝나고 그 뒤로는 모두 http예요. `SECURE_SSL_REDIRECT`와 `SECURE_PROXY_SSL_HEADER`는 방문자가 https로 왔는지 알아야 하는데, 그것을 알려 줄 수 있는 것은 nginx뿐이에요: `proxy_set_header X-Forwarded-Proto $scheme;`. 이 줄이 없으면 Django가 https로 끝없이 리다이렉트하고("리디렉션한 횟수가 너무 많습니다"), `SECURE_PROXY_SSL_HEADER`를 켜 두었다면 방문자가 직접 써 보낸 헤더를 그대로 믿어요.',
  },
  learn: 'whole-stack#visitors',
  reference: 'https://docs.djangoproject.com/en/stable/ref/settings/#secure-proxy-ssl-header',
  severity: 'warning',
  insteadOf: ['nginx/pass-scheme', 'django/redirect-behind-proxy'],
  bad: [
    '-- mysite/settings.py --\nDEBUG = False\nSECURE_SSL_REDIRECT = True\nSECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")\n',
    '-- nginx/mysite.conf --\nserver {\n    listen 443 ssl;\n    server_name example.com;\n    ssl_certificate /etc/ssl/example.pem;\n    ssl_certificate_key /etc/ssl/example.key;\n\n    location / {\n        proxy_set_header Host $host;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  ].join(''),
  good: [
    '-- mysite/settings.py --\nDEBUG = False\nSECURE_SSL_REDIRECT = True\nSECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")\n',
    '-- nginx/mysite.conf --\nserver {\n    listen 443 ssl;\n    server_name example.com;\n    ssl_certificate /etc/ssl/example.pem;\n    ssl_certificate_key /etc/ssl/example.key;\n\n    location / {\n        proxy_set_header Host $host;\n        proxy_set_header X-Forwarded-Proto $scheme;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  ].join(''),
  *check(stack) {
    const wish = wishOf(stack);
    if (wish === undefined) return;
    for (const proxied of proxiesOf(stack)) {
      const sent = sentHeaders(proxied.tree, proxied.block);
      if (sent.kind === 'unknown' || sent.values.has(wish.header)) continue;
      const other = wish.header !== usual;
      // A load balancer in front may send a header of its own, which nginx hands on as it is.
      if (other && !sent.values.has(usual)) continue;
      if (wish.kind === 'redirect' && !isSecure(proxied)) continue;
      const message = other ? otherHeader(wish.header) : messages[wish.kind];
      yield {file: proxied.file, span: proxied.pass.head, message, related: [wish.place]};
    }
  },
};

interface Wish {
  /** header: Django reads the header; redirect: it only sends everybody to https. */
  readonly kind: 'header' | 'redirect';
  /** As nginx names it, in small letters. */
  readonly header: string;
  readonly place: StackPlace;
}

const usual = 'x-forwarded-proto';

/** What the settings want of the header; undefined where none does. */
function wishOf(stack: Stack): Wish | undefined {
  for (const {path, tree} of settingsOf(stack)) {
    const header = namesOf(tree).final('SECURE_PROXY_SSL_HEADER');
    if (header?.kind === 'tuple') {
      const [name] = header.items;
      if (name?.value.kind !== 'text' || !/^HTTP_\w+$/.test(name.value.value)) return undefined;
      const sent = name.value.value.slice('HTTP_'.length).toLowerCase().replaceAll('_', '-');
      return {kind: 'header', header: sent, place: place(path, tree, 'SECURE_PROXY_SSL_HEADER')};
    }
    const redirect = namesOf(tree).final('SECURE_SSL_REDIRECT');
    if (header === undefined && redirect?.kind === 'boolean' && redirect.value)
      return {kind: 'redirect', header: usual, place: place(path, tree, 'SECURE_SSL_REDIRECT')};
  }
  return undefined;
}

function place(file: string, tree: PythonFile, setting: string): StackPlace {
  const target = assignments(tree).findLast(({name}) => name === setting)?.target;
  return {
    file,
    span: target === undefined ? {start: 0, end: 0} : spanOf(tree, target),
    message: {en: 'Django goes by it here.', ko: 'Django가 여기서 이 헤더를 기준으로 삼아요.'},
  };
}

function isSecure({server}: Proxied): boolean {
  const words = named(server?.block ?? [], 'listen').map(({args}) => args.map(({value}) => value));
  return words.some((args) => args.includes('ssl') || /(?:^|:)443$/.test(args[0] ?? ''));
}

const messages: Readonly<Record<Wish['kind'], Text>> = {
  header: {
    en: 'Nothing here sends `X-Forwarded-Proto`, and Django goes by it: what the visitor writes into it is believed, and https visitors count as http. Add `proxy_set_header X-Forwarded-Proto $scheme;` beside this line.',
    ko: '여기서 `X-Forwarded-Proto`를 보내지 않는데 Django는 이 헤더를 기준으로 삼아요. 방문자가 써 보낸 값을 그대로 믿게 되고, https로 온 방문자도 http로 보여요. 이 줄 옆에 `proxy_set_header X-Forwarded-Proto $scheme;`을 넣으세요.',
  },
  redirect: {
    en: 'Visitors come over https, and Django never hears of it: `SECURE_SSL_REDIRECT` sends them to https again and again. Add `proxy_set_header X-Forwarded-Proto $scheme;` here, and `SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")` to the settings.',
    ko: '방문자는 https로 왔는데 Django는 그것을 알 수 없어서 `SECURE_SSL_REDIRECT`가 https로 계속 다시 보내요. 여기에 `proxy_set_header X-Forwarded-Proto $scheme;`을 넣고, 설정에 `SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")`를 넣으세요.',
  },
};

function otherHeader(header: string): Text {
  return {
    en: `nginx sends \`X-Forwarded-Proto\` here, and Django goes by another header, \`${header}\`, which nobody sends: https visitors count as http. Write \`("HTTP_X_FORWARDED_PROTO", "https")\` in the settings.`,
    ko: `nginx는 여기서 \`X-Forwarded-Proto\`를 보내는데 Django는 아무도 보내지 않는 \`${header}\` 헤더를 기준으로 삼아서 https로 온 방문자도 http로 보여요. 설정에 \`("HTTP_X_FORWARDED_PROTO", "https")\`라고 쓰세요.`,
  };
}
