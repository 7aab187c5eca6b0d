import type {Text} from '../../text/language.ts';
import {servers} from './level.ts';
import type {NginxTree} from './tree.ts';

/** What a rule says of a file without any directive; nothing when there is one. */
export function missingDirectives(tree: NginxTree): Text | undefined {
  if (tree.file.directives.length > 0) return undefined;
  return {
    en: 'There is no directive yet, so there is nothing to judge. Begin with a `server { … }` block.',
    ko: '아직 지시어가 없어서 살펴볼 것이 없어요. `server { … }` 블록부터 적으세요.',
  };
}

/** What a rule about servers says of a file without any; nothing when there is one. */
export function missingServer(tree: NginxTree): Text | undefined {
  if (servers(tree).length > 0) return undefined;
  return {
    en: 'There is no `server` block yet, so there is nothing to judge. Write `server { listen 80; … }`.',
    ko: '아직 `server` 블록이 없어서 살펴볼 것이 없어요. `server { listen 80; … }`를 쓰세요.',
  };
}
