import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {appServers} from '../app-servers.ts';
import {type Bind, bindsOf} from '../binds.ts';
import {runs} from '../containers.ts';
import {composeServicesOf, unitsOf} from '../parsed.ts';
import {proxiesOf, type Upstream} from '../proxies.ts';
import type {Stack, StackRule} from '../stack.ts';
import {treesOf} from '../trees.ts';
import {workflowScripts} from '../workflow-scripts.ts';

/** nginx sends requests to where the application waits for them. */
export const upstreamMatchesBind: StackRule = {
  id: 'stack/upstream-matches-bind',
  title: {
    en: 'nginx sends requests to where the application listens',
    ko: 'nginx가 요청을 보내는 곳과 서버가 기다리는 곳이 같아요',
  },
  why: {
    en: 'The address in `proxy_pass` (or in the `upstream` it names) and the one behind `--bind` or in the socket unit are the two ends of one cable. When they differ, both programs run and every page is "502 Bad Gateway": `connect() failed (111: Connection refused)` for a wrong port, `(2: No such file or directory)` for a wrong socket. A socket is the same only when its path is, letter by letter.',
    ko: '`proxy_pass`(또는 거기서 가리키는 `upstream`)의 주소와 `--bind`나 소켓 유닛에 적은 주소는 한 케이블의 양 끝이에요. 둘이 다르면 두 프로그램이 다 떠 있어도 모든 페이지가 "502 Bad Gateway"예요. 포트가 다르면 `connect() failed (111: Connection refused)`, 소켓이 다르면 `(2: No such file or directory)`가 nginx 로그에 남아요. 소켓은 경로가 한 글자까지 같아야 같은 소켓이에요.',
  },
  learn: 'whole-stack#socket',
  reference: 'https://docs.gunicorn.org/en/stable/deploy.html',
  severity: 'warning',
  bad: [
    '-- gunicorn.service --\n[Service]\nExecStart=/srv/app/venv/bin/gunicorn --bind unix:/run/gunicorn/gunicorn.sock mysite.wsgi\n',
    '-- nginx/mysite.conf --\nserver {\n    listen 80;\n\n    location / {\n        include proxy_params;\n        proxy_pass http://unix:/run/gunicorn.sock;\n    }\n}\n',
  ].join(''),
  good: [
    '-- gunicorn.service --\n[Service]\nExecStart=/srv/app/venv/bin/gunicorn --bind unix:/run/gunicorn/gunicorn.sock mysite.wsgi\n',
    '-- nginx/mysite.conf --\nserver {\n    listen 80;\n\n    location / {\n        include proxy_params;\n        proxy_pass http://unix:/run/gunicorn/gunicorn.sock;\n    }\n}\n',
  ].join(''),
  *check(stack) {
    const binds = bindsHere(stack);
    if (binds.length === 0) return;
    const upstreams = upstreamsOf(stack).filter((one) => isOurs(one, stack, binds));
    const someFits = upstreams.some((one) => binds.some((bind) => fits(one, bind)));
    for (const upstream of upstreams) {
      if (binds.some((bind) => fits(upstream, bind)) || isPublished(upstream, stack)) continue;
      const bind = meant(upstream, binds);
      if (bind === undefined) continue;
      // Where another upstream leads to the application, this one may lead to another program, unless it is a slip.
      const isSlip = upstream.address.startsWith('unix:') && nearest(upstream.address, [bind.address]) !== undefined;
      if (someFits && !isSlip && !/^[a-z][\w-]*:\d+$/.test(upstream.address)) continue;
      // That an image must listen on 0.0.0.0 is what its own rule says.
      if (isInside(upstream, bind, stack)) continue;
      yield {
        file: upstream.file,
        span: upstream.span,
        message: say(upstream, bind),
        related: [
          {
            file: bind.file,
            span: bind.span,
            message: {en: 'The application listens here.', ko: '서버는 여기서 요청을 기다려요.'},
          },
        ],
      };
    }
  },
};

