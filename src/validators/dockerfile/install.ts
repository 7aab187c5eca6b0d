import type {Dockerfile, Instruction} from '../../syntax/dockerfile.ts';
import {contextPath, overlaps} from './copies.ts';
import {environment, takenPaths} from './environment.ts';
import {type Argument, operands, option, type Program, programs} from './program.ts';
import {remembered} from './remembered.ts';

/** A command that installs Python packages. */
export interface Install {
  readonly instruction: Instruction;
  readonly program: Program;
  readonly tool: 'pip' | 'uv' | 'poetry' | 'pipenv' | 'pdm' | 'pip-sync' | 'conda';
  /** Files that list the packages: what stands behind `-r`. */
  readonly files: readonly Argument[];
  /** Packages named on the command line. */
  readonly packages: readonly Argument[];
  /** What else it reads: `lock` for the project's own pyproject.toml or lock file, `wheels` for a folder of them. */
  readonly reads: 'files' | 'packages' | 'lock' | 'project' | 'wheels';
  /** Does it only fetch or build the packages (`pip wheel`, `pip download`)? */
  readonly stores: boolean;
}

/** The options of pip that take a value: https://pip.pypa.io/en/stable/cli/pip_install/ */
const pipValued = `-r --requirement -c --constraint -e --editable -t --target --prefix --root --src -i --index-url
  --extra-index-url -f --find-links --trusted-host --timeout --retries --proxy --cache-dir --platform --python-version
  --implementation --abi --only-binary --no-binary --progress-bar --log -w --wheel-dir -d --dest --global-option
  --config-settings -C --upgrade-strategy --use-feature --use-deprecated --report --exists-action --cert --client-cert
  --python -p --group --extra --resolution --prerelease --index --default-index --keyring-provider --link-mode`.split(
  /\s+/,
);

/** Everything one instruction installs. */
export const installs = remembered((instruction: Instruction, file: Dockerfile): readonly Install[] => {
  if (instruction.keyword !== 'RUN') return [];
  return programs(instruction, file).flatMap((program) => install(program, instruction) ?? []);
});

function install(program: Program, instruction: Instruction): Install | undefined {
  const {name} = program;
  const [first, second] = operands(program, ['--directory', '--project', '--cache-dir', '--python', '-n', '-p']);
  const action = first?.value;
  const whole = {instruction, program, files: [], packages: [], reads: 'lock', stores: false} as const;
  if (/^pip[\d.]*$/.test(name)) return pip(program, instruction, 'pip');
  if (name === 'uv' && action === 'pip')
    return pip(
      {...program, args: program.args.slice(program.args.findIndex(({value}) => value === 'pip') + 1)},
      instruction,
      'uv',
    );
  if (name === 'uv') return action === 'sync' ? {...whole, tool: 'uv'} : undefined;
  if (name === 'poetry' || name === 'pdm')
    return action === 'install' || action === 'sync' ? {...whole, tool: name} : undefined;
  if (name === 'pipenv')
    return (action === 'install' && second === undefined) || action === 'sync' ? {...whole, tool: name} : undefined;
  if (name === 'pip-sync') return {...whole, tool: name, files: operands(program), reads: 'files'};
  if (/^(?:conda|mamba|micromamba)$/.test(name)) return conda(program, instruction);
  return undefined;
}

function pip(program: Program, instruction: Instruction, tool: 'pip' | 'uv'): Install | undefined {
  const [action, ...rest] = operands(program, pipValued);
  if (action === undefined || !/^(?:install|wheel|download|sync)$/.test(action.value)) return undefined;
  const files = action.value === 'sync' ? rest : option(program, ['-r', '--requirement', '--requirements']);
  const packages = action.value === 'sync' ? [] : rest.filter(({value}) => !/^[<>&|]/.test(value));
  const editable = option(program, ['-e', '--editable']);
  const wheels = packages.some(({value}) => /\*|\.whl$/.test(value));
  const project = [...packages, ...editable].some(({value}) => /^(?:\.|\/)/.test(value));
  const reads = files.length > 0 ? 'files' : wheels ? 'wheels' : project ? 'project' : 'packages';
  const stores = action.value === 'wheel' || action.value === 'download';
  return {instruction, program, tool, files, packages, reads, stores};
}

function conda(program: Program, instruction: Instruction): Install | undefined {
  const actions = operands(program, ['-n', '--name', '-p', '--prefix', '-c', '--channel', '-f', '--file']).map(
    ({value}) => value,
  );
  if (!actions.some((action) => /^(?:install|create|update)$/.test(action))) return undefined;
  const files = option(program, ['-f', '--file']);
  const reads = files.length > 0 ? 'files' : 'packages';
  return {instruction, program, tool: 'conda', files, packages: [], reads, stores: false};
}

/** Does it install what the project needs, rather than single tools named on the command line? */
export function installsProject({reads}: Install): boolean {
  return reads === 'files' || reads === 'lock' || reads === 'project';
}

/** What ends up in the final image: installed in its own layers, or in a stage whose packages it copies. */
export function shippedInstalls(file: Dockerfile): readonly Install[] {
  return [...takenPaths(file)].flatMap(([stage, paths]) =>
    stage.instructions
      .flatMap((instruction) => installs(instruction, file))
      .filter((one) => paths.includes('/') || paths.some((path) => overlaps(path, home(one, file)))),
  );
}

/** The folder the packages go to; undefined when only the build knows. */
function home({program, tool, stores, instruction}: Install, file: Dockerfile): string | undefined {
  const stage = file.stages[instruction.stage];
  const [target] = option(program, ['--prefix', '--target', '-t', '--root', '-w', '--wheel-dir', '-d', '--dest']);
  if (target) return target.known ? absolute(target.value, instruction) : undefined;
  if (stores) return instruction.workdir;
  if (!stage || tool !== 'pip' || program.args.some(({value}) => value === '--user')) return undefined;
  const venv = /^(.*)\/bin\/[^/]*$/.exec(program.path)?.[1];
  if (venv) return absolute(venv, instruction);
  if (/activate|venv/.test(instruction.body) || environment(stage).has('VIRTUAL_ENV') || environment(stage).has('PATH'))
    return undefined;
  return '/usr/local';
}

/** A path as the shell of an instruction reads it; undefined when the working directory is not known. */
export function absolute(path: string, {workdir}: Instruction): string | undefined {
  if (path.startsWith('/')) return posix(path);
  return workdir === undefined ? undefined : posix(`${workdir}/${path}`);
}

/** Without `.`, `..` and doubled slashes. */
function posix(path: string): string {
  return `/${contextPath(path)}`;
}
