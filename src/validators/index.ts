import type {Validator} from './validator.ts';

/** The kinds of file drydock knows by name, each with the room that judges it. */
export const kinds = [
  'dockerfile',
  'dockerignore',
  'workflow',
  'wsgi',
  'asgi',
  'django',
  'gunicorn',
  'systemd',
  'nginx',
  'dotenv',
] as const;
export type Kind = (typeof kinds)[number];

/** The kinds that can be judged today. */
export const judgedKinds = [
  'dockerfile',
  'dockerignore',
  'workflow',
  'gunicorn',
  'dotenv',
  'systemd',
  'nginx',
  'django',
  'wsgi',
  'asgi',
] as const satisfies readonly Kind[];
export type JudgedKind = (typeof judgedKinds)[number];

/** True when drydock has rules for this kind of file. */
export function isJudged(kind: Kind): kind is JudgedKind {
  return (judgedKinds as readonly Kind[]).includes(kind);
}

/** Loads the validator of a kind; each stays out of memory until its first file. */
export async function loadValidator(kind: JudgedKind): Promise<Validator<unknown>> {
  switch (kind) {
    case 'dockerfile':
      return (await import('./dockerfile/index.ts')).dockerfile as Validator<unknown>;
    case 'dockerignore':
      return (await import('./dockerignore/index.ts')).dockerignore as Validator<unknown>;
    case 'workflow':
      return (await import('./workflow/index.ts')).workflow as Validator<unknown>;
    case 'gunicorn':
      return (await import('./gunicorn/index.ts')).gunicorn as Validator<unknown>;
    case 'django':
      return (await import('./django/index.ts')).django as Validator<unknown>;
    case 'systemd':
      return (await import('./systemd/index.ts')).systemd as Validator<unknown>;
    case 'nginx':
      return (await import('./nginx/index.ts')).nginx as Validator<unknown>;
    case 'dotenv':
      return (await import('./dotenv/index.ts')).dotenv as Validator<unknown>;
    case 'wsgi':
      return (await import('./wsgi/index.ts')).wsgi as Validator<unknown>;
    case 'asgi':
      return (await import('./asgi/index.ts')).asgi as Validator<unknown>;
  }
}
