/**
 * What is known of a variable. set: its value; unknown: set, but only the build knows to what; perhaps: nobody in this
 * file sets it, the base image or `--build-arg` may; unset: certainly not set.
 */
export type Setting =
  | {readonly kind: 'set'; readonly value: string}
  | {readonly kind: 'unknown'}
  | {readonly kind: 'perhaps'}
  | {readonly kind: 'unset'};

/** Answers what is known of a variable at one place of the file. */
export type Lookup = (name: string) => Setting;

/** A part of the result; undefined when only the build knows it. */
export type Part = string | undefined;

/** Positional and special parameters ($1, $?, $$) are no variables anybody can set. */
export function isSpecial(name: string): boolean {
  return /^[\d@*#?\-$!]/.test(name);
}

/** What a variable puts into a text. */
export function settled(setting: Setting): Part {
  switch (setting.kind) {
    case 'set':
      return setting.value;
    case 'unset':
      return '';
    case 'unknown':
    case 'perhaps':
      return undefined;
  }
}

/** `-` takes the word when the variable is missing, `+` when it is there; without word from outside it is missing. */
export function choose(setting: Setting, word: Part, operator: '-' | '+', nullIsUnset: boolean): Part {
  if (setting.kind === 'unknown') return undefined;
  const missing = setting.kind !== 'set' || (nullIsUnset && setting.value === '');
  if (operator === '-') return missing ? word : settled(setting);
  return missing ? '' : word;
}
