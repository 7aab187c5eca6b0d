import {readUnitName} from '../../../syntax/systemd/unit-name.ts';
import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {commentAt} from '../complaints.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';
import {parserOf, readSections} from '../tree.ts';

/** Other units are named in full. */
export const unitName: Rule<UnitTree> = {
  id: 'systemd/unit-name',
  title: {en: 'Other units are named with their ending', ko: '다른 유닛은 끝까지 쓴 이름으로 가리켜요'},
  why: {
    en: 'A name in `After=`, `Wants=`, `WantedBy=` and their sisters needs its ending: `network.target`, `postgresql.service`. systemd drops a name without one while it loads the unit (`Failed to add dependency on network`), and `systemctl enable` fails because of one in `[Install]`.',
    ko: '`After=`, `Wants=`, `WantedBy=` 같은 설정의 이름은 `network.target`, `postgresql.service`처럼 끝까지 써야 해요. 그렇지 않은 이름은 유닛을 읽을 때 버려지고(`Failed to add dependency on network`), `[Install]`에 있으면 `systemctl enable`이 실패해요.',
  },
  learn: 'systemd#order',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html',
  severity: 'warning',
  bad: '[Unit]\nAfter=network\n[Service]\nExecStart=/usr/bin/true\n',
  good: '[Unit]\nAfter=network.target\n[Service]\nExecStart=/usr/bin/true\n',
  missing: missingUnit,
  *check(tree) {
    for (const {assignments} of readSections(tree))
      for (const one of assignments) {
        if (parserOf(one) !== 'unit_deps' && !/^(?:WantedBy|RequiredBy|Also|Alias)$/.test(one.key)) continue;
        const comment = commentAt(one.value) ?? one.value.length;
        for (const {0: word, index} of one.value.slice(0, comment).matchAll(/[^\s]+/g)) {
          const target = misspelt(word);
          if (target === undefined && isName(word.replace(/%%|%[A-Za-z]/g, 'x'))) continue;
          const meant = word.replace(/[,;]+$/, '');
          const listed = word !== meant;
          yield {
            span: one.locate(index, index + word.length),
            message:
              target !== undefined
                ? aboutTarget(word, target)
                : {
                    en: `${quote(word)} is no name of a unit, so systemd drops it${one.section === 'Install' ? ' and `systemctl enable` fails' : ''}. ${listed ? 'Names are separated by blanks.' : 'Write it with its ending, such as `network.target` or `postgresql.service`.'}`,
                    ko: `${quote(word)} 값은 유닛 이름이 아니라서 버려져요${one.section === 'Install' ? '. `systemctl enable`도 실패해요' : ''}. ${listed ? '이름은 공백으로 구분하세요.' : '`network.target`이나 `postgresql.service`처럼 끝까지 쓰세요.'}`,
                  },
          };
        }
      }
  },
};

function isName(word: string): boolean {
  return readUnitName(word) !== undefined || /^[^\s/@][^\s/]*\.device$/.test(word) || word === 'x';
}

/** A target of systemd's own, where a name is nearly one: such a target can be waited for, but nothing ever starts it. */
function misspelt(word: string): string | undefined {
  const stem = /^([\w-]+)\.target$/.exec(word)?.[1];
  if (stem === undefined || targets.includes(stem)) return undefined;
  return nearest(stem, targets);
}

/** systemd.special(7), those that people write. */
const targets =
  `multi-user network network-online network-pre graphical graphical-session timers sockets default paths local-fs
  remote-fs nss-lookup time-sync basic sysinit slices shutdown swap rescue sleep suspend bluetooth sound`.split(/\s+/);

function aboutTarget(word: string, target: string): Text {
  return {
    en: `systemd has no target ${quote(word)}, and nothing starts one of that name. Did you mean \`${target}.target\`?`,
    ko: `systemd에 ${particle(quote(word), '이라/라')}는 타깃은 없어서 시작되는 일이 없어요. \`${target}.target\`을 쓰려던 건가요?`,
  };
}
