import type {Span} from './span.ts';
import {parseYaml, scalarsOf, valueAt, type YamlNode, type YamlScalar} from './yaml.ts';

/** What a compose file says of one service, as far as other files depend on it. */
export interface ComposeService {
  readonly name: string;
  /** Where the name stands. */
  readonly key: YamlScalar;
  /** Every name by which other containers reach it: its own, `container_name`, aliases, `extra_hosts`. */
  readonly names: readonly string[];
  /** `network_mode: host`: it shares the network of the machine. */
  readonly network: 'host' | 'own';
  /** The files and folders of the host that it sees, as written. */
  readonly mounted: readonly string[];
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
export interface PublishedPort {
  /** undefined: Docker chooses one. */
  readonly host: number | undefined;
  readonly container: number;
  readonly protocol: string;
  readonly span: Span;
}

/** The services of a compose file; none when it cannot be read. Ranges of ports and variables are left out. */
export function parseCompose(text: string): readonly ComposeService[] {
  const services = valueAt(parseYaml(text).root, 'services');
  return services?.kind === 'map' ? services.entries.map(({key, value}) => service(key, value)) : [];
}

function service(key: YamlScalar, node: YamlNode): ComposeService {
  const build = valueAt(node, 'build');
  const environment = valueAt(node, 'environment');
  const envFile = valueAt(node, 'env_file');
  return {
    name: key.text,
    key,
    names: [key.text, ...otherNames(node)],
    network: scalar(valueAt(node, 'network_mode'))?.text === 'host' ? 'host' : 'own',
    mounted: items(valueAt(node, 'volumes')).flatMap((volume) => mountedPath(volume) ?? []),
    build: scalar(build) ?? scalar(valueAt(build, 'context')),
    dockerfile: scalar(valueAt(build, 'dockerfile')),
    image: scalar(valueAt(node, 'image')),
    ports: items(valueAt(node, 'ports')).flatMap((port) => publishedPort(port) ?? []),
    command: valueAt(node, 'command'),
    envFiles: [...scalarsOf(envFile), ...items(envFile).flatMap((one) => scalar(valueAt(one, 'path')) ?? [])],
    environment: environment?.kind === 'map' ? environment.entries.map(({key}) => key) : scalarsOf(environment),
  };
}

function otherNames(node: YamlNode): readonly string[] {
  const named = [scalar(valueAt(node, 'container_name')), scalar(valueAt(node, 'hostname'))].flatMap(
    (one) => one?.text ?? [],
  );
  const networks = valueAt(node, 'networks');
  const aliases = networks?.kind === 'map' ? networks.entries.map(({value}) => valueAt(value, 'aliases')) : [];
  const hosts = valueAt(node, 'extra_hosts');
  const extra =
    hosts?.kind === 'map' ? hosts.entries.map(({key}) => key.text) : scalarsOf(hosts).map(({text}) => firstPart(text));
  const links = scalarsOf(valueAt(node, 'links')).map(({text}) => text.slice(text.indexOf(':') + 1));
  return [...named, ...aliases.flatMap(scalarsOf).map(({text}) => text), ...extra, ...links];
}

/** `./nginx.conf` of `./nginx.conf:/etc/nginx/nginx.conf:ro`, or of the long form. */
function mountedPath(volume: YamlNode): string | undefined {
  return volume.kind === 'scalar' ? firstPart(volume.text) : scalar(valueAt(volume, 'source'))?.text;
}

function firstPart(text: string): string {
  return /^[^:=]*/.exec(text)?.[0] ?? text;
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
