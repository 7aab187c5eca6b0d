import {platformArguments} from '../../syntax/dockerfile/scope.ts';
import type {Dockerfile, Instruction, Stage, Variable} from '../../syntax/dockerfile.ts';
import {parseImage} from '../../syntax/image.ts';
import {runScript} from '../../syntax/shell.ts';
import {lineage} from '../../syntax/stage.ts';
import type {Text} from '../../text/language.ts';
import {nearest} from '../../text/nearest.ts';
import {particle} from '../../text/particle.ts';
import type {Finding, Fix} from '../rule.ts';

/** Variables of FROM lines that nothing above the first FROM sets. */
export function* undeclaredInFrom(file: Dockerfile): Iterable<Finding> {
  const head = headNames(file);
  for (const {image, platform} of file.stages) {
    for (const word of [image, ...(platform === undefined ? [] : [platform])]) {
      const refused =
        word === image && (word.value === '' || (word.value !== undefined && parseImage(word.value) === undefined));
      for (const variable of word.variables) {
        if (variable.modifier.startsWith(':-') || variable.modifier.startsWith('-')) continue;
        if (!variable.declared && !refused) yield {span: variable.span, message: notAbove(variable.name, head)};
        else if (variable.declared && word === image && word.value === undefined && hasNoDefault(variable.name, file)) {
          yield {span: variable.span, message: noDefault(variable.name)};
        }
      }
    }
  }
}

function headNames(file: Dockerfile): ReadonlySet<string> {
  const names = file.instructions
    .filter(({keyword, stage}) => keyword === 'ARG' && stage === -1)
    .flatMap(({pairs}) => pairs);
  return new Set(names.map(({name}) => name));
}

function hasNoDefault(name: string, {instructions}: Dockerfile): boolean {
  const above = instructions.filter(({keyword, stage}) => keyword === 'ARG' && stage === -1);
  return (
    above.flatMap(({pairs}) => pairs).findLast((pair) => pair.name === name)?.value === undefined && !platform.has(name)
  );
}

const platform: ReadonlySet<string> = new Set(platformArguments);

function notAbove(name: string, head: ReadonlySet<string>): Text {
  const meant = nearest(name, [...head, ...platform]);
  return {
    en: `Nothing above the first \`FROM\` sets \`${name}\`, so it is empty here.${meant === undefined ? ` Put \`ARG ${name}=…\` there.` : ` Did you mean \`${meant}\`?`}`,
    ko: `첫 \`FROM\` 위에서 ${particle(`\`${name}\``, '을/를')} 정하지 않아서 여기서는 빈 값이에요.${meant === undefined ? ` 그 자리에 \`ARG ${name}=…\`를 적으세요.` : ` 혹시 \`${meant}\`인가요?`}`,
  };
}

function noDefault(name: string): Text {
  return {
    en: `\`ARG ${name}\` has no default, so \`docker build\` fails here unless somebody passes \`--build-arg ${name}=…\`. Give it one: \`ARG ${name}=…\`.`,
    ko: `\`ARG ${name}\`에 기본값이 없어서 \`--build-arg ${name}=…\`을 넘기지 않으면 \`docker build\`가 여기서 실패해요. \`ARG ${name}=…\`처럼 기본값을 정하세요.`,
  };
}

/** Variables inside stages that nothing in the file sets there. */
export function* undeclaredInStages(file: Dockerfile): Iterable<Finding> {
  const head = headNames(file);
  for (const stage of file.stages) {
    const own = new Set<string>();
    for (const instruction of stage.instructions) {
      for (const variable of variablesOf(instruction)) {
        if (variable.declared || variable.modifier.startsWith(':-') || variable.modifier.startsWith('-')) continue;
        const message = inStage(variable.name, head, own, stage);
        if (message !== undefined)
          yield {span: variable.span, message, ...(head.has(variable.name) && {fix: redeclare(variable.name, stage)})};
      }
      yield* inScript(instruction, file, head, stage);
      if (instruction.keyword === 'ARG' || instruction.keyword === 'ENV')
        for (const {name} of instruction.pairs) own.add(name);
    }
  }
}

function variablesOf({words, flags}: Instruction): readonly Variable[] {
  return [...flags.flatMap(({value}) => value?.variables ?? []), ...words.flatMap(({variables}) => variables)];
}

