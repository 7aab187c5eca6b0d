import type {Directive, Word} from '../../syntax/nginx.ts';
import type {Span} from '../../syntax/span.ts';
import {particle} from '../../text/particle.ts';
import type {Complaint} from './complaint.ts';
import {meaningsOf} from './facts.ts';
import {groundOf, type NginxTree} from './tree.ts';

/** The first word of a directive that begins a line of its own and is the name of a directive: a `;` is missing before it. */
export function swallowedName(
  {file}: NginxTree,
  {args}: Directive,
  names: 'directives' | 'any word' = 'directives',
): Word | undefined {
  return args.find((word) => {
    const fits = names === 'any word' || (word.quote === undefined && meaningsOf(word.value).length > 0);
    return fits && beginsLine(file.text, word.span.start);
  });
}

/** The complaint that a directive has swallowed the next line; undefined when no line begins inside it. */
export function forgottenSemicolon(tree: NginxTree, directive: Directive): Complaint | undefined {
  const names = groundOf(tree, directive) === 'entries' ? 'any word' : 'directives';
  const next = swallowedName(tree, directive, names);
  return next && missingSemicolon(directive, next);
}

/** `//` or `/*` where a directive should begin: for nginx the whole comment and the next line are one directive. */
export function strangeComment(directive: Directive, stop: Span): Complaint | undefined {
  const {name} = directive;
  const [sign] = /^(?:\/\/|\/\*|--|<!--)/.exec(name.value) ?? [];
  if (sign === undefined || groundOfComment(directive)) return undefined;
  return {
    topic: 'known-directive',
    directive,
    finding: {
      span: name.span,
      message: {
        en: `nginx takes \`${name.text}\` for a directive: comments begin with \`#\` here, not with \`${sign}\`.`,
        ko: `nginx는 ${particle(`\`${name.text}\``, '을/를')} 지시어로 읽어요. 여기서 주석은 \`${sign}\`가 아니라 \`#\`으로 시작해요.`,
      },
      fix: {edits: [{span: {start: name.span.start, end: name.span.start + sign.length}, text: '#'}]},
      related: [{span: stop, message: {en: 'nginx complains here.', ko: 'nginx는 여기서 오류를 내요.'}}],
    },
  };
}

/** In `map` and `location` blocks of paths, `//` may be the beginning of one. */
const groundOfComment = ({parent, name}: Directive) => parent?.name.value === 'map' && name.value.length > 2;

/** A `;` is missing before the word; nginx speaks of the line where it gives up, which is a later one. */
export function missingSemicolon(directive: Directive, next: Word): Complaint {
  const words = [directive.name, ...directive.args];
  const last = words[words.indexOf(next) - 1] ?? directive.name;
  const wide = last.text.endsWith('；') ? '；' : '';
  const {name} = directive;
  return {
    topic: 'end-with-semicolon',
    directive,
    finding: {
      span: {start: name.span.start, end: last.span.end},
      message: {
        en: `There is no \`;\` at the end of \`${name.text}\`, so nginx reads on and takes \`${next.text}\` in the next line for a part of it. ${wide ? 'The full-width `；` is an ordinary letter for nginx: type `;` in its place.' : `Put \`;\` behind \`${last.text}\`.`} nginx itself complains about a later line.`,
        ko: `\`${name.text}\` 끝에 \`;\`이 없어서 nginx가 다음 줄의 \`${next.text}\`까지 이 지시어의 일부로 읽어요. ${wide ? '전각 문자 `；`는 nginx에게 보통 글자예요. 그 자리에 `;`을 입력하세요.' : `\`${last.text}\` 바로 뒤에 \`;\`을 붙이세요.`} nginx의 오류 메시지에는 이 줄이 아니라 뒤쪽 줄 번호가 나와요.`,
      },
      fix: {edits: [{span: {start: last.span.end - wide.length, end: last.span.end}, text: ';'}]},
      related: [
        {
          span: next.span,
          message: {
            en: 'This was meant to be a line of its own.',
            ko: `${particle(`\`${next.text}\``, '은/는')} 원래 따로 시작하려던 지시어예요.`,
          },
        },
      ],
    },
  };
}

function beginsLine(text: string, start: number): boolean {
  let at = start - 1;
  while (text[at] === ' ' || text[at] === '\t') at--;
  return at < 0 || text[at] === '\n';
}
