import type {Rule} from '../../rule.ts';
import {samePath} from '../asked.ts';
import {taken} from '../effect.ts';
import type {UnitTree} from '../tree.ts';

/** The socket listens where it is asked to. */
export const listensOn: Rule<UnitTree, {readonly address: string}> = {
  id: 'systemd/listens-on',
  title: {en: 'The socket listens at the right place', ko: '소켓이 맞는 주소에서 연결을 받아요'},
  why: {
    en: 'systemd opens the socket before the server runs, and hands it over at the first request. nginx has to send its requests to the same path.',
    ko: 'systemd가 서버보다 먼저 소켓을 열어 두고, 첫 요청이 오면 서버에 넘겨줘요. nginx도 같은 경로로 요청을 보내야 해요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.socket.html#ListenStream=',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Any value will do where none is asked for. */
  defaults: {address: ''},
  bad: '[Socket]\nListenStream=/tmp/mysite.sock\n',
  good: '[Socket]\nListenStream=/run/gunicorn/mysite.sock\n',
  missing(tree, {address}) {
    const given = taken(tree, 'Socket', 'ListenStream');
    if (given.some(({value}) => address === '' || samePath(value, address))) return undefined;
    return {
      en: `This unit does not listen ${address === '' ? 'anywhere' : `on \`${address}\``} yet. Write \`ListenStream=${address || '/run/gunicorn/mysite.sock'}\` under \`[Socket]\`.`,
      ko: `아직 ${address === '' ? '연결을 받을 주소가 없어요' : `\`${address}\`에서 연결을 받지 않아요`}. \`[Socket]\` 아래에 \`ListenStream=${address || '/run/gunicorn/mysite.sock'}\` 줄을 쓰세요.`,
    };
  },
  *check(tree, {address}) {
    for (const {value, valueSpan} of taken(tree, 'Socket', 'ListenStream'))
      if (/^\/(?:var\/)?tmp\//.test(value) && !samePath(value, address))
        yield {
          span: valueSpan,
          message: {
            en: 'Anybody may write in `/tmp`, and a service with `PrivateTmp=` sees another one. Put the socket below `/run`.',
            ko: '`/tmp`는 누구나 쓸 수 있고, `PrivateTmp=`를 쓰는 서비스는 다른 `/tmp`를 봐요. 소켓은 `/run` 아래에 두세요.',
          },
        };
  },
};
