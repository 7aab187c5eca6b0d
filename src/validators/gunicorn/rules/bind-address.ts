import {bindFault, boundOf} from '../bind.ts';
import {launchRule} from '../launch-rule.ts';

/** gunicorn can listen on the addresses it is given. */
export const bindAddress = launchRule({
  id: 'gunicorn/bind-address',
  title: {en: 'bind is an address gunicorn can listen on', ko: 'bind에는 gunicorn이 기다릴 수 있는 주소를 써요'},
  why: {
    en: '`bind` is `host:port`, `:port`, `unix:/path/to.sock` or `fd://3`. `gunicorn --check-config` never looks at it: a wrong one is found only when gunicorn opens the socket, and then it tries five times and exits. IPv6 addresses stand in brackets, and several addresses are a list.',
    ko: '`bind`는 `호스트:포트`, `:포트`, `unix:/경로/이름.sock`, `fd://3` 가운데 하나예요. `gunicorn --check-config`는 이 값을 보지 않아요. 틀린 주소는 소켓을 열 때에야 드러나고, 다섯 번 시도한 뒤 끝나요. IPv6 주소는 대괄호로 감싸고, 주소가 여럿이면 리스트로 써요.',
  },
  learn: 'gunicorn#bind',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html#bind',
  severity: 'error',
  bad: 'bind = "/run/gunicorn/mysite.sock"\n',
  good: 'bind = "unix:/run/gunicorn/mysite.sock"\n',
  *judge(launch) {
    for (const bound of boundOf(launch)) {
      const message = bindFault(bound);
      if (message) yield {span: bound.given.span, message};
    }
  },
});
