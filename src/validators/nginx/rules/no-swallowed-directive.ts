import type {Directive, Word} from '../../../syntax/nginx.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {meaningsOf} from '../facts.ts';
import {judgedBy} from '../judge.ts';
import {mayStand} from '../place.ts';
import {missingDirectives} from '../presence.ts';
import {groundOf, type NginxTree} from '../tree.ts';

/** No line is eaten by the one before it, whose semicolon is missing. */
export const noSwallowedDirective: Rule<NginxTree> = {
  id: 'nginx/no-swallowed-directive',
  title: {en: 'No line is swallowed by a missing semicolon', ko: '세미콜론을 빠뜨려 다음 줄이 삼켜지지 않아요'},
  why: {
    en: 'A line break means nothing to nginx: a directive goes on until its `;`. In `server_name example.com` without one, the next line `listen 8080;` becomes two more server names, `nginx -t` says that all is well, and the server keeps listening on port 80.',
    ko: 'nginx에게 줄바꿈은 아무 뜻이 없어요. 지시어는 `;`가 나올 때까지 이어져요. `server_name example.com` 뒤에 `;`가 없으면 다음 줄의 `listen 8080;`이 서버 이름 두 개가 되고, `nginx -t`는 문제없다고 하는데 서버는 여전히 80번 포트에서 기다려요.',
  },
  learn: 'nginx-proxy#semicolon',
  reference: 'https://nginx.org/en/docs/beginners_guide.html#conf_structure',
  severity: 'warning',
  bad: 'server {\n    server_name example.com\n    listen 8080;\n    root /var/www/html;\n}\n',
  good: 'server {\n    server_name example.com;\n    listen 8080;\n    root /var/www/html;\n}\n',
  missing: missingDirectives,
  *check(tree) {
    // Where nginx stops at the swallowed words, end-with-semicolon speaks.
    const told = new Set(judgedBy(tree, 'end-with-semicolon').map(({span}) => span.start));
    for (const directive of tree.file.all) {
      if (directive.end !== ';' || directive.args.length < 2 || !takesAnything(directive)) continue;
      if (told.has(directive.name.span.start)) continue;
      const word = swallowed(tree, directive);
      if (word === undefined) continue;
      const before = [directive.name, ...directive.args][directive.args.indexOf(word)] ?? directive.name;
      const end = before.span.end;
      yield {
        span: word.span,
        message: {
          en: `${quote(word.value)} is read as one more argument of ${quote(directive.name.value)}: the \`;\` behind ${quote(before.text)} is missing, and nginx says nothing. Add it.`,
          ko: `${quote(directive.name.value)} 줄의 ${quote(before.text)} 뒤에 \`;\`가 없어서 ${quote(word.value)}까지 그 인자로 읽혀요. nginx는 아무 말도 하지 않아요. \`;\`를 넣으세요.`,
        },
        fix: {edits: [{span: {start: end, end}, text: ';'}]},
      };
    }
  },
};

/** Directives that take any number of words, whatever they are: elsewhere nginx itself stops at the words too many. */
function takesAnything({name}: Directive): boolean {
  return meaningsOf(name.value).some(({args}) => args === 'any' || args.endsWith('+'));
}

/** The first word that stands where a line begins and is the name of a directive that may stand there. */
function swallowed(tree: NginxTree, directive: Directive): Word | undefined {
  const ground = groundOf(tree, directive);
  if (ground === 'entries' || ground === 'unknown' || directive.name.value === 'if') return undefined;
  return directive.args.find((word, at) => {
    if (word.quote !== undefined || at === 0 || !/^[a-z]\w*$/.test(word.value)) return false;
    const follows = at < directive.args.length - 1 || takesNothing(word.value);
    return follows && mayStand(word.value, ground) && (beginsLine(tree, word) || isPlain(directive, word));
  });
}

/** Words that are no name of a host and no file, so that they are a mistake also in the middle of a line. */
function isPlain({name}: Directive, {value}: Word): boolean {
  return (
    (name.value === 'server_name' || name.value === 'index') &&
    ['listen', 'server_name', 'proxy_pass', 'client_max_body_size'].includes(value)
  );
}

function takesNothing(name: string): boolean {
  return meaningsOf(name).some(({args}) => args.split(',').includes('0'));
}

function beginsLine({file}: NginxTree, {span}: Word): boolean {
  for (let at = span.start - 1; at >= 0; at--) {
    const character = file.text[at];
    if (character === '\n') return true;
    if (character !== ' ' && character !== '\t' && character !== '\r') return false;
  }
  return false;
}
