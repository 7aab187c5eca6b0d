import {mayBeSetBy} from '../../syntax/dockerfile/base-environment.ts';
import {literalPart} from '../../syntax/dockerfile/literal.ts';
import {platformArguments} from '../../syntax/dockerfile/scope.ts';
import type {Dockerfile, Instruction, Pair, Stage, Variable, Word} from '../../syntax/dockerfile.ts';
import {parseImage} from '../../syntax/image.ts';
import {runScript, type ShellWord} from '../../syntax/shell.ts';
import type {Text} from '../../text/language.ts';
import {nearest} from '../../text/nearest.ts';
import {particle} from '../../text/particle.ts';
import type {Finding, Fix} from '../rule.ts';

/** The ARGs above the first FROM, by name; of several with one name the last. */
type Head = ReadonlyMap<string, Pair>;

function headOf({instructions}: Dockerfile): Head {
  const above = instructions.filter(({keyword, stage}) => keyword === 'ARG' && stage === -1);
  return new Map(above.flatMap(({pairs}) => pairs.map((pair) => [pair.name, pair] as const)));
}

const platform: ReadonlySet<string> = new Set(platformArguments);

/** `${NAME:-value}` says what to do when nobody sets it. */
function hasDefault({modifier}: Variable): boolean {
  return /^:?[-+]/.test(modifier);
}

/** Variables of FROM lines that nothing above the first FROM sets. */
export function* undeclaredInFrom(file: Dockerfile): Iterable<Finding> {
  const head = headOf(file);
  for (const stage of file.stages) {
    for (const word of [stage.image, stage.platform]) {
      for (const variable of word?.variables ?? []) {
        const message = inFrom(variable, head, word === stage.image ? stage.image : undefined);
        if (message !== undefined) yield {span: variable.span, message};
      }
    }
  }
}

/** `image`: the whole name the variable is in, unless it is in another place. */
function inFrom(variable: Variable, head: Head, image: Word | undefined): Text | undefined {
  if (hasDefault(variable)) return undefined;
  const {name, declared} = variable;
  if (declared) {
    const matters = image !== undefined && parseImage(literalPart(image)) === undefined;
    return matters && head.has(name) && head.get(name)?.value === undefined ? noDefault(name) : undefined;
  }
  const refused = image?.value !== undefined && parseImage(image.value) === undefined;
  return refused ? undefined : notAbove(name, head);
}

function notAbove(name: string, head: Head): Text {
  const meant = nearest(name, [...head.keys(), ...platform]);
  return {
    en: `Nothing above the first \`FROM\` sets \`${name}\`, so it is empty here.${meant === undefined ? ` Put \`ARG ${name}=…\` there.` : ` Did you mean \`${meant}\`?`}`,
    ko: `첫 \`FROM\` 위에서 ${particle(`\`${name}\``, '을/를')} 정하지 않아서 여기서는 빈 값이에요.${meant === undefined ? ` 그 자리에 \`ARG ${name}=…\` 줄을 적으세요.` : ` 혹시 \`${meant}\`인가요?`}`,
  };
}

function noDefault(name: string): Text {
  return {
    en: `\`ARG ${name}\` has no default, so \`docker build\` fails here unless somebody passes \`--build-arg ${name}=…\`. Give it one: \`ARG ${name}=…\`.`,
    ko: `\`ARG ${name}\`에 기본값이 없어서 \`--build-arg ${name}=…\` 없이는 \`docker build\`가 여기서 실패해요. \`ARG ${name}=…\`처럼 기본값을 정하세요.`,
  };
}

/** What a stage hands on to the stages that build on it: the names of the head it declared, and its base image. */
interface Legacy {
  readonly asked: ReadonlySet<string>;
  readonly base: string | undefined;
}

/** Variables inside stages that nothing in the file sets there. */
export function* undeclaredInStages(file: Dockerfile): Iterable<Finding> {
  const head = headOf(file);
  const legacies = new Map<Stage, Legacy>();
  for (const stage of file.stages) {
    const legacy = stage.parent && legacies.get(stage.parent);
    const asked = new Set(legacy?.asked);
    const base = stage.parent === undefined ? stage.image.value : legacy?.base;
    const own = new Set<string>();
    for (const instruction of stage.instructions) {
      const inWords = variablesOf(instruction).map(({name, span}) => ({
        name,
        span,
        message: inStage(name, head, own, base),
      }));
      const uses = inScript(instruction, file, head, asked).map(([name, span]) => ({
        name,
        span,
        message: againHere(name),
      }));
      for (const {name, span, message} of [...inWords, ...uses]) {
        if (message !== undefined) yield {span, message, ...repairOf(name, head, stage)};
      }
      for (const name of setBy(instruction)) (head.has(name) ? asked : own).add(name);
    }
    legacies.set(stage, {asked, base});
  }
}

