import {particle} from '../../../text/particle.ts';
import {bindsBesideSocket} from '../binds.ts';
import {proxiesOf} from '../proxies.ts';
import type {StackRule} from '../stack.ts';

/** The socket unit and the command name the same address. */
export const socketUnitMatchesBind: StackRule = {
  id: 'stack/socket-unit-matches-bind',
  title: {
    en: 'The socket unit and --bind name the same address',
    ko: '소켓 유닛과 --bind에 같은 주소를 써요',
  },
  why: {
    en: 'When `gunicorn.socket` starts `gunicorn.service`, systemd opens the address of `ListenStream=` and hands it over. gunicorn then takes that one and reads nothing of `--bind`. Where the two differ, the address in the command is never opened, and whoever points nginx at it gets 502.',
    ko: '`gunicorn.socket`이 `gunicorn.service`를 시작하면 systemd가 `ListenStream=`의 주소를 직접 열어서 넘겨줘요. 그러면 gunicorn은 그것만 쓰고 `--bind`는 보지 않아요. 둘이 다르면 명령에 적은 주소는 열리지 않고, nginx를 그 주소로 연결하면 502가 나와요.',
  },
  reference: 'https://docs.gunicorn.org/en/stable/deploy.html#systemd',
  severity: 'warning',
  bad: [
    '-- gunicorn.socket --\n[Socket]\nListenStream=/run/gunicorn.sock\n\n[Install]\nWantedBy=sockets.target\n',
    '-- gunicorn.service --\n[Unit]\nRequires=gunicorn.socket\n\n[Service]\nExecStart=/srv/app/venv/bin/gunicorn --bind unix:/run/mysite.sock mysite.wsgi\n',
  ].join(''),
  good: [
    '-- gunicorn.socket --\n[Socket]\nListenStream=/run/gunicorn.sock\n\n[Install]\nWantedBy=sockets.target\n',
    '-- gunicorn.service --\n[Unit]\nRequires=gunicorn.socket\n\n[Service]\nExecStart=/srv/app/venv/bin/gunicorn --bind unix:/run/gunicorn.sock mysite.wsgi\n',
  ].join(''),
  *check(stack) {
    const upstreams = proxiesOf(stack).flatMap((proxied) => proxied.upstreams);
    const isWanted = (address: string) => upstreams.some((one) => one.address === address);
    for (const {bind, sockets} of bindsBesideSocket(stack)) {
      const [socket] = sockets;
      if (socket === undefined || sockets.some(({address}) => address === bind.address)) continue;
      // Then nginx goes to where nobody listens, and that is said there.
      if (isWanted(bind.address) && !sockets.some(({address}) => isWanted(address))) continue;
      yield {
        file: bind.file,
        span: bind.span,
        message: {
          en: `systemd hands gunicorn the socket \`${socket.address}\`, so \`${bind.address}\` is never opened. Write the same address in both, or leave \`--bind\` out.`,
          ko: `systemd가 gunicorn에 \`${socket.address}\` 소켓을 넘겨줘서 ${particle(`\`${bind.address}\``, '은/는')} 열리지 않아요. 두 곳에 같은 주소를 쓰거나 \`--bind\`를 빼세요.`,
        },
        related: [
          {
            file: socket.file,
            span: socket.span,
            message: {en: 'systemd listens here.', ko: 'systemd는 여기서 기다려요.'},
          },
        ],
      };
    }
  },
};
