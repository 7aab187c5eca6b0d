import type {YamlProblem} from '../../syntax/yaml.ts';
import type {Text} from '../../text/language.ts';
import {particle} from '../../text/particle.ts';
import {quote} from '../dockerfile/quote.ts';

/** Says what is wrong with a text as YAML, in the learner's own words. */
export function yamlMessage({code, seen}: YamlProblem): Text {
  const word = quote(seen);
  switch (code) {
    case 'tab':
      return {
        en: 'This line is indented with a tab. YAML allows only spaces there: replace each tab with two spaces (most editors do it with "convert indentation to spaces").',
        ko: '이 줄을 탭으로 들여썼어요. YAML에서는 들여쓰기에 공백만 쓸 수 있으니 탭을 공백 두 칸으로 바꾸세요. 편집기의 "들여쓰기를 공백으로 변환" 기능을 쓰면 편해요.',
      };
    case 'colon-in-value':
      return {
        en: `The value ${word} holds a colon with a space behind it, which YAML reads as another \`key: value\` on the same line. Put the whole value in quotes, or, for a command, write \`|\` behind the key and the command on the next line.`,
        ko: `값 ${word} 안에 콜론과 공백이 있어서 YAML이 같은 줄에 \`키: 값\`이 또 나온 것으로 읽어요. 값 전체를 따옴표로 감싸거나, 명령이라면 키 뒤에 \`|\`를 적고 다음 줄에 명령을 쓰세요.`,
      };
    case 'deeper-than-value':
      return {
        en: `${word} is indented deeper than the line above, but that line already has a value, so nothing can be inside it. Give both lines the same indentation, or take the value above away.`,
        ko: `${particle(word, '이/가')} 윗줄보다 더 들여쓰여 있는데, 윗줄에는 이미 값이 있어서 그 안에 무엇을 더 넣을 수 없어요. 두 줄의 들여쓰기를 맞추거나 윗줄의 값을 지우세요.`,
      };
    case 'missing-colon':
      return {
        en: `There is no colon in ${word}, so YAML cannot tell which key this is. Write \`key: value\`, or indent the line if it continues the value above.`,
        ko: `${word}에 콜론이 없어서 어떤 키인지 알 수 없어요. \`키: 값\`으로 쓰거나, 윗줄 값에 이어지는 내용이라면 더 들여쓰세요.`,
      };
    case 'missing-colon-space':
      return {
        en: `In ${word} a space is missing behind the colon; without it YAML reads the whole line as one word. Write \`key: value\`.`,
        ko: `${word}에서 콜론 뒤에 공백이 빠졌어요. 공백이 없으면 YAML은 줄 전체를 한 단어로 읽어요. \`키: 값\`처럼 띄어 쓰세요.`,
      };
    case 'block-indent':
      return {
        en: 'This line is meant to belong to the block behind `|`, but it is indented less than the first line of that block, and the first line decides. So the block ends here. Give all its lines the same indentation.',
        ko: '이 줄은 `|` 블록에 속해야 할 것 같은데 블록의 첫 줄보다 덜 들여쓰여 있어요. 블록의 들여쓰기는 첫 줄이 정하기 때문에 여기서 블록이 끝나 버려요. 블록 안의 모든 줄을 같은 깊이로 들여쓰세요.',
      };
    case 'indent':
      return {
        en: `${word} does not line up with anything above it. Lines that belong together begin in the same column; move this one below its siblings.`,
        ko: `${word} 줄의 들여쓰기가 위의 어느 줄과도 맞지 않아요. 같은 묶음에 속한 줄은 같은 칸에서 시작해야 해요. 나란히 있어야 할 줄과 맞추세요.`,
      };
    case 'quote-open':
      return {
        en: `The ${seen === "'" ? "single quote `'`" : 'double quote `"`'} opened here is never closed on this line, so everything below it becomes part of this value. Close it.`,
        ko: `여기서 연 ${seen === "'" ? "작은따옴표(`'`)" : '큰따옴표(`"`)'}를 이 줄에서 닫지 않아서 아래 내용까지 전부 이 값이 돼요. 따옴표를 닫으세요.`,
      };
    case 'text-behind-sign':
      return {
        en: `A value that begins with \`${seen[0]}\` means something to YAML, and there is more text behind it. Put the whole value in quotes: ${quote(`"${seen}"`)}.`,
        ko: `\`${seen[0]}\` 기호로 시작하는 값은 YAML에서 따로 뜻이 있는데 그 뒤에 글자가 더 있어요. ${quote(`"${seen}"`)}처럼 값 전체를 따옴표로 감싸세요.`,
      };
    case 'missing-dash':
      return {
        en: `The lines below are items of a list, but ${word} has no \`-\` in front. Begin the item with \`- \`, and indent its other keys by two more spaces.`,
        ko: `아래에는 목록의 항목이 이어지는데 ${word} 앞에는 \`-\` 기호가 없어요. \`- \`로 항목을 시작하고 그 항목의 다른 키는 공백 두 칸 더 들여쓰세요.`,
      };
    case 'item-among-keys':
      return {
        en: `${word} is an item of a list, but it stands among the keys of a map. The key of its list, such as \`steps:\`, is missing above it, or the indentation is off.`,
        ko: `${particle(word, '은/는')} 목록의 항목인데 키들 사이에 있어요. 위에 \`steps:\`처럼 목록을 여는 키가 빠졌거나 들여쓰기가 맞지 않아요.`,
      };
    case 'missing-dash-space':
      return {
        en: `In ${word} a space is missing behind the dash; without it YAML takes the dash for part of the word. Write \`- key: value\`.`,
        ko: `${word}에서 \`-\` 뒤에 공백이 빠졌어요. 공백이 없으면 YAML은 \`-\` 기호까지 한 단어로 읽어요. \`- 키: 값\`처럼 띄어 쓰세요.`,
      };
    case 'text-behind-quote':
      return {
        en: `The value ends with the closing quote of ${word}, but there is more text behind it. Put the quotes around the whole value; inside single quotes an apostrophe is written twice.`,
        ko: `값은 ${word}의 닫는 따옴표에서 끝났는데 뒤에 글자가 더 있어요. 따옴표로 값 전체를 감싸세요. 작은따옴표 안에 작은따옴표를 넣으려면 두 번 적어요.`,
      };
    default:
      return signMessage(code, seen, word);
  }
}

