import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingUnit} from '../presence.ts';
import {consequence, findings, seen} from '../say.ts';
import type {UnitTree} from '../tree.ts';

/** Permissions are octal numbers. */
export const validMode: Rule<UnitTree> = {
  id: 'systemd/valid-mode',
  title: {en: 'Permissions are octal numbers such as `0660`', ko: '권한은 `0660` 같은 8진수로 써요'},
  why: {
    en: 'Modes of files and sockets and the umask are written as octal numbers, with digits from 0 to 7. `rw-rw----` and `u=rw` are for other programs. The line is ignored then, and the default counts: a socket is open to everybody (`0666`).',
    ko: '파일과 소켓의 권한, umask는 0부터 7까지의 숫자로 된 8진수예요. `rw-rw----`나 `u=rw`는 여기서 통하지 않아요. 그러면 그 줄이 무시되고 기본값이 쓰여서 소켓이 모두에게 열려요(`0666`).',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.socket.html',
  severity: 'error',
  bad: '[Socket]\nListenStream=/run/mysite.sock\nSocketMode=rw-rw----\n',
  good: '[Socket]\nListenStream=/run/mysite.sock\nSocketMode=0660\n',
  missing: missingUnit,
  check: (tree) =>
    findings(tree, 'mode', (one) => ({
      en: `\`${one.assignment.key}=\` takes an octal number such as \`0660\`, not ${seen(one)}; systemd ${consequence(one).en}.`,
      ko: `\`${one.assignment.key}=\`에는 \`0660\` 같은 8진수를 써야 하는데 ${particle(seen(one), '이라/라')}고 쓰여 있어서 systemd가 ${consequence(one).ko}.`,
    })),
};
