import type {Directive} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {type Complaint, complain} from '../complaint.ts';
import {type Meaning, versionsOf} from '../facts.ts';
import {groundOf, type NginxTree} from '../tree.ts';

/** What only one of the versions knows, and what needs a package of its own. */
export function* checkVersion(tree: NginxTree, directive: Directive, meaning: Meaning): Generator<Complaint> {
  const {name} = directive;
  if (meaning.package !== undefined) {
    if (!loadsModules(tree) && opensPackage(tree, directive)) yield needsPackage(directive, meaning.package);
    return;
  }
  const obsolete = Object.hasOwn(successors, name.value) ? successors[name.value] : undefined;
  if (obsolete !== undefined) yield noLongerRead(directive, obsolete);
  const known = versionsOf(name.value);
  if (known === 'newest') {
    yield complain('newer-directive', directive, name, {
      en: `\`${name.text}\` is newer than the nginx of Debian 12 (1.22.1), which refuses it as unknown. Check with \`nginx -v\` what your server has.`,
      ko: `${particle(`\`${name.text}\``, '은/는')} Debian 12의 nginx(1.22.1)에는 아직 없는 지시어라서 거기서는 모르는 지시어라고 거부돼요. 서버의 버전을 \`nginx -v\`로 확인하세요.`,
    });
  } else if (known === 'stable') {
    yield complain(
      'no-ssl-on',
      directive,
      {span: directive.head},
      {
        en: `\`${name.text}\` is deprecated in nginx 1.22 and refused as unknown from 1.25.1 on. Write \`listen 443 ssl;\` instead.`,
        ko: `${particle(`\`${name.text}\``, '은/는')} nginx 1.22에서 이미 폐기 예정이고 1.25.1부터는 모르는 지시어라고 거부돼요. 대신 \`listen 443 ssl;\`처럼 쓰세요.`,
      },
    );
  }
}

/** What took the place of settings of HTTP/2 that nginx no longer reads: since 1.19.7, those without a successor since 1.25.1. */
const successors: Readonly<Record<string, string | 'none'>> = {
  http2_idle_timeout: 'keepalive_timeout',
  http2_max_field_size: 'large_client_header_buffers',
  http2_max_header_size: 'large_client_header_buffers',
  http2_max_requests: 'keepalive_requests',
  http2_recv_timeout: 'client_header_timeout',
  http2_max_concurrent_pushes: 'none',
  http2_push: 'none',
  http2_push_preload: 'none',
};

function noLongerRead(directive: Directive, successor: string): Complaint {
  const name = `\`${directive.name.text}\``;
  return complain(
    'no-obsolete-directive',
    directive,
    {span: directive.head},
    successor === 'none'
      ? {
          en: `nginx 1.25.1 and newer ignore ${name} and warn of it; browsers no longer take pushed files either. Take the line out.`,
          ko: `nginx 1.25.1부터는 ${particle(name, '을/를')} 무시하고 경고해요. 브라우저도 이제 서버 푸시를 받지 않아요. 이 줄을 지우세요.`,
        }
      : {
          en: `nginx ignores ${name} since 1.19.7 and warns of it. Write \`${successor}\` instead, or take the line out.`,
          ko: `nginx는 1.19.7부터 ${particle(name, '을/를')} 무시하고 경고해요. 대신 \`${successor}\`를 쓰거나 이 줄을 지우세요.`,
        },
  );
}

/** Does the file say which modules are loaded? Only nginx.conf can; other files leave it to that one. */
function loadsModules({file, context}: NginxTree): boolean {
  if (context !== 'main') return false;
  return file.directives.some(
    ({name: {value}, args}) => value === 'load_module' || (value === 'include' && /modules/.test(args[0]?.value ?? '')),
  );
}

/** The outermost directive of a module speaks for all that stands in it. */
function opensPackage(tree: NginxTree, directive: Directive): boolean {
  return !/^(?:stream|mail)/.test(groundOf(tree, directive));
}

function needsPackage(directive: Directive, name: string): Complaint {
  const {name: word} = directive;
  return complain('load-module', directive, word, {
    en: `\`${word.text}\` is not in nginx itself but in a module of its own. On Debian and Ubuntu it comes with \`apt install ${name}\`, which also loads it; without it nginx says \`unknown directive\`.`,
    ko: `${particle(`\`${word.text}\``, '은/는')} nginx 본체가 아니라 별도 모듈의 지시어예요. Debian과 Ubuntu에서는 \`apt install ${name}\`으로 설치하면 모듈도 함께 켜져요. 없으면 nginx가 \`unknown directive\`라고 해요.`,
  });
}
