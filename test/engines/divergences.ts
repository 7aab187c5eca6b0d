/** The programs that verdicts are held to. */
export type Program = 'nginx' | 'systemd' | 'gunicorn' | 'django' | 'python' | 'dotenv' | 'workflow';

/** Where drydock knowingly says something else than a program, and why. */
export interface Divergence {
  readonly program: Program;
  /** missed: the program refuses, drydock finds no error. elsewhere: drydock names another line. */
  readonly kind: 'missed' | 'elsewhere';
  /** What the program says. */
  readonly message: RegExp;
  /** Only files that look like this; all where it is left out. */
  readonly text?: RegExp;
  readonly reason: string;
}

export const divergences: readonly Divergence[] = [
  {
    program: 'python',
    kind: 'missed',
    message: /unknown encoding/,
    reason: 'drydock has read the file as UTF-8 already; the list of codecs belongs to the installed Python.',
  },
  {
    program: 'python',
    kind: 'missed',
    message: /invalid syntax|can't use starred|within an annotation|comprehension/,
    reason: 'Rare forms that the parser reads more generously; they hide no statement.',
  },
  {
    program: 'python',
    kind: 'elsewhere',
    message:
      /expected an indented block|expected 'except'|unexpected (?:un)?indent|forgot a comma|never closed|dictionary|invalid syntax|trailing comma|f-string|escape|decode bytes|assign|meant '=='/,
    reason:
      'CPython names where it gave up, or where an expression begins; drydock names the place to repair, or the first of two mistakes.',
  },
];
