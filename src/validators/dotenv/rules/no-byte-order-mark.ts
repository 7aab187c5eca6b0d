import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import type {Dotenv} from '../tree.ts';

/** The file does not begin with a byte order mark. */
export const noByteOrderMark: Rule<Dotenv> = {
  id: 'dotenv/no-byte-order-mark',
  title: {en: 'The file begins with its first line', ko: '파일이 바로 첫 줄로 시작해요'},
  why: {
    en: 'Some editors on Windows write three invisible bytes in front of the text. python-dotenv, systemd and `sh` take them for a part of the first name, so that the first variable is missing; docker drops them.',
    ko: 'Windows의 일부 편집기는 글 앞에 보이지 않는 세 바이트를 써요. python-dotenv, systemd, `sh`는 이것을 첫 이름의 일부로 읽어서 첫 변수가 사라져요. docker는 지나쳐요.',
  },
  reference: 'https://docs.python.org/3/library/codecs.html#encodings-and-unicode',
  severity: 'warning',
  bad: '\uFEFFDEBUG=False\n',
  good: 'DEBUG=False\n',
  missing: missingVariables,
  *check({mark, text, lines}) {
    const [first] = lines;
    if ((mark !== 'marked' && !text.startsWith('\uFEFF')) || first === undefined) return;
    yield {
      span: {start: 0, end: text.startsWith('\uFEFF') ? 1 : 0},
      message: {
        en: 'The file begins with a byte order mark, which python-dotenv, systemd and sh read as part of the first name. Save it as UTF-8 without BOM.',
        ko: '파일이 바이트 순서 표시(BOM)로 시작해서 python-dotenv, systemd, sh가 첫 이름의 일부로 읽어요. BOM 없는 UTF-8로 저장하세요.',
      },
    };
  },
};
