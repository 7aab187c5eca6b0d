import type {Text} from '../../../text/language.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {complaintsOfKind, type Placed} from '../complaints.ts';
import {missingUnit} from '../presence.ts';
import {isKnownToNewest, parserOf, readSections, type UnitTree} from '../tree.ts';

/** What only newer versions of systemd know is not needed. */
export const newerVersion: Rule<UnitTree> = {
  id: 'systemd/newer-version',
  title: {en: 'The unit works with the systemd of Debian 12', ko: 'Debian 12의 systemd에서도 동작하는 유닛이에요'},
  why: {
    en: 'systemd gains settings and values with every version, and an older one ignores what it does not know. Debian 12 has 252. When your server has it (`systemctl --version` tells), the line does nothing there.',
    ko: 'systemd는 버전이 오를 때마다 설정과 값이 늘고, 오래된 버전은 모르는 것을 무시해요. Debian 12에는 252가 들어 있어요. 서버가 그 버전이면(`systemctl --version`으로 확인하세요) 이 줄은 아무 일도 하지 않아요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.directives.html',
  severity: 'warning',
  since: '253',
  bad: '[Service]\nType=notify-reload\nExecStart=/usr/bin/true\n',
  good: '[Service]\nType=notify\nExecStart=/usr/bin/true\n',
  missing: missingUnit,
  *check(tree) {
    for (const {assignments} of readSections(tree))
      for (const one of assignments) {
        if (parserOf(one) !== undefined || !isKnownToNewest(one)) continue;
        yield {
          span: one.keySpan,
          message: {
            en: `systemd 252, the one in Debian 12, does not know ${quote(`${one.key}=`)} and ignores the line; 262 knows it. Look at \`systemctl --version\` on your server.`,
            ko: `Debian 12의 systemd 252는 ${quote(`${one.key}=`)} 설정을 몰라서 이 줄을 무시해요. 262는 알아요. 서버에서 \`systemctl --version\`을 확인하세요.`,
          },
        };
      }
    for (const one of complaintsOfKind(tree, 'newer')) {
      const {span, detail} = one;
      yield {
        span,
        message: {
          en: `${what(one).en} only ${detail === undefined ? 'in versions newer than 252, such as 262' : `from systemd ${detail} on`}; 252, the one in Debian 12, ignores the line. Look at \`systemctl --version\` on your server.`,
          ko: `${what(one).ko} 건 ${detail === undefined ? '262처럼 252보다 새로운 버전뿐이에요' : `systemd ${detail}부터예요`}. Debian 12의 252는 이 줄을 무시해요. 서버에서 \`systemctl --version\`을 확인하세요.`,
        },
      };
    }
  },
};

/** What is only possible in a newer version: the words of the value, or that there are none. */
function what({assignment, word}: Placed): Text {
  const key = quote(`${assignment.key}=`);
  return word === ''
    ? {en: `${key} may be empty`, ko: `${key} 값을 비워 둘 수 있는`}
    : {en: `${key} takes ${quote(word)}`, ko: `${key}에 ${quote(word)} 값을 쓸 수 있는`};
}
