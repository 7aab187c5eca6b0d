import {type Dockerfile, parseDockerfile} from '../../syntax/dockerfile.ts';
import type {Rule} from '../rule.ts';
import type {Validator} from '../validator.ts';

const rules: readonly Rule<Dockerfile>[] = [];

/** Judges Dockerfiles; what `COPY .` brings in depends on the .dockerignore beside them. */
export const dockerfile: Validator<Dockerfile> = {
  companions: ['.dockerignore'],
  parse: ({text, beside}) => parseDockerfile(text, beside?.get('.dockerignore')),
  rules,
};
