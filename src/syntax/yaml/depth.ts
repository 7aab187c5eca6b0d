import type {CST} from 'yaml';

/** How deep collections are nested in tokens, and where the deepest begins. Needs no stack of its own. */
export function deepest(tokens: readonly CST.Token[]): {readonly depth: number; readonly offset: number} {
  let most = {depth: 0, offset: 0};
  const waiting: {readonly token: CST.Token; readonly depth: number}[] = tokens.map((token) => ({token, depth: 0}));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const {token, depth} = next;
    if (token.type === 'document') {
      if (token.value) waiting.push({token: token.value, depth});
    } else if ('items' in token) {
      if (depth + 1 > most.depth) most = {depth: depth + 1, offset: token.offset};
      for (const item of token.items) {
        if ('key' in item && item.key) waiting.push({token: item.key, depth: depth + 1});
        if (item.value) waiting.push({token: item.value, depth: depth + 1});
      }
    }
  }
  return most;
}
