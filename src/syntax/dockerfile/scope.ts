import {mayBeSetBy} from './base-environment.ts';
import type {Lookup, Setting} from './setting.ts';

/** Set by the build itself for every FROM line. */
export const platformArguments = [
  'BUILDPLATFORM',
  'BUILDOS',
  'BUILDOSVERSION',
  'BUILDARCH',
  'BUILDVARIANT',
  'TARGETPLATFORM',
  'TARGETOS',
  'TARGETOSVERSION',
  'TARGETARCH',
  'TARGETVARIANT',
  'TARGETSTAGE',
] as const;

/** Arguments that need no ARG; nobody sets them in the file. PATH is set in every stage. */
const knownInStages = new Set(
  ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()]),
);

/** What is known of a variable nobody in the file sets. */
type Otherwise = (name: string) => 'unset' | 'perhaps' | 'unknown';

/** The variables that can be seen at one place of a Dockerfile. */
export class Scope {
  readonly #settings = new Map<string, Setting>();
  readonly #parent: Scope | undefined;
  readonly #otherwise: Otherwise;

  private constructor(parent: Scope | undefined, otherwise: Otherwise) {
    this.#parent = parent;
    this.#otherwise = otherwise;
  }

  /** What FROM sees: the ARGs before the first FROM and the platform the build sets. */
  static global(): Scope {
    const scope = new Scope(undefined, () => 'unset');
    for (const name of platformArguments) scope.#settings.set(name, {kind: 'unknown'});
    return scope;
  }

  /** A stage on an image; of most images nobody knows what they set. */
  static stage(image: string | undefined): Scope {
    const scope = new Scope(undefined, (name) => (mayBeSetBy(image, name) === 'yes' ? 'perhaps' : 'unset'));
    scope.#settings.set('PATH', {kind: 'unknown'});
    return scope;
  }

  /** A stage on another stage: it sees everything that one has set. */
  static child(parent: Scope): Scope {
    return new Scope(parent, parent.#otherwise);
  }

  /** Behind ONBUILD: whatever the image that builds on this one sets can be seen. */
  static trigger(): Scope {
    return new Scope(undefined, () => 'unknown');
  }

  /** Sets a variable; `undefined`: to something only the build knows. */
  set(name: string, value: string | undefined): void {
    this.#settings.set(name, value === undefined ? {kind: 'unknown'} : {kind: 'set', value});
  }

  /** `ARG name` without a default: what the file's head says of it, or else only `--build-arg` sets it. */
  declare(name: string, head: Scope | undefined): void {
    const setting = head === undefined ? undefined : head.#find(name);
    if (setting !== undefined && setting.kind !== 'perhaps') this.#settings.set(name, setting);
    else if (this.#find(name) === undefined) this.#settings.set(name, {kind: 'perhaps'});
  }

  /** Is the name set or declared here? */
  declares(name: string): boolean {
    return this.#otherwise(name) === 'unknown' || this.#find(name) !== undefined || knownInStages.has(name);
  }

  /** What is known of a variable. */
  readonly lookup: Lookup = (name) => this.#find(name) ?? {kind: this.#otherwise(name)};

  #find(name: string): Setting | undefined {
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.#parent) {
      const setting = scope.#settings.get(name);
      if (setting !== undefined) return setting;
    }
    return undefined;
  }
}