/** The rest: signs that mean something in YAML, and files that are too much. */
function signMessage(code: YamlProblem['code'], seen: string, word: string): Text {
  switch (code) {
    case 'bracket-open':
      return {
        en: `The \`${seen}\` opened here is never closed. Add the \`${seen === '{' ? '}' : ']'}\`.`,
        ko: `여기서 연 \`${seen}\` 괄호를 닫지 않았어요. \`${seen === '{' ? '}' : ']'}\` 괄호를 추가하세요.`,
      };
    case 'bracket-extra':
      return {
        en: `This \`${seen}\` closes nothing. Take it away, or put the value in quotes if it belongs to it.`,
        ko: `이 \`${seen}\` 괄호와 짝이 되는 여는 괄호가 없어요. 지우거나, 값의 일부라면 값을 따옴표로 감싸세요.`,
      };
    case 'double-braces':
      return {
        en: `A \`{\` begins a map in YAML, so ${word} is no text. An expression is written \`\${{ … }}\` with a dollar sign; text with braces goes in quotes.`,
        ko: `YAML에서 \`{\` 기호는 맵을 시작해서 ${particle(word, '은/는')} 글자로 읽히지 않아요. 표현식이라면 달러 기호를 붙여 \`\${{ … }}\`로 쓰고, 그냥 글자라면 따옴표로 감싸세요.`,
      };
    case 'expression-in-brackets':
      return {
        en: 'Inside `[…]` the braces of `${{ … }}` belong to YAML. Put the expression in quotes: `["${{ … }}"]`, or write one item a line with `-`.',
        ko: '`[…]` 안에서는 `${{ … }}`의 중괄호를 YAML이 가져가요. `["${{ … }}"]`처럼 따옴표로 감싸거나, 한 줄에 하나씩 `-`로 쓰세요.',
      };
    case 'reserved-start':
      return {
        en: `In YAML a value cannot begin with \`${seen === '`' ? 'a backtick' : seen}\`. Put it in quotes.`,
        ko: `YAML에서는 값이 ${seen === '`' ? '백틱' : `\`${seen}\` 기호`}으로 시작할 수 없어요. 값을 따옴표로 감싸세요.`,
      };
    case 'list-beside-key':
      return {
        en: 'A list cannot begin on the line of its key. Put the `-` on the next line, indented, or write the list as `[a, b]`.',
        ko: '키와 같은 줄에서 목록을 시작할 수 없어요. `-`를 다음 줄로 내려 들여쓰거나, `[a, b]` 형태로 쓰세요.',
      };
    case 'bad-escape':
      return {
        en: `Inside double quotes \`${seen}\` means nothing to YAML. Use single quotes, in which a backslash is only a backslash.`,
        ko: `큰따옴표 안에서 \`${seen}\`라는 표기는 YAML에 없어요. 백슬래시를 그대로 쓰려면 작은따옴표로 감싸세요.`,
      };
    case 'several-documents':
      return {
        en: 'This `---` begins a second document, and GitHub reads only files with one. Put each workflow in a file of its own.',
        ko: '이 `---`부터 두 번째 문서가 시작돼요. GitHub는 문서가 하나인 파일만 읽으니 워크플로마다 파일을 나누세요.',
      };
    case 'unknown-anchor':
      return {
        en: `A value that begins with \`*\` is an alias in YAML, and nothing in this file is called \`&${seen.slice(1)}\`. If you mean the characters themselves, put them in quotes: \`"${seen}"\`.`,
        ko: `YAML에서 \`*\`로 시작하는 값은 별칭인데, 이 파일에는 \`&${seen.slice(1)}\`라는 앵커가 없어요. 글자 그대로 쓰려면 \`"${seen}"\`처럼 따옴표로 감싸세요.`,
      };
    case 'alias-in-itself':
      return {
        en: `\`${seen}\` stands inside the very value it stands for, which would never end.`,
        ko: `\`${seen}\` 별칭이 자기가 가리키는 값 안에 들어 있어서 끝없이 되풀이돼요.`,
      };
    case 'too-many-aliases':
      return {
        en: 'With all its aliases written out, this file is far too large for GitHub to read.',
        ko: '별칭을 모두 풀어 쓰면 GitHub가 읽을 수 없을 만큼 큰 파일이 돼요.',
      };
    case 'unknown-tag':
      return {
        en: `A value that begins with \`!\` is a tag in YAML, which GitHub refuses. Put an expression in \`\${{ … }}\`, or the value in quotes: ${quote(`"${seen}"`)}.`,
        ko: `YAML에서 \`!\`로 시작하는 값은 태그라서 GitHub가 거부해요. 표현식이라면 \`\${{ … }}\` 안에 넣고, 아니면 ${quote(`"${seen}"`)}처럼 따옴표로 감싸세요.`,
      };
    case 'key-not-text':
      return {
        en: `${word} stands where a key should be, but it is a list or a map. A key is a plain word with a colon behind it.`,
        ko: `키가 와야 할 자리에 있는 ${particle(word, '은/는')} 목록이나 맵이에요. 키는 뒤에 콜론이 붙은 단어여야 해요.`,
      };
    case 'too-deep':
      return {
        en: 'This is nested deeper than GitHub reads. No workflow needs more than ten levels.',
        ko: 'GitHub가 읽을 수 있는 것보다 더 깊이 중첩되어 있어요. 워크플로는 열 단계면 충분해요.',
      };
    default:
      return {
        en: `YAML cannot read this: ${word}. Look at the indentation, the colons and the quotes around here.`,
        ko: `YAML로 읽을 수 없는 곳이에요: ${word} 이 부근의 들여쓰기와 콜론, 따옴표를 살펴보세요.`,
      };
  }
}