function setBy({keyword, pairs}: Instruction): readonly string[] {
  return keyword === 'ARG' || keyword === 'ENV' ? pairs.map(({name}) => name) : [];
}

/** `ENV P=/app:$P` means "and whatever is there already", so it may well be nothing; `ENV P=$P` does not. */
function variablesOf({words, flags, pairs}: Instruction): readonly Variable[] {
  const extended = pairs.filter(({value}) => value !== undefined && literalPart(value) !== '');
  const itself = extended.flatMap(
    ({name, value}) => value?.variables.filter((variable) => variable.name === name) ?? [],
  );
  const all = [...flags.flatMap(({value}) => value?.variables ?? []), ...words.flatMap(({variables}) => variables)];
  return all.filter((variable) => !variable.declared && !hasDefault(variable) && !itself.includes(variable));
}

/** More names than these are not compared with a mistyped one. */
const mostCompared = 100;

function inStage(name: string, head: Head, own: ReadonlySet<string>, base: string | undefined): Text | undefined {
  if (head.has(name) || platform.has(name)) return againHere(name);
  if (mayBeSetBy(base, name) === 'yes') return undefined;
  const meant = own.size > mostCompared ? undefined : nearest(name, own);
  if (meant !== undefined && meant.length > 2) {
    return {
      en: `Nothing sets \`${name}\` before this line, so it is empty. Did you mean \`${meant}\`?`,
      ko: `이 줄보다 앞에서 ${particle(`\`${name}\``, '을/를')} 정하지 않아서 빈 값이에요. 혹시 \`${meant}\`인가요?`,
    };
  }
  return {
    en: `Nothing sets \`${name}\` before this line, and the base image does not either, so it is empty. Set it above with \`ENV ${name}=…\` or \`ARG ${name}=…\`.`,
    ko: `이 줄보다 앞에서도, 베이스 이미지에서도 ${particle(`\`${name}\``, '을/를')} 정하지 않아서 빈 값이에요. 위에서 \`ENV ${name}=…\`이나 \`ARG ${name}=…\`로 정하세요.`,
  };
}

function againHere(name: string): Text {
  return platform.has(name)
    ? {
        en: `Docker sets \`${name}\` only where a stage asks for it. Write \`ARG ${name}\` in this stage, above this line.`,
        ko: `${particle(`\`${name}\``, '은/는')} 스테이지에서 달라고 해야 값이 들어와요. 이 스테이지에서 이 줄보다 위에 ${particle(`\`ARG ${name}\``, '을/를')} 적으세요.`,
      }
    : {
        en: `\`ARG ${name}\` above the first \`FROM\` serves only the \`FROM\` lines; in this stage \`${name}\` is empty. Write \`ARG ${name}\` again below \`FROM\`.`,
        ko: `첫 \`FROM\` 위의 ${particle(`\`ARG ${name}\``, '은/는')} \`FROM\` 줄에서만 쓸 수 있어서 이 스테이지에서는 빈 값이에요. \`FROM\` 아래에 ${particle(`\`ARG ${name}\``, '을/를')} 한 번 더 적으세요.`,
      };
}

/** A variable of the head is asked for again below FROM. */
function repairOf(name: string, head: Head, {from}: Stage): {readonly fix?: Fix} {
  if (!head.has(name)) return {};
  return {fix: {edits: [{span: {start: from.span.end, end: from.span.end}, text: `\nARG ${name}`}]}};
}

type Use = readonly [name: string, span: ShellWord['span']];

/** The ARGs of the file's head that a RUN uses although its stage never asked for them; each is named once. */
function inScript(instruction: Instruction, file: Dockerfile, head: Head, asked: ReadonlySet<string>): readonly Use[] {
  if (instruction.keyword !== 'RUN' || head.size === 0 || !instruction.body.includes('$')) return [];
  const uses = new Map<string, Use>();
  for (const {text, span} of runScript(instruction, file)?.commands.flatMap(({words}) => words) ?? []) {
    if (text.startsWith("'")) continue;
    for (const [, name = '', modifier = ''] of text.matchAll(/(?<!\\)\$\{?([A-Za-z_]\w*)(:?[-+=])?/g)) {
      const missing = head.has(name) && !asked.has(name) && modifier === '' && !setsItself(name, instruction);
      if (missing && !uses.has(name)) uses.set(name, [name, span]);
    }
  }
  return [...uses.values()];
}

/** Does the script set the variable before it uses it: `NAME=…`, `for NAME in`, `read NAME`? */
function setsItself(name: string, {body, flags}: Instruction): boolean {
  const set = new RegExp(`\\b${name}=|\\b(?:for|read|getopts)\\b[^;&|]*\\b${name}\\b`);
  return set.test(body) || flags.some(({value}) => value?.text.includes(`env=${name}`));
}
