import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import {isAsked, parseAddress} from '../../gunicorn/address.ts';
import type {Given} from '../../gunicorn/launch.ts';
import type {Finding, Rule} from '../../rule.ts';
import {effective} from '../effect.ts';
import {gunicornsOf, settingOf, settingsOf, type UnitGunicorn} from '../gunicorn.ts';
import type {UnitTree} from '../tree.ts';
import {broughtByItsSocket} from '../web-server.ts';

/** gunicorn listens where it is asked to. */
export const bindsTo: Rule<UnitTree, {readonly address: string}> = {
  id: 'systemd/binds-to',
  title: {en: 'gunicorn listens at the right place', ko: 'gunicorn이 맞는 주소에서 연결을 받아요'},
  why: {
    en: 'Without `--bind` gunicorn listens on `127.0.0.1:8000`. A unix socket such as `unix:/run/gunicorn/mysite.sock` can only be reached on the same server, and nginx has to be told the same path.',
    ko: '`--bind`가 없으면 gunicorn은 `127.0.0.1:8000`에서 연결을 받아요. `unix:/run/gunicorn/mysite.sock` 같은 유닉스 소켓은 같은 서버에서만 접근할 수 있고, nginx에도 같은 경로를 알려 줘야 해요.',
  },
  learn: 'gunicorn#bind',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#ExecStart=',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Any value will do where none is asked for. */
  defaults: {address: ''},
  bad: '[Service]\nExecStart=/srv/venv/bin/gunicorn --bind 0.0.0.0:8000 mysite.wsgi\n',
  good: '[Service]\nExecStart=/srv/venv/bin/gunicorn --bind unix:/run/gunicorn/mysite.sock mysite.wsgi\n',
  missing(tree, {address}) {
    const all = gunicornsOf(tree);
    const bound = all.flatMap((one) => settingsOf(one, 'bind'));
    if (bound.some((one) => fits(one, address))) return undefined;
    // A bind that stands in the file of `-c`, in a variable, or in the `.socket` is not seen here.
    if (bound.length === 0 && all.some((one) => isOpen(tree, one))) return undefined;
    const write = address || 'unix:/run/gunicorn/mysite.sock';
    return {
      en: `gunicorn does not listen ${address === '' ? 'where nginx could be told to look' : `on \`${address}\``} yet. Add \`--bind ${write}\` to \`ExecStart=\`.`,
      ko: `gunicorn이 아직 ${address === '' ? '정해진 주소에서' : `\`${address}\`에서`} 연결을 받지 않아요. \`ExecStart=\`에 \`--bind ${write}\` 옵션을 추가하세요.`,
    };
  },
  *check(tree, {address}) {
    yield* closedSockets(tree);
    for (const given of gunicornsOf(tree).flatMap((one) => settingsOf(one, 'bind')))
      if (isPublic(given) && (address === '' || !fits(given, address)))
        yield {
          span: given.span,
          message: {
            en: `${quote(given.written)} is open to the whole network, past nginx. Bind to a unix socket or to \`127.0.0.1\`.`,
            ko: `${particle(quote(given.written), '은/는')} nginx를 거치지 않고 네트워크 전체에 열려요. 유닉스 소켓이나 \`127.0.0.1\`에 바인드하세요.`,
          },
        };
  },
};

/** Is it the address that is asked for, or one that only the machine knows? */
function fits({value}: Given, address: string): boolean {
  return value.kind !== 'string' || isAsked(value.value, address);
}

function isPublic({value}: Given): boolean {
  if (value.kind !== 'string') return false;
  const address = parseAddress(value.value.trim());
  return address.kind === 'host' && /^(?:0*|0\.0\.0\.0|::)$/.test(address.host);
}

/** `--umask 077` leaves the socket to gunicorn's own user alone, and nginx runs as another. */
function* closedSockets(tree: UnitTree): Generator<Finding> {
  const user = effective(tree, 'Service', 'User')?.value ?? 'root';
  for (const one of gunicornsOf(tree)) {
    const umask = settingOf(one, 'umask');
    const bits = umask?.value.kind === 'int' ? Number(umask.value.value) : 0;
    const makesSocket = settingsOf(one, 'bind').some(
      ({value}) => value.kind === 'string' && /^unix:/.test(value.value),
    );
    if (umask === undefined || !makesSocket || (bits & 0o22) !== 0o22 || /^(?:www-data|nginx|http)$/.test(user))
      continue;
    yield {
      span: umask.span,
      message: {
        en: `With ${quote(umask.written)} only \`${user}\` may use the socket, and nginx gets "Permission denied": 502. Leave the umask out, or write \`007\` with \`Group=www-data\`.`,
        ko: `${particle(quote(umask.written), '으로/로')} 두면 \`${user}\` 사용자만 소켓을 쓸 수 있어서 nginx는 "Permission denied"와 함께 502를 내요. umask를 빼거나, \`007\`로 쓰고 \`Group=www-data\`를 두세요.`,
      },
    };
  }
}

/** May something that is not in this file say where gunicorn listens? */
function isOpen(tree: UnitTree, one: UnitGunicorn): boolean {
  return settingOf(one, 'config') !== undefined || one.launch.command?.extent === 'open' || broughtByItsSocket(tree);
}
