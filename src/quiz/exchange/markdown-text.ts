import type {Inline} from '../../text/document.ts';

/**
 * How careful a writer is: `plain` escapes what usually needs it, `safe` what may mean something in unlucky company,
 * `words` every sign, so that nothing but the words is left.
 */
export type Care = 'plain' | 'safe' | 'words';

/** One run of text as Markdown; marks, links and code keep their meaning. A hard break is two blanks and a newline. */
export function inlineMarkdown(inlines: readonly Inline[], care: Care): string {
  const written = inlines.map((inline) => ofInline(inline, care)).join('');
  return keptEnds(written.replace(/^ *(?:(?:[-+#=>:|]|\d+[.)])(?=$|[\s#=>|-])|[=#>:|])/, guarded), care);
}

function ofInline(inline: Inline, care: Care): string {
  switch (inline.kind) {
    case 'text':
    case 'term':
      return escaped(inline.text, care);
    case 'strong':
      return marked('**', inline.text, care);
    case 'emphasis':
      return marked('*', inline.text, care);
    case 'code':
      return codeSpan(inline.text);
    case 'link':
      return `[${escaped(inline.text, care)}](${/[\s()<>\\]/.test(inline.url) ? `<${inline.url}>` : inline.url})`;
    case 'break':
      return '  \n';
  }
}

/** A mark may not touch a blank on its inner side. */
function marked(mark: string, text: string, care: Care): string {
  const [, before = '', word = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return word === '' ? text : `${before}${mark}${escaped(word, care)}${mark}${after}`;
}

/** Code between as many backticks as it takes. */
function codeSpan(code: string): string {
  const runs = code.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const needsRoom = /^`|`$/.test(code) || (/^ .* $/s.test(code) && code.trim() !== '');
  return needsRoom ? `${fence} ${code} ${fence}` : `${fence}${code}${fence}`;
}

/**
 * Text so that Markdown shows it as it is. Only escapes that CommonMark and PHP Markdown Extra (Moodle's) both know
 * are used; for the other characters there are references. A run of four underscores, a blank to fill in, stays.
 */
function escaped(text: string, care: Care): string {
  if (care === 'words') return text.replace(/[^\p{L}\p{N} ]/gu, (sign) => reference(sign));
  return text
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/\\(?=[!-/:-@[-`{-~\n]|$)/g, '\\\\')
    .replace(/_{4,}|[`*_]/g, (sign) => (sign.length > 1 ? sign : `\\${sign}`))
    .replace(care === 'safe' ? /[[\]]/g : /\[(?=[^\]]*\][(:[])|!(?=\[)/g, '\\$&')
    .replace(care === 'safe' ? /</g : /<(?=[a-z/!?])/gi, '&lt;')
    .replace(care === 'safe' ? /~/g : /~(?=~)/g, '&#126;')
    .replace(/[\t\r\n]/g, reference);
}

function reference(sign: string): string {
  return `&#${sign.codePointAt(0)};`;
}

/** The sign that would make a list, heading, quote or table of a line. */
function guarded(start: string): string {
  return start.replace(/[-+#=>:|.)]$/, (sign) => (sign === '=' ? '&#61;' : sign === '>' ? '&gt;' : `\\${sign}`));
}

/** Markdown takes blanks at the ends away; references stay. */
function keptEnds(text: string, care: Care): string {
  if (care === 'plain') return text;
  return text.replace(/^ +| +$/g, (blanks) => '&#32;'.repeat(blanks.length));
}
