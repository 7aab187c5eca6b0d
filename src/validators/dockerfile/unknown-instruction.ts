import {keywords} from '../../syntax/dockerfile/read-instruction.ts';
import type {Dockerfile, Instruction} from '../../syntax/dockerfile.ts';
import type {Text} from '../../text/language.ts';
import {nearest} from '../../text/nearest.ts';
import {particle} from '../../text/particle.ts';
import type {Finding} from '../rule.ts';
import {quote} from './quote.ts';

/** The instruction a mistyped keyword was meant to be: a slip, a full-width keyboard, or a sign too many. */
export function meantKeyword(written: string): string | undefined {
  const plain = written.normalize('NFKC').replace(/[^A-Za-z]/g, '');
  return plain.length < 2 ? undefined : nearest(plain, keywords);
}

/** What to say about a line that begins with no known instruction. */
export function unknownInstruction(
  instruction: Instruction,
  before: Instruction | undefined,
  {text}: Dockerfile,
): Finding {
  const span = instruction.keywordSpan;
  const written = text.slice(span.start, span.end);
  const glued = gluedKeyword(written);
  if (glued !== undefined) {
    const rest = written.slice(glued.length).replace(/^[\s\u200b\ufeff]+/, '');
    return {span, message: gluedMessage(glued, rest), fix: {edits: [{span, text: `${glued} ${rest}`.trimEnd()}]}};
  }
  const broken = before === undefined ? undefined : brokenContinuation(before, instruction, text);
  if (broken !== undefined) return broken;
  const meant = meantKeyword(written);
  if (meant !== undefined) return {span, message: didYouMean(written, meant), fix: {edits: [{span, text: meant}]}};
  return {span, message: otherMessage(written, text.slice(span.start, instruction.span.end))};
}

function didYouMean(written: string, meant: string): Text {
  return {
    en: `${quote(written)} is not an instruction. Did you mean \`${meant}\`?`,
    ko: `${particle(quote(written), '은/는')} Dockerfile 명령어가 아니에요. 혹시 \`${meant}\`인가요?`,
  };
}

/** `WORKDIR/app`, `FROMpython`, or a no-break space where a space should be. */
function gluedKeyword(written: string): string | undefined {
  const match =
    /^(ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)(?![a-z_-])(.)/i.exec(
      written,
    );
  const [, keyword = '', next = ''] = match ?? [];
  return keyword !== '' && /[/[\s"'.$\d\u200b\ufeff]/.test(next) ? keyword : undefined;
}

function gluedMessage(keyword: string, rest: string): Text {
  return {
    en: `There is no ordinary space behind \`${keyword}\`, so Docker reads it and what follows as one word. (A no-break space from a web page looks the same.) Type the space again: ${quote(`${keyword} ${rest}`)}.`,
    ko: `\`${keyword}\` 뒤에 보통 공백이 없어서 Docker가 뒤의 글자까지 한 단어로 읽어요. (웹에서 복사한 특수 공백은 눈으로 구별되지 않아요.) 공백을 다시 입력하세요: ${quote(`${keyword} ${rest}`)}`,
  };
}

/** Does this line read like the rest of the instruction above, which only forgot its `\`? */
function brokenContinuation(before: Instruction, instruction: Instruction, text: string): Finding | undefined {
  const above = text.slice(before.span.start, before.span.end);
  const lastLine = above.slice(above.lastIndexOf('\n') + 1);
  const behindEscape = /\\[ \t]*(#[^\n]*|[ \t]+\S[^\n]*)$/.exec(lastLine);
  const span = instruction.keywordSpan;
  const escapeAt = before.span.start + above.length - lastLine.length + (behindEscape?.index ?? 0);
  if (behindEscape !== null && before.known) {
    const behind = (behindEscape[1] ?? '').trim();
    return {
      span,
      message: {
        en: `This line belongs to the \`${before.keyword}\` above, but ${quote(behind)} stands behind its \`\\\`. A line goes on only if \`\\\` is the very last character: move the comment to its own line.`,
        ko: `이 줄은 위 \`${before.keyword}\`에서 이어지는 줄인데, 윗줄의 \`\\\` 뒤에 ${particle(quote(behind), '이/가')} 있어요. \`\\\`가 줄의 맨 끝 글자여야 다음 줄로 이어져요. 주석은 따로 한 줄에 쓰세요.`,
      },
      related: [
        {
          span: {start: escapeAt, end: before.span.end},
          message: {en: 'The line above ends here.', ko: '윗줄은 여기서 끝나요.'},
        },
      ],
    };
  }
  const lineStart = text.lastIndexOf('\n', span.start) + 1;
  const indented = span.start > lineStart;
  const joins = /^(?:&&|\|\|?|;|-\w|--\w|[)\]},>])/.test(instruction.keyword);
  const directly = /^\r?\n[ \t]*$/.test(text.slice(before.span.end, span.start));
  if (!directly || !(joins || (indented && meantKeyword(instruction.keyword) === undefined))) return undefined;
  return {
    span,
    message: {
      en: `${quote(text.slice(span.start, instruction.span.end))} seems to belong to the \`${before.keyword}\` above, but the line before does not end with \`\\\`. Put \`\\\` at its end so that the instruction goes on.`,
      ko: `${particle(quote(text.slice(span.start, instruction.span.end)), '은/는')} 위 \`${before.keyword}\`에서 이어지는 줄 같은데, 윗줄이 \`\\\`로 끝나지 않아요. 윗줄 끝에 \`\\\`를 붙이면 명령이 이어져요.`,
    },
    fix: {edits: [{span: {start: before.span.end, end: before.span.end}, text: ' \\'}]},
  };
}

