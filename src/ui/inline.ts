import {visible} from '../text/width.ts';
import type {Look} from './look.ts';

/** Draws the inline marks that messages and cards use: `code`, **strong**, *emphasis*. Anything else stays as it is. */
export function inlineMarkup(text: string, look: Look): string {
  return text
    .split(/(`[^`\n]+`|\*\*[^*\n]+\*\*)/)
    .map((part) => {
      if (part.startsWith('`') && part.endsWith('`') && part.length > 2) {
        return look.depth === 0 ? visible(part) : look.paint('code', visible(part.slice(1, -1)));
      }
      if (part.startsWith('**') && part.endsWith('**') && part.length > 4)
        return look.paint('strong', visible(part.slice(2, -2)));
      return part.split('\n').map(visible).join('\n');
    })
    .join('');
}
