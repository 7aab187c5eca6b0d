import type {ProblemKind, PythonProblem} from '../../syntax/python/problem.ts';
import type {Text} from '../../text/language.ts';
import {particle} from '../../text/particle.ts';

/** What is wrong, why Python stops there, and what to do. */
export function problemMessage({kind, word}: PythonProblem): Text {
  return messages[kind](word);
}

/** What the other place of a problem has to do with it. */
export function relatedMessage({kind, word}: PythonProblem): Text {
  switch (kind) {
    case 'expected-indent':
      return {en: 'This line opens the block.', ko: '이 줄이 블록을 열어요.'};
    case 'mismatched-bracket':
      return {en: 'This bracket was opened here.', ko: '여기에서 연 괄호예요.'};
    case 'duplicate-argument':
      return {
        en: `The first \`${word}\` stands here.`,
        ko: `첫 번째 ${particle(`\`${word}\``, '은/는')} 여기에 있어요.`,
      };
    default:
      return {en: 'It belongs to this place.', ko: '이 자리와 짝이에요.'};
  }
}

const closing: Readonly<Record<string, string>> = {'(': ')', '[': ']', '{': '}'};

/** A word as it is quoted in a sentence; cut where it is long. */
function code(word: string): string {
  const short = word.length > 40 ? `${word.slice(0, 39)}…` : word;
  return short.includes('`') ? `‘${short}’` : `\`${short}\``;
}

