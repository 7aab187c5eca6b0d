import type {Dockerfile, Instruction} from '../../syntax/dockerfile.ts';
import type {Text} from '../../text/language.ts';
import {neededStages} from './environment.ts';
import {type Argument, hasUnknownWords, operands, type Program, programs, scriptText} from './program.ts';
import {remembered} from './remembered.ts';

/** A call of apt-get or apt. */
export interface Apt {
  readonly instruction: Instruction;
  readonly program: Program;
  /** install, update, … */
  readonly action: string;
  /** What stands behind the action. */
  readonly packages: readonly Argument[];
}

const valued = [
  '-o',
  '--option',
  '-t',
  '--target-release',
  '--default-release',
  '-c',
  '--config-file',
  '-a',
  '--host-architecture',
];

/** The apt calls of one RUN, in order. */
export const aptCalls = remembered((instruction: Instruction, file: Dockerfile): readonly Apt[] => {
  if (instruction.keyword !== 'RUN') return [];
  return programs(instruction, file).flatMap((program) => {
    if (program.name !== 'apt-get' && program.name !== 'apt' && program.name !== 'aptitude') return [];
    const [action, ...packages] = operands(program, valued);
    return action ? [{instruction, program, action: action.value, packages}] : [];
  });
});

/** What a rule about packages of the system says when none are installed; nothing when some are, by whatever tool. */
export function missingPackages(file: Dockerfile): Text | undefined {
  const installing = /^(?:apt-get|apt|aptitude|apk|dnf|microdnf|yum)$/;
  const found = neededStages(file).some(({instructions}) =>
    instructions.some(
      (one) =>
        one.keyword === 'RUN' &&
        programs(one, file).some(
          ({name, args}) => installing.test(name) && args.some(({value}) => /^(?:install|add)$/.test(value)),
        ),
    ),
  );
  if (found) return undefined;
  return {
    en: 'Nothing installs packages of the system yet: there is no `RUN` with `apt-get install`.',
    ko: '아직 시스템 패키지를 설치하는 곳이 없어요. `apt-get install`을 실행하는 `RUN`이 필요해요.',
  };
}

/** Is the question "Do you want to continue?" answered: `-y`, `-qq`, `-o APT::Get::Assume-Yes=true`, `yes |`? */
export function assumesYes({program}: Apt): boolean {
  return (
    hasUnknownWords(program) ||
    program.joined === 'pipe' ||
    program.args.some(({value}) =>
      /^(?:--yes|--assume-yes|--force-yes|-[a-zA-Z]*[yY][a-zA-Z]*|-[a-zA-Z]*q[a-zA-Z]*q[a-zA-Z]*|-q=2|--simulate|--dry-run|--just-print|--download-only|-[a-zA-Z]*[sd][a-zA-Z]*)$|Assume-Yes|Force-Yes/i.test(
        value,
      ),
    )
  );
}

/** Does this instruction write this setting, or what we cannot read, into apt's configuration? */
export function configures(instruction: Instruction, setting: RegExp): boolean {
  const script = scriptText(instruction);
  if (!/apt\.conf/.test(script)) return false;
  return instruction.keyword === 'RUN' ? setting.test(script) : /^(?:COPY|ADD)$/.test(instruction.keyword);
}
