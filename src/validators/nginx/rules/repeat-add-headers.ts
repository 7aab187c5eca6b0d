import type {Directive} from '../../../syntax/nginx.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {inForce, levels, named} from '../level.ts';
import {locations} from '../location.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** A location with add_header lines of its own repeats the security headers of its server. */
export const repeatAddHeaders: Rule<NginxTree> = {
  id: 'nginx/repeat-add-headers',
  title: {
    en: 'Own add_header lines repeat the outer security headers',
    ko: 'add_header를 새로 쓰면 바깥의 보안 헤더도 다시 써요',
  },
  why: {
    en: 'A location inherits the `add_header` lines of its server only while it has none itself. `add_header Cache-Control …;` in one location silently removes `Strict-Transport-Security`, `X-Frame-Options` and the rest from everything it serves. nginx 1.29.3 and newer can be told `add_header_inherit merge;`.',
    ko: 'location은 자기 것이 하나도 없을 때만 server 블록의 `add_header`를 물려받아요. 어떤 location에 `add_header Cache-Control …;`을 넣으면 그 location의 응답에서는 `Strict-Transport-Security`, `X-Frame-Options` 같은 헤더가 소리 없이 빠져요. nginx 1.29.3부터는 `add_header_inherit merge;`로 함께 쓸 수 있어요.',
  },
  reference: 'https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header',
  alsoKnownAs: ['gixy add_header_redefinition'],
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    add_header X-Content-Type-Options nosniff;\n    root /var/www/html;\n    location /static/ {\n        add_header Cache-Control "public, max-age=86400";\n    }\n}\n',
  good: 'server {\n    listen 80;\n    add_header X-Content-Type-Options nosniff;\n    root /var/www/html;\n    location /static/ {\n        add_header X-Content-Type-Options nosniff;\n        add_header Cache-Control "public, max-age=86400";\n    }\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const {directive, block} of locations(tree)) {
      const [own] = named(block, 'add_header');
      if (own === undefined || named(block, 'return').length > 0 || named(block, 'include').length > 0) continue;
      if (inForce(tree, directive, 'add_header_inherit').some(({args}) => args[0]?.value === 'merge')) continue;
      const lost = outer(tree, directive).filter((line) => isSecurity(nameOf(line)) && !has(block, nameOf(line)));
      if (lost.length === 0) continue;
      const names = [...new Set(lost.map(nameOf))].join(', ');
      yield {
        span: own.head,
        message: {
          en: `Because of this line nginx leaves the outer ${quote(names)} out of everything this location answers. Repeat those lines here.`,
          ko: `이 줄 때문에 이 location의 응답에서는 바깥의 ${quote(names)} 헤더가 빠져요. 그 줄들을 여기에도 쓰세요.`,
        },
        related: lost.map((line) => ({
          span: line.head,
          message: {en: 'no longer in force', ko: '더는 적용되지 않아요'},
        })),
      };
    }
  },
};

/** The lines that would be in force if the location had none. */
function outer(tree: NginxTree, location: Directive): readonly Directive[] {
  const around = levels(tree, location).slice(1);
  return around.map((level) => named(level, 'add_header')).find((lines) => lines.length > 0) ?? [];
}

function isSecurity(name: string): boolean {
  return /^(?:strict-transport-security|x-frame-options|x-content-type-options|content-security-policy|referrer-policy|permissions-policy|cross-origin-(?:opener|embedder|resource)-policy)$/i.test(
    name,
  );
}

function has(block: readonly Directive[], name: string): boolean {
  const own = [...named(block, 'add_header'), ...named(block, 'more_set_headers')];
  return own.some((line) => nameOf(line).toLowerCase().startsWith(name.toLowerCase()));
}

function nameOf({args}: Directive): string {
  return args[0]?.value ?? '';
}
