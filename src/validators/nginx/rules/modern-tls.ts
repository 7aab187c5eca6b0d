import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {httpDirectives} from '../level.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Only versions of TLS that still keep a secret. */
export const modernTls: Rule<NginxTree> = {
  id: 'nginx/modern-tls',
  title: {en: 'Only TLS 1.2 and 1.3', ko: 'TLS 1.2와 1.3만 써요'},
  why: {
    en: 'SSLv3, TLS 1.0 and TLS 1.1 can be broken, and no browser of the last years needs them: they were turned off everywhere in 2020. Allowing them only helps somebody in the middle to ask for the weaker one. nginx’s own default since 1.23.4 is TLS 1.2 and 1.3.',
    ko: 'SSLv3, TLS 1.0, TLS 1.1은 깨질 수 있고, 요즘 브라우저에는 필요하지 않아요. 2020년에 모든 브라우저가 껐어요. 켜 두면 중간에 있는 누군가가 더 약한 쪽을 고르게 만들기만 좋아요. nginx도 1.23.4부터 TLS 1.2와 1.3을 기본으로 써요.',
  },
  reference: 'https://www.rfc-editor.org/rfc/rfc8996',
  alsoKnownAs: ['gixy weak_ssl_tls'],
  severity: 'hint',
  bad: 'server {\n    listen 443 ssl;\n    ssl_certificate /etc/ssl/certs/example.pem;\n    ssl_certificate_key /etc/ssl/private/example.key;\n    ssl_protocols TLSv1 TLSv1.1 TLSv1.2;\n}\n',
  good: 'server {\n    listen 443 ssl;\n    ssl_certificate /etc/ssl/certs/example.pem;\n    ssl_certificate_key /etc/ssl/private/example.key;\n    ssl_protocols TLSv1.2 TLSv1.3;\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const {args} of httpDirectives(tree, 'ssl_protocols')) {
      const old = args.filter(({value}) => /^(?:SSLv[23]|TLSv1(?:\.1)?)$/i.test(value));
      const [first] = args;
      const last = args.at(-1);
      if (old.length === 0 || first === undefined || last === undefined) continue;
      const span = {start: first.span.start, end: last.span.end};
      const names = old.map(({value}) => value).join(', ');
      yield {
        span,
        message: {
          en: `${quote(names)} can be broken and is needed by no browser of today. Write \`TLSv1.2 TLSv1.3\`.`,
          ko: `${particle(quote(names), '은/는')} 깨질 수 있고 요즘 브라우저에는 필요 없어요. \`TLSv1.2 TLSv1.3\`만 쓰세요.`,
        },
        fix: {edits: [{span, text: 'TLSv1.2 TLSv1.3'}]},
      };
    }
  },
};
