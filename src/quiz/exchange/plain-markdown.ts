import type {Inline} from '../../text/document.ts';

/**
 * Most lines are words and code, nothing of which Markdown could read otherwise. They need no parser: that is what
 * makes writing and reading hundreds of questions quick. Signs that mean something only in company are left to it.
 */
const words = '[\\p{L}\\p{N} ,.?!\'"()%;/…·—–=+#>|$:-]';
const line = new RegExp(`^(?:[\\p{L}]|\`)(?:${words}|\`[^\`\\s](?:[^\`\\n]*[^\`\\s])?\`)*$`, 'u');

/** A line of such Markdown as text and code; undefined when it takes a parser. */
export function readPlain(markdown: string): readonly Inline[] | undefined {
  const text = markdown.startsWith('`') ? `x${markdown}` : markdown;
  if (!line.test(text) || /:\/\/|www\.|[ ]$|``/i.test(markdown)) return undefined;
  return markdown
    .split('`')
    .map((part, at): Inline => ({kind: at % 2 === 0 ? 'text' : 'code', text: part}))
    .filter((inline) => 'text' in inline && inline.text !== '');
}

/** Text and code as such a line; undefined when it takes more care. */
export function writePlain(inlines: readonly Inline[]): string | undefined {
  const parts = inlines.map((inline) =>
    inline.kind === 'text' && !inline.text.includes('`')
      ? inline.text
      : inline.kind === 'code'
        ? `\`${inline.text}\``
        : '\n',
  );
  const written = parts.join('');
  const read = readPlain(written);
  const same = read?.length === inlines.length && read.every((one, at) => one.kind === inlines[at]?.kind);
  return same ? written : undefined;
}
