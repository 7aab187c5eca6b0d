import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {commentAt, complaintsOf} from '../complaints.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';
import {parserOf, readSections} from '../tree.ts';

/** No comment is handed to a program or read as a name. */
export const commentOnOwnLine: Rule<UnitTree> = {
  id: 'systemd/comment-on-own-line',
  title: {
    en: 'No comment stands behind a command or a list of units',
    ko: '명령이나 유닛 목록 뒤에 주석을 쓰지 않아요',
  },
  why: {
    en: 'systemd has no comments behind values. In a command the words behind `#` become arguments of the program; gunicorn happens to ignore them, most programs do not. In `After=` and its sisters they become names of units. Put the comment on a line of its own; it may stand between continued lines.',
    ko: 'systemd에서는 값 뒤에 주석을 쓸 수 없어요. 명령에서는 `#` 뒤의 낱말들이 프로그램의 인자가 돼요. gunicorn은 우연히 무시하지만 대부분의 프로그램은 그렇지 않아요. `After=` 같은 설정에서는 유닛 이름으로 읽혀요. 주석은 따로 한 줄에 쓰세요. 이어지는 줄 사이에 있어도 돼요.',
  },
  learn: 'systemd#comments',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html',
  severity: 'warning',
  bad: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi # the web server\n',
  good: '[Service]\n# the web server\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  missing: missingUnit,
  *check(tree) {
    const told = new Set(complaintsOf(tree).map(({assignment}) => assignment));
    for (const {assignments} of readSections(tree))
      for (const one of assignments) {
        const at = commentAt(one.value);
        if (
          at === undefined ||
          at === 0 ||
          told.has(one) ||
          !/^(?:exec|unit_deps|unread|exec_directories)$/.test(parserOf(one) ?? '')
        )
          continue;
        const word = one.value.slice(at);
        const before = one.value.slice(0, at).trimEnd().length;
        yield {
          span: one.locate(at, one.value.length),
          message:
            parserOf(one) === 'exec'
              ? {
                  en: `${quote(word)} is no comment here: the program gets these words as arguments. Move it to a line of its own.`,
                  ko: `${quote(word)} 부분은 주석이 아니라 프로그램의 인자로 전달돼요. 따로 한 줄로 옮기세요.`,
                }
              : parserOf(one) === 'exec_directories'
                ? {
                    en: `${quote(word)} is no comment here: systemd makes folders of these names. Move it to a line of its own.`,
                    ko: `${quote(word)} 부분은 주석이 아니라 폴더 이름으로 읽혀요. 따로 한 줄로 옮기세요.`,
                  }
                : {
                    en: `${quote(word)} is no comment here: systemd reads these words as names of units. Move it to a line of its own.`,
                    ko: `${quote(word)} 부분은 주석이 아니라 유닛 이름으로 읽혀요. 따로 한 줄로 옮기세요.`,
                  },
          fix: {edits: [{span: one.locate(before, one.value.length), text: ''}]},
        };
      }
  },
};
