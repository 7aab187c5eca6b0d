import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import {type Bound, boundOf} from '../bind.ts';
import {launchRule} from '../launch-rule.ts';
import {code} from '../value-messages.ts';

/** The address says what it opens: no shorthand for every interface, no socket path that lost its first slash. */
export const clearAddress = launchRule({
  id: 'gunicorn/clear-address',
  title: {en: 'bind says plainly where gunicorn listens', ko: 'bind만 보고 어디에서 기다리는지 알 수 있어요'},
  why: {
    en: '`0:5000` looks like "port 5000 of this machine" and means `0.0.0.0:5000`: every interface, open to the whole network, past nginx and TLS. And in `unix://run/app.sock` the two slashes belong to `unix://`, so the path left is `run/app.sock` in the folder gunicorn runs in, where nginx never looks.',
    ko: '`0:5000`은 "이 컴퓨터의 5000번 포트"처럼 보이지만 `0.0.0.0:5000`이라는 뜻이에요. 모든 인터페이스가 열려서 nginx와 TLS를 거치지 않고도 들어올 수 있어요. 그리고 `unix://run/app.sock`에서 슬래시 두 개는 `unix://`의 일부라서, 남는 경로는 gunicorn이 실행되는 폴더 안의 `run/app.sock`이에요. nginx는 그곳을 찾지 않아요.',
  },
  learn: 'gunicorn#bind',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html#bind',
  severity: 'warning',
  bad: 'bind = "0:5000"\n',
  good: 'bind = "127.0.0.1:5000"\n',
  *judge(launch) {
    for (const bound of boundOf(launch)) {
      const message = complaint(bound);
      if (message) yield {span: bound.given.span, message};
    }
  },
});

function complaint({text, address}: Bound): Text | undefined {
  const seen = code(text);
  if (address.kind === 'host' && /^0+$/.test(address.host))
    return {
      en: `${seen} is short for \`0.0.0.0:${address.port}\`: every interface. Write that where it is meant, as in a container; behind nginx on the same machine write \`127.0.0.1:${address.port}\`.`,
      ko: `${particle(seen, '은/는')} ${particle(code(`0.0.0.0:${address.port}`), '을/를')} 줄여 쓴 것이고, 모든 인터페이스를 열어요. 컨테이너처럼 정말 그런 뜻이라면 그대로 풀어 쓰고, 같은 컴퓨터의 nginx 뒤라면 ${particle(code(`127.0.0.1:${address.port}`), '으로/로')} 쓰세요.`,
    };
  if (address.kind !== 'socket') return undefined;
  if (/^unix:\/\/[^/.]/.test(text))
    return {
      en: `Behind \`unix://\` the path is \`${address.path}\`, inside the folder gunicorn runs in. Write three slashes, \`unix:///${address.path}\`, or \`unix:/${address.path}\`.`,
      ko: `\`unix://\` 뒤의 경로는 \`${address.path}\`, 곧 gunicorn이 실행되는 폴더 안이에요. 슬래시 세 개로 \`unix:///${address.path}\`라고 쓰거나 \`unix:/${address.path}\`라고 쓰세요.`,
    };
  if (address.path === '')
    return {
      en: `${seen} names no path, so the socket has no name that nginx could use. Write \`unix:/run/gunicorn/mysite.sock\`.`,
      ko: `${seen}에 경로가 없어서 nginx가 찾아갈 소켓 이름이 없어요. \`unix:/run/gunicorn/mysite.sock\`처럼 쓰세요.`,
    };
  if (!address.path.endsWith('/')) return undefined;
  return {
    en: `${seen} ends with a slash, so it names a folder. A socket is a file: write its name too.`,
    ko: `${particle(seen, '은/는')} 슬래시로 끝나서 폴더를 가리켜요. 소켓은 파일이니 파일 이름까지 쓰세요.`,
  };
}
