import type {Span} from './span.ts';
import {parseYaml, scalarsOf, valueAt, type YamlNode, type YamlScalar} from './yaml.ts';

/** What a compose file says of one service, as far as other files depend on it. */
export interface ComposeService {
  readonly name: string;
  /** The folder it is built from, as written; undefined when it is not built here. */
  readonly build: YamlScalar | undefined;
  /** The Dockerfile it is built with, as written. */
  readonly dockerfile: YamlScalar | undefined;
  readonly image: YamlScalar | undefined;
  readonly ports: readonly PublishedPort[];
  /** `command:` as one text, or as the words of a list. */
  readonly command: YamlNode | undefined;
  readonly envFiles: readonly YamlScalar[];
  /** The names under `environment:`. */
  readonly environment: readonly YamlScalar[];
}

/** A port of the host that leads into a container. */
interface PublishedPort {
  /** undefined: Docker chooses one. */
  readonly host: number | undefined;
  readonly container: number;
  readonly protocol: string;
  readonly span: Span;
}

/** The services of a compose file; none when it cannot be read. Ranges of ports and variables are left out. */
export function parseCompose(text: string): readonly ComposeService[] {
  const services = valueAt(parseYaml(text).root, 'services');
  return services?.kind === 'map' ? services.entries.map(({key, value}) => service(key.text, value)) : [];
}

function service(name: string, node: YamlNode): ComposeService {
  const build = valueAt(node, 'build');
  const environment = valueAt(node, 'environment');
  const envFile = valueAt(node, 'env_file');
  return {
    name,
    build: scalar(build) ?? scalar(valueAt(build, 'context')),
    dockerfile: scalar(valueAt(build, 'dockerfile')),
    image: scalar(valueAt(node, 'image')),
    ports: items(valueAt(node, 'ports')).flatMap((port) => publishedPort(port) ?? []),
    command: valueAt(node, 'command'),
    envFiles: [...scalarsOf(envFile), ...items(envFile).flatMap((one) => scalar(valueAt(one, 'path')) ?? [])],
    environment: environment?.kind === 'map' ? environment.entries.map(({key}) => key) : scalarsOf(environment),
  };
}

function scalar(node: YamlNode | undefined): YamlScalar | undefined {
  return node?.kind === 'scalar' && node.value !== null ? node : undefined;
}

function items(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** `8000`, `8000:8000`, `127.0.0.1:80:8000/tcp`, or the long form with `target` and `published`. */
function publishedPort(node: YamlNode): PublishedPort | undefined {
  const target = scalar(valueAt(node, 'target'));
  if (target !== undefined) {
    const published = scalar(valueAt(node, 'published'));
    const protocol = scalar(valueAt(node, 'protocol'))?.text ?? 'tcp';
    return port(published?.text, target.text, protocol, target.span);
  }
  if (node.kind !== 'scalar') return undefined;
  const [, host, container = '', protocol = 'tcp'] =
    /^(?:(?:(?:\[[^\]]*\]|[\d.]+):)?(\d*):)?(\d+)(?:\/(\w+))?$/.exec(node.text) ?? [];
  return port(host, container, protocol, node.span);
}

function port(host: string | undefined, container: string, protocol: string, span: Span): PublishedPort | undefined {
  const number = /^\d+$/.test(host ?? '') ? Number(host) : undefined;
  if (!/^\d+$/.test(container) || (host && number === undefined)) return undefined;
  return {host: number, container: Number(container), protocol: protocol.toLowerCase(), span};
}
