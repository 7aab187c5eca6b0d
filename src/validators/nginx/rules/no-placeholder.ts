import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {httpDirectives} from '../level.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** No name of a tutorial is left where one's own should stand. */
export const noPlaceholder: Rule<NginxTree> = {
  id: 'nginx/no-placeholder',
  title: {en: 'No placeholders are left', ko: '예시로 적힌 자리를 그대로 두지 않아요'},
  why: {
    en: 'Tutorials write `server_domain_or_IP`, `your_domain` or `/path/to/…` where your own name belongs. nginx accepts any word: the name never matches a request, the path leads nowhere, and `nginx -t` says that all is well.',
    ko: '튜토리얼은 여러분의 이름이 들어갈 자리에 `server_domain_or_IP`, `your_domain`, `/path/to/…` 같은 말을 적어 둬요. nginx는 어떤 말이든 받아들여요. 그 이름에 맞는 요청은 없고 그 경로에는 아무것도 없는데, `nginx -t`는 문제없다고 해요.',
  },
  reference: 'https://nginx.org/en/docs/http/server_names.html',
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    server_name server_domain_or_IP;\n    root /var/www/html;\n}\n',
  good: 'server {\n    listen 80;\n    server_name example.com;\n    root /var/www/html;\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const {name, args} of httpDirectives(tree, ...places)) {
      for (const word of args) {
        const placeholder = (name.value === 'server_name' ? hostPattern : pathPattern).exec(word.value)?.[0];
        if (placeholder === undefined) continue;
        yield {
          span: word.span,
          message: {
            en: `${quote(placeholder)} is still the example of a tutorial. Put your own in its place.`,
            ko: `${quote(placeholder)} 부분이 아직 예시 그대로예요. 여러분의 값으로 바꾸세요.`,
          },
        };
      }
    }
  },
};

const places = ['server_name', 'root', 'alias', 'proxy_pass', 'ssl_certificate', 'ssl_certificate_key'];
const hostPattern =
  /^(?:server_domain_or_ip|(?:www\.)?your[-_](?:domain|server|host|ip|site)(?:[-_]?\w*)?(?:\.(?:com|net|org|kr|tld))?|(?:www\.)?yourdomain(?:\.\w+)?|domain_or_ip|your_?ip\w*|<[^>]*>?|.*(?:도메인|서버_?주소|아이피).*)$/i;
const pathPattern =
  /\/path\/to\/|\/your[-_](?:project|app|site|user|name|domain)[\w-]*|\/yourproject\w*|<[^>/]+>|\/(?:사용자명|사용자이름|프로젝트이름|프로젝트명)/i;
