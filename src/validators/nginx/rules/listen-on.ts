import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {named, servers} from '../level.ts';
import {portsOf} from '../listening.ts';
import type {NginxTree} from '../tree.ts';

/** A server listens on the port that was asked for. */
export const listenOn: Rule<NginxTree, {readonly port: number}> = {
  id: 'nginx/listen-on',
  title: {en: 'A server listens on the port', ko: '정해진 포트에서 기다려요'},
  why: {
    en: 'Browsers ask port 80 for `http://` and port 443 for `https://` unless the address names another one. `listen` says on which port, and on which addresses, this server answers.',
    ko: '주소에 따로 적지 않으면 브라우저는 `http://`는 80번, `https://`는 443번 포트로 요청해요. 이 서버가 어느 주소의 어느 포트에서 답할지는 `listen`으로 정해요.',
  },
  learn: 'nginx-proxy#server',
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#listen',
  severity: 'warning',
  onlyWhenAsked: true,
  defaults: {port: 80},
  bad: 'server {\n    listen 8080;\n    root /var/www/html;\n}\n',
  good: 'server {\n    listen 80;\n    root /var/www/html;\n}\n',
  missing: (tree, {port}) =>
    servers(tree).length > 0
      ? undefined
      : {
          en: `There is no \`server\` block yet, so nothing listens. Write ${quote(`server { listen ${port}; … }`)}.`,
          ko: `아직 \`server\` 블록이 없어서 아무 데서도 기다리지 않아요. ${particle(quote(`server { listen ${port}; … }`), '을/를')} 쓰세요.`,
        },
  *check(tree, {port}) {
    const all = servers(tree);
    const [first] = all;
    const open = all.flatMap(portsOf).filter(({number}) => number === port);
    if (first === undefined || open.some(({onlyHere}) => onlyHere === undefined)) return;
    const [closed] = open.flatMap(({onlyHere}) => onlyHere ?? []);
    if (closed !== undefined) {
      yield {
        span: closed.head,
        message: {
          en: `${quote(closed.args[0]?.value ?? '')} is an address that only this machine itself reaches, so no visitor gets an answer on port ${port}. Write ${quote(`listen ${port};`)}.`,
          ko: `${particle(quote(closed.args[0]?.value ?? ''), '은/는')} 이 컴퓨터 안에서만 닿는 주소라서 밖에서 ${port}번 포트로 들어올 수 없어요. ${quote(`listen ${port};`)}라고 쓰세요.`,
        },
      };
      return;
    }
    const line = named(first.block ?? [], 'listen')[0];
    yield {
      span: line?.head ?? first.name.span,
      message: {
        en: `No server listens on port ${port}. Write ${quote(`listen ${port};`)}.`,
        ko: `${port}번 포트에서 기다리는 서버가 없어요. ${quote(`listen ${port};`)}라고 쓰세요.`,
      },
    };
  },
};
