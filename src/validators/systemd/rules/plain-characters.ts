import {particle} from '../../../text/particle.ts';
import {typographicQuotes} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {complaintsOf} from '../complaints.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';
import {readSections} from '../tree.ts';

/** Quotes and blanks are the plain ones of the keyboard. */
export const plainCharacters: Rule<UnitTree> = {
  id: 'systemd/plain-characters',
  title: {
    en: 'Quotes, dashes and blanks are those of the keyboard',
    ko: '따옴표, 하이픈, 공백은 키보드로 입력한 글자를 써요',
  },
  why: {
    en: 'Chat programs and word processors replace `"` with curved quotes, `--` with a dash and blanks with ones that do not break. systemd takes them for letters of the value.',
    ko: '메신저나 문서 편집기는 `"`를 둥근 따옴표로, `--`를 긴 줄표로, 공백을 줄바꿈 없는 공백으로 바꿔요. systemd는 이런 글자를 값의 일부로 봐요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html',
  severity: 'warning',
  bad: '[Service]\nExecStart=/usr/bin/echo “hello”\n',
  good: '[Service]\nExecStart=/usr/bin/echo "hello"\n',
  missing: missingUnit,
  *check(tree) {
    for (const {assignments} of readSections(tree))
      for (const one of assignments) {
        const at = one.key === 'Description' ? -1 : one.value.search(odd);
        if (at === -1 || complaintsOf(tree).some(({assignment}) => assignment === one)) continue;
        const sign = one.value[at] ?? '';
        const plain = typographicQuotes.test(sign) ? '"' : /[–—]/.test(sign) ? '--' : ' ';
        const name =
          plain === ' '
            ? {en: 'a blank that is no blank', ko: '보통 공백이 아닌 공백'}
            : {en: `\`${sign}\``, ko: `\`${sign}\``};
        yield {
          span: one.locate(at, at + 1),
          message: {
            en: `There is ${name.en} in \`${one.key}=\`, which systemd takes for a letter. Type ${plain === ' ' ? 'a plain blank' : `\`${plain}\``} instead.`,
            ko: `\`${one.key}=\`에 ${particle(name.ko, '이/가')} 있고, systemd는 이를 글자로 봐요. ${plain === ' ' ? '보통 공백으' : `\`${plain}\` 기호`}로 바꾸세요.`,
          },
        };
      }
  },
};

const odd = new RegExp(`${typographicQuotes.source}|[\\u00a0\\u2007\\u202f\\u3000\\u200b]|(?<=\\s)[–—](?=\\w)`);