function inStage(name: string, head: ReadonlySet<string>, own: ReadonlySet<string>, stage: Stage): Text | undefined {
  if (head.has(name) || platform.has(name)) return againHere(name);
  const meant = nearest(name, own);
  if (meant !== undefined && meant.length > 2 && meant.toLowerCase() !== name.toLowerCase() && isKnownBase(stage)) {
    return {
      en: `Nothing sets \`${name}\` before this line, so it is empty. Did you mean \`${meant}\`?`,
      ko: `이 줄보다 앞에서 ${particle(`\`${name}\``, '을/를')} 정하지 않아서 빈 값이에요. 혹시 \`${meant}\`인가요?`,
    };
  }
  if (!isKnownBase(stage) || setByPython.test(name)) return undefined;
  return {
    en: `Nothing sets \`${name}\` before this line, and the base image does not either, so it is empty. Set it above with \`ENV ${name}=…\` or \`ARG ${name}=…\`.`,
    ko: `이 줄보다 앞에서도, 베이스 이미지에서도 ${particle(`\`${name}\``, '을/를')} 정하지 않아서 빈 값이에요. 위에서 \`ENV ${name}=…\`이나 \`ARG ${name}=…\`로 정하세요.`,
  };
}

function againHere(name: string): Text {
  return platform.has(name)
    ? {
        en: `Docker sets \`${name}\` only where a stage asks for it. Write \`ARG ${name}\` in this stage, above this line.`,
        ko: `${particle(`\`${name}\``, '은/는')} 스테이지에서 달라고 해야 값이 들어와요. 이 스테이지에서 이 줄보다 위에 \`ARG ${name}\`을 적으세요.`,
      }
    : {
        en: `\`ARG ${name}\` above the first \`FROM\` serves only the \`FROM\` lines; in this stage \`${name}\` is empty. Write \`ARG ${name}\` again below \`FROM\`.`,
        ko: `첫 \`FROM\` 위의 \`ARG ${name}\`은 \`FROM\` 줄에서만 쓸 수 있어서 이 스테이지에서는 빈 값이에요. \`FROM\` 아래에 \`ARG ${name}\`을 한 번 더 적으세요.`,
      };
}

function redeclare(name: string, {from}: Stage): Fix {
  return {edits: [{span: {start: from.span.end, end: from.span.end}, text: `\nARG ${name}`}]};
}

/** Images whose environment is known: they set nothing, or what `setByPython` says. */
function isKnownBase(stage: Stage): boolean {
  const name = lineage(stage)[0]?.image.value;
  const image = name === undefined ? undefined : parseImage(name);
  return (
    name === 'scratch' ||
    (image !== undefined &&
      /^(?:library\/)?(?:alpine|debian|python|ubuntu)$/.test(image.repository) &&
      image.registry === undefined)
  );
}

/** What the official Python image sets, now or in versions still around. */
const setByPython = /^(?:PATH|LANG|GPG_KEY|PYTHON_\w+)$/;

/** An ARG of the file's head that a RUN uses although its stage never asked for it. */
function* inScript(
  instruction: Instruction,
  file: Dockerfile,
  head: ReadonlySet<string>,
  stage: Stage,
): Iterable<Finding> {
  if (instruction.keyword !== 'RUN' || head.size === 0 || !/\$/.test(instruction.body)) return;
  const script = runScript(instruction, file);
  const assigned = new Set(script?.commands.flatMap(({prefix}) => prefix.map((one) => one.split('=')[0])));
  for (const {text, span} of script?.commands.flatMap(({words}) => words) ?? []) {
    const name = /(?<![\\'])\$\{?([A-Za-z_]\w*)/.exec(text)?.[1];
    if (
      name === undefined ||
      !head.has(name) ||
      assigned.has(name) ||
      /^'|:?[-=]/.test(text.slice(0, 1)) ||
      isSetFor(name, instruction, stage)
    )
      continue;
    if (new RegExp(`\\b(?:${name}=|(?:for|read|export|local)\\s[^;&|]*\\b${name}\\b)`).test(instruction.body)) continue;
    yield {span, message: againHere(name), fix: redeclare(name, stage)};
  }
}

function isSetFor(name: string, instruction: Instruction, stage: Stage): boolean {
  return lineage(stage).some((one) =>
    one.instructions.some(
      (other) =>
        (one !== stage || other.span.start < instruction.span.start) && other.pairs.some((pair) => pair.name === name),
    ),
  );
}
