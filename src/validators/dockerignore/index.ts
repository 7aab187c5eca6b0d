import {type Dockerfile, parseDockerfile} from '../../syntax/dockerfile.ts';
import {type Dockerignore, parseDockerignore} from '../../syntax/dockerignore.ts';
import type {Rule} from '../rule.ts';
import type {Validator} from '../validator.ts';
import {commentLine} from './rules/comment-line.ts';
import {covers} from './rules/covers.ts';
import {everyFolder} from './rules/every-folder.ts';
import {insideContext} from './rules/inside-context.ts';
import {keepNeededFiles} from './rules/keep-needed-files.ts';
import {keepSecretsOut} from './rules/keep-secrets-out.ts';
import {onePatternPerLine} from './rules/one-pattern-per-line.ts';

/** A .dockerignore, and the Dockerfile it serves: null when there is none beside it, undefined when nobody looked. */
export interface Ignoring {
  readonly ignore: Dockerignore;
  readonly dockerfile: Dockerfile | null | undefined;
}

const rules: readonly Rule<Ignoring>[] = [
  commentLine,
  covers,
  everyFolder,
  insideContext,
  keepNeededFiles,
  keepSecretsOut,
  onePatternPerLine,
];

/** Judges .dockerignore files; what must not be left out depends on the Dockerfile beside them. */
export const dockerignore: Validator<Ignoring> = {
  companions: ['Dockerfile'],
  parse: ({text, beside}) => {
    const file = beside?.get('Dockerfile');
    return {ignore: parseDockerignore(text), dockerfile: typeof file === 'string' ? parseDockerfile(file) : file};
  },
  rules,
};