/**
 * Where the application listens on the machine of nginx. Beside a unit that starts it there, an image that nothing of
 * the stack runs is for another place, and its port is not open here.
 */
function bindsHere(stack: Stack): readonly Bind[] {
  const binds = bindsOf(stack) ?? [];
  const started = appServers(stack).some(({from}) => from === 'systemd');
  const texts = [...stack.texts.values(), ...workflowScripts(stack), ...unitsOf(stack).map(({tree}) => tree)];
  const containers = texts.some((one) =>
    /\b(?:docker|podman|compose)\b/.test(typeof one === 'string' ? one : one.text),
  );
  if (!started || containers || composeServicesOf(stack).length > 0) return binds;
  const images = new Set(treesOf(stack, 'dockerfile').map(({path}) => path));
  return binds.filter(({file}) => !images.has(file));
}

/** Every place once, however many locations lead to it. */
function upstreamsOf(stack: Stack): readonly Upstream[] {
  const all = proxiesOf(stack).flatMap(({upstreams}) => upstreams);
  return [...new Map(all.map((one) => [`${one.file} ${one.span.start}`, one])).values()];
}

/** A name is that of a compose service: it is ours only when the service is built here and runs our server. */
function isOurs({address}: Upstream, stack: Stack, binds: readonly Bind[]): boolean {
  const [, name] = /^([a-z][\w-]*):\d+$/.exec(address) ?? [];
  if (name === undefined) return true;
  const service = composeServicesOf(stack).find(({tree}) => tree.names.includes(name));
  return service !== undefined && binds.some((bind) => runs(service, bind, stack));
}

function fits({address}: Upstream, bind: Bind): boolean {
  if (address === bind.address) return true;
  const [, port] = /^[^:]*:(\d+)$/.exec(address) ?? [];
  return port !== undefined && !address.startsWith('unix:') && bind.address === `0.0.0.0:${port}`;
}

/** A port of this machine that leads into a container. */
function isPublished({address}: Upstream, stack: Stack): boolean {
  const [, port] = /^(?:127\.0\.0\.1|0\.0\.0\.0):(\d+)$/.exec(address) ?? [];
  return composeServicesOf(stack).some(({tree}) => tree.ports.some(({host}) => host === Number(port)));
}

/** A port of a container that only the container itself reaches: `web:8000` for `127.0.0.1:8000` of an image. */
function isInside({address}: Upstream, bind: Bind, {files}: Stack): boolean {
  const [, port] = /:(\d+)$/.exec(address) ?? [];
  const isImage = files.some(({path, kind}) => path === bind.file && kind === 'dockerfile');
  return isImage && bind.address === `127.0.0.1:${port}`;
}

/** The bind that was most likely meant: the most similar one, else one of the same kind. */
function meant({address}: Upstream, binds: readonly Bind[]): Bind | undefined {
  const near = nearest(
    address,
    binds.map((bind) => bind.address),
  );
  const isSocket = (text: string) => text.startsWith('unix:');
  return (
    binds.find((bind) => bind.address === near) ??
    binds.find((bind) => isSocket(bind.address) === isSocket(address)) ??
    binds[0]
  );
}

function say({address}: Upstream, bind: Bind): Text {
  const to = bind.address.startsWith('unix:')
    ? `http://${bind.address}`
    : `http://${bind.address.replace('0.0.0.0', '127.0.0.1')}`;
  return {
    en: `nginx sends requests to \`${address}\`, and the application listens on \`${bind.address}\`: every page is 502. Make them the same; here that is \`${to}\`.`,
    ko: `nginx는 ${particle(`\`${address}\``, '으로/로')} 요청을 보내는데 서버는 \`${bind.address}\`에서 기다려서 모든 페이지가 502예요. 두 곳을 같게 쓰세요. 여기라면 ${particle(`\`${to}\``, '이에요/예요')}.`,
  };
}
