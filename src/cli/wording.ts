import type {Text} from '../text/language.ts';
import {particle} from '../text/particle.ts';
import {visible} from '../text/width.ts';

/** The user's own word in backticks, safe to print and not too long to read. */
export function quoted(word: string): string {
  const shown = visible(word.slice(0, 61));
  return `\`${word.length > 60 ? `${shown.slice(0, 60)}…` : shown}\``;
}

/** The question behind a complaint about a mistyped word, with a blank before it; empty when nothing is near. */
export function didYouMean(meant: string | undefined): Text {
  if (meant === undefined) return {en: '', ko: ''};
  const josa = particle(meant, '을/를').slice(meant.length);
  return {en: ` Did you mean \`${meant}\`?`, ko: ` 혹시 \`${meant}\`${josa} 쓰려고 했나요?`};
}
