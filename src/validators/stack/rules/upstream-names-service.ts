import type {ComposeService} from '../../../syntax/compose.ts';
import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {type Bind, bindsOf} from '../binds.ts';
import {nginxServicesWith, runs} from '../containers.ts';
import {composeServicesOf, type Read} from '../parsed.ts';
import {proxiesOf, type Upstream} from '../proxies.ts';
import type {Stack, StackRule} from '../stack.ts';

/** nginx in a container reaches the application by the name of its service. */
export const upstreamNamesService: StackRule = {
  id: 'stack/upstream-names-service',
  title: {
    en: 'nginx in a container reaches the application by the name of its service',
    ko: '컨테이너 안의 nginx는 서비스 이름으로 애플리케이션에 연결해요',
  },
  why: {
    en: 'Each service of a compose file is a machine of its own: inside the nginx container `localhost` is that container, where no application listens (502), and the other containers go by the names of their services. A name that no service has stops nginx at its start: `host not found in upstream "backend"`.',
    ko: 'compose 파일의 서비스는 저마다 따로 있는 컴퓨터와 같아요. nginx 컨테이너 안에서 `localhost`는 그 컨테이너 자신이라서 거기서 기다리는 애플리케이션이 없고(502), 다른 컨테이너는 서비스 이름으로 찾아요. 어느 서비스에도 없는 이름을 쓰면 nginx가 시작하다가 `host not found in upstream "backend"`로 멈춰요.',
  },
  reference: 'https://docs.docker.com/compose/how-tos/networking/',
  severity: 'warning',
  bad: [
    '-- compose.yaml --\nservices:\n  web:\n    build: .\n  nginx:\n    image: nginx:1.29\n    volumes:\n      - ./nginx/mysite.conf:/etc/nginx/conf.d/default.conf\n',
    '-- Dockerfile --\nFROM python:3.13-slim\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
    '-- nginx/mysite.conf --\nserver {\n    listen 80;\n\n    location / {\n        include proxy_params;\n        proxy_pass http://localhost:8000;\n    }\n}\n',
  ].join(''),
  good: [
    '-- compose.yaml --\nservices:\n  web:\n    build: .\n  nginx:\n    image: nginx:1.29\n    volumes:\n      - ./nginx/mysite.conf:/etc/nginx/conf.d/default.conf\n',
    '-- Dockerfile --\nFROM python:3.13-slim\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
    '-- nginx/mysite.conf --\nserver {\n    listen 80;\n\n    location / {\n        include proxy_params;\n        proxy_pass http://web:8000;\n    }\n}\n',
  ].join(''),
  *check(stack) {
    const binds = bindsOf(stack) ?? [];
    const told = new Set<number>();
    for (const {file, upstreams} of proxiesOf(stack)) {
      const front = nginxServicesWith(file, stack);
      if (front.length === 0 || front.some(({tree}) => tree.network === 'host')) continue;
      for (const upstream of upstreams) {
        const found = wrongName(upstream, front, binds, stack);
        if (found === undefined || upstream.file !== file || told.has(upstream.span.start)) continue;
        told.add(upstream.span.start);
        const {service, message} = found;
        const there = {en: 'This is the service.', ko: '서비스는 이것이에요.'};
        const related = [{file: service.path, span: service.tree.key.span, message: there}];
        yield {file, span: upstream.span, message, related};
      }
    }
  },
};

interface Found {
  readonly service: Read<ComposeService>;
  readonly message: Text;
}

/** What is wrong with a name or `localhost` inside the container of nginx, with the service that was most likely meant. */
function wrongName(
  {address}: Upstream,
  front: readonly Read<ComposeService>[],
  binds: readonly Bind[],
  stack: Stack,
): Found | undefined {
  const [, host, port = ''] = /^(127\.0\.0\.1|[a-z][\w-]*):(\d+)$/i.exec(address) ?? [];
  if (host === undefined) return undefined;
  const services = composeServicesOf(stack);
  const others = services.filter(({tree}) => !front.some((one) => one.tree.name === tree.name));
  const serving = others.filter((one) =>
    binds.some((bind) => bind.address === `0.0.0.0:${port}` && runs(one, bind, stack)),
  );
  if (host === '127.0.0.1') {
    const [service] = serving;
    const own = front.some((one) => binds.some((bind) => runs(one, bind, stack)));
    return service === undefined || own ? undefined : {service, message: itself(service.tree.name, port)};
  }
  if (services.some(({tree}) => tree.names.includes(host))) return undefined;
  const near = nearest(
    host,
    others.map(({tree}) => tree.name),
  );
  const service = serving[0] ?? others.find(({tree}) => tree.name === near);
  return service && {service, message: nobody(host, service.tree.name, port)};
}

function itself(name: string, port: string): Text {
  return {
    en: `Inside the container of nginx \`localhost\` is that container, and the application runs in another one: every page is 502. Write \`${name}:${port}\`, the name of its service.`,
    ko: `nginx 컨테이너 안에서 \`localhost\`는 그 컨테이너 자신인데 애플리케이션은 다른 컨테이너에 있어서 모든 페이지가 502예요. 서비스 이름으로 \`${name}:${port}\`라고 쓰세요.`,
  };
}

function nobody(host: string, name: string, port: string): Text {
  return {
    en: `No service is called \`${host}\`, so nginx stops at its start: host not found in upstream. If the application is meant, write \`${name}:${port}\`.`,
    ko: `${particle(`\`${host}\``, '이라/라')}는 서비스가 없어서 nginx가 시작하다가 멈춰요(host not found in upstream). 애플리케이션을 가리키려면 \`${name}:${port}\`라고 쓰세요.`,
  };
}
