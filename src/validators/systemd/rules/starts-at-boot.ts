import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {namesIn} from '../dependencies.ts';
import type {UnitTree} from '../tree.ts';

/** The unit is started at boot. */
export const startsAtBoot: Rule<UnitTree, {readonly target: string}> = {
  id: 'systemd/starts-at-boot',
  title: {en: 'The unit can be enabled, so that it starts at boot', ko: '유닛이 부팅할 때 시작되도록 등록할 수 있어요'},
  why: {
    en: '`systemctl enable` links the unit to the target in `WantedBy=`. A target is a state that the system reaches while it boots: `multi-user.target` for servers, `sockets.target` for sockets, `timers.target` for timers.',
    ko: '`systemctl enable`은 유닛을 `WantedBy=`의 타깃에 연결해요. 타깃은 부팅하면서 도달하는 상태예요. 서버는 `multi-user.target`, 소켓은 `sockets.target`, 타이머는 `timers.target`을 써요.',
  },
  learn: 'systemd#unit',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html#WantedBy=',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Any value will do where none is asked for. */
  defaults: {target: ''},
  bad: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n\n[Install]\nWantedBy=mysite.service\n',
  good: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n\n[Install]\nWantedBy=multi-user.target\n',
  missing(tree, {target}) {
    const wanted = ['WantedBy', 'RequiredBy'].flatMap((key) => namesIn(tree, key, 'Install'));
    if (wanted.some(({name}) => target === '' || name === target)) return undefined;
    return {
      en: `\`systemctl enable\` has nothing to do yet. Write \`WantedBy=${target || 'multi-user.target'}\` under \`[Install]\`.`,
      ko: `아직 \`systemctl enable\`이 할 일이 없어요. \`[Install]\` 아래에 \`WantedBy=${target || 'multi-user.target'}\`을 쓰세요.`,
    };
  },
  *check(tree) {
    const wanted = namesIn(tree, 'WantedBy', 'Install');
    for (const {name, span} of wanted) {
      if (name.endsWith('.target') || wanted.some((one) => one.name.endsWith('.target'))) continue;
      yield {
        span,
        message: {
          en: `${quote(name)} is no target, so the unit does not start at boot by itself. Use \`multi-user.target\`.`,
          ko: `${particle(quote(name), '은/는')} 타깃이 아니라서 부팅할 때 저절로 시작되지 않아요. \`multi-user.target\`을 쓰세요.`,
        },
      };
    }
  },
};
