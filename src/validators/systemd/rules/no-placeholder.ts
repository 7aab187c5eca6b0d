import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {complaintsOf} from '../complaints.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';
import {readSections} from '../tree.ts';

/** No placeholder of a tutorial is left. */
export const noPlaceholder: Rule<UnitTree> = {
  id: 'systemd/no-placeholder',
  title: {en: 'No placeholder of a tutorial is left in place', ko: '튜토리얼의 자리 표시를 그대로 두지 않아요'},
  why: {
    en: 'Tutorials write `{project}`, `<user>` or `your-domain` for what is different on every server. systemd takes them as they are: the folder is not found, the user does not exist.',
    ko: '튜토리얼은 서버마다 다른 부분을 `{프로젝트}`, `<사용자>`, `your-domain`처럼 써요. systemd는 그대로 받아들여서 폴더를 찾지 못하고 사용자도 없다고 해요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html',
  severity: 'warning',
  bad: '[Service]\nWorkingDirectory=/home/{user}/mysite\nExecStart=/usr/bin/true\n',
  good: '[Service]\nUser=ubuntu\nExecStart=/usr/bin/true\n',
  missing: missingUnit,
  *check(tree) {
    for (const {assignments} of readSections(tree))
      for (const one of assignments) {
        const found =
          /(?<![$%\w])\{[^\s{}"':,$]+\}|<[A-Za-z가-힣][^<>\s"'=]*>|\byour[-_](?:user|project|domain|app|name|secret)[\w-]*|(?<![\w.])\/path\/to\/[^\s"']*/i.exec(
            one.value,
          );
        if (
          found === null ||
          complaintsOf(tree).some(({assignment}) => assignment === one) ||
          /^(?:Description|Documentation)$/.test(one.key) ||
          one.value.includes('JSON')
        )
          continue;
        yield {
          span: one.locate(found.index, found.index + found[0].length),
          message: {
            en: `${quote(found[0])} looks like a placeholder that was not filled in. Write what it is on your server.`,
            ko: `${particle(quote(found[0]), '은/는')} 채우지 않은 자리 표시처럼 보여요. 내 서버에 맞는 값을 쓰세요.`,
          },
        };
      }
  },
};
