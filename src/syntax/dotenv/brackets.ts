/** Whether something stands within double quotes. */
export type Place = 'bare' | 'in double quotes';

/** The backtick or double quote that ends what the one at `open` begins, backslashes respected; -1 where there is none. */
export function closingSign(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === text[open]) return at;
  }
  return -1;
}

/** What is open: the bracket that ends it, and whether a single quote in it is a sign like others. */
interface Open {
  readonly closer: string;
  readonly apostrophe: 'plain' | 'quotes';
}

/**
 * The bracket that closes the one at `open`, quotes and backslashes respected; -1 where there is none. In `${…}` a brace
 * alone opens nothing; within double quotes a single quote stands for itself there, except in patterns (`${A#…}`).
 */
export function closing(text: string, open: number, place: Place): number {
  const opened: Open[] = [openedAt(text, open, place)];
  for (let at = open + 1; at < text.length; at++) {
    const one = text[at] ?? '';
    const {closer, apostrophe} = opened.at(-1) ?? {closer: '', apostrophe: 'quotes'};
    const next = text[at + 1] ?? '';
    if (one === '\\') at++;
    else if (one === "'" && apostrophe === 'quotes') at = text.indexOf(one, at + 1);
    else if (one === '"' || one === '`') at = closingSign(text, at);
    else if (one === '$' && (next === '{' || next === '('))
      opened.push(openedAt(text, ++at, apostrophe === 'plain' ? 'in double quotes' : 'bare'));
    else if (one === '(' && closer === ')') opened.push({closer, apostrophe});
    else if (one === closer) opened.pop();
    if (at === -1 || opened.length === 0) return at;
  }
  return -1;
}

function openedAt(text: string, at: number, place: Place): Open {
  if (text[at] === '(') return {closer: ')', apostrophe: 'quotes'};
  const isPattern = /^\{[A-Za-z0-9_]+[#%]/.test(text.slice(at, at + 300));
  return {closer: '}', apostrophe: place === 'bare' || isPattern ? 'quotes' : 'plain'};
}
