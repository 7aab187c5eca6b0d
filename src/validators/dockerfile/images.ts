import type {Stage} from '../../syntax/dockerfile.ts';
import {type Image, parseImage} from '../../syntax/image.ts';
import {remembered} from './remembered.ts';

/** What is certain about an image from Docker's own library, whatever its tag. */
export interface Official {
  readonly name: string;
  readonly family: 'debian' | 'alpine' | 'other';
}

const debian = ['python', 'debian', 'ubuntu', 'buildpack-deps', 'pypy'];
const other = ['busybox', 'fedora', 'rockylinux', 'almalinux', 'oraclelinux', 'amazonlinux'];

const roots = new WeakMap<Stage, Stage>();

/** The stage that builds on an image: the stage itself or the first of those it builds on. */
export function rootOf(stage: Stage): Stage {
  const above: Stage[] = [];
  let one = stage;
  for (; one.parent && !roots.has(one); one = one.parent) above.push(one);
  const root = roots.get(one) ?? one;
  for (const each of above) roots.set(each, root);
  return root;
}

/** The image under a stage and all it builds on; undefined when it cannot be read or only the build knows it. */
export function baseImage(stage: Stage): Image | undefined {
  const {value} = rootOf(stage).image;
  return value === undefined ? undefined : parseImage(value);
}

/**
 * Is the image under this stage one of Docker's official plain ones: it runs as root, in `/`, without an ENTRYPOINT?
 * Undefined for every other image: nothing is certain about those. `scratch` counts as `other`.
 */
export const officialBase = remembered((stage: Stage): Official | undefined => {
  const image = baseImage(stage);
  if (image === undefined || !isLibrary(image)) return undefined;
  const {name, tag = ''} = image;
  if (name === 'alpine' || (debian.includes(name) && tag.includes('alpine'))) return {name, family: 'alpine'};
  if (/windows|nanoserver/.test(tag)) return undefined;
  if (debian.includes(name)) return {name, family: 'debian'};
  return other.includes(name) || name === 'scratch' ? {name, family: 'other'} : undefined;
});

/** Is it from Docker Hub's `library`, by whatever name: `python`, `docker.io/library/python`, a public mirror of it? */
export function isLibrary({registry, repository, name}: Image): boolean {
  const hub = registry === undefined || registry === 'docker.io' || registry === 'index.docker.io';
  if (hub) return repository === name || repository === `library/${name}`;
  return repository.endsWith(`library/${name}`) && /ecr\.aws$|gcr\.io$/.test(registry ?? '');
}

/** Images that run as an ordinary user by themselves, as their documentation says. */
export function runsAsNonRoot({registry, repository, tag = ''}: Image): boolean {
  const path = registry === undefined ? repository : `${registry}/${repository}`;
  if (/\bnonroot\b|\brootless\b|\bunprivileged\b/.test(`${repository}:${tag}`)) return true;
  return /^(?:docker\.io\/)?(?:bitnami|bitnamilegacy|jupyter|nginxinc)\/|^quay\.io\/jupyter\/|^cgr\.dev\/chainguard\/|^registry\.(?:access\.)?redhat\.(?:com|io)\/.*\/?python-/.test(
    path,
  );
}
