import {particle} from '../../../text/particle.ts';
import {isAsked} from '../address.ts';
import {askedRule, write} from '../asked.ts';
import {boundOf} from '../bind.ts';
import {code} from '../value-messages.ts';

/** gunicorn listens where the exercise says. */
export const bind = askedRule({
  id: 'gunicorn/bind',
  title: {en: 'gunicorn listens where it should', ko: 'gunicorn이 정해진 주소에서 기다려요'},
  why: {
    en: "`bind` decides who can reach gunicorn: a unix socket or `127.0.0.1` only programs on the same machine, `0.0.0.0` everybody. nginx's `proxy_pass` must name the very same place. gunicorn can listen in several places; then one of them has to be that one.",
    ko: '`bind`가 gunicorn에 누가 닿을 수 있는지 정해요. unix 소켓이나 `127.0.0.1`이면 같은 컴퓨터의 프로그램만, `0.0.0.0`이면 누구나 닿아요. nginx의 `proxy_pass`에도 똑같은 자리를 적어야 해요. 여러 주소에서 함께 기다려도 되지만, 그중 하나는 바로 그 자리여야 해요.',
  },
  learn: 'gunicorn#bind',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html#bind',
  /** Any address will do where none is asked for; `unix`: any socket. */
  defaults: {address: ''},
  bad: 'workers = 3\nbind = None\n',
  good: 'bind = "unix:/run/gunicorn/mysite.sock"\nworkers = 3\n',
  settings: ['bind'],
  wanted: ({address}, kind) => {
    const example = address === '' || address === 'unix' ? 'unix:/run/gunicorn/mysite.sock' : address;
    const line = write(kind, `bind = "${example}"`, `--bind ${example}`);
    return {
      en: `gunicorn is not told where to listen yet, so it takes 127.0.0.1:8000. Write ${line}.`,
      ko: `아직 gunicorn이 기다릴 주소를 정하지 않아서 127.0.0.1:8000에서 기다려요. ${line}처럼 쓰세요.`,
    };
  },
  wrong: (given, {address}, launch) => {
    const bound = boundOf(launch).filter((one) => one.given === given);
    const open = given.value.kind === 'text' || given.value.kind === 'unknown' || given.value.kind === 'environment';
    if (open || bound.some((one) => isAsked(one.text, address))) return undefined;
    const seen = code(bound[0]?.text ?? given.written);
    if (address === '' || address === 'unix')
      return {
        en: `${seen} is ${address === '' ? 'no address' : 'no unix socket'}. Write \`unix:/run/gunicorn/mysite.sock\`.`,
        ko: `${particle(seen, '은/는')} ${address === '' ? '주소가' : 'unix 소켓이'} 아니에요. \`unix:/run/gunicorn/mysite.sock\`처럼 쓰세요.`,
      };
    return {
      en: `gunicorn listens on ${seen}; here it should be \`${address}\`.`,
      ko: `gunicorn이 ${seen}에서 기다려요. 여기서는 ${particle(code(address), '을/를')} 써야 해요.`,
    };
  },
});
