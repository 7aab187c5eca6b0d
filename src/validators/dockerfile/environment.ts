import type {Dockerfile, Instruction, Stage} from '../../syntax/dockerfile.ts';
import {finalStage, inherited, lineage} from '../../syntax/stage.ts';

/** The variables that ENV sets in this stage and those it builds on; undefined: set to something only the build knows. */
export function environment(stage: Stage): ReadonlyMap<string, string | undefined> {
  const pairs = inherited(stage).flatMap((instruction) => (instruction.keyword === 'ENV' ? instruction.pairs : []));
  return new Map(pairs.map(({name, value}) => [name, value?.value]));
}

/** The stages whose layers are the final image, the oldest first; none when there is no FROM. */
export function shippedStages(file: Dockerfile): readonly Stage[] {
  const last = finalStage(file);
  return last ? lineage(last) : [];
}

/** The instructions whose layers are the final image, in order. */
export function shipped(file: Dockerfile): readonly Instruction[] {
  return shippedStages(file).flatMap(({instructions}) => instructions);
}

/** The stages that are built for the final image: its own and those it copies or mounts files from, in file order. */
export function neededStages(file: Dockerfile): readonly Stage[] {
  const needed = new Set<Stage>();
  const visit = (stage: Stage): void => {
    if (needed.has(stage)) return;
    needed.add(stage);
    if (stage.parent) visit(stage.parent);
    for (const {stage: other} of stage.instructions.flatMap((one) => takings(one, file))) visit(other);
  };
  const last = finalStage(file);
  if (last) visit(last);
  return file.stages.filter((stage) => needed.has(stage));
}

/** What one instruction takes from another stage: absolute paths, undefined where only the build knows. */
export interface Taking {
  readonly stage: Stage;
  readonly paths: readonly (string | undefined)[];
}

/** What `COPY --from=` or `RUN --mount=…,from=` of one instruction takes from other stages of the file. */
export function takings(instruction: Instruction, file: Dockerfile): readonly Taking[] {
  const absolute = (path: string | undefined) => (path === undefined || path.startsWith('/') ? path : `/${path}`);
  const from = instruction.flags.find(({name}) => name === 'from')?.value?.value;
  const copied = {from, paths: instruction.words.slice(0, -1).map(({value}) => absolute(value))};
  const mounted = mounts(instruction).map((mount) => ({
    from: mount.get('from'),
    paths: [absolute(mount.get('source') ?? '/')],
  }));
  return [copied, ...mounted].flatMap(({from: name, paths}) => {
    const stage = name === undefined ? undefined : stageNamed(name, file);
    return stage && stage.index < instruction.stage ? [{stage, paths}] : [];
  });
}

function stageNamed(name: string, file: Dockerfile): Stage | undefined {
  const named = file.stages.findLast((stage) => stage.name?.text.toLowerCase() === name.toLowerCase());
  return named ?? (/^\d+$/.test(name) ? file.stages[Number(name)] : undefined);
}

/** The fields of `--mount=type=cache,target=/root/.cache`; `dst` and `destination` are named target, `src` source. */
export function mountFields(value: string): ReadonlyMap<string, string> {
  const synonyms: Readonly<Record<string, string>> = {dst: 'target', destination: 'target', src: 'source'};
  return new Map(
    value.split(',').map((field) => {
      const [name = '', ...rest] = field.split('=');
      const key = name.trim().toLowerCase();
      return [synonyms[key] ?? key, rest.join('=').replace(/^"|"$/g, '')];
    }),
  );
}

/** The mounts of a RUN. */
export function mounts(instruction: Instruction): readonly ReadonlyMap<string, string>[] {
  return instruction.flags.flatMap(({name, value}) =>
    name === 'mount' ? [mountFields(value?.value ?? value?.text ?? '')] : [],
  );
}
