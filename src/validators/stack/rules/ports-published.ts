import type {ComposeService, PublishedPort} from '../../../syntax/compose.ts';
import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import type {Span} from '../../../syntax/span.ts';
import {finalStage} from '../../../syntax/stage.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import {listening, servers} from '../../dockerfile/server.ts';
import {type Bind, bindsOf} from '../binds.ts';
import {runs} from '../containers.ts';
import {builtFrom, composeServicesOf, type Read} from '../parsed.ts';
import type {Stack, StackRule} from '../stack.ts';
import type {ReadFile} from '../trees.ts';

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
  learn: 'first-image#expose',
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
    const binds = bindsOf(stack) ?? [];
    for (const service of composeServicesOf(stack)) {
      const {path, tree} = service;
      const file = builtFrom(stack, path, tree);
      const [port] = tree.ports.filter(({protocol}) => protocol === 'tcp');
      if (file === undefined || port === undefined) continue;
      const places = placesOf(service, file, binds, stack);
      const [place] = places;
      const fits = tree.ports.some(({container}) => places.some((one) => one.port === String(container)));
      if (place === undefined || fits || places.some((one) => one.port === undefined)) continue;
      const message = {en: 'This port is published.', ko: '밖으로 여는 포트는 이것이에요.'};
      const published = {file: path, span: port.span, message};
      const words = say(place, path, port);
      if (place.file === file.path) {
        yield {file: place.file, span: place.span, message: words, related: [published]};
        continue;
      }
      // Neither the compose file nor a script is judged, so the image that they start is where it is said.
      const listens = {en: 'The server listens here.', ko: '서버는 여기서 기다려요.'};
      yield {
        file: file.path,
        span: lastOf(file),
        message: words,
        related: [{file: place.file, span: place.span, message: listens}, published],
      };
    }
  },
};

interface ListeningPlace {
  readonly file: string;
  readonly span: Span;
  /** undefined: not known. */
  readonly port: string | undefined;
}

/** Where the server of a service listens: by its image, else by the command or the script that starts it. */
function placesOf(
  service: Read<ComposeService>,
  {path, tree}: ReadFile<Dockerfile>,
  binds: readonly Bind[],
  stack: Stack,
): readonly ListeningPlace[] {
  const stage = finalStage(tree);
  const own = stage === undefined ? [] : servers(stage, tree).flatMap((server) => listening(server, stage));
  if (own.length > 0 && service.tree.command === undefined)
    return own.map(({span, port}) => ({file: path, span, port}));
  return binds
    .filter((bind) => runs(service, bind, stack))
    .map(({file, span, address}) => ({file, span, port: /:(\d+)$/.exec(address)?.[1]}));
}

/** The line of an image that says how it starts, else its last one. */
function lastOf({tree: {instructions}}: ReadFile<Dockerfile>): Span {
  const starts = instructions.findLast(({keyword}) => keyword === 'CMD' || keyword === 'ENTRYPOINT');
  return (starts ?? instructions.at(-1))?.span ?? {start: 0, end: 0};
}

function say({port}: ListeningPlace, compose: string, {host, container}: PublishedPort): Text {
  const right = `"${host ?? port}:${port}"`;
  return {
    en: `The server listens on port ${port}, and \`${compose}\` leads to port ${container} of the container, where nobody listens. Write \`${right}\` there.`,
    ko: `서버는 ${port}번 포트에서 기다리는데 ${particle(`\`${compose}\``, '은/는')} 아무도 기다리지 않는 컨테이너의 ${container}번 포트로 연결해요. 거기에 \`${right}\`처럼 쓰세요.`,
  };
}
