/** Where drydock knowingly says something else than the build, and why. Each must really occur in verdicts.ndjson. */
export interface Divergence {
  /** missed: the build refuses, drydock finds no error. elsewhere: drydock names another line. */
  readonly kind: 'missed' | 'elsewhere';
  /** What the build says. */
  readonly error: RegExp;
  /** Only files that look like this; all where it is left out. */
  readonly text?: RegExp;
  readonly reason: string;
}

export const divergences: readonly Divergence[] = [
  {
    kind: 'missed',
    error: /base name \(.*\) should not be blank|invalid reference format/,
    text: /^\s*arg\s+(?:\S+\s+)*\w+\s*;?\s*$/im,
    reason: 'An ARG without default is meant to be given with --build-arg; variable-declared warns.',
  },
  {
    kind: 'missed',
    error: /lint violation found/,
    text: /check\s*=.*error=true/,
    reason: 'The file asks the build to treat warnings as errors; drydock shows them as warnings.',
  },
  {
    kind: 'missed',
    error: /is not allowed to be|: (?:x|q|m s g|need)$|VOLUME specified can not be an empty string|invalid signal/,
    reason: 'The base image is none whose environment is known, so it may set the variable.',
  },
  {
    kind: 'missed',
    error: /invalid containerPort: abc/,
    text: /ONBUILD EXPOSE/,
    reason: 'Ports behind ONBUILD are judged when an image builds on this one.',
  },
  {
    kind: 'elsewhere',
    error: /no build stage in current context/,
    reason: 'A mistyped FROM is the mistake, not what stands above it.',
  },
  {
    kind: 'elsewhere',
    error: /only one \w+ parser directive can be used|invalid escape token/,
    reason: 'BuildKit names the line above the directive.',
  },
  {
    kind: 'elsewhere',
    error: /file with no instructions/,
    reason: 'BuildKit names the last line; there is no better place than the first.',
  },
  {
    kind: 'elsewhere',
    error: /unknown instruction|requires at least two arguments/,
    text: /ONBUILD/i,
    reason: 'BuildKit names the FROM that builds on the stage; the mistake stands behind ONBUILD.',
  },
];

/**
 * Rules that speak of what the build accepts and a container cannot live with: their errors stand where BuildKit says
 * yes.
 */
export const beyondTheBuild: readonly string[] = [
  'dockerfile/exec-form-words',
  'dockerfile/json-double-quotes',
  'dockerfile/run-shell-syntax',
];
