/** What gunicorn says of a value given to a setting. */
export type Verdict =
  | {readonly kind: 'accepted'}
  | {readonly kind: 'refused'; readonly fault: Fault}
  /** It depends on the machine: whether a user, a file or a module is there. */
  | {readonly kind: 'machine'; readonly needs: 'user' | 'group' | 'file' | 'folder' | 'module'}
  /** The file alone does not tell what the value is. */
  | {readonly kind: 'unknown'};

/** Why gunicorn refuses a value. */
export type Fault =
  /** Neither an int nor a text that is one. `written`: the text, where there is one. */
  | {readonly kind: 'number'; readonly written?: string}
  | {readonly kind: 'negative'}
  | {readonly kind: 'boolean'; readonly written?: string}
  | {readonly kind: 'text'}
  | {readonly kind: 'list'}
  /** A list holds something that is no text. */
  | {readonly kind: 'item'}
  | {readonly kind: 'dictionary'}
  | {readonly kind: 'callable'}
  /** A text that is no `module.name`. */
  | {readonly kind: 'import-path'}
  | {readonly kind: 'arity'; readonly wanted: readonly number[]; readonly given: number}
  | {readonly kind: 'choice'; readonly choices: readonly string[]}
  | {readonly kind: 'range'; readonly least: number; readonly most?: number}
  | {readonly kind: 'twice'}
  | {readonly kind: 'network'; readonly written: string}
  | {readonly kind: 'host-port'}
  | {readonly kind: 'user'};

export const accepted: Verdict = {kind: 'accepted'};
export const unknown: Verdict = {kind: 'unknown'};

/** A refusal for this reason. */
export function refused(fault: Fault): Verdict {
  return {kind: 'refused', fault};
}

/** It depends on what there is on the machine. */
export function machine(needs: Extract<Verdict, {kind: 'machine'}>['needs']): Verdict {
  return {kind: 'machine', needs};
}
