import table from '../../facts/workflow-0.3.61.json' with {type: 'json'};

/** One definition of GitHub's grammar as the table has it. */
export interface Definition {
  readonly context?: readonly string[];
  readonly 'one-of'?: readonly string[];
  readonly mapping?: {
    readonly properties?: Readonly<Record<string, string | {readonly type: string; readonly required?: boolean}>>;
    readonly 'loose-key-type'?: string;
    readonly 'loose-value-type'?: string;
  };
  readonly sequence?: {readonly 'item-type'?: string};
  readonly string?: {
    readonly constant?: string;
    readonly 'ignore-case'?: boolean;
    readonly 'require-non-empty'?: boolean;
  };
  readonly boolean?: object;
  readonly number?: object;
  readonly null?: object;
  readonly 'allowed-values'?: readonly string[];
}

/** What a definition comes down to when its alternatives are taken apart. */
export interface Shape {
  readonly scalars: readonly Definition[];
  readonly mappings: readonly Mapping[];
  /** The definition of the items; undefined where no list may stand. */
  readonly items: string | undefined;
}

export interface Mapping {
  readonly name: string;
  readonly properties: ReadonlyMap<string, {readonly type: string; readonly required: boolean}>;
  readonly looseKey: string | undefined;
  readonly looseValue: string | undefined;
}

const builtIn: Readonly<Record<string, Definition>> = {
  any: {'one-of': ['null', 'boolean', 'number', 'string', 'sequence', 'mapping']},
  null: {null: {}},
  boolean: {boolean: {}},
  number: {number: {}},
  string: {string: {}},
  sequence: {sequence: {'item-type': 'any'}},
  mapping: {mapping: {'loose-key-type': 'string', 'loose-value-type': 'any'}},
};

const definitions: ReadonlyMap<string, Definition> = new Map(
  Object.entries({...builtIn, ...(table.definitions as Record<string, Definition>)}),
);

/** The definition of a name. Throws for a name the table does not have: our mistake. */
export function definition(name: string): Definition {
  const found = definitions.get(name);
  if (found === undefined) throw new Error(`GitHub's grammar has no ${name}.`);
  return found;
}

const shapes = new Map<string, Shape>();

/** The shape of a definition. */
export function shapeOf(name: string): Shape {
  const known = shapes.get(name);
  if (known !== undefined) return known;
  const parts = alternatives(name);
  const shape = {
    scalars: parts.flatMap(({one}) => scalarsOf(one)),
    mappings: parts.flatMap(({name: part, one}) => (one.mapping ? [mappingOf(part, one.mapping)] : [])),
    items: parts.map(({one}) => one.sequence?.['item-type']).find((item) => item !== undefined),
  };
  shapes.set(name, shape);
  return shape;
}

function alternatives(name: string): readonly {readonly name: string; readonly one: Definition}[] {
  const one = definition(name);
  return one['one-of'] ? one['one-of'].flatMap(alternatives) : [{name, one}];
}

function scalarsOf(one: Definition): readonly Definition[] {
  if (one['allowed-values']) return one['allowed-values'].map((constant) => ({string: {constant}}));
  return one.string || one.boolean || one.number || one.null ? [one] : [];
}

function mappingOf(name: string, mapping: NonNullable<Definition['mapping']>): Mapping {
  const properties = Object.entries(mapping.properties ?? {}).map(([key, value]) => {
    const {type, required = false} = typeof value === 'string' ? {type: value} : value;
    return [key, {type, required}] as const;
  });
  return {
    name,
    properties: new Map(properties),
    looseKey: mapping['loose-key-type'],
    looseValue: mapping['loose-value-type'],
  };
}

/** The values that a definition lists one by one; empty where any text will do. */
export function constantsOf({scalars}: Shape): readonly string[] {
  const constants = scalars.map(({string}) => string?.constant);
  return constants.every((one) => one !== undefined) ? constants.filter((one) => one !== undefined) : [];
}

/** The names of the keys a definition lists, `on` has the events for instance. */
export function keysOf(name: string): readonly string[] {
  return shapeOf(name).mappings.flatMap(({properties}) => [...properties.keys()]);
}
