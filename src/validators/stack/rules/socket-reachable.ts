import type {Unit} from '../../../syntax/systemd.ts';
import {type Assignment, lastAssignment} from '../../../syntax/systemd.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import {type Bind, bindsOf} from '../binds.ts';
import {type Read, unitsOf} from '../parsed.ts';
import {nginxFilesOf, proxiesOf, type Upstream} from '../proxies.ts';
import type {Stack, StackPlace, StackRule} from '../stack.ts';
import {umaskOf} from '../umask.ts';
import {unitOfServer} from '../units.ts';

/** nginx may open the socket that the application makes. */
export const socketReachable: StackRule = {
  id: 'stack/socket-reachable',
  title: {en: 'nginx may open the socket of the application', ko: 'nginx가 애플리케이션의 소켓을 열 수 있어요'},
  why: {
    en: 'To use a unix socket nginx needs the right to write to it and to enter every folder above it, and nginx runs as `www-data`. A socket of mode 0600, a folder of mode 0700 or a private `/tmp` keep it out: "502 Bad Gateway", and `connect() to unix:… failed (13: Permission denied)` or `(2: No such file or directory)` in its log. gunicorn sets its own umask: `UMask=` in the unit changes nothing there, `--umask` or `umask` in its configuration does.',
    ko: '유닉스 소켓을 쓰려면 nginx에 소켓에 쓸 권한과 그 위의 모든 폴더에 들어갈 권한이 있어야 하는데, nginx는 `www-data`로 실행돼요. 소켓 모드가 0600이거나 폴더 모드가 0700이거나 `/tmp`가 따로 격리돼 있으면 들어가지 못해서 "502 Bad Gateway"가 나오고, nginx 로그에는 `connect() to unix:… failed (13: Permission denied)`나 `(2: No such file or directory)`가 남아요. gunicorn은 umask를 스스로 정해서 유닛의 `UMask=`는 효과가 없고 `--umask`나 설정 파일의 `umask`가 효과가 있어요.',
  },
  learn: 'whole-stack#socket',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.socket.html#SocketMode=',
  severity: 'warning',
  insteadOf: ['gunicorn/umask-octal'],
  bad: [
    '-- gunicorn.socket --\n[Socket]\nListenStream=/run/gunicorn.sock\nSocketMode=0600\n',
    '-- nginx/mysite.conf --\nserver {\n    listen 80;\n\n    location / {\n        include proxy_params;\n        proxy_pass http://unix:/run/gunicorn.sock;\n    }\n}\n',
  ].join(''),
  good: [
    '-- gunicorn.socket --\n[Socket]\nListenStream=/run/gunicorn.sock\nSocketUser=www-data\nSocketMode=0600\n',
    '-- nginx/mysite.conf --\nserver {\n    listen 80;\n\n    location / {\n        include proxy_params;\n        proxy_pass http://unix:/run/gunicorn.sock;\n    }\n}\n',
  ].join(''),
  *check(stack) {
    const upstreams = proxiesOf(stack).flatMap((proxied) => proxied.upstreams);
    const told = new Set<string>();
    for (const bind of bindsOf(stack) ?? []) {
      const upstream = upstreams.find(({address}) => address === bind.address && address.startsWith('unix:'));
      const wall = upstream && wallBefore(bind, stack);
      if (upstream === undefined || wall === undefined || told.has(bind.address)) continue;
      told.add(bind.address);
      yield {...wall, related: [goesThere(upstream)]};
    }
  },
};

function goesThere({file, span}: Upstream): StackPlace {
  return {file, span, message: {en: 'nginx goes to it from here.', ko: 'nginx는 여기서 이 소켓으로 가요.'}};
}

/** What keeps nginx from the socket, said where it is set; undefined where nothing known does. */
function wallBefore(bind: Bind, stack: Stack): StackPlace | undefined {
  const unit = unitsOf(stack).find(({path}) => path === bind.file) ?? unitOfServer(stack);
  if (unit === undefined) return undefined;
  const friends = nginxUsers(stack);
  if (unit.path.endsWith('.socket')) return closedMode(unit, friends);
  return privateTmp(unit, bind) ?? closedUmask(unit, stack, friends) ?? closedFolder(unit, bind, friends);
}

/** The users nginx may run as: what `user` says, else those of the packages. */
function nginxUsers(stack: Stack): ReadonlySet<string> {
  const said = nginxFilesOf(stack).flatMap(({tree}) =>
    tree.file.directives.filter(({name}) => name.value === 'user').flatMap(({args}) => args.map(({value}) => value)),
  );
  return new Set([...said, 'www-data', 'nginx', 'http', 'root']);
}

