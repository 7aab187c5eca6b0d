import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import {boundOf} from '../bind.ts';
import {given} from '../launch.ts';
import {launchRule} from '../launch-rule.ts';
import {code} from '../value-messages.ts';

/** umask is written in octal, and leaves the socket open to nginx. */
export const umaskOctal = launchRule({
  id: 'gunicorn/umask-octal',
  title: {en: 'umask is octal and lets nginx in', ko: 'umask는 8진수로 쓰고 nginx가 들어올 수 있게 해요'},
  why: {
    en: '`umask` takes rights away from the files gunicorn makes, its socket among them. In Python octal numbers begin with `0o`: `umask = 22` is decimal and takes away other rights than `0o22`. With `0o077` only gunicorn\'s own user may use the socket, and nginx answers 502: "Permission denied".',
    ko: '`umask`는 gunicorn이 만드는 파일, 특히 소켓에서 권한을 빼요. Python에서 8진수는 `0o`로 시작해요. `umask = 22`는 10진수라서 `0o22`와는 다른 권한이 빠져요. `0o077`로 두면 gunicorn을 실행한 사용자만 소켓을 쓸 수 있어서 nginx가 "Permission denied"와 함께 502를 내요.',
  },
  learn: 'gunicorn#socket',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html#umask',
  severity: 'warning',
  bad: 'bind = "unix:/run/gunicorn/mysite.sock"\numask = 77\n',
  good: 'bind = "unix:/run/gunicorn/mysite.sock"\numask = 0o007\n',
  *judge(launch) {
    const one = given(launch, 'umask');
    if (one?.value.kind !== 'int') return;
    const mask = Number(one.value.value);
    const socket = boundOf(launch).find(({address}) => address.kind === 'socket');
    const decimal = /^[1-9]\d+$/.test(one.written) && !/[89]/.test(one.written) && one.written !== '18';
    if (decimal) {
      // Octal `77` was meant, and would keep nginx from the socket.
      const better = socket !== undefined && isClosed(Number.parseInt(one.written, 8)) ? '0o007' : `0o${one.written}`;
      yield {
        span: one.span,
        message: inDecimal(one.written, better, launch.kind),
        fix: {edits: [{span: one.span, text: better}]},
      };
    } else if (socket && isClosed(mask))
      yield {
        span: one.span,
        message: {
          en: `With ${code(one.written)} only gunicorn's own user may write to the socket, so nginx answers 502. Write \`0o007\` and let gunicorn run with the group of nginx.`,
          ko: `${particle(code(one.written), '으로/로')} 두면 gunicorn을 실행한 사용자만 소켓에 쓸 수 있어서 nginx가 502를 내요. \`0o007\`로 쓰고 gunicorn을 nginx와 같은 그룹으로 실행하세요.`,
        },
        related: [{span: socket.given.span, message: {en: 'This is the socket.', ko: '이 소켓이에요.'}}],
      };
  },
});

/** Takes the right to write from group and others. */
function isClosed(mask: number): boolean {
  return (mask & 0o020) !== 0 && (mask & 0o002) !== 0;
}

function inDecimal(written: string, better: string, kind: 'config' | 'command'): Text {
  const octal = `0o${Number(written).toString(8)}`;
  return {
    en: `${code(written)} is a decimal number ${kind === 'config' ? 'in Python' : 'here'}, the same as \`${octal}\`. Write \`${better}\`${better === '0o007' ? ', which lets the group in' : ''}.`,
    ko: `${particle(code(written), '은/는')} ${kind === 'config' ? 'Python에서 ' : ''}10진수라서 ${particle(code(octal), '과/와')} 같아요. ${better === '0o007' ? '그룹은 들어올 수 있게 ' : ''}${particle(code(better), '으로/로')} 쓰세요.`,
  };
}
