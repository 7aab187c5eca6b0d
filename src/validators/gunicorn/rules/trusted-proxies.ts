import {particle} from '../../../text/particle.ts';
import {boundOf} from '../bind.ts';
import {launchRule} from '../launch-rule.ts';

/** Only the proxy in front is believed when it says where a request came from. */
export const trustedProxies = launchRule({
  id: 'gunicorn/trusted-proxies',
  title: {en: 'Only the proxy in front is trusted', ko: '앞에 있는 프록시만 믿어요'},
  why: {
    en: 'From the addresses in `forwarded_allow_ips` gunicorn believes `X-Forwarded-Proto` and its like. With `*` it believes everybody: whoever reaches the port can claim that a plain request came over HTTPS. Through a unix socket only the proxy comes in, and gunicorn trusts it without this.',
    ko: 'gunicorn은 `forwarded_allow_ips`에 있는 주소에서 온 `X-Forwarded-Proto` 같은 헤더를 믿어요. `*`로 두면 누구든 믿어요. 포트에 닿을 수 있는 사람이면 평문 요청을 HTTPS라고 속일 수 있어요. unix 소켓으로는 프록시만 들어오고, 이 설정이 없어도 gunicorn이 믿어요.',
  },
  learn: 'gunicorn#operate',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html#forwarded-allow-ips',
  severity: 'warning',
  bad: 'bind = "0.0.0.0:8000"\nforwarded_allow_ips = "*"\n',
  good: 'bind = "0.0.0.0:8000"\nforwarded_allow_ips = "10.0.0.5"\n',
  *judge(launch) {
    const bound = boundOf(launch);
    const closed = bound.length > 0 && bound.every(({address}) => address.kind === 'socket');
    if (closed) return;
    for (const one of launch.given) {
      if (one.setting !== 'forwarded_allow_ips' && one.setting !== 'proxy_allow_ips') continue;
      if (one.value.kind !== 'string' || !one.value.value.split(',').some((part) => part.trim() === '*')) continue;
      yield {
        span: one.span,
        message: {
          en: `\`*\` makes gunicorn believe the forwarding headers of everyone who reaches its port. Write the address of nginx or the load balancer; make sure nobody else reaches the port where that is not known.`,
          ko: `\`*\`로 두면 포트에 닿는 누구의 헤더든 믿어요. ${particle('`*`', '을/를')} 빼고 nginx나 로드 밸런서의 주소를 쓰세요. 주소를 미리 알 수 없다면 다른 곳에서는 포트에 닿지 못하게 막아 두세요.`,
        },
      };
    }
  },
});
