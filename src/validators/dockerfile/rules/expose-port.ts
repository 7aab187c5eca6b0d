import type {Dockerfile, Word} from '../../../syntax/dockerfile.ts';
import {finalStage} from '../../../syntax/stage.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {shipped} from '../environment.ts';
import {listening, servers} from '../server.ts';

/** EXPOSE names the port the server listens on. */
export const exposePort: Rule<Dockerfile, {readonly port: number}> = {
  id: 'dockerfile/expose-port',
  title: {en: 'EXPOSE names the port of the server', ko: 'EXPOSE에 서버의 포트를 적어요'},
  why: {
    en: '`EXPOSE` writes into the image which port the program inside uses. It opens nothing: that is done by `-p 8000:8000` when the container starts. But people, Compose and `docker run -P` read it, and it has to be the port the server really listens on.',
    ko: '`EXPOSE`는 안의 프로그램이 어느 포트를 쓰는지 이미지에 적어 두는 거예요. 포트를 열지는 않아요. 여는 것은 컨테이너를 시작할 때의 `-p 8000:8000`이에요. 그래도 사람과 Compose, `docker run -P`가 이것을 읽으니 서버가 실제로 쓰는 포트와 같아야 해요.',
  },
  learn: 'first-image#expose',
  reference: 'https://docs.docker.com/reference/dockerfile/#expose',
  severity: 'warning',
  /** 0: the port the start command listens on; any port when that cannot be read. */
  defaults: {port: 0},
  bad: 'FROM python:3.13-slim\nEXPOSE 80\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
  good: 'FROM python:3.13-slim\nEXPOSE 8000\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
  missing: (file, {port}) =>
    shipped(file).some(({keyword}) => keyword === 'EXPOSE')
      ? undefined
      : {
          en: `There is no \`EXPOSE\` in the final stage. Write the port your server listens on: \`EXPOSE ${wanted(file, port)[0] ?? 8000}\`.`,
          ko: `최종 스테이지에 \`EXPOSE\`가 없어요. \`EXPOSE ${wanted(file, port)[0] ?? 8000}\`처럼 서버가 쓰는 포트를 적으세요.`,
        },
  *check(file, {port}) {
    const words = shipped(file).flatMap(({keyword, words}) => (keyword === 'EXPOSE' ? words : []));
    const ports = wanted(file, port);
    const [asked] = ports;
    const [first] = words;
    if (!first || words.some((word) => names(word, ports))) return;
    yield {
      span: first.span,
      message: {
        en: `\`EXPOSE ${first.text}\` does not name the port of the server, which is \`${asked ?? 8000}\`. Write \`EXPOSE ${asked ?? 8000}\`.`,
        ko: `\`EXPOSE ${first.text}\`에 서버의 포트인 ${particle(`\`${asked ?? 8000}\``, '이/가')} 없어요. \`EXPOSE ${asked ?? 8000}\`처럼 쓰세요.`,
      },
    };
  },
};

/** The port that was asked for, else those a server of the final stage listens on, the reachable first. */
function wanted(file: Dockerfile, port: number): readonly number[] {
  if (port > 0) return [port];
  const stage = finalStage(file);
  const places = stage ? servers(stage, file).flatMap((server) => listening(server, stage)) : [];
  const reachable = places.filter(({kind}) => kind === 'open');
  return (reachable.length > 0 ? reachable : places).flatMap((one) =>
    one.port === undefined ? [] : [Number(one.port)],
  );
}

/**
 * `8000`, `8000/tcp`, `8000-8010`; of `80:8000` the part that counts, no-host-port speaks of the other. A value only
 * the build knows is right, and so is any port where none is wanted.
 */
function names({value}: Word, ports: readonly number[]): boolean {
  if (value === undefined) return true;
  const [, from, to, protocol = 'tcp'] = /^(?:.*:)?(\d+)(?:-(\d+))?(?:\/(\w+))?$/.exec(value) ?? [];
  if (from === undefined || protocol.toLowerCase() !== 'tcp') return false;
  return ports.length === 0 || ports.some((port) => Number(from) <= port && port <= Number(to ?? from));
}
