import type {Directive, Word} from '../../../syntax/nginx.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import {type Complaint, complain} from '../complaint.ts';
import {variableOf} from '../facts.ts';
import {checkRegex} from './regex.ts';
import {isNumber} from './values.ts';

/** `return code;`, `return code text;` or `return URL;` */
export function* checkReturn(directive: Directive): Generator<Complaint> {
  const [code, text] = directive.args;
  if (code === undefined || (isNumber(code.value) && Number(code.value) <= 999)) return;
  if (text === undefined && /^(?:https?:\/\/|\$scheme)/.test(code.value)) return;
  const path = text === undefined && /^[/"']/.test(code.value);
  yield complain('valid-return', directive, code, {
    en: `\`${code.text}\` is no status code. ${path ? `A redirect to a path needs one before it: \`return 302 ${code.text};\`.` : 'Write a number up to 999, then the text or address: `return 301 https://$host$request_uri;`.'}`,
    ko: `${particle(`\`${code.text}\``, '은/는')} 상태 코드가 아니에요. ${path ? `경로로 리다이렉트하려면 \`return 302 ${code.text};\`처럼 코드를 앞에 쓰세요.` : '999 이하의 숫자를 먼저 쓰고 그 뒤에 내용이나 주소를 써요. 예: `return 301 https://$host$request_uri;`'}`,
  });
}

/** The regular expression of a `rewrite`; its flag is checked with the parameters. */
export function* checkRewrite(directive: Directive): Generator<Complaint> {
  const [pattern, replacement] = directive.args;
  if (pattern) yield* checkRegex(directive, pattern);
  if (replacement?.value !== '') return;
  yield complain('valid-rewrite', directive, replacement, {
    en: 'The replacement is empty. Write the new path, at least `/`.',
    ko: '바꿀 경로가 비어 있어요. 적어도 `/`는 써야 해요.',
  });
}

/** The name that `set`, `map`, `geo` and others give a value to. */
export function* checkName(directive: Directive, word: Word | undefined): Generator<Complaint> {
  if (word === undefined) return;
  if (!/^\$./.test(word.value)) {
    yield complain('valid-parameter', directive, word, {
      en: `Here comes the variable that gets the value, and its name begins with \`$\`: \`$${word.value.replace(/^\$/, '') || 'name'}\`.`,
      ko: `여기에는 값을 받을 변수를 적어야 하고, 변수 이름은 \`$\`로 시작해요. \`$${word.value.replace(/^\$/, '') || 'name'}\`처럼 쓰세요.`,
    });
    return;
  }
  const name = word.value.slice(1).toLowerCase();
  const known = variableOf(name, 'http');
  if (known === undefined || known.changeable === true || isPrefixed(name)) return;
  yield complain('no-duplicate', directive, word, {
    en: `\`$${name}\` is one of nginx's own variables and cannot be given another value. Choose another name.`,
    ko: `${particle(`\`$${name}\``, '은/는')} nginx가 이미 쓰는 변수라서 다른 값을 넣을 수 없어요. 다른 이름을 쓰세요.`,
  });
}

const isPrefixed = (name: string) =>
  /^(?:http|sent_http|sent_trailer|cookie|arg|upstream_http|upstream_trailer|upstream_cookie|proxy_protocol_tlv)_/.test(
    name,
  );

/** `if ($variable)`, `if ($variable = text)`, `if ($variable ~ regex)`, `if (-f file)`. */
export function* checkCondition(directive: Directive): Generator<Complaint> {
  const {args, head} = directive;
  const inner = insideBrackets(args);
  const [first, operator, last] = inner ?? [];
  if (first === undefined || first.value === '')
    return yield complain('valid-condition', directive, {span: head}, noCondition);
  if (first.value.length > 1 && first.value.startsWith('$')) {
    if (!/^\$\w+$/.test(first.value)) return yield complain('known-variable', directive, first, notWhole(first));
    if (inner?.length === 1) return;
    if (inner?.length !== 3 || operator === undefined || last === undefined)
      return yield complain('valid-condition', directive, {span: head}, wrongWords(first));
    if (operator.value === '=' || operator.value === '!=') return;
    if (/^!?~\*?$/.test(operator.value)) return yield* checkRegex(directive, last, last.value);
    return yield complain('valid-condition', directive, operator, badOperator(operator));
  }
  if (/^(?:-[fdex]|!-[fdex])$/.test(first.value) && inner?.length === 2) return;
  yield complain('valid-condition', directive, {span: head}, badStart(first));
}

/** The words between `(` and `)`, which may be words of their own; undefined where a bracket is missing. */
function insideBrackets(args: readonly Word[]): readonly Word[] | undefined {
  const [first] = args;
  const last = args.at(-1);
  if (!first?.value.startsWith('(') || !last?.value.endsWith(')')) return undefined;
  const cut = args.map((word, n) => {
    const open = n === 0 ? word.value.slice(1) : word.value;
    return {...word, value: n === args.length - 1 ? open.replace(/\)$/, '') : open};
  });
  return cut.filter(({value}, n) => value !== '' || (n > 0 && n < cut.length - 1) || args[n]?.quote !== undefined);
}

const noCondition: Text = {
  en: 'The condition of `if` stands in round brackets: `if ($host = example.com) {`.',
  ko: '`if`의 조건은 `if ($host = example.com) {`처럼 괄호로 감싸야 해요.',
};

function badOperator({text}: Word): Text {
  const better =
    text === '==' || text === '===' ? '=' : text === '!==' || text === '<>' ? '!=' : text === '=~' ? '~' : undefined;
  return {
    en: `\`${text}\` is no operator of nginx.${better ? ` Write \`${better}\`.` : ' There are `=`, `!=`, `~`, `~*`, `!~` and `!~*`; one `if` takes one comparison.'}`,
    ko: `${particle(`\`${text}\``, '은/는')} nginx에 없는 연산자예요.${better ? ` \`${better}\`로 쓰세요.` : ' 쓸 수 있는 것은 `=`, `!=`, `~`, `~*`, `!~`, `!~*`이고, `if` 하나에는 비교를 하나만 쓸 수 있어요.'}`,
  };
}

const wrongWords = ({text}: Word): Text => ({
  en: `Behind \`${text.replace(/^\(/, '')}\` comes either nothing, or one operator and one value, with blanks between. nginx knows no \`&&\`, \`||\` or \`and\`; a value with blanks needs quotes.`,
  ko: `\`${text.replace(/^\(/, '')}\` 뒤에는 아무것도 없거나, 연산자 하나와 값 하나가 빈칸으로 나뉘어 있어야 해요. nginx에는 \`&&\`, \`||\`, \`and\`가 없고, 빈칸이 든 값은 따옴표로 감싸야 해요.`,
});

const notWhole = ({text}: Word): Text => ({
  en: `In \`if\`, the first word is the name of one variable and nothing else: letters, digits and \`_\` behind \`$\`. \`${text.replace(/^\(|\)$/g, '')}\` is none; leave a blank before the operator, and no braces.`,
  ko: `\`if\`의 첫 단어는 \`$\` 뒤에 영문자, 숫자, \`_\`만 쓴 변수 하나여야 하는데 \`${text.replace(/^\(|\)$/g, '')}\`라고 적혀 있어요. 연산자 앞은 한 칸 띄우고 중괄호는 쓰지 마세요.`,
});

const badStart = ({text}: Word): Text => ({
  en: `A condition begins with a variable (\`$host\`) or with \`-f\`, \`-d\`, \`-e\`, \`-x\`, not with \`${text.replace(/^\(/, '')}\`. There is no \`!\` before a variable either: write \`if ($x = "")\`.`,
  ko: `조건은 변수(\`$host\`)나 \`-f\`, \`-d\`, \`-e\`, \`-x\`로 시작해야 하는데 \`${text.replace(/^\(/, '')}\`로 시작해요. 변수 앞에 \`!\`를 붙일 수도 없으니 \`if ($x = "")\`처럼 쓰세요.`,
});
