import type {Dockerfile, Instruction, Stage} from '../../syntax/dockerfile.ts';
import {finalStage, inherited} from '../../syntax/stage.ts';
import {remembered} from './remembered.ts';

/** The variables that ENV sets in this stage and those it builds on; undefined: set to something only the build knows. */
export const environment = remembered((stage: Stage): ReadonlyMap<string, string | undefined> => {
  const pairs = inherited(stage).flatMap((instruction) => (instruction.keyword === 'ENV' ? instruction.pairs : []));
  return new Map(pairs.map(({name, value}) => [name, value?.value]));
});

/** The instructions whose layers are the final image, in order; none when there is no FROM. */
export const shipped = remembered((file: Dockerfile): readonly Instruction[] => {
  const last = finalStage(file);
  return last ? inherited(last) : [];
});

/** The stages that are built for the final image: its own and those it copies or mounts files from, in file order. */
export function neededStages(file: Dockerfile): readonly Stage[] {
  return [...takenPaths(file).keys()];
}

/** The whole file system of a stage. */
const everything = '/';
/** Beyond so many paths a stage counts as taken whole, so that no file can make us slow. */
const manyPaths = 50;

/** Which absolute paths of which stages end up in the final image; `/` for everything. Stages it does not need are absent, the others in file order. */
export const takenPaths = remembered((file: Dockerfile): ReadonlyMap<Stage, readonly string[]> => {
  const found = new Map<Stage, readonly string[]>();
  const take = (stage: Stage, paths: Iterable<string>) => {
    const all = new Set([...(found.get(stage) ?? []), ...paths]);
    found.set(stage, all.has(everything) || all.size > manyPaths ? [everything] : [...all]);
  };
  const last = finalStage(file);
  if (last) take(last, [everything]);
  for (const stage of file.stages.toReversed()) {
    const paths = found.get(stage);
    if (!paths) continue;
    if (stage.parent) take(stage.parent, paths);
    for (const taking of stage.instructions.flatMap((one) => takings(one, file))) take(taking.stage, taking.paths);
  }
  const inOrder = new Map(
    file.stages.flatMap((stage) => (found.has(stage) ? [[stage, found.get(stage) ?? []] as const] : [])),
  );
  return inOrder;
});

/** What one instruction takes from another stage: absolute paths, `/` where only the build knows. */
export interface Taking {
  readonly stage: Stage;
  readonly paths: readonly string[];
}

/** What `COPY --from=` or `RUN --mount=…,from=` of one instruction takes from other stages of the file. */
export function takings(instruction: Instruction, file: Dockerfile): readonly Taking[] {
  const absolute = (path = everything) => (path.startsWith('/') ? path : `/${path}`);
  const from = instruction.flags.find(({name}) => name === 'from')?.value?.value;
  const copied = {from, paths: instruction.words.slice(0, -1).map(({value}) => absolute(value))};
  const mounted = mounts(instruction).map((mount) => ({
    from: mount.get('from'),
    paths: [absolute(mount.get('source'))],
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

/** The mounts of a RUN, each with its fields: `type=cache,target=/root/.cache`. Synonyms are named target and source. */
export function mounts(instruction: Instruction): readonly ReadonlyMap<string, string>[] {
  return instruction.flags.flatMap(({name, value}) =>
    name === 'mount' ? [mountFields(value?.value ?? value?.text ?? '')] : [],
  );
}

const synonyms = new Map([
  ['dst', 'target'],
  ['destination', 'target'],
  ['src', 'source'],
]);

function mountFields(value: string): ReadonlyMap<string, string> {
  return new Map(
    value.split(',').map((field) => {
      const [name = '', ...rest] = field.split('=');
      const key = name.trim().toLowerCase();
      return [synonyms.get(key) ?? key, rest.join('=').replace(/^"|"$/g, '')];
    }),
  );
}
