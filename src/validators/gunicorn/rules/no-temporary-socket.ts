import {boundOf} from '../bind.ts';
import {launchRule} from '../launch-rule.ts';

/** The socket stands in a folder of its own, not among everybody's temporary files. */
export const noTemporarySocket = launchRule({
  id: 'gunicorn/no-temporary-socket',
  title: {en: 'The socket is not in /tmp', ko: '소켓을 /tmp에 두지 않아요'},
  why: {
    en: 'A service with `PrivateTmp=true`, as nginx\'s and many others are, has a `/tmp` of its own: the socket is there for gunicorn and not for nginx, which answers 502 "No such file or directory". Besides, anyone on the machine may put a file there first. `/run/…` made by `RuntimeDirectory=` is meant for this.',
    ko: 'nginx를 비롯해 `PrivateTmp=true`인 서비스는 자기만의 `/tmp`를 봐요. gunicorn에게는 소켓이 있는데 nginx에게는 없어서 502 "No such file or directory"가 나요. 게다가 `/tmp`에는 누구나 먼저 파일을 만들어 둘 수 있어요. systemd의 `RuntimeDirectory=`가 만드는 `/run/…`이 이런 용도예요.',
  },
  learn: 'gunicorn#socket',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#PrivateTmp=',
  severity: 'hint',
  bad: 'bind = "unix:/tmp/mysite.sock"\n',
  good: 'bind = "unix:/run/gunicorn/mysite.sock"\n',
  *judge(launch) {
    for (const {given, address} of boundOf(launch)) {
      if (address.kind !== 'socket' || !/^\/(?:var\/)?tmp\//.test(address.path)) continue;
      const name = address.path.split('/').at(-1) || 'mysite.sock';
      yield {
        span: given.span,
        message: {
          en: `nginx may see another /tmp than gunicorn, and not find this socket. Write \`unix:/run/gunicorn/${name}\`, and \`RuntimeDirectory=gunicorn\` in the service.`,
          ko: `nginx가 보는 /tmp는 gunicorn의 /tmp와 다를 수 있어서 이 소켓을 찾지 못해요. \`unix:/run/gunicorn/${name}\`으로 쓰고 서비스에 \`RuntimeDirectory=gunicorn\`을 적으세요.`,
        },
      };
    }
  },
});
