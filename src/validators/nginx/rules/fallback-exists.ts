import type {Directive, Word} from '../../../syntax/nginx.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {hasUnknownInclude, httpDirectives, named, serverOf} from '../level.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Where a request goes when nothing else was found, there is something. */
export const fallbackExists: Rule<NginxTree> = {
  id: 'nginx/fallback-exists',
  title: {en: 'The last word of try_files leads somewhere', ko: 'try_files의 마지막 값은 있는 곳을 가리켜요'},
  why: {
    en: 'nginx does not look for the last word of `try_files`: it goes there. That is a path from the root (`/index.html`), a named location of this server (`@app`) or an answer (`=404`). `404` without `=` and `index.html` without `/` are paths that no location has, and a name that nobody defines ends in 500.',
    ko: 'nginx는 `try_files`의 마지막 값이 있는지 확인하지 않고 바로 그곳으로 가요. `/index.html`처럼 `/`로 시작하는 경로, 이 server에 있는 `@app` 같은 이름, `=404` 같은 응답 중 하나여야 해요. `=` 없는 `404`나 `/` 없는 `index.html`은 어느 location에도 없는 경로이고, 정의하지 않은 이름이면 500으로 끝나요.',
  },
  learn: 'nginx-deeper#try-files',
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#try_files',
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    root /srv/site;\n    location / {\n        try_files $uri $uri/ 404;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    root /srv/site;\n    location / {\n        try_files $uri $uri/ =404;\n    }\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const directive of httpDirectives(tree, 'try_files', 'error_page')) {
      const word = directive.args.at(-1);
      if (directive.end !== ';' || word === undefined || directive.args.length < 2) continue;
      const message = word.value.startsWith('@') ? nameless(directive, word) : pathless(directive, word);
      if (message) yield {span: word.span, message};
    }
  },
};

function nameless(directive: Directive, {value}: Word): Text | undefined {
  const server = serverOf(directive);
  if (server === undefined || value.includes('$') || hasUnknownInclude(server.block ?? [])) return undefined;
  const locations = named(server.block ?? [], 'location');
  if (locations.some(({args}) => args[0]?.value === value)) return undefined;
  return {
    en: `This server has no ${quote(`location ${value}`)}: requests that come here end in 500. Add it, or correct the name.`,
    ko: `이 server에는 ${particle(quote(`location ${value}`), '이/가')} 없어서 여기로 온 요청은 500으로 끝나요. 블록을 추가하거나 이름을 고치세요.`,
  };
}

function pathless({name}: Directive, {value}: Word): Text | undefined {
  if (name.value !== 'try_files' || /^[/=$]/.test(value)) return undefined;
  const better = /^\d{3}$/.test(value) ? `=${value}` : `/${value}`;
  return {
    en: `The last word of \`try_files\` is where the request goes, and ${quote(value)} is no path that a location has. Write ${quote(better)}.`,
    ko: `\`try_files\`의 마지막 값은 요청이 갈 곳인데 ${particle(quote(value), '은/는')} 어느 location에도 맞지 않아요. ${particle(quote(better), '으로/로')} 쓰세요.`,
  };
}
