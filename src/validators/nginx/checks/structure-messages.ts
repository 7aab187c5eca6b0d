import type {Directive, Problem, Word} from '../../../syntax/nginx.ts';
import type {Span} from '../../../syntax/span.ts';
import {particle} from '../../../text/particle.ts';
import type {Complaint} from '../complaint.ts';

/** A `;`, `{` or `}` that nothing asks for. */
export function badSign({sign, span}: Extract<Problem, {kind: 'stray'}>, misplaced: readonly Directive[]): Complaint {
  const [first] = misplaced;
  if (sign === '}') {
    return {
      topic: 'balanced-braces',
      finding: {
        span,
        message: {
          en: 'This `}` closes nothing: there are more `}` than `{` up to here. Remove one, or add the `{` that is missing further up.',
          ko: '이 `}`가 닫을 블록이 없어요. 여기까지 `}`가 `{`보다 많아요. 하나를 지우거나, 위에서 빠진 `{`를 넣으세요.',
        },
        ...(first && {related: [outOfPlace(first)]}),
      },
    };
  }
  return {
    topic: 'balanced-braces',
    finding: {
      span,
      message:
        sign === ';'
          ? {
              en: 'There is nothing before this `;`. Remove it: nginx knows no empty directives.',
              ko: '이 `;` 앞에 아무것도 없어요. nginx에는 빈 지시어가 없으니 지우세요.',
            }
          : {
              en: 'There is no name before this `{`. Write which block begins here, for example `server {`.',
              ko: '이 `{` 앞에 이름이 없어요. `server {`처럼 어떤 블록인지 적으세요.',
            },
      ...(sign === ';' && {fix: {edits: [{span, text: ''}]}}),
    },
  };
}

/** Where a line is in another block than it looks. */
export const outOfPlace = ({name}: Directive) => ({
  span: name.span,
  message: {
    en: `From here on the lines are in another block than they look: \`${name.text}\` may not stand there.`,
    ko: `여기부터는 보기와 다른 블록에 들어 있어요. ${particle(`\`${name.text}\``, '은/는')} 그 블록에 쓸 수 없어요.`,
  },
});

/** The file ends inside a block, or something stands in it that belongs behind it. */
export function openBlock(block: Directive, misplaced: readonly Directive[], end?: number): Complaint {
  const first = misplaced.find(({span}) => span.start > block.span.start);
  const {name, head} = block;
  return {
    topic: 'balanced-braces',
    directive: block,
    finding: {
      span: head,
      message: {
        en: `The block \`${name.text}\` that begins here is not closed: a \`}\` is missing. nginx complains at the end of the file, or where a line stands in the wrong block.`,
        ko: `여기서 시작한 \`${name.text}\` 블록이 닫히지 않았어요. \`}\`가 하나 빠졌어요. nginx는 파일 끝이나, 엉뚱한 블록에 들어간 줄에서 오류를 내요.`,
      },
      related: [...(first ? [outOfPlace(first)] : []), ...(end === undefined ? [] : [givesUp({start: end, end})])],
    },
  };
}

/** A directive before a `}` or the end of the file without its `;`. */
export function unterminated({directive, before, stop}: Extract<Problem, {kind: 'unterminated'}>): Complaint {
  const {head, name} = directive;
  const end = {start: head.end, end: head.end};
  return {
    topic: 'end-with-semicolon',
    directive,
    finding: {
      span: head,
      message: {
        en: `There is no \`;\` at the end of \`${name.text}\`${before === '}' ? ', and the block ends right behind it' : ', and the file ends right behind it'}. Every directive without a block ends with \`;\`, the last one too.`,
        ko: `\`${name.text}\` 끝에 \`;\`이 없는데 바로 뒤에서 ${before === '}' ? '블록이' : '파일이'} 끝나요. 블록이 없는 지시어는 마지막 것이라도 \`;\`으로 끝나야 해요.`,
      },
      fix: {edits: [{span: end, text: ';'}]},
      related: [givesUp(stop)],
    },
  };
}

const givesUp = (span: Span) => ({span, message: {en: 'nginx complains here.', ko: 'nginx는 여기서 오류를 내요.'}});

