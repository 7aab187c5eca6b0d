import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import {finalStage} from '../../../syntax/stage.ts';
import {particle} from '../../../text/particle.ts';
import {type Listening, listening, servers} from '../../dockerfile/server.ts';
import {builtFrom, composeServicesOf} from '../parsed.ts';
import type {StackRule} from '../stack.ts';

/** The compose file publishes the port that the server in the container listens on. */
export const portsPublished: StackRule = {
  id: 'stack/ports-published',
  title: {
    en: 'The published port is the one the server listens on',
    ko: '밖으로 여는 포트가 서버가 기다리는 포트예요',
  },
  why: {
    en: 'In `ports: ["8080:8000"]` the left number is the port of the host, the right one the port inside the container, and the right one has to be where the server listens. When it is another, Docker opens the door to a port nobody listens on: the container runs, and the browser says "connection reset". `EXPOSE` opens nothing and repairs nothing.',
    ko: '`ports: ["8080:8000"]`에서 왼쪽은 호스트의 포트, 오른쪽은 컨테이너 안의 포트예요. 오른쪽은 서버가 요청을 기다리는 포트여야 해요. 다르면 아무도 기다리지 않는 포트로 연결돼서, 컨테이너는 잘 도는데 브라우저에는 "connection reset"만 보여요. `EXPOSE`는 포트를 열지 않아서 이것을 고쳐 주지 않아요.',
  },
  reference: 'https://docs.docker.com/reference/compose-file/services/#ports',
  severity: 'warning',
  bad: [
    '-- Dockerfile --\nFROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
    '-- compose.yaml --\nservices:\n  web:\n    build: .\n    ports:\n      - "80:80"\n',
  ].join(''),
  good: [
    '-- Dockerfile --\nFROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
    '-- compose.yaml --\nservices:\n  web:\n    build: .\n    ports:\n      - "80:8000"\n',
  ].join(''),
  *check(stack) {
    for (const {path, tree: service} of composeServicesOf(stack)) {
      const file = builtFrom(stack, path, service);
      const places = file === undefined ? [] : placesOf(file.tree);
      const [place] = places;
      const [port] = service.ports.filter(({protocol}) => protocol === 'tcp');
      if (file === undefined || place === undefined || port === undefined || service.command !== undefined) continue;
      const fits = service.ports.some(({container}) => places.some((one) => one.port === String(container)));
      if (fits || places.some((one) => one.port === undefined)) continue;
      yield {
        file: file.path,
        span: place.span,
        message: {
          en: `The server listens on port ${place.port}, and \`${path}\` leads to port ${port.container} of the container, where nobody listens. Write \`"${port.host ?? place.port}:${place.port}"\` there.`,
          ko: `서버는 ${place.port}번 포트에서 기다리는데 ${particle(`\`${path}\``, '은/는')} 아무도 기다리지 않는 컨테이너의 ${port.container}번 포트로 연결해요. 거기에 \`"${port.host ?? place.port}:${place.port}"\`처럼 쓰세요.`,
        },
        related: [
          {
            file: path,
            span: port.span,
            message: {en: 'This port is published.', ko: '밖으로 여는 포트는 이것이에요.'},
          },
        ],
      };
    }
  },
};

function placesOf(tree: Dockerfile): readonly Listening[] {
  const stage = finalStage(tree);
  return stage === undefined ? [] : servers(stage, tree).flatMap((server) => listening(server, stage));
}