const commands = new Set(
  `apk apt apt-get aptitude awk bash cat cd chmod chown cp curl django-admin dnf echo export find git grep gunicorn install
  ls make mkdir mv node npm npx pip pip3 pipenv poetry pnpm python python3 rm sed set sh source sudo tar touch unzip uv
  uvicorn wget yarn yum`.split(/\s+/),
);

function otherMessage(written: string, line: string): Text {
  const word = written.toLowerCase();
  if (commands.has(word)) {
    return {
      en: `${quote(written)} is a command of the shell, and each line of a Dockerfile begins with an instruction. Put \`RUN\` in front: ${quote(`RUN ${line}`)}.`,
      ko: `${particle(quote(written), '은/는')} 셸 명령이에요. Dockerfile의 줄은 명령어(instruction)로 시작해야 하니 앞에 \`RUN\`을 붙이세요: ${quote(`RUN ${line}`)}`,
    };
  }
  if (/^(?:\/\/|\/\*|--|;|%|<!--|\*)/.test(written)) {
    return {
      en: `A comment in a Dockerfile begins with \`#\`; ${quote(written)} is not known here.`,
      ko: `Dockerfile의 주석은 \`#\`로 시작해요. ${particle(quote(written), '은/는')} 쓸 수 없어요.`,
    };
  }
  if (word.startsWith('```') || word.startsWith('~~~')) {
    return {
      en: 'This line is Markdown from the page you copied from, not a part of the Dockerfile. Delete it.',
      ko: '복사해 온 문서의 마크다운 표시가 함께 들어왔어요. 이 줄을 지우세요.',
    };
  }
  if (/^[\w-]+:$/.test(written) || /^[{}<]/.test(written)) {
    return {
      en: `${quote(line)} is not Dockerfile but some other format. Each line here begins with an instruction such as \`FROM\`, \`RUN\` or \`COPY\`; YAML belongs into \`compose.yaml\`.`,
      ko: `${particle(quote(line), '은/는')} Dockerfile이 아닌 다른 형식이에요. 여기서는 줄마다 \`FROM\`, \`RUN\`, \`COPY\` 같은 명령어로 시작해요. YAML은 \`compose.yaml\`에 쓰세요.`,
    };
  }
  return {
    en: `${quote(written)} is not an instruction. A line begins with one, such as \`FROM\`, \`RUN\`, \`COPY\` or \`CMD\`; if it belongs to the line above, end that one with \`\\\`.`,
    ko: `${particle(quote(written), '은/는')} Dockerfile 명령어가 아니에요. 줄은 \`FROM\`, \`RUN\`, \`COPY\`, \`CMD\` 같은 명령어로 시작해요. 윗줄에서 이어지는 내용이라면 윗줄 끝에 \`\\\`를 붙이세요.`,
  };
}
