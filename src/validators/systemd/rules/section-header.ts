import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

/** Section headers are closed by a bracket, and nothing stands behind it. */
export const sectionHeader: Rule<UnitTree> = {
  id: 'systemd/section-header',
  title: {en: 'A section header is `[Name]` and nothing else', ko: '섹션 이름은 `[Name]` 형태로만 써요'},
  why: {
    en: 'A line that begins with `[` has to be a whole section header. When the closing bracket is missing, or anything follows it, systemd stops reading and refuses the whole unit, with everything that is right in it.',
    ko: '`[`로 시작하는 줄은 온전한 섹션 이름이어야 해요. 닫는 괄호가 없거나 그 뒤에 다른 글자가 있으면 systemd가 거기서 읽기를 멈추고 유닛 전체를 거부해요. 나머지가 모두 맞아도 소용없어요.',
  },
  learn: 'systemd#unit',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html',
  severity: 'error',
  blocking: true,
  bad: '[Service\nExecStart=/usr/bin/true\n',
  good: '[Service]\nExecStart=/usr/bin/true\n',
  missing: missingUnit,
  *check({unit}) {
    for (const {kind, span, line} of unit.problems) {
      if (kind !== 'unclosed-header' && kind !== 'bad-header') continue;
      const closed = /^(\[[A-Za-z0-9 -]+\])\s*\S/.exec(line)?.[1];
      const name = /^\[\s*([A-Za-z0-9-]+)/.exec(line)?.[1];
      const right = closed ?? (name === undefined ? undefined : `[${name}]`);
      const write =
        right === undefined ? {en: '`[Service]`', ko: '`[Service]`'} : {en: `\`${right}\``, ko: `\`${right}\``};
      yield {
        span,
        message: {
          en: `${quote(line)} is no section header, and systemd refuses the whole unit here. Write ${write.en}${closed === undefined ? '' : ', and what follows it on a line of its own'}.`,
          ko: `${quote(line)} 줄은 올바른 섹션 이름이 아니라서 systemd가 유닛 전체를 거부해요. ${write.ko}${closed === undefined ? '처럼 쓰세요.' : '만 남기고 뒤의 내용은 다른 줄로 옮기세요.'}`,
        },
        ...(right !== undefined && closed === undefined && {fix: {edits: [{span, text: right}]}}),
      };
    }
  },
};
