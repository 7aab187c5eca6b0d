import {type Directive, parseNginx} from '../../syntax/nginx.ts';
import {apply, type Edit, insert, type Rewrite, windowsEndings} from './edit.ts';

/** What an nginx file may be written like without nginx noticing. */
export const ofNginx: readonly Rewrite[] = [
  windowsEndings,
  {name: {en: 'blank lines', ko: '빈 줄'}, apply: edited(({span}) => [insert(span.start, '\n\n')])},
  {name: {en: 'comments', ko: '주석'}, apply: edited(({span}) => [insert(span.start, '# 메모 (note);\n')])},
  {name: {en: 'quotes around arguments', ko: '인자를 감싼 따옴표'}, apply: quoted},
  {
    name: {en: 'blanks between arguments', ko: '인자 사이의 긴 공백'},
    apply: edited(({args}) => args.map(({span}) => insert(span.start, '\t \n '))),
  },
  {
    name: {en: 'blanks before the semicolon', ko: '세미콜론 앞의 공백'},
    apply: edited(({head, end}) => (end === ';' ? [insert(head.end, '  ')] : [])),
  },
];

function edited(edits: (directive: Directive) => readonly Edit[]): (text: string) => string {
  return (text) => apply(text, parseNginx(text).all.flatMap(edits));
}

function quoted(text: string): string {
  return apply(
    text,
    parseNginx(text).all.flatMap((directive) => quotes(ownWords(directive, text))),
  );
}

/** The words up to one that begins a line: a missing `;` may have swallowed that one, and quotes would hide it. */
function ownWords({args}: Directive, text: string): Directive['args'] {
  const next = args.findIndex(({span}) =>
    /(?:^|\n)[ \t\r]*$/.test(text.slice(Math.max(0, span.start - 200), span.start)),
  );
  return next === -1 ? args : args.slice(0, next);
}

function quotes(words: Directive['args']): readonly Edit[] {
  return words
    .filter(({text, quote}) => quote === undefined && /^[\w./:@~^*=$-]+$/.test(text))
    .map(({span, text}) => ({span, text: `"${text}"`}));
}
