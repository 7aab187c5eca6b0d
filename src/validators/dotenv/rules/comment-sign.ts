import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import type {Dotenv} from '../tree.ts';
import {code} from '../words.ts';

/** Text that is no variable begins with `#`. */
export const commentSign: Rule<Dotenv> = {
  id: 'dotenv/comment-sign',
  title: {en: 'Notes begin with #', ko: '메모는 #로 시작해요'},
  why: {
    en: 'Only lines that begin with `#` are comments for every program. `//`, `--`, `;` and plain words are not: docker refuses the whole file, `sh` runs the words as a command, and the others skip the line, some with a warning each time they start.',
    ko: '모든 프로그램이 주석으로 아는 것은 `#`로 시작하는 줄뿐이에요. `//`, `--`, `;`나 그냥 적은 글은 주석이 아니에요. docker는 파일 전체를 거부하고, `sh`는 그 글을 명령으로 실행하고, 나머지는 건너뛰면서 시작할 때마다 경고를 남기기도 해요.',
  },
  learn: 'django-production#dotenv',
  reference: 'https://saurabh-kumar.com/python-dotenv/#file-format',
  severity: 'warning',
  bad: '// database\nDB_HOST=db\n',
  good: '# database\nDB_HOST=db\n',
  missing: missingVariables,
  *check({lines}) {
    for (const line of lines) {
      if (line.kind !== 'other' || /^(?:export[ \t]+)?[A-Za-z_][\w.-]*[ \t]*(?::|$)/.test(line.text)) continue;
      if (/^(?:export[ \t]+)?[A-Z_][A-Z0-9_]*[ \t]/.test(line.text)) continue;
      const sign = /^(?:\/\/+|--+|;+|'+|\bREM\b)[ \t]*/i.exec(line.text)?.[0] ?? '';
      yield {
        span: line.span,
        message: {
          en: `${code(line.text)} is neither a variable nor a comment: docker refuses the file because of it, and sh runs it as a command. Begin the line with \`#\`, or take it out.`,
          ko: `${particle(code(line.text), '은/는')} 변수도 주석도 아니에요. docker는 이 줄 때문에 파일을 거부하고, sh는 명령으로 실행해요. 줄을 \`#\`로 시작하거나 지우세요.`,
        },
        fix: {edits: [{span: {start: line.span.start, end: line.span.start + sign.length}, text: '# '}]},
      };
    }
  },
};