/** `{` behind a directive that has no block, or `;` behind one that needs one. */
export function noBrace(directive: Directive, kind: 'missing' | 'unwanted', next?: Word): Complaint {
  const {head, name} = directive;
  const message =
    kind === 'missing'
      ? {
          en: `\`${name.text}\` opens a block and needs \`{\` behind it; here ${next ? `the next line, \`${next.text}\`,` : 'a `;`'} comes first.`,
          ko: `${particle(`\`${name.text}\``, '은/는')} 블록을 여는 지시어라서 뒤에 \`{\`가 와야 하는데 ${next ? `다음 줄의 ${particle(`\`${next.text}\``, '이/가')}` : '`;`이'} 먼저 나와요.`,
        }
      : {
          en: `\`${name.text}\` has no block: it ends with \`;\`, not with \`{\`.`,
          ko: `${particle(`\`${name.text}\``, '은/는')} 블록이 없는 지시어예요. \`{\`가 아니라 \`;\`으로 끝나요.`,
        };
  const topic = kind === 'missing' ? 'balanced-braces' : 'end-with-semicolon';
  if (next === undefined) return {topic, directive, finding: {span: head, message}};
  const words = [name, ...directive.args];
  const last = words[words.indexOf(next) - 1] ?? name;
  const span = {start: name.span.start, end: last.span.end};
  return {topic, directive, finding: {span, message, related: [givesUp({start: head.end, end: directive.span.end})]}};
}

/** A quote that nothing closes. */
export function openQuote(span: Span, end: number): Complaint {
  return {
    topic: 'closed-quotes',
    finding: {
      span,
      message: {
        en: 'This quote is never closed, so nginx reads everything up to the end of the file as one word. Close it with the same sign.',
        ko: '이 따옴표를 닫는 곳이 없어서 nginx가 파일 끝까지를 단어 하나로 읽어요. 같은 모양의 따옴표로 닫으세요.',
      },
      related: [givesUp({start: end, end})],
    },
  };
}

/** Something right behind a closing quote: often the closing quote is the next one's opening one. */
export function behindQuote(word: Word, span: Span): Complaint {
  const swallowed = word.text.includes('\n');
  return {
    topic: 'closed-quotes',
    finding: {
      span: swallowed ? {start: word.span.start, end: word.span.start + 1} : {start: word.span.start, end: span.end},
      message: swallowed
        ? {
            en: 'The quote that begins here is closed only by another quote some lines further down. Close it in this line.',
            ko: '여기서 연 따옴표가 이 줄에서 닫히지 않고 몇 줄 아래의 다른 따옴표에서 닫혀요. 이 줄에서 닫으세요.',
          }
        : {
            en: `Behind the closing quote of \`${word.text}\` a blank, \`;\` or \`{\` must come. Put the whole value in one pair of quotes.`,
            ko: `\`${word.text}\`의 닫는 따옴표 뒤에는 빈칸이나 \`;\`, \`{\`만 올 수 있어요. 값 전체를 따옴표 한 쌍으로 감싸세요.`,
          },
      related: [{span, message: {en: 'nginx gives up here.', ko: 'nginx는 여기서 읽기를 멈춰요.'}}],
    },
  };
}

/** A word or comment longer than nginx's buffer. */
export function tooLong(span: Span, what: 'word' | 'comment'): Complaint {
  return {
    topic: 'short-words',
    finding: {
      span,
      message:
        what === 'word'
          ? {
              en: 'This word has 4,096 bytes or more, and nginx cannot hold it. Move the value into several directives.',
              ko: '이 단어는 4,096바이트 이상이라 nginx가 읽지 못해요. 값을 지시어 여러 개로 나누세요.',
            }
          : {
              en: 'This comment has 4,096 bytes or more, and nginx cannot read past it. Break it into several lines.',
              ko: '이 주석은 4,096바이트 이상이라 nginx가 넘어가지 못해요. 여러 줄로 나누세요.',
            },
    },
  };
}

/** Three invisible bytes before the first word. */
export function byteOrderMark(first: Directive): Complaint {
  return {
    topic: 'no-byte-order-mark',
    directive: first,
    finding: {
      span: first.name.span,
      message: {
        en: 'The file begins with an invisible byte order mark, and nginx takes it for a part of the first word, which it then does not know. Save the file as UTF-8 without BOM.',
        ko: '파일 맨 앞에 보이지 않는 BOM이 있어서 nginx가 첫 단어의 일부로 읽고 모르는 지시어라고 해요. BOM 없는 UTF-8로 저장하세요.',
      },
    },
  };
}
