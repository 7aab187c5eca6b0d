import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import type {Placed} from '../complaints.ts';
import {missingUnit} from '../presence.ts';
import {consequence, findings, seen} from '../say.ts';
import type {UnitTree} from '../tree.ts';

/** Sockets listen on a path, a port or an address with a port. */
export const listenAddress: Rule<UnitTree> = {
  id: 'systemd/listen-address',
  title: {
    en: 'Sockets listen on a path, a port, or an address with a port',
    ko: '소켓은 경로, 포트, 또는 주소와 포트로 지정해요',
  },
  why: {
    en: '`ListenStream=` takes a path that begins with `/`, a port such as `8000`, or an address with a port such as `127.0.0.1:8000` or `[::1]:8000`. Names of hosts are not looked up, and `unix:` is how gunicorn and nginx write it. The line is ignored then, and a socket without any other is refused.',
    ko: '`ListenStream=`에는 `/`로 시작하는 경로, `8000` 같은 포트, `127.0.0.1:8000`이나 `[::1]:8000` 같은 주소와 포트를 써요. 호스트 이름은 찾아 주지 않고, `unix:`는 gunicorn과 nginx의 표기예요. 틀린 줄은 무시되고, 다른 줄이 없으면 소켓이 거부돼요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.socket.html#ListenStream=',
  severity: 'error',
  bad: '[Socket]\nListenStream=unix:/run/gunicorn.sock\n',
  good: '[Socket]\nListenStream=/run/gunicorn.sock\n',
  missing: missingUnit,
  check: (tree) =>
    findings(tree, 'address', message, ({word, detail}) =>
      detail === 'unix' ? word.replace(/^unix:(?:\/\/(?=\/))?/, '') : undefined,
    ),
};

function message(one: Placed): Text {
  const reason = reasons[one.detail ?? ''] ?? {
    en: 'write a path such as `/run/gunicorn.sock`, a port such as `8000`, or `127.0.0.1:8000`',
    ko: '`/run/gunicorn.sock` 같은 경로나 `8000` 같은 포트, 또는 `127.0.0.1:8000`처럼 쓰세요',
  };
  return {
    en: `systemd cannot listen on ${seen(one)} and ${consequence(one).en}: ${reason.en}.`,
    ko: `${seen(one)} 주소로는 소켓을 열 수 없어서 systemd가 ${consequence(one).ko}. ${reason.ko}.`,
  };
}

const reasons: Readonly<Record<string, Text>> = {
  unix: {en: 'the path stands alone here, without `unix:`', ko: '여기서는 `unix:` 없이 경로만 쓰세요'},
  relative: {en: 'the path has to begin with `/`', ko: '경로는 `/`로 시작해야 해요'},
  port: {en: 'a port is a number from 1 to 65535', ko: '포트는 1부터 65535까지의 수예요'},
  'no-port': {en: 'the port is missing behind the address', ko: '주소 뒤에 포트가 없어요'},
  'host-name': {
    en: 'it does not look up names of hosts. Write the address, such as `127.0.0.1:8000`',
    ko: '호스트 이름은 찾아 주지 않아요. `127.0.0.1:8000`처럼 주소를 쓰세요',
  },
  star: {
    en: 'for all addresses write only the port, such as `8000`',
    ko: '모든 주소에서 연결을 받으려면 `8000`처럼 포트만 쓰세요',
  },
  long: {en: 'the path of a socket has 107 bytes at most', ko: '소켓 경로는 107바이트를 넘을 수 없어요'},
  sequential: {en: 'only paths can be listened on in this way', ko: '이 방식은 경로에서만 쓸 수 있어요'},
};
