import type {Rule} from '../../rule.ts';
import {outcomeOf} from '../complaints.ts';
import {effective, isOn, isWhole, taken} from '../effect.ts';
import {isTried} from '../meant.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

/** A socket listens somewhere. */
export const socketListens: Rule<UnitTree> = {
  id: 'systemd/socket-listens',
  title: {en: 'A socket unit says where it listens', ko: '소켓 유닛은 어디에서 연결을 받을지 정해요'},
  why: {
    en: 'A socket without any `ListenStream=`, `ListenDatagram=` or another `Listen…=` has nothing to open, and systemd refuses it. An address that systemd cannot read counts as none. With `Accept=yes` each connection gets a service of its own, so no `Service=` can be named.',
    ko: '`ListenStream=`, `ListenDatagram=` 같은 `Listen…=` 설정이 하나도 없는 소켓은 열 것이 없어서 systemd가 거부해요. 읽을 수 없는 주소는 없는 것과 같아요. `Accept=yes`이면 연결마다 서비스가 따로 생기기 때문에 `Service=`를 쓸 수 없어요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.socket.html',
  severity: 'error',
  bad: '[Socket]\nSocketMode=0660\n',
  good: '[Socket]\nListenStream=/run/mysite.sock\nSocketMode=0660\n',
  missing: missingUnit,
  *check(tree) {
    if (!isWhole(tree, 'socket')) return;
    const header = tree.unit.sections.find(({name}) => name === 'Socket') ?? tree.unit.sections[0];
    if (header !== undefined && !listening(tree) && !isTried(tree, kinds)) {
      yield {
        span: header.span,
        message: {
          en: 'This socket listens nowhere, so systemd refuses it. Add a line such as `ListenStream=/run/mysite.sock` under `[Socket]`.',
          ko: '이 소켓에는 연결을 받을 주소가 없어서 systemd가 거부해요. `[Socket]` 아래에 `ListenStream=/run/mysite.sock` 같은 줄을 추가하세요.',
        },
      };
      return;
    }
    const accept = effective(tree, 'Socket', 'Accept');
    const service = effective(tree, 'Socket', 'Service');
    if (!isOn(tree, 'Socket', 'Accept') || accept === undefined || service === undefined) return;
    yield {
      span: service.valueSpan,
      message: {
        en: 'With `Accept=yes` systemd starts `name@.service` for each connection and refuses a `Service=`. Take one of the two lines out.',
        ko: '`Accept=yes`이면 연결마다 `이름@.service`가 시작되고 `Service=`는 거부돼요. 둘 중 한 줄을 지우세요.',
      },
      related: [{span: accept.keySpan, message: {en: 'It stands here.', ko: '여기에 있어요.'}}],
    };
  },
};

/** At least one address, be it one that systemd cannot read (another rule's matter); an empty line of any kind forgets all before it. */
function listening(tree: UnitTree): boolean {
  const lines = tree.unit.sections
    .filter(({name}) => name === 'Socket')
    .flatMap(({assignments}) => assignments.filter(({key}) => kinds.includes(key)));
  const last = lines.findLastIndex(({value}) => value === '');
  return lines
    .slice(last + 1)
    .some((one) => outcomeOf(tree, one) !== 'taken' || taken(tree, 'Socket', one.key).includes(one));
}

const kinds = [
  'Stream',
  'Datagram',
  'SequentialPacket',
  'FIFO',
  'Netlink',
  'Special',
  'MessageQueue',
  'USBFunction',
].map((kind) => `Listen${kind}`);
