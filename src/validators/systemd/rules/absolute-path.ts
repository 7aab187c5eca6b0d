import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import type {Placed} from '../complaints.ts';
import {missingUnit} from '../presence.ts';
import {consequence, findings, seen} from '../say.ts';
import type {UnitTree} from '../tree.ts';

/** Paths begin with a slash. */
export const absolutePath: Rule<UnitTree> = {
  id: 'systemd/absolute-path',
  title: {en: 'Paths begin with `/`', ko: '경로는 `/`로 시작해요'},
  why: {
    en: 'A service has no folder that it was started from, so systemd takes only whole paths, from `/` on and without `..`. It knows no `~` and no `$HOME` here; `%h` is the home of the user that runs systemd itself, which is `/root`. A quote is part of the path, except in lists. In `WorkingDirectory=` the whole unit is refused, elsewhere the line is ignored.',
    ko: '서비스에는 "현재 폴더"가 없어서 systemd는 `/`로 시작하고 `..`가 없는 경로만 받아들여요. 여기서는 `~`나 `$HOME`이 통하지 않고, `%h`는 systemd를 실행하는 사용자의 홈, 곧 `/root`예요. 목록이 아닌 곳에서는 따옴표도 경로의 일부예요. `WorkingDirectory=`에서는 유닛 전체가 거부되고, 다른 곳에서는 그 줄이 무시돼요.',
  },
  learn: 'systemd#exec-start',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#Paths',
  severity: 'error',
  bad: '[Service]\nWorkingDirectory=mysite\nExecStart=/usr/bin/true\n',
  good: '[Service]\nWorkingDirectory=/home/ubuntu/mysite\nExecStart=/usr/bin/true\n',
  missing: missingUnit,
  check: (tree) => findings(tree, 'path', message, fixed),
};

function fixed({word, detail}: Placed): string | undefined {
  const inside = /^"(\/[^"\s]*)"$|^'(\/[^'\s]*)'$/.exec(word);
  return detail === 'quoted' ? (inside?.[1] ?? inside?.[2]) : undefined;
}

function message(one: Placed): Text {
  const key = `\`${one.assignment.key}=\``;
  const then = consequence(one);
  const home: Text = {
    en: 'systemd does not know `~` here. Write the whole path, such as `/home/ubuntu/…`',
    ko: 'systemd는 여기서 `~`를 몰라요. `/home/ubuntu/…`처럼 전체 경로를 쓰세요',
  };
  const reasons: Readonly<Record<string, Text>> = {
    home,
    quoted: {
      en: 'the quote is part of the path here. Write the path without quotes',
      ko: '여기서는 따옴표도 경로의 일부예요. 따옴표 없이 쓰세요',
    },
    'dot-dot': {
      en: 'a path may not go up with `..`. Write where it leads',
      ko: '경로에 `..`를 쓸 수 없어요. 가리키는 곳을 바로 쓰세요',
    },
    long: {en: 'the path is too long', ko: '경로가 너무 길어요'},
  };
  const reason = reasons[one.detail ?? ''] ?? {
    en: 'the path has to begin with `/`. Write the whole path',
    ko: '경로는 `/`로 시작해야 해요. 전체 경로를 쓰세요',
  };
  return {
    en: `systemd ${then.en} because of ${seen(one)} in ${key}: ${reason.en}.`,
    ko: `${key}의 ${seen(one)} 때문에 systemd가 ${then.ko}. ${reason.ko}.`,
  };
}
