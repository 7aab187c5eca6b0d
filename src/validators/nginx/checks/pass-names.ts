import type {Directive, Word} from '../../../syntax/nginx.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {type Complaint, complain} from '../complaint.ts';
import {isWhole} from '../includes.ts';
import {readAddress} from '../pass-address.ts';
import {groundOf, type NginxTree} from '../tree.ts';
import {upstreamNamed, upstreams} from '../upstream.ts';
import {hasVariables} from '../variables.ts';
import {isIpv4} from './address.ts';

const passes = /^(?:proxy|grpc|fastcgi|uwsgi|scgi|memcached)_pass$/;

/** Names of upstreams in `proxy_pass` and its relatives that this file does not have, or that are given a port. */
export function* checkPassNames(tree: NginxTree, sound: (directive: Directive) => boolean): Generator<Complaint> {
  const all = tree.file.all.filter(({name, args}) => passes.test(name.value) && args[0] !== undefined);
  const used = new Set(all.map((one) => hostOf(one).host.toLowerCase()));
  const idle = upstreams(tree)
    .map(({args}) => args[0]?.value ?? '')
    .filter((name) => !used.has(name.toLowerCase()));
  for (const directive of all) {
    const [word] = directive.args;
    if (
      word === undefined ||
      !sound(directive) ||
      !/^(?:location|if in location|limit_except)$/.test(groundOf(tree, directive))
    )
      continue;
    if (hasVariables(word.value) || /unix:/i.test(word.value)) continue;
    const complaint = judge(tree, directive, word, idle);
    if (complaint !== undefined) yield complaint;
  }
}

function judge(tree: NginxTree, directive: Directive, word: Word, idle: readonly string[]): Complaint | undefined {
  const {host, port} = hostOf(directive);
  const upstream = upstreamNamed(tree, host);
  if (upstream !== undefined) return port === undefined ? undefined : portOfUpstream(directive, word, host, port);
  if (port !== undefined) return undefined;
  const needsPort = directive.name.value !== 'proxy_pass';
  if (needsPort && (isIpv4(host) || host.startsWith('['))) return noPort(directive, word, host);
  const near = /[.\d[]/.test(host) ? undefined : nearest(host, idle);
  if (!needsPort) return near === undefined ? undefined : misspelt('defined-elsewhere', directive, word, host, near);
  if (near !== undefined) return misspelt('valid-pass', directive, word, host, near);
  if (isWhole(tree) || host === 'localhost' || host.includes('.')) return noPort(directive, word, host);
  return elsewhere(directive, word, host);
}

function hostOf({args}: Directive): {readonly host: string; readonly port: string | undefined} {
  const {authority} = readAddress((args[0]?.value ?? '').replace(/^\w+:\/\//, ''), 'uri allowed');
  const [, host = authority, port] = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(authority) ?? [];
  return {host, port};
}

function noPort(directive: Directive, word: Word, host: string): Complaint {
  const better = word.text.replace(host, `${host}:8000`);
  return complain('valid-pass', directive, word, {
    en: `\`${host}\` is no upstream of this file, and as a host it needs a port for \`${directive.name.value}\`: \`${better}\`.`,
    ko: `이 파일에 \`${host}\` 업스트림이 없어요. 호스트라면 \`${directive.name.value}\`에는 \`${better}\`처럼 포트까지 써야 해요.`,
  });
}

function misspelt(
  topic: 'defined-elsewhere' | 'valid-pass',
  directive: Directive,
  word: Word,
  host: string,
  near: string,
): Complaint {
  return complain(topic, directive, word, {
    en: `This file has no upstream \`${host}\`, so nginx looks for a host of that name. Did you mean \`${near}\`, which nothing uses?`,
    ko: `이 파일에 \`${host}\` 업스트림이 없어서 nginx는 그런 이름의 호스트를 찾아요. 아무 데서도 쓰지 않는 \`${near}\` 업스트림을 쓰려던 건가요?`,
  });
}

function elsewhere(directive: Directive, word: Word, host: string): Complaint {
  return complain('defined-elsewhere', directive, word, {
    en: `Nothing in this file defines the upstream \`${host}\`. Without one nginx does not start: as a host it would need a port.`,
    ko: `\`${host}\` 업스트림을 정의하는 곳이 이 파일에 없어요. 다른 파일에도 없으면 nginx가 시작하지 못해요. 호스트 이름이라면 포트가 있어야 하거든요.`,
  });
}

function portOfUpstream(directive: Directive, word: Word, host: string, port: string): Complaint {
  const better = word.text.replace(`${host}:${port}`, host);
  return complain('valid-pass', directive, word, {
    en: `\`${host}\` is an upstream of this file, whose servers say their ports themselves: nginx refuses \`:${port}\`. Write \`${better}\`.`,
    ko: `${particle(`\`${host}\``, '은/는')} 이 파일의 업스트림이고 포트는 그 안의 server마다 정해져 있어서, nginx가 ${particle(`\`:${port}\``, '을/를')} 거부해요. \`${better}\`처럼 쓰세요.`,
  });
}
