/** The programs that verdicts are held to. */
export type Program = 'nginx' | 'systemd' | 'gunicorn' | 'django' | 'python' | 'dotenv';

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

export const divergences: readonly Divergence[] = [];
