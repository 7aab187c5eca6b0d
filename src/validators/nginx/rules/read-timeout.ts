import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {httpDirectives, inForce} from '../level.ts';
import {proxiedApps} from '../proxied.ts';
import type {NginxTree} from '../tree.ts';
import {secondsOf} from '../units.ts';

/** nginx waits long enough for slow answers. */
export const readTimeout: Rule<NginxTree, {readonly seconds: number}> = {
  id: 'nginx/read-timeout',
  title: {en: 'nginx waits long enough for the app', ko: 'nginx가 앱의 답을 충분히 기다려요'},
  why: {
    en: 'When the program behind sends nothing for 60 seconds, nginx gives up with 504 Gateway Timeout, although the program goes on working. `proxy_read_timeout` sets the time; gunicorn’s own `timeout` must be raised with it, or the worker is killed first and the visitor sees 502.',
    ko: '뒤의 프로그램이 60초 동안 아무것도 보내지 않으면, 프로그램은 계속 일하고 있어도 nginx는 504 Gateway Timeout으로 포기해요. 이 시간은 `proxy_read_timeout`으로 정해요. gunicorn의 `timeout`도 함께 늘려야 해요. 그러지 않으면 워커가 먼저 종료되고 방문자는 502를 봐요.',
  },
  learn: 'nginx-deeper#timeouts',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_read_timeout',
  severity: 'warning',
  onlyWhenAsked: true,
  defaults: {seconds: 120},
  bad: 'server {\n    listen 80;\n    location / {\n        include proxy_params;\n        proxy_read_timeout 30s;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location / {\n        include proxy_params;\n        proxy_read_timeout 2m;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  missing: (tree, {seconds}) =>
    httpDirectives(tree, 'proxy_read_timeout').length > 0
      ? undefined
      : {
          en: `There is no \`proxy_read_timeout\` yet: nginx waits 60 seconds. Add ${quote(`proxy_read_timeout ${seconds}s;`)}.`,
          ko: `아직 \`proxy_read_timeout\`이 없어서 nginx는 60초만 기다려요. ${particle(quote(`proxy_read_timeout ${seconds}s;`), '을/를')} 넣으세요.`,
        },
  *check(tree, {seconds}) {
    const lines = httpDirectives(tree, 'proxy_read_timeout');
    const used = proxiedApps(tree).map(({place}) => inForce(tree, place, 'proxy_read_timeout')[0]);
    const counted = used.length > 0 ? used : lines;
    const waits = (value = '') => secondsOf(value) ?? seconds;
    const [first] = lines;
    if (first === undefined || counted.some((line) => line !== undefined && waits(line.args[0]?.value) >= seconds))
      return;
    const line = counted.find((one) => one !== undefined) ?? first;
    yield {
      span: line.head,
      message: {
        en: `${quote(tree.file.text.slice(line.head.start, line.head.end))} does not let the app take ${seconds} seconds. Write ${quote(`proxy_read_timeout ${seconds}s;`)} where \`proxy_pass\` stands.`,
        ko: `${particle(quote(tree.file.text.slice(line.head.start, line.head.end)), '으로/로')}는 앱이 ${seconds}초까지 걸릴 수 없어요. \`proxy_pass\`가 있는 곳에 ${particle(quote(`proxy_read_timeout ${seconds}s;`), '을/를')} 쓰세요.`,
      },
    };
  },
};
