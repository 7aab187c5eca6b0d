import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {complaintsOfKind} from '../complaints.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

/** Comments stand on lines of their own. */
export const noInlineComment: Rule<UnitTree> = {
  id: 'systemd/no-inline-comment',
  title: {en: 'Comments stand on lines of their own', ko: '주석은 따로 한 줄에 써요'},
  why: {
    en: 'systemd knows comments only as whole lines that begin with `#` or `;`. Behind a value everything is part of the value: `User=ubuntu # the user` is a user of that long name, `WorkingDirectory=/srv/app # code` a folder that does not exist, and the service fails with `217/USER` or `200/CHDIR`.',
    ko: 'systemd에서 주석은 `#`이나 `;`로 시작하는 한 줄 전체뿐이에요. 값 뒤에 쓴 것은 모두 값의 일부예요. `User=ubuntu # 사용자`는 그렇게 긴 이름의 사용자가 되고, `WorkingDirectory=/srv/app # 코드`는 없는 폴더가 돼서 서비스가 `217/USER`나 `200/CHDIR`로 실패해요.',
  },
  learn: 'systemd#comments',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html',
  severity: 'error',
  bad: '[Service]\nExecStart=/usr/bin/true\nUser=ubuntu # the user of the server\n',
  good: '[Service]\nExecStart=/usr/bin/true\n# the user of the server\nUser=ubuntu\n',
  missing: missingUnit,
  *check(tree) {
    for (const {assignment, span, word} of complaintsOfKind(tree, 'comment')) {
      const before = assignment.value.slice(0, assignment.value.length - word.length);
      const blanks = before.length - before.trimEnd().length;
      const cut = {start: assignment.locate(before.length - blanks, before.length).start, end: span.end};
      yield {
        span,
        message: {
          en: `systemd has no comments behind values: ${quote(word)} is part of \`${assignment.key}=\` here. Move it to a line of its own.`,
          ko: `systemd에서는 값 뒤에 주석을 쓸 수 없어서 ${quote(word)}도 \`${assignment.key}=\` 값이 돼요. 따로 한 줄로 옮기세요.`,
        },
        fix: {edits: [{span: cut, text: ''}]},
      };
    }
  },
};
