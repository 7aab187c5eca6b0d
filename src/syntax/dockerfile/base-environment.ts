import {parseImage} from '../image.ts';

/** What the official Python image sets, in the versions still around; their Dockerfiles are the source. */
const setByPython = /^(?:LANG|GPG_KEY|PYTHON_\w+)$/;

/**
 * Can a base image set this variable? `no` only for official images that are known to set nothing of the kind, and for
 * `scratch`; PATH is set in every image.
 */
export function mayBeSetBy(image: string | undefined, name: string): 'yes' | 'no' {
  if (image === 'scratch') return 'no';
  const reference = image === undefined ? undefined : parseImage(image);
  const official = reference?.registry === undefined || reference.registry === 'docker.io';
  switch (official ? reference?.repository.replace(/^library\//, '') : undefined) {
    case 'alpine':
    case 'busybox':
    case 'debian':
    case 'ubuntu':
      return 'no';
    case 'python':
      return setByPython.test(name) ? 'yes' : 'no';
    default:
      return 'yes';
  }
}
