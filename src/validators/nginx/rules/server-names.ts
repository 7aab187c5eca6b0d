import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {named, servers} from '../level.ts';
import type {NginxTree} from '../tree.ts';

/** The server answers to the names it is to have. */
export const serverNames: Rule<NginxTree, {readonly names: readonly string[]}> = {
  id: 'nginx/server-names',
  title: {en: 'The server has its names', ko: '서버에 이름이 있어요'},
  why: {
    en: 'One nginx serves many sites on the same port: it compares the host that the browser asks for with `server_name`, and takes the first server of the port when none fits. With the name written down your site is found also when a second one moves in.',
    ko: 'nginx 하나가 같은 포트에서 여러 사이트를 맡아요. 브라우저가 요청한 호스트를 `server_name`과 비교하고, 맞는 것이 없으면 그 포트의 첫 번째 서버를 써요. 이름을 적어 두면 나중에 다른 사이트가 들어와도 여러분의 사이트를 찾아가요.',
  },
  learn: 'nginx-proxy#server',
  reference: 'https://nginx.org/en/docs/http/server_names.html',
  severity: 'warning',
  onlyWhenAsked: true,
  /** The names that must be answered; empty: any real one. */
  defaults: {names: []},
  bad: 'server {\n    listen 80;\n    server_name _;\n    root /var/www/html;\n}\n',
  good: 'server {\n    listen 80;\n    server_name example.com;\n    root /var/www/html;\n}\n',
  missing: (tree, {names}) =>
    allNames(tree).length > 0
      ? undefined
      : {
          en: `There is no \`server_name\` yet. Write ${quote(`server_name ${names.join(' ') || 'example.com'};`)}.`,
          ko: `아직 \`server_name\`이 없어요. ${quote(`server_name ${names.join(' ') || 'example.com'};`)}라고 적으세요.`,
        },
  *check(tree, {names}) {
    const all = allNames(tree);
    const [first] = all;
    const lost = names.filter((name) => !all.some(({value}) => covers(value.toLowerCase(), name.toLowerCase())));
    if (first === undefined || (names.length > 0 ? lost.length === 0 : all.some(({value}) => /\w\.\w|^~/.test(value))))
      return;
    const written = all.map(({text}) => text).join(' ');
    yield {
      span: first.span,
      message: {
        en: `${quote(written)} does not answer to ${quote(lost.join(', ') || 'example.com')}. Add the name to \`server_name\`.`,
        ko: `${quote(written)}만으로는 ${quote(lost.join(', ') || 'example.com')} 요청에 답하지 않아요. \`server_name\`에 이 이름을 더하세요.`,
      },
    };
  },
};

function allNames(tree: NginxTree) {
  const blocks = tree.context === 'server' ? [tree.file.directives] : servers(tree).map(({block}) => block ?? []);
  return blocks.flatMap((block) => named(block, 'server_name').flatMap(({args}) => args));
}

/** `.example.com` and `*.example.com` as nginx reads them; an expression may fit anything. */
function covers(written: string, name: string): boolean {
  if (written === name || written.startsWith('~')) return true;
  if (written.startsWith('.')) return name === written.slice(1) || name.endsWith(written);
  if (written.startsWith('*.')) return name.endsWith(written.slice(1));
  return written.endsWith('.*') && name.startsWith(written.slice(0, -1));
}
