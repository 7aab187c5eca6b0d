import {describe, expect, test} from 'vitest';
import {ankiOf} from '../../../src/quiz/exchange/anki.ts';
import type {Asked} from '../../../src/quiz/exchange/asked.ts';
import type {Question} from '../../../src/quiz/question.ts';
import {languages} from '../../../src/text/language.ts';
import {listingText} from '../../../src/text/listing.ts';
import {wholeCourse} from './course.ts';

interface Note {
  readonly guid: string;
  readonly deck: string;
  readonly front: string;
  readonly back: string;
  readonly tags: readonly string[];
}

/**
 * Reads a text file as the manual of Anki says ("Text Files"): lines `#key:value` first; then a record a line, cells
 * parted by the separator, a cell between quotes may hold it, line breaks and doubled quotes; a record that begins with
 * `#` is a comment.
 */
function readAnki(text: string): {readonly head: Readonly<Record<string, string>>; readonly notes: readonly Note[]} {
  const meta = /^(?:#.*\n)*/.exec(text)?.[0] ?? '';
  const head = Object.fromEntries(
    [...meta.matchAll(/^#([^:]*):(.*)$/gm)].map(([, key = '', value = '']) => [key, value]),
  );
  const notes: Note[] = [];
  let cells: string[] = [];
  let at = meta.length;
  while (at < text.length) {
    const quoted = text[at] === '"';
    const cell = quoted ? /"((?:[^"]|"")*)"/y : /([^\t\n]*)/y;
    cell.lastIndex = at;
    const [whole = '', inner = ''] = cell.exec(text) ?? [];
    if (!quoted && inner.includes('"')) throw new Error(`a bare quote in ${inner}`);
    cells.push(quoted ? inner.replaceAll('""', '"') : inner);
    at += whole.length;
    const sign = text[at++];
    if (sign !== '\t' && sign !== '\n') throw new Error(`neither a separator nor an end behind ${whole}`);
    if (sign === '\t') continue;
    const of = (column: string) => cells[Number(head[`${column} column`]) - 1] ?? '';
    const named = ['guid', 'deck', 'tags'].map((column) => Number(head[`${column} column`]) - 1);
    const [front = '', back = '', ...more] = cells.filter((_, index) => !named.includes(index));
    if (more.length > 0) throw new Error(`more fields than Basic has: ${more.join()}`);
    notes.push({guid: of('guid'), deck: of('deck'), tags: of('tags').split(' '), front, back});
    cells = [];
  }
  return {head, notes};
}

/** What a browser shows, breaks aside. */
function shown(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

describe.each(languages)('the whole course in %s', (language) => {
  test('is one note for each question, each with its id, deck, tags and both sides', async () => {
    const course = await wholeCourse(language);
    const {text, count, remarks} = ankiOf(course, language);
    const {head, notes} = readAnki(text);
    expect(head).toEqual({
      separator: 'tab',
      html: 'true',
      notetype: 'Basic',
      'guid column': '1',
      'deck column': '2',
      'tags column': '5',
    });
    const asked = course.filter(({question}) => question.kind !== 'poll');
    expect(count).toBe(asked.length);
    expect(remarks.filter(({kind}) => kind === 'left-out')).toHaveLength(course.length - asked.length);
    expect(notes.map(({guid}) => guid)).toEqual(asked.map(({question}) => question.id));
    for (const [at, {deck, tags, front, back}] of notes.entries()) {
      const {question, lesson, page} = asked[at] as Asked;
      expect(deck).toBe(`drydock::${String(lesson.number).padStart(2, '0')} ${lesson.title}`);
      expect(tags).toEqual(['drydock', `drydock::${lesson.id}::${page}`, ...question.tags]);
      expect(balanced(front) && balanced(back)).toBe(true);
      for (const code of codeOf(question)) expect(shown(front)).toContain(code);
      for (const key of keysOf(question)) expect(shown(back)).toContain(key);
    }
  });
});

function balanced(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, tag = ''] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (tag === 'br' || tag === 'hr') continue;
    if (slash === '') open.push(tag);
    else if (open.pop() !== tag) return false;
  }
  return open.length === 0;
}

function codeOf(question: Question): readonly string[] {
  const blocks = question.prompt.flatMap((block) => ('listing' in block ? [listingText(block.listing)] : []));
  return question.kind === 'config' ? [...blocks, listingText(question.listing)] : blocks;
}

/** Some words that the back must have. */
function keysOf(question: Question): readonly string[] {
  const plain = (inlines: Question['explanation']) => inlines.flatMap((one) => ('text' in one ? [one.text] : []));
  switch (question.kind) {
    case 'single':
    case 'multi':
    case 'truefalse':
    case 'poll':
      return [
        ...plain(question.explanation),
        ...question.choices.flatMap(({inlines, reason}) => [...plain(inlines), ...plain(reason)]),
      ];
    case 'fill':
    case 'predict':
      return question.accept.flat();
    case 'order':
      return question.items.flatMap(plain);
    case 'match':
      return question.pairs.flat().flatMap(plain);
    case 'bug':
      return [question.guilty.join(', ')];
    case 'config':
      return question.rules;
  }
}

test('tabs, quotes, line breaks and markup are text', () => {
  const nasty = 'a\t"b"\n<c> & #d';
  const question = {
    id: 'q',
    kind: 'predict',
    tags: ['two words'],
    rules: [],
    line: 1,
    hash: '',
    explanation: [],
    caseSensitive: false,
    accept: [[nasty]],
  };
  const prompt = [{kind: 'code', listing: {language: 'text', lines: nasty.split('\n').map((text) => [{text}])}}];
  const asked = {
    question: {...question, prompt} as unknown as Question,
    lesson: {id: 'l', number: 1, title: 'A::B "C"'},
    page: 'p',
  };
  const {text} = ankiOf([asked], 'en');
  expect(text).toContain(
    '\nq\t"drydock::01 A:B ""C"""\t"<pre><code>a\t&quot;b&quot;\n&lt;c&gt; &amp; #d</code></pre>"\t',
  );
  const {notes} = readAnki(text);
  expect(notes).toHaveLength(1);
  expect(notes[0]).toMatchObject({deck: 'drydock::01 A:B "C"', tags: ['drydock', 'drydock::l::p', 'two-words']});
  expect([shown(notes[0]?.front ?? ''), shown(notes[0]?.back ?? '')]).toEqual([nasty, nasty]);
});

test('lists, also inside of lists, are lists', () => {
  const item = (depth: number, marker: string, text: string) =>
    ({kind: 'item', depth, marker, inlines: [{kind: 'text', text}]}) as const;
  const prompt = [
    item(0, '•', 'a'),
    item(1, '1.', 'b'),
    item(1, '2.', 'c'),
    item(0, '•', 'd'),
    {kind: 'rule'} as const,
  ];
  const question = {
    id: 'q',
    kind: 'predict',
    tags: [],
    rules: [],
    line: 1,
    hash: '',
    explanation: [],
    caseSensitive: false,
    accept: [['x']],
    prompt,
  };
  const {notes} = readAnki(
    ankiOf([{question: question as Question, lesson: {id: 'l', number: 1, title: 'L'}, page: 'p'}], 'en').text,
  );
  expect(notes[0]?.front).toBe('<ul><li>a</li><ol><li>b</li><li>c</li></ol><li>d</li></ul><hr>');
});
