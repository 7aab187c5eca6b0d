import type {Directive, Word} from '../../../syntax/nginx.ts';
import {nearest} from '../../../text/nearest.ts';
import {type Complaint, complain} from '../complaint.ts';
import {meaningsOf, variableNames, variableOf} from '../facts.ts';
import {isUnknownInclude, isWhole} from '../includes.ts';
import {suggestion} from '../suggestion.ts';
import {groundOf, type NginxTree} from '../tree.ts';
import {readVariables, type Use} from '../variables.ts';
import {definedBy} from './variable-definitions.ts';
import {wordsWithVariables} from './variable-words.ts';

type Room = 'http' | 'stream';

/** Variables that are used and that nobody defines, and `$` where no name follows. */
export function* checkVariables(tree: NginxTree, wrong: ReadonlySet<Directive>): Generator<Complaint> {
  const room = (directive: Directive) => roomOf(tree, directive);
  const defined: Readonly<Record<Room, Set<string>>> = {http: new Set(), stream: new Set()};
  for (const directive of tree.file.all)
    for (const name of definedBy(directive)) defined[room(directive)].add(name.toLowerCase());
  const whole = isWhole(tree) && !usesPackages(tree);
  const known: Record<Room, readonly string[]> = {
    http: [...defined.http, ...variableNames('http')],
    stream: [...defined.stream, ...variableNames('stream')],
  };
  for (const directive of tree.file.all) {
    if (wrong.has(directive)) continue;
    if (
      directive.name.value === 'memcached_pass' &&
      !defined.http.has('memcached_key') &&
      !tree.file.all.some(isUnknownInclude)
    )
      yield complain('known-variable', directive, {span: directive.head}, noMemcachedKey);
    for (const word of wordsWithVariables(directive, groundOf(tree, directive))) {
      const {uses, misuses} = readVariables(word);
      for (const {kind, span} of misuses) yield complain('known-variable', directive, {span}, misused(kind, word));
      for (const use of uses) {
        const here = room(directive);
        if (variableOf(use.name, here) !== undefined || defined[here].has(use.name)) continue;
        yield unknownVariable(directive, use, nearestVariable(tree, use, word, known[here], here), whole);
      }
    }
  }
}

/** Whose variables a directive may use; the rows of a `map` belong to where the `map` stands. */
function roomOf(tree: NginxTree, directive: Directive): Room {
  const ground = groundOf(tree, directive);
  if (directive.parent !== undefined && ground === 'entries') return roomOf(tree, directive.parent);
  return ground.startsWith('stream') || tree.context.startsWith('stream') ? 'stream' : 'http';
}

/** Modules of other packages define variables in ways of their own. */
function usesPackages(tree: NginxTree): boolean {
  return tree.file.all.some(({name}) => {
    const meanings = meaningsOf(name.value);
    return (
      meanings.length > 0 &&
      meanings.every((one) => one.package !== undefined && !/-mod-(?:stream|mail)$/.test(one.package))
    );
  });
}

/** The variable that was meant: a misspelt name, a misspelt prefix, or a name with `-` for `_`. */
function nearestVariable(
  tree: NginxTree,
  {name, span}: Use,
  word: Word,
  known: readonly string[],
  room: Room,
): string | undefined {
  const rest = /^[-.\w]*/.exec(word.text.slice(span.end - word.span.start))?.[0] ?? '';
  const dashed = (name + rest).replace(/[-.]/g, '_').toLowerCase();
  if (/^[-.]/.test(rest) && (variableOf(dashed, room) || known.includes(dashed))) return dashed;
  const near = suggestion(tree, `$${name}`, () => known.filter(isNear(name)).map((one) => `$${one}`))?.slice(1);
  return near ?? nearPrefix(name) ?? glued(name, room);
}

/** `$hostrequest_uri`: two variables, and the second has lost its `$`. */
function glued(name: string, room: Room): string | undefined {
  for (let at = name.length - 3; at > 1; at--) {
    if (variableOf(name.slice(0, at), room) && variableOf(name.slice(at), room) && !name.includes('arg_'))
      return `${name.slice(0, at)}$${name.slice(at)}`;
  }
  return undefined;
}

const longPrefixes = ['cookie_', 'sent_http_', 'upstream_http_', 'upstream_cookie_'];

function nearPrefix(name: string): string | undefined {
  const letters = (text: string) => [...text].sort().join('');
  if (name.length > 5 && !name.startsWith('http_') && letters(name.slice(0, 5)) === letters('http_'))
    return `http_${name.slice(5)}`;
  for (const prefix of longPrefixes) {
    for (const length of [prefix.length - 1, prefix.length, prefix.length + 1]) {
      if (name[length - 1] === '_' && name.length > length && nearest(name.slice(0, length), [prefix]))
        return prefix + name.slice(length);
    }
  }
  return undefined;
}

/** One slip in a short name, two in a long one: `$uri2` is no misspelt `$uri` but somebody's own name. */
function isNear(name: string): (other: string) => boolean {
  return (other) => {
    const longest = Math.max(name.length, other.length);
    return (
      Math.abs(name.length - other.length) <= (longest > 7 ? 2 : 1) &&
      !(name.startsWith(other) && /^_?\d/.test(name.slice(other.length)))
    );
  };
}

function unknownVariable(directive: Directive, {name, span}: Use, near: string | undefined, whole: boolean): Complaint {
  const certain = whole || near !== undefined;
  return complain(
    certain ? 'known-variable' : 'defined-elsewhere',
    directive,
    {span},
    {
      en: `nginx knows no variable \`$${name}\`${near ? `. Did you mean \`$${near}\`?` : ', and nothing in this file defines it. If it comes from a `map` or `set` of another file, that is fine; otherwise nginx does not start.'} `.trim(),
      ko: near
        ? `nginx에는 \`$${name}\` 변수가 없어요. 혹시 \`$${near}\`인가요?`
        : `\`$${name}\` 변수를 정의하는 곳이 이 파일에 없고 nginx에 들어 있는 변수도 아니에요. 다른 파일의 \`map\`이나 \`set\`에서 정의했다면 괜찮지만, 아니라면 nginx가 시작하지 못해요.`,
    },
  );
}

const noMemcachedKey = {
  en: '`memcached_pass` looks up `$memcached_key`, and nothing in this file sets it. Write `set $memcached_key "$uri";` before it.',
  ko: '`memcached_pass`는 `$memcached_key`를 찾아 쓰는데 이 파일에 값을 넣는 곳이 없어요. 앞에 `set $memcached_key "$uri";`를 쓰세요.',
};

function misused(kind: 'nameless' | 'open', {text}: Word) {
  return kind === 'open'
    ? {
        en: `The \`\${\` in \`${text}\` is not closed: a \`}\` must follow right behind the name.`,
        ko: `\`${text}\`의 \`\${\`가 닫히지 않았어요. 변수 이름 바로 뒤에 \`}\`를 넣으세요.`,
      }
    : {
        en: `The \`$\` in \`${text}\` has no name of a variable behind it. nginx has no way to write a plain \`$\` here.`,
        ko: `\`${text}\`의 \`$\` 뒤에 변수 이름이 없어요. 여기서는 \`$\` 글자 자체를 쓸 방법이 없어요.`,
      };
}