/** `SocketMode=` without the right to write for others, and neither user nor group of nginx. */
function closedMode({path, tree}: Read<Unit>, friends: ReadonlySet<string>): StackPlace | undefined {
  const mode = lastAssignment(tree, 'Socket', 'SocketMode');
  const bits = mode && octal(mode.value);
  if (mode === undefined || bits === undefined || (bits & 0o2) !== 0) return undefined;
  const user = lastAssignment(tree, 'Socket', 'SocketUser')?.value ?? '';
  const group = lastAssignment(tree, 'Socket', 'SocketGroup')?.value ?? '';
  if (friends.has(user) || ((bits & 0o20) !== 0 && friends.has(group))) return undefined;
  return {
    file: path,
    span: mode.valueSpan,
    message: {
      en: `With \`SocketMode=${mode.value}\` only the owner${(bits & 0o20) === 0 ? '' : ' and the group'} may write to the socket, and nginx is neither: 502. Add \`SocketUser=www-data\`, or leave the mode at 0666.`,
      ko: `\`SocketMode=${mode.value}\` 상태에서는 소유자${(bits & 0o20) === 0 ? '' : '와 그룹'}만 소켓에 쓸 수 있고 nginx는 여기에 들지 않아서 502가 나와요. \`SocketUser=www-data\`를 넣거나 모드를 0666으로 두세요.`,
    },
  };
}

/** A unit with a `/tmp` of its own makes its socket where nobody else looks. */
function privateTmp({path, tree}: Read<Unit>, {address}: Bind): StackPlace | undefined {
  const setting = lastAssignment(tree, 'Service', 'PrivateTmp');
  if (setting === undefined || !/^(?:1|yes|y|true|t|on|disconnected)$/i.test(setting.value)) return undefined;
  if (!/^unix:\/(?:var\/)?tmp\//.test(address)) return undefined;
  return {
    file: path,
    span: {start: setting.keySpan.start, end: setting.valueSpan.end},
    message: {
      en: `\`PrivateTmp=\` gives this service a \`/tmp\` of its own, and its socket is in there: nginx does not find it. Put the socket into \`/run/gunicorn/\` with \`RuntimeDirectory=gunicorn\`.`,
      ko: `\`PrivateTmp=\`를 켜면 이 서비스에 \`/tmp\`가 따로 생기고 소켓도 그 안에 생겨서 nginx가 찾지 못해요. \`RuntimeDirectory=gunicorn\`을 넣고 소켓을 \`/run/gunicorn/\`에 두세요.`,
    },
  };
}

/** gunicorn's umask takes away the right to write. */
function closedUmask(unit: Read<Unit>, stack: Stack, friends: ReadonlySet<string>): StackPlace | undefined {
  const umask = umaskOf(unit, stack);
  const group = groupOf(unit.tree);
  if (umask === undefined || (umask.bits & 0o2) === 0) return undefined;
  const {bits, file, span, right} = umask;
  if ((bits & 0o20) === 0 && friends.has(group)) return undefined;
  return {
    file,
    span,
    message: {
      en: `With this umask only ${(bits & 0o20) === 0 ? `the group \`${group}\`` : 'the owner'} may write to the socket, and nginx is not in it: 502. Use \`${right}\` with \`Group=www-data\` in the unit, or leave it out.`,
      ko: `이 umask로는 ${(bits & 0o20) === 0 ? `\`${group}\` 그룹만` : '소유자만'} 소켓에 쓸 수 있어서 nginx는 502를 내요. ${particle(`\`${right}\``, '을/를')} 유닛의 \`Group=www-data\`와 함께 쓰거나 빼세요.`,
    },
  };
}

/** The folder that systemd makes for the socket lets nobody else in. */
function closedFolder({path, tree}: Read<Unit>, {address}: Bind, friends: ReadonlySet<string>): StackPlace | undefined {
  const mode = lastAssignment(tree, 'Service', 'RuntimeDirectoryMode');
  const folders = (lastAssignment(tree, 'Service', 'RuntimeDirectory')?.value ?? '').split(/\s+/);
  const bits = mode && octal(mode.value);
  if (mode === undefined || bits === undefined || (bits & 0o1) !== 0) return undefined;
  if (!folders.some((folder) => folder !== '' && address.startsWith(`unix:/run/${folder}/`))) return undefined;
  if ((bits & 0o10) !== 0 && friends.has(groupOf(tree))) return undefined;
  return {file: path, span: mode.valueSpan, message: folderMessage(mode)};
}

function folderMessage({value}: Assignment): Text {
  return {
    en: `With \`RuntimeDirectoryMode=${value}\` nginx may not enter the folder of the socket: 502. Use 0755, or 0750 together with \`Group=www-data\`.`,
    ko: `\`RuntimeDirectoryMode=${value}\` 상태에서는 nginx가 소켓이 있는 폴더에 들어갈 수 없어서 502가 나와요. 0755로 하거나, 0750을 \`Group=www-data\`와 함께 쓰세요.`,
  };
}

/** The group a service runs as: `Group=`, else the user's own, which is mostly named like the user. */
function groupOf(tree: Unit): string {
  const said = lastAssignment(tree, 'Service', 'Group') ?? lastAssignment(tree, 'Service', 'User');
  return said?.value ?? 'root';
}

function octal(text: string): number | undefined {
  const digits = /^(?:0o)?([0-7]+)$/.exec(text.trim())?.[1];
  return digits === undefined ? undefined : Number.parseInt(digits, 8);
}
