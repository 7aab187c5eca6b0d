import type {Assignment} from '../../../syntax/systemd.ts';
import type {Rule} from '../../rule.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';
import {parserOf, readSections} from '../tree.ts';

/** A setting of one value is set once. */
export const setOnce: Rule<UnitTree> = {
  id: 'systemd/set-once',
  title: {en: 'A setting that holds one value is written once', ko: '값이 하나인 설정은 한 번만 써요'},
  why: {
    en: 'When `User=`, `WorkingDirectory=`, `Restart=` and their like stand twice, the last line counts and the earlier one does nothing. Whoever changes the first one wonders why nothing happens.',
    ko: '`User=`, `WorkingDirectory=`, `Restart=` 같은 설정이 두 번 나오면 마지막 줄만 쓰이고 앞줄은 아무 일도 하지 않아요. 앞줄을 고친 사람은 왜 바뀌지 않는지 알 수 없어요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html',
  severity: 'warning',
  bad: '[Service]\nExecStart=/usr/bin/true\nUser=ubuntu\nUser=www-data\n',
  good: '[Service]\nExecStart=/usr/bin/true\nUser=www-data\n',
  missing: missingUnit,
  *check(tree) {
    const seen = new Map<string, Assignment>();
    for (const {assignments} of readSections(tree))
      for (const one of assignments) {
        const name = `${one.section}.${one.key}`;
        if (!single.test(parserOf(one) ?? '')) continue;
        const before = seen.get(name);
        seen.set(name, one);
        if (before === undefined || before.value === '' || one.value === '') continue;
        yield {
          span: before.keySpan,
          message: {
            en: `\`${one.key}=\` is set again further down, so this line does nothing. Keep one of the two.`,
            ko: `\`${one.key}=\`가 아래에서 다시 나와서 이 줄은 아무 일도 하지 않아요. 하나만 남기세요.`,
          },
          related: [{span: one.keySpan, message: {en: 'This line counts.', ko: '이 줄이 쓰여요.'}}],
        };
      }
  },
};

/** Parsers that keep one value. */
const single =
  /^(?:user_group_compat|working_directory|service_type|service_restart|sec|sec_fix_0|service_timeout|bool|mode|kill_mode|pid_file|memory_limit|exec_output|unsigned|bus_name|unit_slice)(?: |$)/;
