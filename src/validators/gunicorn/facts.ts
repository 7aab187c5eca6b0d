import debian12 from '../../facts/gunicorn-20.1.0.json' with {type: 'json'};
import newest from '../../facts/gunicorn-26.2.2.json' with {type: 'json'};

/** One setting as a version of gunicorn declares it. */
export interface SettingFacts {
  readonly name: string;
  readonly section: string;
  /** The function that decides what the setting takes: `validate_bool`, `validate_pos_int` … */
  readonly validator: string;
  /** How many arguments a hook must take; -1 where any number will do. */
  readonly arity?: number;
  /** Its options on the command line; left out where it has none. */
  readonly options?: readonly string[];
  readonly action?: string;
  /** What argparse makes of the option's text before the validator sees it: `str`, `int`, `auto_int`. */
  readonly type?: string;
  readonly nargs?: string;
  readonly const?: unknown;
  readonly default?: unknown;
}

/** What one version of gunicorn knows. */
export interface Release {
  readonly version: string;
  /** By name. */
  readonly settings: ReadonlyMap<string, SettingFacts>;
  /** By option: `-b`, `--bind`. */
  readonly options: ReadonlyMap<string, SettingFacts>;
  /** The short names of worker classes. */
  readonly workers: readonly string[];
  readonly sslVersions: Readonly<Record<string, number>>;
  readonly reloadEngines: readonly string[];
  readonly logLevels: readonly string[];
  /** The names that Python has without any import. */
  readonly pythonNames: readonly string[];
  /** The names in a few modules of Python's own that config files import. */
  readonly modules: Readonly<Record<string, readonly string[]>>;
}

interface Facts {
  readonly version: string;
  readonly settings: readonly SettingFacts[];
  readonly workers: Readonly<Record<string, string>>;
  readonly logLevels: readonly string[];
  readonly reloadEngines: readonly string[];
  readonly sslVersions: Readonly<Record<string, number>>;
  readonly pythonNames: readonly string[];
  readonly modules: Readonly<Record<string, readonly string[]>>;
}

function release(facts: Facts): Release {
  const options = facts.settings.flatMap((one) => (one.options ?? []).map((option) => [option, one] as const));
  return {
    version: facts.version,
    settings: new Map(facts.settings.map((one) => [one.name, one])),
    options: new Map(options),
    workers: Object.keys(facts.workers),
    sslVersions: facts.sslVersions,
    reloadEngines: facts.reloadEngines,
    logLevels: facts.logLevels,
    pythonNames: facts.pythonNames,
    modules: facts.modules,
  };
}

/** gunicorn 20.1.0 of Debian 12, the oldest that verdicts are held to. */
export const oldest: Release = release(debian12);

/** gunicorn 26.2.2, the newest that Debian carries. */
export const latest: Release = release(newest);

/** The versions that are judged, the oldest first. */
export const releases: readonly Release[] = [oldest, latest];

/** What the versions say of a setting, the newest that has it; undefined when none has it. */
export function settingNamed(name: string): SettingFacts | undefined {
  return latest.settings.get(name) ?? oldest.settings.get(name);
}

/** The names of all settings of all versions. */
export const settingNames: readonly string[] = [...new Set(releases.flatMap(({settings}) => [...settings.keys()]))];
