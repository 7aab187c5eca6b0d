/** The parts of an image reference as it is written; nothing is filled in. */
export interface Image {
  /** `ghcr.io`, `localhost:5000`; undefined for Docker Hub's short names. */
  readonly registry?: string;
  /** Everything between registry and tag: `library/python`, `python`. */
  readonly repository: string;
  /** The last part of the repository: `python`. */
  readonly name: string;
  readonly tag?: string;
  /** `sha256:…`. */
  readonly digest?: string;
}

const domain =
  /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?$/;
const pathPart = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const tagShape = /^\w[\w.-]{0,127}$/;
const digestShape = /^(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/;
const longestName = 255;

/**
 * Takes an image reference apart by the grammar of github.com/distribution/reference, which Docker uses;
 * undefined when it is not a valid one.
 */
export function parseImage(reference: string): Image | undefined {
  if (reference.length > 1000 || /^[a-f0-9]{64}$/.test(reference)) return undefined;
  const [beforeDigest = '', digest, ...more] = reference.split('@');
  if (more.length > 0 || (digest !== undefined && !digestShape.test(digest))) return undefined;
  const slash = beforeDigest.indexOf('/');
  const first = slash === -1 ? '' : beforeDigest.slice(0, slash);
  const registry = isRegistry(first) ? first : undefined;
  const rest = registry === undefined ? beforeDigest : beforeDigest.slice(slash + 1);
  const colon = rest.indexOf(':');
  const repository = colon === -1 ? rest : rest.slice(0, colon);
  const tag = colon === -1 ? undefined : rest.slice(colon + 1);
  const parts = repository.split('/');
  if (registry !== undefined && !domain.test(registry)) return undefined;
  if (!parts.every((part) => pathPart.test(part)) || repository.length > longestName) return undefined;
  if (tag !== undefined && !tagShape.test(tag)) return undefined;
  return {
    ...(registry !== undefined && {registry}),
    repository,
    name: parts.at(-1) ?? '',
    ...(tag !== undefined && {tag}),
    ...(digest !== undefined && {digest}),
  };
}

/** The first part of a name is a host when it cannot be a folder of Docker Hub. */
function isRegistry(first: string): boolean {
  return first === 'localhost' || /[.:]/.test(first) || first !== first.toLowerCase();
}
