import type {Inline} from '../../text/document.ts';
import type {Question} from '../question.ts';
import {hung, markdownOf, markdownOfInlines} from './markdown.ts';

/** The kinds that come from other programs. */
export type Imported = Extract<Question, {kind: 'single' | 'multi' | 'truefalse' | 'fill' | 'predict'}>;

/** A question as the `quiz` fence of a lesson; ends with a newline. */
export function fenceText(question: Imported): string {
  const info = ['quiz', question.kind, `id=${question.id}`, ...attributes(question)].join(' ');
  const parts = [markdownOf(question.prompt), choicesText(question), quote(question.explanation)];
  const body = parts.filter((part) => part !== '').join('\n\n');
  // A fence of backticks may have none in its first line.
  const sign = info.includes('`') ? '~' : '`';
  const longest = Math.max(3, ...(body.match(/^\s*(?:`{3,}|~{3,})/gm) ?? []).map((run) => run.trim().length));
  const fence = sign.repeat(longest + 1);
  return `${fence}${info}\n${body}\n${fence}\n`;
}

function attributes(question: Imported): readonly string[] {
  const accept =
    'accept' in question ? question.accept.map((texts) => `accept=${quoted(texts.map(alternative).join('|'))}`) : [];
  const exact = 'caseSensitive' in question && question.caseSensitive ? ['case=exact'] : [];
  const lists = (['tags', 'rules'] as const).flatMap((name) => {
    const list = question[name].join(',');
    return list === '' ? [] : [`${name}=${/[\s"`]/.test(list) ? quoted(list) : list}`];
  });
  return [...accept, ...exact, ...lists];
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function alternative(text: string): string {
  return text.replaceAll('|', '\\|');
}

function choicesText(question: Imported): string {
  if (!('choices' in question)) return '';
  return question.choices
    .map(({inlines, correct, reason}) => {
      const item = hung(`- [${correct ? 'x' : ' '}] `, markdownOfInlines(inlines), '  ');
      return reason.length === 0 ? item : `${item}\n${hung('  ', quote(reason))}`;
    })
    .join('\n');
}

function quote(inlines: readonly Inline[]): string {
  return inlines.length === 0 ? '' : hung('> ', markdownOfInlines(inlines), '> ');
}
