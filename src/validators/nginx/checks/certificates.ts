import type {Directive} from '../../../syntax/nginx.ts';
import {type Complaint, complain} from '../complaint.ts';
import {isUnknownInclude} from '../includes.ts';
import {named} from '../level.ts';
import {groundOf, type NginxTree} from '../tree.ts';

/** A server that speaks TLS has a certificate and a key, its own or one of `http`. */
export function* checkCertificates(tree: NginxTree): Generator<Complaint> {
  const seen = new Set<string>();
  for (const server of tree.file.all) {
    const ground = groundOf(tree, server);
    if (server.name.value !== 'server' || server.block === undefined || (ground !== 'http' && ground !== 'stream'))
      continue;
    const outer = server.parent?.block ?? tree.file.directives;
    const {block} = server;
    if ([...named(block, 'include'), ...named(outer, 'include')].some((one) => isUnknownInclude(one))) continue;
    const has = (name: string) => named(block, name)[0] ?? named(outer, name)[0];
    const certificate = has('ssl_certificate');
    const count = (name: string) => server.block?.filter((one) => one.name.value === name).length ?? 0;
    const keyless = certificate && !has('ssl_certificate_key');
    if (
      certificate &&
      (keyless || (count('ssl_certificate_key') > 0 && count('ssl_certificate') > count('ssl_certificate_key')))
    ) {
      yield complain(
        'ssl-certificate',
        certificate,
        {span: certificate.head},
        {
          en: 'There is a certificate without a key to it. Write `ssl_certificate_key` with the path of the private key.',
          ko: '인증서에 짝이 되는 키가 없어요. `ssl_certificate_key`에 개인 키의 경로를 적으세요.',
        },
      );
    }
    const listens = named(block, 'listen').filter(({args}) =>
      args.slice(1).some(({value}) => value === 'ssl' || value === 'quic'),
    );
    // Servers of http that share an address may share a certificate; each of stream needs its own.
    const fresh = ground === 'stream' ? listens : listens.filter(({args}) => !seen.has(args[0]?.value ?? ''));
    if (ground === 'http') for (const {args} of listens) seen.add(args[0]?.value ?? '');
    const [listen] = fresh;
    if (listen === undefined || certificate !== undefined || refuses(has('ssl_reject_handshake'))) continue;
    const complaint = complain(
      'ssl-certificate',
      listen,
      {span: listen.head},
      {
        en: 'This server speaks TLS, but has no certificate. Write `ssl_certificate` and `ssl_certificate_key` with the paths of both files.',
        ko: '이 server는 TLS로 통신하는데 인증서가 없어요. `ssl_certificate`와 `ssl_certificate_key`에 두 파일의 경로를 적으세요.',
      },
    );
    const related = [
      {
        span: server.head,
        message: {en: 'nginx names the line of this server.', ko: 'nginx는 이 server의 줄 번호를 알려 줘요.'},
      },
    ];
    yield {...complaint, finding: {...complaint.finding, related}};
  }
}

const refuses = (directive: Directive | undefined) => directive?.args[0]?.value.toLowerCase() === 'on';
