import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import type {Dotenv} from '../tree.ts';

/** Lines end with a line feed alone. */
export const unixLineEndings: Rule<Dotenv> = {
  id: 'dotenv/unix-line-endings',
  title: {en: 'Lines end as on Linux', ko: '줄 끝은 리눅스 방식이에요'},
  why: {
    en: 'Windows ends lines with two characters, CR and LF. Most readers drop the CR; `sh` keeps it at the end of every value, so that `DEBUG` becomes `False` with an invisible character behind it. Set your editor to LF.',
    ko: 'Windows는 줄 끝에 CR과 LF 두 글자를 써요. 대부분은 CR을 버리지만 `sh`는 값마다 끝에 남겨서, `DEBUG`가 보이지 않는 글자가 붙은 `False`가 돼요. 편집기의 줄 끝 설정을 LF로 바꾸세요.',
  },
  reference: 'https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap03.html#tag_03_187',
  severity: 'hint',
  bad: 'DEBUG=False\r\n',
  good: 'DEBUG=False\n',
  missing: missingVariables,
  *check({text}) {
    const first = text.indexOf('\r');
    if (first === -1) return;
    yield {
      span: {start: first, end: first + 1},
      message: {
        en: 'This file has line endings of Windows (CRLF). sh takes the CR into every value; the others drop it. Save the file with LF.',
        ko: '이 파일의 줄 끝은 Windows 방식(CRLF)이에요. 다른 프로그램은 괜찮지만 sh는 값마다 CR을 붙여 읽어요. LF로 저장하세요.',
      },
      fix: {edits: [{span: {start: 0, end: text.length}, text: text.replace(/\r\n?/g, '\n')}]},
    };
  },
};
