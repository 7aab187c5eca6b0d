import type {Block, Inline} from '../../text/document.ts';
import {inlineText} from '../../text/inlines.ts';
import {listingLanguage, plainListing} from '../../text/listing.ts';
import {readMarkdown} from '../../text/markdown.ts';
import {Problems} from '../../text/problem.ts';

/** HTML as blocks, and the elements that could not be kept, by name; their words are there. */
export interface ReadHtml {
  readonly blocks: readonly Block[];
  readonly dropped: readonly string[];
}

/** How line breaks of the text count: as HTML has it, or as breaks (Moodle's own format). */
export type Breaks = 'html' | 'kept';

/** Reads the HTML that editors of question banks write: paragraphs, lists, quotes, code, bold, emphasis, links. */
export function readHtml(source: string, breaks: Breaks): ReadHtml {
  const reader = new HtmlReader(breaks);
  for (const [token, tag] of withoutComments(source).matchAll(/<\/?([a-z][a-z0-9]*)\b[^<>]*>|&#?\w+;|[^<&]+|[<&]/gi)) {
    if (tag !== undefined) reader.tag(tag.toLowerCase(), token);
    else reader.text(token.length > 1 && token.startsWith('&') ? decoded(token) : token);
  }
  reader.flush();
  return {blocks: reader.blocks, dropped: [...reader.dropped]};
}

/** Where the last comment ends is known first: else each that never ends would be looked for to the end of the text. */
function withoutComments(source: string): string {
  const end = source.lastIndexOf('-->') + 3;
  return end < 3 ? source : source.slice(0, end).replace(/<!--[\s\S]*?-->/g, '') + source.slice(end);
}

/** Markdown knows every name that HTML has. */
function decoded(reference: string): string {
  const [block] = readMarkdown(reference, new Problems(''));
  const text = block !== undefined && 'inlines' in block ? inlineText(block.inlines) : '';
  return reference === '&nbsp;' || text === '' ? ' ' : text;
}

const styles: Readonly<Record<string, 'strong' | 'emphasis' | 'code'>> = {
  ...{b: 'strong', strong: 'strong', i: 'emphasis', em: 'emphasis'},
  ...{code: 'code', tt: 'code', kbd: 'code', samp: 'code', var: 'code'},
};
const starters = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'section', 'ul', 'ol', 'li']);

class HtmlReader {
  readonly blocks: Block[] = [];
  readonly dropped = new Set<string>();
  readonly #breaks: Breaks;
  #inlines: Inline[] = [];
  readonly #styles: string[] = [];
  readonly #lists: {readonly ordered: boolean; count: number}[] = [];
  #kind: 'paragraph' | 'heading' | 'quote' | 'item' = 'paragraph';
  #url: string | undefined;
  #code: string | undefined;
  #language = '';

  constructor(breaks: Breaks) {
    this.#breaks = breaks;
  }

  text(raw: string): void {
    if (this.#code !== undefined) this.#code += raw;
    else if (this.#breaks === 'kept') {
      for (const [at, line] of raw.split('\n').entries()) {
        if (at > 0) this.#inlines.push({kind: 'break'});
        this.#add(line);
      }
    } else this.#add(this.#endsBlank() ? raw.replace(/\s+/g, ' ').trimStart() : raw.replace(/\s+/g, ' '));
  }

  tag(name: string, token: string): void {
    const closes = token.startsWith('</');
    if (name === 'pre') this.#pre(closes);
    else if (this.#code !== undefined) this.#language ||= /language-(\w+)/.exec(token)?.[1] ?? '';
    else if (name === 'br') this.#inlines.push({kind: 'break'});
    else if (name === 'hr') this.#rule();
    else if (starters.has(name)) this.#start(name, closes);
    else if (name === 'a') this.#url = closes ? undefined : /href\s*=\s*["']?([^"'\s>]+)/i.exec(token)?.[1];
    else if (name in styles) this.#style(name, closes);
    else if (!(name === 'span' && !/style|class/i.test(token))) this.dropped.add(name);
  }

  /** Ends the block that is being read. */
  flush(): void {
    if (this.#code !== undefined) this.#pre(true);
    const inlines = trimmed(this.#inlines);
    this.#inlines = [];
    if (inlines.length === 0) return;
    const list = this.#lists.at(-1);
    if (this.#kind === 'item' && list !== undefined) {
      list.count++;
      const marker = list.ordered ? `${list.count}.` : '•';
      this.blocks.push({kind: 'item', depth: this.#lists.length - 1, marker, inlines});
    } else this.blocks.push({kind: this.#kind === 'item' ? 'paragraph' : this.#kind, inlines});
  }

  #endsBlank(): boolean {
    const last = this.#inlines.at(-1);
    return last !== undefined && 'text' in last && last.text.endsWith(' ');
  }

  #add(text: string): void {
    const style = styles[this.#styles.at(-1) ?? ''];
    if (text === '') return;
    if (this.#url !== undefined) this.#inlines.push({kind: 'link', text, url: this.#url});
    else this.#inlines.push({kind: style ?? 'text', text});
  }

  #style(name: string, closes: boolean): void {
    if (closes) this.#styles.splice(this.#styles.lastIndexOf(name), this.#styles.includes(name) ? 1 : 0);
    else this.#styles.push(name);
  }

  #start(name: string, closes: boolean): void {
    this.flush();
    if (name === 'ul' || name === 'ol') {
      if (closes) this.#lists.pop();
      else this.#lists.push({ordered: name === 'ol', count: 0});
    }
    const heading = /^h\d$/.test(name) && !closes;
    const quote = name === 'blockquote' ? !closes : this.#kind === 'quote' && name === 'p';
    this.#kind = this.#lists.length > 0 ? 'item' : heading ? 'heading' : quote ? 'quote' : 'paragraph';
  }

  #rule(): void {
    this.flush();
    this.blocks.push({kind: 'rule'});
  }

  #pre(closes: boolean): void {
    const code = this.#code;
    if (closes && code !== undefined) {
      this.#code = undefined;
      const listing = plainListing(listingLanguage(this.#language) ?? 'text', code.replace(/^\n|\s+$/g, ''));
      this.blocks.push({kind: 'code', listing});
    } else if (!closes) {
      this.flush();
      [this.#code, this.#language] = ['', ''];
    }
  }
}

/** Without blanks and breaks at the ends and blanks beside breaks. */
function trimmed(inlines: readonly Inline[]): Inline[] {
  const solid = inlines.flatMap((inline, at): Inline[] => {
    if (!('text' in inline) || inline.kind === 'code') return [inline];
    const starts = at === 0 || inlines[at - 1]?.kind === 'break';
    const ends = at === inlines.length - 1 || inlines[at + 1]?.kind === 'break';
    const text = ends ? inline.text.trimEnd() : inline.text;
    const kept = starts ? text.trimStart() : text;
    return kept === '' ? [] : [{...inline, text: kept}];
  });
  const from = solid.findIndex(({kind}) => kind !== 'break');
  const to = solid.findLastIndex(({kind}) => kind !== 'break');
  return from === -1 ? [] : solid.slice(from, to + 1);
}
