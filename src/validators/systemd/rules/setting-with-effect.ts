import type {Rule} from '../../rule.ts';
import {effective, isWhole, serviceType} from '../effect.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

/** No setting waits for another that is not there. */
export const settingWithEffect: Rule<UnitTree> = {
  id: 'systemd/setting-with-effect',
  title: {en: 'Settings that need each other come together', ko: '서로 필요한 설정은 함께 써요'},
  why: {
    en: 'Some settings do nothing alone, and systemd says so when it reads the unit: `RuntimeMaxSec=` in a `oneshot` service, `RuntimeRandomizedExtraSec=` without `RuntimeMaxSec=`.',
    ko: '혼자서는 아무 일도 하지 않는 설정이 있고, systemd가 읽을 때 알려 줘요. `oneshot` 서비스의 `RuntimeMaxSec=`, `RuntimeMaxSec=` 없이 쓴 `RuntimeRandomizedExtraSec=`이 그래요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#RuntimeMaxSec=',
  severity: 'warning',
  bad: '[Service]\nType=oneshot\nExecStart=/usr/bin/true\nRuntimeMaxSec=10s\n',
  good: '[Service]\nType=oneshot\nExecStart=/usr/bin/true\nTimeoutStartSec=10s\n',
  missing: missingUnit,
  *check(tree) {
    if (!isWhole(tree, 'service')) return;
    const limit = effective(tree, 'Service', 'RuntimeMaxSec');
    const limited = limit !== undefined && limit.value !== 'infinity';
    const extra = effective(tree, 'Service', 'RuntimeRandomizedExtraSec');
    if (limited && serviceType(tree) === 'oneshot')
      yield {
        span: limit.keySpan,
        message: {
          en: '`RuntimeMaxSec=` has no effect in a `oneshot` service; systemd ignores it. Use `TimeoutStartSec=`.',
          ko: '`RuntimeMaxSec=`은 `oneshot` 서비스에서 효과가 없어서 무시돼요. `TimeoutStartSec=`을 쓰세요.',
        },
      };
    if (extra !== undefined && !limited && !/^0+[a-z]*$/.test(extra.value))
      yield {
        span: extra.keySpan,
        message: {
          en: '`RuntimeRandomizedExtraSec=` adds to `RuntimeMaxSec=`, which is not there, so systemd ignores it.',
          ko: '`RuntimeRandomizedExtraSec=`은 `RuntimeMaxSec=`에 더해지는 값인데 그 설정이 없어서 무시돼요.',
        },
      };
  },
};
