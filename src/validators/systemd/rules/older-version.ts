import {execLine} from '../../../syntax/systemd/exec.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {commandLines} from '../effect.ts';
import {missingUnit} from '../presence.ts';
import {isKnownToNewest, parserOf, readSections, type UnitTree} from '../tree.ts';

/** Nothing is used that newer versions have removed. */
export const olderVersion: Rule<UnitTree> = {
  id: 'systemd/older-version',
  title: {en: 'The unit works with the newest systemd', ko: '최신 systemd에서도 동작하는 유닛이에요'},
  why: {
    en: 'Some settings were for cgroups of the first version and were removed from systemd; the newest one in Debian (262) ignores them. A limit that is ignored is no limit: after an upgrade the service may take all memory of the server.',
    ko: '첫 번째 버전의 cgroup을 위한 설정 몇 가지는 systemd에서 없어졌고, Debian의 최신 버전(262)은 이를 무시해요. 제한이 무시되면 제한이 없는 것과 같아서, 업그레이드한 뒤에 서비스가 서버의 메모리를 모두 쓸 수도 있어요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.resource-control.html',
  severity: 'warning',
  until: '262',
  bad: '[Service]\nExecStart=/usr/bin/true\nMemoryLimit=512M\n',
  good: '[Service]\nExecStart=/usr/bin/true\nMemoryMax=512M\n',
  missing: missingUnit,
  *check(tree) {
    for (const {assignments} of readSections(tree))
      for (const one of assignments) {
        if (parserOf(one) === undefined || isKnownToNewest(one)) continue;
        const now = successor(one.key);
        yield {
          span: one.keySpan,
          message: {
            en: `Newer versions of systemd have no ${quote(`${one.key}=`)} and ignore the line. ${now === undefined ? 'Take it out.' : `Use \`${now}=\` instead.`}`,
            ko: `새 버전의 systemd에는 ${quote(`${one.key}=`)} 설정이 없어서 이 줄이 무시돼요. ${now === undefined ? '지우세요.' : `대신 \`${now}=\`를 쓰세요.`}`,
          },
        };
      }
    for (const assignment of commandLines(tree))
      for (const {prefix, path} of execLine(assignment).commands) {
        if (!prefix.includes('!!')) continue;
        yield {
          span: assignment.locate(path.from, path.to),
          message: {
            en: 'Newer versions of systemd ignore `!!` in front of a command. Use `AmbientCapabilities=` or take it out.',
            ko: '새 버전의 systemd는 명령 앞의 `!!`를 무시해요. `AmbientCapabilities=`를 쓰거나 지우세요.',
          },
        };
      }
  },
};

function successor(key: string): string | undefined {
  const known: Readonly<Record<string, string>> = {
    MemoryLimit: 'MemoryMax',
    CPUShares: 'CPUWeight',
    StartupCPUShares: 'StartupCPUWeight',
    BlockIOAccounting: 'IOAccounting',
    BlockIOWeight: 'IOWeight',
    StartupBlockIOWeight: 'StartupIOWeight',
    BlockIODeviceWeight: 'IODeviceWeight',
    BlockIOReadBandwidth: 'IOReadBandwidthMax',
    BlockIOWriteBandwidth: 'IOWriteBandwidthMax',
  };
  return Object.hasOwn(known, key) ? known[key] : undefined;
}
