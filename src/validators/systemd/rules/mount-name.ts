import {resolveSpecifiers} from '../../../syntax/systemd/specifier.ts';
import {escapedPath} from '../../../syntax/systemd/unit-name.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {effective, isWhole} from '../effect.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

/** A mount unit is named after its folder and says what to mount. */
export const mountName: Rule<UnitTree> = {
  id: 'systemd/mount-name',
  title: {
    en: 'A mount unit is named after the folder in `Where=`',
    ko: '마운트 유닛의 이름은 `Where=`의 폴더와 같아요',
  },
  why: {
    en: 'The name of a mount unit is its path with `-` for `/`: `/var/lib/data` is `var-lib-data.mount`. systemd refuses one whose `Where=` says something else, and one without `What=`. The same goes for `.automount` and `.swap`. `systemd-escape -p --suffix=mount /path` prints the name.',
    ko: '마운트 유닛의 이름은 경로의 `/`를 `-`로 바꾼 것이에요. `/var/lib/data`는 `var-lib-data.mount`예요. `Where=`와 이름이 다르거나 `What=`이 없으면 systemd가 거부해요. `.automount`와 `.swap`도 마찬가지예요. `systemd-escape -p --suffix=mount /경로`가 이름을 알려 줘요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.mount.html',
  severity: 'error',
  bad: '[Mount]\nWhere=/mnt/data\n',
  good: '[Mount]\nWhat=/dev/vdb1\nWhere=/mnt/data\n',
  missing: missingUnit,
  *check(tree) {
    const kind = kinds.find(({type}) => type === tree.type);
    if (kind === undefined || !isWhole(tree, kind.type)) return;
    const {section, key} = kind;
    const header = tree.unit.sections.find(({name}) => name === section);
    const path = effective(tree, section, key);
    const where = path && resolveSpecifiers(path.value, tree.name);
    if (path !== undefined && tree.named === 'by-file' && where?.kind === 'resolved' && where.text !== '') {
      const name = `${escapedPath(where.text)}.${kind.type}`;
      if (name !== tree.name.name)
        yield {
          span: path.valueSpan,
          message: {
            en: `The unit for ${quote(path.value)} has to be called \`${name}\`, and this file is \`${tree.name.name}\`, so systemd refuses it. Rename the file, or correct \`${key}=\`.`,
            ko: `${quote(path.value)} 경로의 유닛 이름은 \`${name}\`이어야 하는데 이 파일은 \`${tree.name.name}\`이라서 systemd가 거부해요. 파일 이름이나 \`${key}=\`를 고치세요.`,
          },
        };
    }
    const what = kind.type === 'mount' && header !== undefined && effective(tree, section, 'What') === undefined;
    if (what)
      yield {
        span: header.span,
        message: {
          en: 'There is no `What=`, so systemd does not know what to mount and refuses the unit. Name the device or the share.',
          ko: '`What=`이 없어서 무엇을 마운트할지 알 수 없어요. systemd가 유닛을 거부해요. 장치나 공유 폴더를 쓰세요.',
        },
      };
  },
};

const kinds = [
  {type: 'mount', section: 'Mount', key: 'Where'},
  {type: 'automount', section: 'Automount', key: 'Where'},
  {type: 'swap', section: 'Swap', key: 'What'},
] as const;
