import {particle} from '../../../text/particle.ts';
import {askedRule, write} from '../asked.ts';
import {code} from '../value-messages.ts';

/** Requests are logged where systemd and Docker collect them. */
export const accessLog = askedRule({
  id: 'gunicorn/access-log',
  title: {en: 'Requests are logged', ko: '요청 로그를 남겨요'},
  why: {
    en: 'By default gunicorn writes no line for a request. With `-` it writes to its standard output, where journalctl and `docker logs` find it; a file needs somebody who rotates it.',
    ko: 'gunicorn은 기본으로 요청 로그를 남기지 않아요. `-`로 두면 표준 출력에 남겨서 journalctl과 `docker logs`로 볼 수 있어요. 파일에 남기면 누군가 로그를 돌려 줘야(rotate) 해요.',
  },
  learn: 'gunicorn#operate',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html#accesslog',
  /** `stdout`: only standard output will do. */
  defaults: {to: ''},
  bad: 'accesslog = None\n',
  good: 'accesslog = "-"\n',
  settings: ['accesslog'],
  wanted: (_, kind) => {
    const line = write(kind, 'accesslog = "-"', '--access-logfile -');
    return {
      en: `Requests are not logged yet. Write ${line}.`,
      ko: `아직 요청 로그를 남기지 않아요. ${line}를 적으세요.`,
    };
  },
  wrong: ({value, written, label}, {to}) => {
    if (value.kind !== 'string' && value.kind !== 'none') return undefined;
    const target = value.kind === 'string' ? value.value.trim() : '';
    if (
      to === 'stdout'
        ? /^(?:-|\/dev\/(?:stdout|stderr|fd\/[12])|\/proc\/(?:1|self)\/fd\/[12])$/.test(target)
        : target !== ''
    )
      return undefined;
    return {
      en: `With ${code(written)} requests are not logged where they are collected. Write \`-\` for \`${label}\`: standard output.`,
      ko: `${particle(code(written), '으로/로')} 두면 요청 로그가 모이는 곳에 남지 않아요. \`${label}\`에 표준 출력을 뜻하는 \`-\`를 쓰세요.`,
    };
  },
});
