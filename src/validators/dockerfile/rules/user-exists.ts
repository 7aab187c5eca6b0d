import type {Dockerfile, Instruction, Stage} from '../../../syntax/dockerfile.ts';
import {effectiveUser, finalStage, inherited} from '../../../syntax/stage.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {officialBase} from '../images.ts';
import {missingStage} from '../presence.ts';
import {scriptText} from '../program.ts';

/** The users that Debian's and Alpine's base systems bring: base-passwd and alpine-baselayout. */
const known = new Set(
  `root daemon bin sys sync games man lp mail news uucp proxy www-data backup list irc gnats nobody _apt adm shutdown halt
   operator ftp sshd cron guest ntp smmsp postmaster squid svn xfs at ubuntu`.split(/\s+/),
);

/** A user that USER names exists in the image. */
export const userExists: Rule<Dockerfile> = {
  id: 'dockerfile/user-exists',
  title: {en: 'USER names a user that exists', ko: 'USER에 적은 사용자가 이미지에 있어요'},
  why: {
    en: '`USER app` only switches; it does not create anybody. When the image has no such user the container dies before your program starts: `unable to find user app: no matching entries in passwd file`. A user made in an earlier stage does not come along either: each stage has its own `/etc/passwd`.',
    ko: '`USER app`은 사용자를 바꾸기만 하고 만들지는 않아요. 이미지에 그 사용자가 없으면 프로그램이 시작되기도 전에 `unable to find user app: no matching entries in passwd file`로 컨테이너가 죽어요. 앞 스테이지에서 만든 사용자도 따라오지 않아요. 스테이지마다 `/etc/passwd`가 따로 있거든요.',
  },
  learn: 'production-image#user',
  reference: 'https://docs.docker.com/reference/dockerfile/#user',
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nUSER app\n',
  good: 'FROM python:3.13-slim\nRUN useradd app\nUSER app\n',
  missing: missingStage,
  *check(file) {
    const stage = finalStage(file);
    const user = stage && effectiveUser(stage);
    const name = user?.word.value?.split(':')[0];
    if (!stage || !user || !name || /^\d+$/.test(name) || known.has(name) || !officialBase(stage)) return;
    if (inherited(stage).some((one) => mayCreate(one, name))) return;
    if (name.includes(' #')) {
      yield {span: user.word.span, message: commented(name)};
      return;
    }
    const elsewhere = createdIn(file, stage, name);
    yield {
      span: user.word.span,
      message: elsewhere
        ? {
            en: `The user \`${name}\` is created in another stage, and users do not travel between stages. Repeat \`RUN useradd ${name}\` in this one.`,
            ko: `${particle(`\`${name}\``, '은/는')} 다른 스테이지에서 만든 사용자예요. 사용자는 스테이지 사이를 넘어오지 않으니 이 스테이지에도 \`RUN useradd ${name}\` 줄을 넣으세요.`,
          }
        : {
            en: `Nothing creates the user \`${name}\`, so the container cannot start: "unable to find user ${name}". Put \`RUN useradd ${name}\` before this line.`,
            ko: `\`${name}\` 사용자를 만드는 곳이 없어서 컨테이너가 시작되지 못해요("unable to find user ${name}"). 이 줄 앞에 \`RUN useradd ${name}\` 줄을 넣으세요.`,
          },
    };
  },
};

/** Could this instruction create the user: it names it, runs something we cannot see, or brings a passwd file? */
function mayCreate(instruction: Instruction, name: string): boolean {
  const {keyword, body} = instruction;
  if (keyword === 'COPY' || keyword === 'ADD') return /passwd|rootfs|\s\/$/.test(body);
  const script = keyword === 'RUN' ? scriptText(instruction) : '';
  const named = words(script).some((word) => word === name || (name.length > 3 && word.startsWith(name)));
  // Packages bring users along: `postgresql` makes `postgres`.
  return named || /\$|\.sh\b|\bmake\b|ansible/.test(script);
}

function createdIn(file: Dockerfile, except: Stage, name: string): boolean {
  return file.stages.some(
    (stage) =>
      stage !== except &&
      stage.instructions.some(
        ({keyword, body}) => keyword === 'RUN' && /useradd|adduser/.test(body) && words(body).includes(name),
      ),
  );
}

function commented(name: string): Text {
  const [user = ''] = name.split(' #');
  return {
    en: `Docker takes \`${name}\` as a whole for the name of the user: comments are only possible on lines of their own. Write \`USER ${user.trim()}\`.`,
    ko: `Docker는 ${particle(`\`${name}\``, '을/를')} 통째로 사용자 이름으로 읽어요. 주석은 따로 한 줄에만 쓸 수 있어요. \`USER ${user.trim()}\`처럼 쓰세요.`,
  };
}

/** The words of a script as names of users are written: cut at blanks, quotes, colons and signs of the shell. */
function words(script: string): readonly string[] {
  return script.split(/[\s"':;,&|()<>=/]+/);
}
