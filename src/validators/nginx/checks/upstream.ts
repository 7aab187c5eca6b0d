import type {Directive} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {type Complaint, complain} from '../complaint.ts';
import {named} from '../level.ts';
import {readAddress} from '../pass-address.ts';
import {groundOf, type NginxTree} from '../tree.ts';
import {hasVariables} from '../variables.ts';
import {faulty} from './pass.ts';

/** Methods of balancing that know no `backup`. */
const withoutBackup = ['hash', 'ip_hash', 'random'];

const standsBefore = (later: Directive) => (one: Directive) => one.span.start < later.span.start;

/** A `server` of an upstream: its address, and `backup` where the method has no use for it. */
export function* checkUpstreamServer(directive: Directive): Generator<Complaint> {
  const {args, parent} = directive;
  const [word] = args;
  if (word === undefined) return;
  if (hasVariables(word.value)) {
    yield complain('upstream-servers', directive, word, {
      en: `A \`server\` of an upstream is looked up when nginx starts, so it cannot have variables: \`${word.text}\` would be taken for a host name.`,
      ko: `업스트림의 \`server\`는 nginx가 시작할 때 찾는 주소라서 변수를 쓸 수 없어요. ${particle(`\`${word.text}\``, '이라/라')}는 이름의 호스트를 찾게 돼요.`,
    });
    return;
  }
  const {fault} = readAddress(word.value, 'no uri');
  if (fault !== undefined) return yield complain('upstream-servers', directive, word, faulty(word, fault));
  const backup = args.find(({value}) => value === 'backup');
  const method = withoutBackup.flatMap((name) => named(parent?.block ?? [], name)).find(standsBefore(directive));
  if (backup && method) {
    yield complain('upstream-servers', directive, backup, {
      en: `\`${method.name.value}\` gives every server its share and knows no \`backup\`. Take one of the two out.`,
      ko: `${particle(`\`${method.name.value}\``, '은/는')} 모든 서버에 요청을 나눠 주는 방식이라 \`backup\`을 쓸 수 없어요. 둘 중 하나를 빼세요.`,
    });
  }
}

const methods = ['least_conn', 'ip_hash', 'hash', 'random', 'least_time'];

/** Of two ways of balancing the last one wins; before nginx 1.29.7 `keepalive` is lost when the method stands behind it. */
export function* checkMethods(tree: NginxTree, sound: (directive: Directive) => boolean): Generator<Complaint> {
  for (const upstream of tree.file.all) {
    const {name, block} = upstream;
    const ground = groundOf(tree, upstream);
    if (name.value !== 'upstream' || block === undefined || (ground !== 'http' && ground !== 'stream')) continue;
    const lines = [...methods, 'keepalive'].flatMap((one) => named(block, one)).filter(sound);
    const [first, ...rest] = lines.sort((a, b) => a.span.start - b.span.start);
    for (const later of rest) if (first && later.name.value !== 'keepalive') yield redefined(later, first);
  }
}

function redefined(later: Directive, first: Directive): Complaint {
  const [one, other] = [`\`${first.name.value}\``, `\`${later.name.value}\``];
  const keepalive = first.name.value === 'keepalive';
  const complaint = complain(
    'one-balancing-method',
    later,
    {span: later.head},
    keepalive
      ? {
          en: `${other} must stand before \`keepalive\`: behind it, nginx up to 1.29.6 warns and forgets \`keepalive\`. Put \`keepalive\` below.`,
          ko: `${particle(other, '은/는')} \`keepalive\`보다 먼저 써야 해요. 뒤에 쓰면 nginx 1.29.6까지는 경고하고 \`keepalive\`를 잊어버려요. \`keepalive\`를 아래로 옮기세요.`,
        }
      : {
          en: `${one} already says how requests are shared; nginx warns, and ${other} takes its place. Keep one of the two.`,
          ko: `요청을 나누는 방법은 ${particle(one, '이/가')} 이미 정했어요. nginx는 경고하고 ${particle(other, '으로/로')} 바꿔요. 둘 중 하나만 남기세요.`,
        },
  );
  const related = [{span: first.head, message: {en: 'The first one is here.', ko: '첫 번째는 여기에 있어요.'}}];
  return {...complaint, finding: {...complaint.finding, related}};
}
