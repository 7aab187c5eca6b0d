import type {Directive} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {type Complaint, complain} from '../complaint.ts';
import {hasVariables} from '../variables.ts';
import {faulty, readTarget} from './pass.ts';

/** Methods of balancing that know no `backup`. */
const withoutBackup = new Set(['hash', 'ip_hash', 'random']);

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
  const {fault} = readTarget(word.value, 'no uri');
  if (fault !== undefined) return yield complain('upstream-servers', directive, word, faulty(word, fault));
  const backup = args.find(({value}) => value === 'backup');
  const method = (parent?.block ?? []).find(({name}) => withoutBackup.has(name.value));
  if (backup && method && method.span.start < directive.span.start) {
    yield complain('upstream-servers', directive, backup, {
      en: `\`${method.name.value}\` gives every server its share and knows no \`backup\`. Take one of the two out.`,
      ko: `${particle(`\`${method.name.value}\``, '은/는')} 모든 서버에 요청을 나눠 주는 방식이라 \`backup\`을 쓸 수 없어요. 둘 중 하나를 빼세요.`,
    });
  }
}
