import type {Rule} from '../../rule.ts';
import {brokenContinuations} from '../continuation.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

/** The backslash that carries a value on is the last character of its line. */
export const noBlankAfterBackslash: Rule<UnitTree> = {
  id: 'systemd/no-blank-after-backslash',
  title: {en: 'Nothing stands behind the backslash that ends a line', ko: '줄을 잇는 백슬래시 뒤에는 아무것도 없어요'},
  why: {
    en: 'A backslash carries a value on into the next line only as the very last character. With a blank or a comment behind it the value ends there, and the lines that follow are read by themselves and ignored: gunicorn then starts without its `--bind`. A Dockerfile forgives the blank, systemd and the shell do not. A comment goes on a line of its own, also between continued lines.',
    ko: '백슬래시는 줄의 맨 마지막 글자일 때만 값을 다음 줄로 이어 줘요. 뒤에 공백이나 주석이 있으면 값은 거기서 끝나고, 다음 줄들은 따로 읽혀서 무시돼요. 그러면 gunicorn이 `--bind` 없이 시작되기도 해요. Dockerfile에서는 공백이 있어도 되지만 systemd와 셸에서는 안 돼요. 주석은 이어지는 줄 사이에 있더라도 따로 한 줄에 쓰세요.',
  },
  learn: 'systemd#comments',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html',
  severity: 'error',
  bad: '[Service]\nExecStart=/srv/venv/bin/gunicorn \\ \n  --bind unix:/run/gunicorn/mysite.sock mysite.wsgi\n',
  good: '[Service]\nExecStart=/srv/venv/bin/gunicorn \\\n  --bind unix:/run/gunicorn/mysite.sock mysite.wsgi\n',
  missing: missingUnit,
  *check(tree) {
    for (const {assignment, span, behind} of brokenContinuations(tree)) {
      const {key} = assignment;
      yield {
        span,
        message:
          behind === 'blank'
            ? {
                en: `There is a blank behind this backslash, so \`${key}=\` ends here and the lines that follow are ignored. Delete the blank.`,
                ko: `이 백슬래시 뒤에 공백이 있어서 \`${key}=\` 값이 여기서 끝나고 다음 줄들은 무시돼요. 공백을 지우세요.`,
              }
            : {
                en: `There is a comment behind this backslash, so \`${key}=\` ends here and the lines that follow are ignored. Move the comment to a line of its own.`,
                ko: `이 백슬래시 뒤에 주석이 있어서 \`${key}=\` 값이 여기서 끝나고 다음 줄들은 무시돼요. 주석을 따로 한 줄로 옮기세요.`,
              },
        fix: {edits: [{span, text: '\\'}]},
      };
    }
  },
};