const messages: Readonly<Record<ProblemKind, (word: string) => Text>> = {
  'unclosed-bracket': (word) => ({
    en: `This ${code(word)} is never closed, so Python reads everything after it as part of the same expression. Write \`${closing[word]}\` where the ${word === '(' ? 'call or group' : 'list or dict'} ends.`,
    ko: `여기에서 연 ${code(word)}를 닫지 않아서 Python은 그 뒤를 모두 한 식으로 읽어요. 끝나는 자리에 \`${closing[word]}\`를 적으세요.`,
  }),
  'unmatched-bracket': (word) => ({
    en: `This ${code(word)} closes a bracket that was never opened. Delete it, or write the opening bracket where the expression begins.`,
    ko: `이 ${code(word)}와 짝이 되는 여는 괄호가 없어요. 이 괄호를 지우거나, 식이 시작하는 자리에 여는 괄호를 적으세요.`,
  }),
  'mismatched-bracket': (word) => ({
    en: `${code(word)} cannot close the bracket that is open here: each kind of bracket is closed by its own. Close that one first, or write the right bracket here.`,
    ko: `지금 열려 있는 괄호는 ${code(word)}로 닫을 수 없어요. 괄호는 같은 종류로 닫아야 해요. 열려 있는 괄호를 먼저 닫거나, 여기에 맞는 괄호를 적으세요.`,
  }),
  'unterminated-string': (word) => ({
    en: `This text begins with ${code(word)} and the line ends before it is closed. Write the same quote behind the last character of the text; for several lines take three quotes.`,
    ko: `${code(word)}로 시작한 문자열이 닫히지 않은 채 줄이 끝났어요. 문자열 끝에 같은 따옴표를 적으세요. 여러 줄에 걸친 문자열은 따옴표 세 개로 감싸면 돼요.`,
  }),
  'unterminated-triple': (word) => ({
    en: `This text begins with ${code(word)} and is never closed, so the rest of the file is swallowed by it. Write ${code(word)} where the text ends.`,
    ko: `${code(word)}로 시작한 문자열을 닫지 않아서 파일의 나머지가 모두 문자열 안으로 들어갔어요. 문자열이 끝나는 자리에 ${code(word)}를 적으세요.`,
  }),
  'smart-quote': (word) => ({
    en: `${code(word)} is a typographic quote, as word processors and web pages make it. Python knows only the straight ones: \`'\` and \`"\`. Type it again.`,
    ko: `${code(word)}는 문서 편집기나 웹 페이지에서 복사할 때 따라오는 둥근 따옴표예요. Python은 곧은 따옴표(\`'\`, \`"\`)만 알아들어요. 직접 다시 입력하세요.`,
  }),
  'invalid-character': (word) => ({
    en: `${code(word)} (U+${codePoint(word)}) means nothing to Python outside of texts and comments. Often it came along with a copied line, or it is a full-width twin of a sign. Delete it or type the plain sign.`,
    ko: `${code(word)}(U+${codePoint(word)})는 문자열과 주석 밖에서는 쓸 수 없는 글자예요. 복사하면서 따라왔거나 전각 기호일 때가 많아요. 지우거나 일반 기호로 다시 입력하세요.`,
  }),
  'stray-backslash': () => ({
    en: 'A `\\` outside of a text joins this line with the next, and must be the very last character: nothing may follow it, not even a blank. Delete what stands behind it, or the `\\` itself.',
    ko: '문자열 밖의 `\\`는 다음 줄과 이어 준다는 뜻이라 줄의 맨 마지막 글자여야 해요. 뒤에는 공백도 올 수 없어요. 뒤에 있는 것을 지우거나 `\\`를 지우세요.',
  }),
  nul: () => ({
    en: 'There is a NUL byte here, which no text editor writes: the file is damaged or saved as UTF-16. Save it as UTF-8.',
    ko: '여기에 NUL 바이트가 있어요. 파일이 깨졌거나 UTF-16으로 저장된 거예요. UTF-8로 다시 저장하세요.',
  }),
  tabs: () => ({
    en: 'This line mixes tabs and spaces differently from the lines above, so Python cannot tell how deep it stands. Indent every line with four spaces.',
    ko: '이 줄은 위 줄들과 탭·공백을 다르게 섞어 들여써서 얼마나 깊은 줄인지 Python이 알 수 없어요. 모든 줄을 공백 네 칸씩 들여쓰세요.',
  }),
  unindent: () => ({
    en: 'This line goes back to a depth that no line above it has. Align it exactly with the block it belongs to.',
    ko: '이 줄의 들여쓰기 깊이와 같은 줄이 위에 없어요. 이 줄이 속한 블록과 정확히 같은 칸에 맞추세요.',
  }),
  'unexpected-indent': () => ({
    en: 'This line is indented, but the line above opens no block. Move it back to where the lines around it begin.',
    ko: '위 줄이 블록을 열지 않았는데 이 줄이 들여써져 있어요. 주변 줄과 같은 자리에서 시작하게 하세요.',
  }),
  'expected-indent': (word) => ({
    en: `After ${code(word)} Python expects at least one line that is indented. Indent the lines that belong to it, or write \`pass\` when there is nothing to do.`,
    ko: `${code(word)} 다음에는 들여쓴 줄이 하나는 있어야 해요. 여기에 속한 줄을 들여쓰거나, 할 일이 없으면 \`pass\`를 적으세요.`,
  }),
  'expected-colon': (word) => ({
    en: `The line that begins with ${code(word)} opens a block, so it ends with a \`:\`. Write it here.`,
    ko: `${particle(code(word), '으로/로')} 시작하는 줄은 블록을 여니까 \`:\`으로 끝나야 해요. 여기에 \`:\`을 적으세요.`,
  }),
  'equals-in-condition': () => ({
    en: 'A single `=` gives a name a value. To compare two values, write `==`.',
    ko: '`=` 하나는 이름에 값을 넣으라는 뜻이에요. 두 값을 비교하려면 `==`를 쓰세요.',
  }),
  'equals-in-brackets': (word) => ({
    en: `Inside brackets \`=\` only names an argument of a call (\`name=…\`), and ${code(word)} before it is no such name. In a dict write \`:\`, to compare write \`==\`; or a bracket above should have been closed.`,
    ko: `괄호 안에서 \`=\`는 호출의 인자 이름(\`이름=…\`) 뒤에만 쓸 수 있는데, 앞의 ${particle(code(word), '은/는')} 그런 이름이 아니에요. 딕셔너리라면 \`:\`을, 비교라면 \`==\`를 쓰세요. 위에서 닫지 않은 괄호가 있을 수도 있어요.`,
  }),
  'dict-colon': (word) => ({
    en: `Behind the key ${code(word)} a \`:\` and a value are missing: in a dict each entry is \`key: value\`.`,
    ko: `키 ${code(word)} 뒤에 \`:\`과 값이 빠졌어요. 딕셔너리의 항목은 \`키: 값\` 모양이에요.`,
  }),
  'try-alone': () => ({
    en: 'The `try` above has neither `except` nor `finally`, so it could not do anything with an error. Write `except SomeError:` at the depth of `try`.',
    ko: '위의 `try`에 `except`도 `finally`도 없어서 오류가 나도 할 일이 없어요. `try`와 같은 칸에 `except 오류이름:`을 적으세요.',
  }),
  decorator: (word) => ({
    en: `A decorator (\`@…\`) stands on a line of its own, right above a \`def\` or \`class\`. ${word === '' ? 'Nothing follows it here.' : `Here ${code(word)} follows.`}`,
    ko: `데코레이터(\`@…\`)는 한 줄을 따로 쓰고, 바로 다음 줄에 \`def\`나 \`class\`가 와야 해요. ${word === '' ? '여기에는 아무것도 없어요.' : `여기에는 ${particle(code(word), '이/가')} 있어요.`}`,
  }),
  starred: (word) => ({
    en: `${code(word)} with a star unpacks a sequence, which only makes sense inside a list, a tuple or a call, and once on the left of \`=\`.`,
    ko: `별표를 붙인 ${particle(code(word), '은/는')} 시퀀스를 풀어 쓰라는 뜻이라 리스트, 튜플, 호출 안에서만 쓸 수 있고, \`=\` 왼쪽에는 하나만 쓸 수 있어요.`,
  }),
  pattern: (word) => ({
    en: `The pattern ${code(word)} cannot work: alternatives must bind the same names, each name once, and a name or \`_\` that takes everything comes last.`,
    ko: `${code(word)} 패턴은 쓸 수 없어요. \`|\`로 나눈 패턴들은 같은 이름을 한 번씩만 묶어야 하고, 무엇이든 받는 이름이나 \`_\`는 맨 뒤에 와야 해요.`,
  }),
  'print-statement': (word) => ({
    en: `In Python 3 ${code(word)} is a function: its arguments stand in parentheses, \`${word}(…)\`. Without them it is Python 2.`,
    ko: `Python 3에서 ${particle(code(word), '은/는')} 함수라서 인자를 괄호 안에 적어요(\`${word}(…)\`). 괄호 없이 쓰는 것은 Python 2 문법이에요.`,
  }),
  'exec-statement': (word) => messages['print-statement'](word),
  'missing-comma': (word) => ({
    en: `Before ${code(word)} something is missing: two values stand side by side. Most often it is a comma at the end of the item before it.`,
    ko: `${code(word)} 앞에 무언가가 빠져서 두 값이 나란히 놓였어요. 바로 앞 항목 끝에 쉼표가 빠졌을 때가 많아요.`,
  }),
  'except-comma': () => ({
    en: 'A comma behind `except` is the way of Python 2. To give the exception a name write `except ImportError as error:`; for several kinds write `except (KeyError, ValueError):`.',
    ko: '`except` 뒤에 쉼표를 쓰는 것은 Python 2 방식이에요. 예외에 이름을 붙이려면 `except ImportError as error:`, 여러 예외를 잡으려면 `except (KeyError, ValueError):`로 적으세요.',
  }),
  'invalid-number': (word) => ({
    en: `${code(word)} begins like a number, but is none. A name cannot begin with a digit; a text stands in quotes.`,
    ko: `${particle(code(word), '은/는')} 숫자처럼 시작하지만 숫자가 아니에요. 이름은 숫자로 시작할 수 없고, 문자열은 따옴표로 감싸야 해요.`,
  }),
  'leading-zero': (word) => ({
    en: `A whole number may not begin with \`0\`: ${code(word)}. For an octal number, as file modes are, write \`0o…\`; otherwise leave the zeros out.`,
    ko: `정수는 \`0\`으로 시작할 수 없어요: ${code(word)}. 파일 권한 같은 8진수라면 \`0o…\`로 적고, 아니라면 앞의 0을 지우세요.`,
  }),
  'assign-to': (word) => ({
    en: `Nothing can be assigned to ${code(word)}: on the left of \`=\` stands a name (or \`name[…]\`, \`name.attribute\`). To compare, write \`==\`.`,
    ko: `${code(word)}에는 값을 넣을 수 없어요. \`=\` 왼쪽에는 이름(또는 \`이름[…]\`, \`이름.속성\`)이 와야 해요. 비교하려는 거라면 \`==\`를 쓰세요.`,
  }),
  'keyword-name': (word) => ({
    en: `${code(word)} is a word of Python's own grammar and cannot be a name, or it stands where its statement cannot begin. Take another name, or look at what stands before it.`,
    ko: `${particle(code(word), '은/는')} Python 문법에서 쓰는 예약어라 이름으로 쓸 수 없거나, 지금 자리에 올 수 없어요. 다른 이름을 쓰거나 바로 앞을 살펴보세요.`,
  }),
  'else-without-if': (word) => ({
    en: `${code(word)} belongs to a statement above it that is not there, or not at the same depth. Align it with its \`if\`, \`for\` or \`try\`.`,
    ko: `${particle(code(word), '과/와')} 짝이 되는 문장이 위에 없거나 들여쓰기 깊이가 달라요. 짝이 되는 \`if\`, \`for\`, \`try\`와 같은 칸에 맞추세요.`,
  }),
  'positional-after-keyword': (word) => ({
    en: `${code(word)} has no name, but stands behind an argument that has one (\`name=…\`). Put it before the named ones, or name it too.`,
    ko: `${particle(code(word), '은/는')} 이름 없는 인자인데 이름 있는 인자(\`name=…\`) 뒤에 있어요. 이름 있는 인자들 앞으로 옮기거나 이름을 붙이세요.`,
  }),
  'outside-function': (word) => ({
    en: `${code(word)} only works inside a function. Here, at the level of the module (or class), Python refuses the file. Indent it into its function, or delete it.`,
    ko: `${particle(code(word), '은/는')} 함수 안에서만 쓸 수 있어요. 모듈이나 클래스 바로 아래에 있으면 Python이 파일을 읽지 않아요. 함수 안으로 들여쓰거나 지우세요.`,
  }),
  'outside-async': (word) => ({
    en: `${code(word)} only works inside an \`async def\`. Write \`async\` before the \`def\` around it, or call the ordinary function.`,
    ko: `${particle(code(word), '은/는')} \`async def\` 안에서만 쓸 수 있어요. 감싸고 있는 \`def\` 앞에 \`async\`를 붙이거나, 일반 함수를 부르세요.`,
  }),
  'outside-loop': (word) => ({
    en: `${code(word)} only works inside a \`for\` or \`while\` loop of the same function. Indent it into its loop, or delete it.`,
    ko: `${particle(code(word), '은/는')} 같은 함수의 \`for\`나 \`while\` 반복문 안에서만 쓸 수 있어요. 반복문 안으로 들여쓰거나 지우세요.`,
  }),
  'duplicate-argument': (word) => ({
    en: `${code(word)} is named twice here, so Python could not know which one counts. Delete or rename one of them.`,
    ko: `${particle(code(word), '이/가')} 두 번 나와서 어느 것을 써야 할지 알 수 없어요. 하나를 지우거나 이름을 바꾸세요.`,
  }),
  'default-order': (word) => ({
    en: `The parameter ${code(word)} stands in the wrong place: those without a default come first, then those with one, then \`*args\`, and \`**kwargs\` last.`,
    ko: `매개변수 ${particle(code(word), '이/가')} 잘못된 자리에 있어요. 기본값이 없는 것, 있는 것, \`*args\`, \`**kwargs\` 순서로 적으세요.`,
  }),
  scope: (word) => ({
    en: `${code(word)} is declared \`global\` or \`nonlocal\` where that is not possible: too late, twice, or for a name that is not there. Declare it once, as the first line of the function.`,
    ko: `${particle(code(word), '을/를')} \`global\`이나 \`nonlocal\`로 선언할 수 없는 자리예요. 너무 늦었거나 두 번 했거나 그런 이름이 없어요. 함수의 첫 줄에서 한 번만 선언하세요.`,
  }),
  future: (word) => ({
    en: `${code(word)}: imports from \`__future__\` stand at the very top, before all other code, and only name what exists.`,
    ko: `${code(word)}: \`__future__\`에서 가져오는 줄은 다른 코드보다 앞, 파일 맨 위에 있어야 하고, 실제로 있는 이름만 가져올 수 있어요.`,
  }),
  'bad-escape': (word) => ({
    en: `In this text ${code(word)} is not a character: \`\\x\` wants two, \`\\u\` four, \`\\U\` eight hexadecimal digits. For a Windows path write \`r'…'\` or \`/\`.`,
    ko: `이 문자열의 ${particle(code(word), '은/는')} 올바른 문자 표기가 아니에요. \`\\x\` 뒤에는 16진수 두 자리, \`\\u\`는 네 자리, \`\\U\`는 여덟 자리가 필요해요. Windows 경로라면 \`r'…'\`이나 \`/\`를 쓰세요.`,
  }),
  'bad-f-string': (word) => ({
    en: `The braces of this f-string are not right: ${code(word)}. Each \`{\` holds an expression and is closed by \`}\`; a brace that is meant as text is written twice, \`{{\` or \`}}\`.`,
    ko: `f-문자열의 중괄호가 맞지 않아요: ${code(word)}. \`{\` 안에는 식을 적고 \`}\`로 닫아야 해요. 중괄호 자체를 쓰려면 \`{{\`, \`}}\`처럼 두 번 적으세요.`,
  }),
  'bad-bytes': (word) => ({
    en: `A text of bytes (\`b'…'\`) holds only ASCII, not ${code(word)}, and cannot be joined with an ordinary text. Leave the \`b\` out, or encode the text.`,
    ko: `바이트 문자열(\`b'…'\`)에는 ASCII 문자만 쓸 수 있고(${code(word)} 불가), 일반 문자열과 이어 붙일 수도 없어요. \`b\`를 빼거나 문자열을 인코딩하세요.`,
  }),
  'unexpected-end': (word) => ({
    en:
      word === ''
        ? 'The line ends before the expression does: something is missing here.'
        : `The line ends after ${code(word)}, where Python waits for a value. Write it, or delete ${code(word)}.`,
    ko:
      word === ''
        ? '식이 끝나기 전에 줄이 끝났어요. 여기에 무언가가 빠졌어요.'
        : `${code(word)} 뒤에 값이 있어야 하는데 줄이 끝났어요. 값을 적거나 ${particle(code(word), '을/를')} 지우세요.`,
  }),
  'too-deep': () => ({
    en: 'Brackets or blocks are nested deeper here than Python reads. Give the inner parts names of their own.',
    ko: 'Python이 읽을 수 있는 것보다 괄호나 블록이 깊게 겹쳐 있어요. 안쪽 부분을 따로 이름 붙여 나누세요.',
  }),
  other: (word) => ({
    en:
      word === ''
        ? 'Python does not understand this place. Look for a missing bracket, comma, quote or operator right before it.'
        : `Python does not expect ${code(word)} here. Look for a missing bracket, comma, quote or operator right before it.`,
    ko:
      word === ''
        ? 'Python이 이 자리를 이해하지 못해요. 바로 앞에 괄호, 쉼표, 따옴표, 연산자가 빠지지 않았는지 보세요.'
        : `여기에 ${particle(code(word), '이/가')} 올 수 없어요. 바로 앞에 괄호, 쉼표, 따옴표, 연산자가 빠지지 않았는지 보세요.`,
  }),
};

function codePoint(word: string): string {
  return (word.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
