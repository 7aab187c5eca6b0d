import type {Directive} from '../../syntax/nginx.ts';
import {particle} from '../../text/particle.ts';
import {quote} from '../dockerfile/quote.ts';
import type {Finding} from '../rule.ts';
import type {Location} from './location.ts';
import type {NginxTree} from './tree.ts';
import {addressesOf, normalAddress, readTarget, settled, type Target} from './upstream.ts';

/**
 * What is wrong with a `proxy_pass` that is to hand `path` to `target` unchanged; undefined when nothing is. An empty
 * target is any; where a variable leaves the address open, nothing is said.
 */
export function leadsElsewhere(
  tree: NginxTree,
  pass: Directive,
  target: string,
  location?: Location,
  path = '/',
): Finding | undefined {
  const [word] = pass.args;
  const value = word && settled(tree, pass.parent, word);
  const read = value === undefined ? undefined : readTarget(value);
  if (word === undefined || read === undefined) return undefined;
  if (target !== '' && !addressesOf(tree, read).includes(normalAddress(target)))
    return {
      span: word.span,
      message: {
        en: `${quote(word.value)} leads to ${quote(addressesOf(tree, read).join(', '))}, but the program listens at ${quote(target)}.`,
        ko: `${particle(quote(word.value), '은/는')} ${particle(quote(addressesOf(tree, read).join(', ')), '으로/로')} 가는데, 프로그램은 ${quote(target)}에서 기다려요.`,
      },
    };
  if (target !== '' && read.scheme === 'https') return speaksTls(word.span, word.value, target);
  return keepsPath(read, location) ? undefined : cutsPath(word.span, word.value, read, location, path);
}

function speaksTls(span: Finding['span'], written: string, target: string): Finding {
  const better = written.replace(/^https/i, 'http');
  return {
    span,
    message: {
      en: `With \`https://\` nginx speaks TLS, but the program at ${quote(target)} answers plain HTTP: every request ends in 502 Bad Gateway. Write ${quote(better)}.`,
      ko: `\`https://\`이면 nginx가 TLS로 말을 거는데, ${quote(target)}의 프로그램은 HTTP로만 답해서 모든 요청이 502 Bad Gateway로 끝나요. ${particle(quote(better), '으로/로')} 쓰세요.`,
    },
  };
}

function keepsPath({uri}: Target, location: Location | undefined): boolean {
  return uri === undefined || location === undefined || uri === location.path || location.kind === 'named';
}

function cutsPath(
  span: Finding['span'],
  written: string,
  {uri = ''}: Target,
  location: Location | undefined,
  path: string,
): Finding {
  const becomes = uri + path.slice(location?.path.length ?? 0);
  const better = written.slice(0, written.length - uri.length).replace(/:$/, '');
  return {
    span,
    message: {
      en: `The path behind the address takes the place of ${quote(location?.path ?? '')}: ${quote(path)} reaches the program as ${quote(becomes)}. Leave it off: ${quote(better)}.`,
      ko: `주소 뒤의 경로가 ${quote(location?.path ?? '')} 자리를 대신해서, ${quote(path)} 요청이 프로그램에는 ${particle(quote(becomes), '으로/로')} 가요. ${quote(better)}처럼 경로를 빼세요.`,
    },
  };
}
