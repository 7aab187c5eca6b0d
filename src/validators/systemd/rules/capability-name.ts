import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';
import {parserOf, readSections} from '../tree.ts';

/** Capabilities have names that exist. */
export const capabilityName: Rule<UnitTree> = {
  id: 'systemd/capability-name',
  title: {en: 'Capabilities have names that exist', ko: '권한(capability)은 실제로 있는 이름을 써요'},
  why: {
    en: 'systemd leaves out names of capabilities that it does not know, without a word. With a misspelt name in `AmbientCapabilities=` the server may not open port 80.',
    ko: 'systemd는 모르는 capability 이름을 아무 말 없이 빼 버려요. `AmbientCapabilities=`에서 이름을 잘못 쓰면 서버가 80번 포트를 열지 못해요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#CapabilityBoundingSet=',
  severity: 'warning',
  bad: '[Service]\nExecStart=/usr/bin/true\nAmbientCapabilities=CAP_NET_BIND\n',
  good: '[Service]\nExecStart=/usr/bin/true\nAmbientCapabilities=CAP_NET_BIND_SERVICE\n',
  missing: missingUnit,
  *check(tree) {
    for (const {assignments} of readSections(tree))
      for (const one of assignments) {
        if (parserOf(one) !== 'capability_set') continue;
        for (const {0: word, index} of one.value.matchAll(/[^\s~]+/g)) {
          if (names.includes(word.toUpperCase()) || /^\d+$/.test(word)) continue;
          const meant = nearest(word, names) ?? names.find((name) => name.startsWith(word.toUpperCase()));
          yield {
            span: one.locate(index, index + word.length),
            message: {
              en: `There is no capability ${quote(word)}, and systemd leaves it out in silence.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`,
              ko: `${particle(quote(word), '이라/라')}는 capability는 없어서 아무 말 없이 빠져요.${meant === undefined ? '' : ` \`${meant}\`를 쓰려던 건가요?`}`,
            },
          };
        }
      }
  },
};

/** capabilities(7) */
const names =
  `CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID KILL SETGID SETUID SETPCAP LINUX_IMMUTABLE NET_BIND_SERVICE
  NET_BROADCAST NET_ADMIN NET_RAW IPC_LOCK IPC_OWNER SYS_MODULE SYS_RAWIO SYS_CHROOT SYS_PTRACE SYS_PACCT SYS_ADMIN
  SYS_BOOT SYS_NICE SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG MKNOD LEASE AUDIT_WRITE AUDIT_CONTROL SETFCAP MAC_OVERRIDE
  MAC_ADMIN SYSLOG WAKE_ALARM BLOCK_SUSPEND AUDIT_READ PERFMON BPF CHECKPOINT_RESTORE`
    .split(/\s+/)
    .map((name) => `CAP_${name}`);
