import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import {finalStage} from '../../../syntax/stage.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {shipped} from '../environment.ts';
import {type Listening, listening, type Server, servers} from '../server.ts';
import {start} from '../start.ts';

/** The server in the container can be reached from outside it. */
export const listenOnAllInterfaces: Rule<Dockerfile> = {
  id: 'dockerfile/listen-on-all-interfaces',
  title: {en: 'The server listens on 0.0.0.0', ko: '서버는 0.0.0.0에서 요청을 기다려요'},
  why: {
    en: 'A container has a network of its own, and `127.0.0.1` in it is the container itself. A server that listens there never sees a request from outside: `docker run -p 8000:8000` publishes the port, and the browser still gets "connection reset". `0.0.0.0` means every interface of the container; who may reach it is decided by `-p`.',
    ko: '컨테이너에는 네트워크가 따로 있어서 그 안의 `127.0.0.1`은 컨테이너 자신이에요. 서버가 그 주소에서 기다리면 밖에서 온 요청은 닿지 않아요. `docker run -p 8000:8000`으로 포트를 열어도 브라우저에는 "connection reset"만 보여요. `0.0.0.0`은 컨테이너의 모든 인터페이스를 뜻하고, 누가 들어올 수 있는지는 `-p`가 정해요.',
  },
  learn: 'production-image#listen',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html#bind',
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nCMD ["gunicorn", "--bind", "127.0.0.1:8000", "mysite.wsgi"]\n',
  good: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
  missing(file) {
    const stage = finalStage(file);
    const command = stage && start(stage, file);
    if (stage && command && (command.seen === 'script' || servers(stage, file).length > 0)) return undefined;
    return {
      en: 'Nothing starts a server yet, so nothing listens. Start one with `CMD`, bound to `0.0.0.0:8000`.',
      ko: '아직 서버를 시작하는 곳이 없어요. `CMD`로 `0.0.0.0:8000`에서 요청을 기다리는 서버를 시작하세요.',
    };
  },
  *check(file) {
    const stage = finalStage(file);
    if (!stage) return;
    const configured = shipped(file).some(({keyword, body}) => keyword === 'COPY' && /gunicorn\S*\.py/.test(body));
    for (const server of servers(stage, file)) {
      const places = listening(server, stage);
      if (places.some(({kind}) => kind === 'open' || kind === 'unknown')) continue;
      const [place] = places;
      if (!place || (place.kind === 'default' && server.kind === 'gunicorn' && configured)) continue;
      yield {span: place.span, message: complaint(place, server)};
    }
  },
};

/** How each server is told to listen everywhere. */
function advice({kind}: Server, port: string): string {
  if (kind === 'runserver') return `runserver 0.0.0.0:${port}`;
  if (kind === 'daphne') return '-b 0.0.0.0';
  return kind === 'gunicorn' || kind === 'hypercorn' ? `--bind 0.0.0.0:${port}` : '--host 0.0.0.0';
}

function complaint({kind, address, port = '8000'}: Listening, server: Server): Text {
  const name = server.kind;
  const write = advice(server, port);
  if (kind === 'not-an-address')
    return {
      en: `\`${address}\` alone is read as a host name, not as a port. Write \`${write}\`.`,
      ko: `\`${address}\`만 쓰면 포트가 아니라 호스트 이름으로 읽어요. \`${write}\`처럼 쓰세요.`,
    };
  if (kind === 'default')
    return {
      en: `${name} is not told where to listen, so it takes \`${address}\`, which nobody outside the container can reach. Write \`${write}\`.`,
      ko: `요청을 기다릴 주소를 정하지 않아서 ${particle(name, '은/는')} \`${address}\`에서 기다리고, 컨테이너 밖에서는 접속할 수 없어요. \`${write}\`처럼 쓰세요.`,
    };
  return {
    en: `${name} listens on \`${address}\`, which is the container itself: nobody outside can reach it. Write \`${write}\`.`,
    ko: `${particle(name, '이/가')} 요청을 기다리는 ${particle(`\`${address}\``, '은/는')} 컨테이너 자신이라서 밖에서는 접속할 수 없어요. \`${write}\`처럼 쓰세요.`,
  };
}
