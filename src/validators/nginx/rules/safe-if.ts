import type {Directive} from '../../../syntax/nginx.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {named} from '../level.ts';
import {missingDirectives} from '../presence.ts';
import {groundOf, type NginxTree} from '../tree.ts';

/** An `if` in a location does nothing that nginx forgets. */
export const safeIf: Rule<NginxTree> = {
  id: 'nginx/safe-if',
  title: {en: 'An if in a location only returns or rewrites', ko: 'location 안의 if에서는 return이나 rewrite만 해요'},
  why: {
    en: 'An `if` in a location is a small location of its own: when it is true, the request is handled there and not in the one around it. `try_files` is not taken along, so even an `if` that only sets a variable switches it off, and of two that are true only the last one’s `add_header` counts. `return` and `rewrite … last` leave the location and are safe; a `map` does the rest.',
    ko: 'location 안의 `if`는 그 자체로 작은 location이에요. 조건이 참이면 요청은 바깥이 아니라 그 안에서 처리돼요. `try_files`는 따라오지 않아서 변수만 정하는 `if`도 `try_files`를 꺼 버리고, 참인 `if`가 둘이면 마지막 것의 `add_header`만 남아요. `return`과 `rewrite … last`는 location을 떠나니 안전하고, 나머지는 `map`으로 할 수 있어요.',
  },
  reference: 'https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#if',
  alsoKnownAs: ['gixy if_is_evil'],
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    root /var/www/html;\n    location / {\n        if ($http_user_agent ~* mobile) {\n            set $mobile 1;\n        }\n        try_files $uri /index.html;\n    }\n}\n',
  good: 'map $http_user_agent $mobile {\n    default 0;\n    ~*mobile 1;\n}\nserver {\n    listen 80;\n    root /var/www/html;\n    location / {\n        try_files $uri /index.html;\n    }\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const location of tree.file.all) {
      if (location.name.value !== 'location' || location.block === undefined) continue;
      const staying = named(location.block, 'if').filter((one) => groundOf(tree, one) === 'location' && !leaves(one));
      const [first] = staying;
      if (first === undefined) continue;
      const tried = named(location.block, 'try_files')[0];
      const adding = staying.filter(({block}) => named(block ?? [], 'add_header').length > 0);
      if (tried !== undefined) yield {span: first.head, message: switchesOff(tree, first)};
      else if (adding.length > 1) yield {span: (adding[0] ?? first).head, message: lastOnly(tree, adding[0] ?? first)};
    }
  },
};

/** Does the request always leave the location when the `if` is true? */
function leaves({block}: Directive): boolean {
  return (block ?? []).some(({name, args}) => {
    const flag = args[2]?.value;
    return name.value === 'return' || (name.value === 'rewrite' && flag !== 'break');
  });
}

function switchesOff({file}: NginxTree, {head}: Directive): Text {
  const written = quote(file.text.slice(head.start, head.end));
  return {
    en: `When ${written} is true, the \`try_files\` of this location is forgotten and the file is simply looked up. Decide with a \`map\` outside the server, or let the \`if\` \`return\`.`,
    ko: `${particle(written, '이/가')} 참이면 이 location의 \`try_files\`는 무시되고 파일만 그대로 찾아요. server 밖에서 \`map\`으로 정하거나, \`if\` 안에서 \`return\`하세요.`,
  };
}

function lastOnly({file}: NginxTree, {head}: Directive): Text {
  const written = quote(file.text.slice(head.start, head.end));
  return {
    en: `When a later \`if\` of this location is true too, the \`add_header\` of ${written} is forgotten. Let a \`map\` choose the value, and add the header outside the \`if\`.`,
    ko: `이 location에서 뒤의 \`if\`도 참이면 ${written}의 \`add_header\`는 무시돼요. 값은 \`map\`으로 정하고 헤더는 \`if\` 밖에서 추가하세요.`,
  };
}
