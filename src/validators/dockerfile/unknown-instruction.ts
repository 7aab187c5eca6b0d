import {keywords} from '../../syntax/dockerfile/read-instruction.ts';
import type {Dockerfile, Instruction} from '../../syntax/dockerfile.ts';
import type {Text} from '../../text/language.ts';
import {nearest} from '../../text/nearest.ts';
import {particle} from '../../text/particle.ts';
import type {Finding} from '../rule.ts';
import {typedInHangul} from './hangul-keys.ts';
import {type Above, lostContinuation} from './lost-continuation.ts';
import {quote} from './quote.ts';

/** The instruction a mistyped keyword was meant to be: a slip, a keyboard set otherwise, or a sign too many. */
export function meantKeyword(written: string): string | undefined {
  const plain = typedInHangul(written.normalize('NFKC')).replace(/[^A-Za-z]/g, '');
  return plain.length < 2 ? undefined : nearest(plain, keywords);
}

/** What to say about a line that begins with no known instruction; `above`: what it may be the rest of. */
export function unknownInstruction(instruction: Instruction, above: Above | undefined, {text}: Dockerfile): Finding {
  const span = instruction.keywordSpan;
  const written = text.slice(span.start, span.end);
  const line = text.slice(span.start, instruction.span.end);
  const glued = gluedKeyword(written);
  if (glued !== undefined) {
    const gap = /^[=:,;\s\u200b\ufeff]*/.exec(line.slice(glued.length))?.[0].length ?? 0;
    const start = span.start + glued.length;
    const fix = {edits: [{span: {start, end: start + gap}, text: ' '}]};
    return {span, message: gluedMessage(glued, line.slice(glued.length + gap)), fix};
  }
  const lost = above && lostContinuation(above, instruction, meantKeyword(written), text);
  if (lost !== undefined) return lost;
  if (above !== undefined && /<<-?["']?\w/.test(above.owner.body) && above.owner.heredocs.length === 0) {
    return {span, message: noHeredoc(above.owner.keyword)};
  }
  const meant = meantKeyword(written);
  if (meant !== undefined) return {span, message: didYouMean(written, meant), fix: {edits: [{span, text: meant}]}};
  if (!commands.has(written.toLowerCase())) return {span, message: otherMessage(written, line)};
  const before = {start: span.start, end: span.start};
  return {span, message: shellCommand(written, line), fix: {edits: [{span: before, text: 'RUN '}]}};
}

function didYouMean(written: string, meant: string): Text {
  if (/[ㄱ-ㅎㅏ-ㅣ가-힣]/.test(written)) {
    return {
      en: `${quote(written)} is what \`${meant}\` becomes when the keyboard is set to Korean. Switch it to English and write \`${meant}\`.`,
      ko: `${particle(quote(written), '은/는')} 한글 입력 상태에서 친 \`${meant}\` 같아요. 한/영 키를 누르고 ${particle(`\`${meant}\``, '을/를')} 다시 입력하세요.`,
    };
  }
  return {
    en: `${quote(written)} is not an instruction. Did you mean \`${meant}\`?`,
    ko: `${particle(quote(written), '은/는')} Dockerfile 명령어가 아니에요. 혹시 \`${meant}\`인가요?`,
  };
}

function noHeredoc(keyword: string): Text {
  return {
    en: `\`${keyword}\` above takes no heredoc here, so this line stands alone. Heredocs (\`<<EOF\`) work in \`RUN\`, \`COPY\` and \`ADD\`, outside of quotes and brackets.`,
    ko: `위 \`${keyword}\`에서는 heredoc을 쓸 수 없어서 이 줄이 따로 남았어요. heredoc(\`<<EOF\`)은 \`RUN\`, \`COPY\`, \`ADD\`에서 따옴표와 괄호 밖에 쓸 때만 통해요.`,
  };
}

/** `WORKDIR/app`, `EXPOSE=8000`, or a no-break space where a space should be. */
function gluedKeyword(written: string): string | undefined {
  const match =
    /^(ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)(?![a-z_-])(.)/i.exec(
      written,
    );
  const [, keyword = '', next = ''] = match ?? [];
  const sign = /[=:,;]/.test(next) && written.length > keyword.length + 1;
  return keyword !== '' && (sign || /[/[\s"'.$\d\u200b\ufeff]/.test(next)) ? keyword : undefined;
}

function gluedMessage(keyword: string, rest: string): Text {
  return {
    en: `There is no ordinary space behind \`${keyword}\`, so Docker reads it and what follows as one word. (A no-break space from a web page looks the same.) Type the space again: ${quote(`${keyword} ${rest}`)}.`,
    ko: `\`${keyword}\` 뒤에 보통 공백이 없어서 Docker가 뒤의 글자까지 한 단어로 읽어요. (웹에서 복사한 특수 공백은 눈으로 구별되지 않아요.) 공백을 다시 입력하세요: ${quote(`${keyword} ${rest}`)}`,
  };
}

const commands = new Set(
  `apk apt apt-get aptitude awk bash cat cd chmod chown cp curl django-admin dnf echo export find git grep gunicorn install
  ls make mkdir mv node npm npx pip pip3 pipenv poetry pnpm python python3 rm sed set sh source sudo tar touch unzip uv
  uvicorn wget yarn yum`.split(/\s+/),
);

function shellCommand(written: string, line: string): Text {
  return {
    en: `${quote(written)} is a command of the shell, and each line of a Dockerfile begins with an instruction. Put \`RUN\` in front: ${quote(`RUN ${line}`)}.`,
    ko: `${particle(quote(written), '은/는')} 셸 명령이에요. Dockerfile의 줄은 명령어(instruction)로 시작해야 하니 앞에 \`RUN\`을 붙이세요: ${quote(`RUN ${line}`)}`,
  };
}

function otherMessage(written: string, line: string): Text {
  const word = written.toLowerCase();
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
