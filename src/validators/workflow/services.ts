import type {Job} from '../../syntax/workflow.ts';
import {scalarsOf, textOf, valueAt, type YamlScalar} from '../../syntax/yaml.ts';
import {servicesOf} from './asked.ts';

/** What a variable of a job says about its database: where it is, as whom one comes in. */
export interface DatabaseWish {
  readonly key: string;
  readonly scalar: YamlScalar;
  readonly host?: string;
  readonly port?: string;
  readonly user?: string;
  readonly password?: string;
}

const variables =
  /^(?:DB|DATABASE|DJANGO_DB|SQL|PG|POSTGRES(?:QL)?|MYSQL|REDIS)_?(HOST|HOSTNAME|SERVER|PORT|USER|USERNAME|PASSWORD|PASS)$/;
const fields: Readonly<Record<string, 'host' | 'port' | 'user' | 'password'>> = {
  HOST: 'host',
  HOSTNAME: 'host',
  SERVER: 'host',
  PORT: 'port',
  USER: 'user',
  USERNAME: 'user',
  PASSWORD: 'password',
  PASS: 'password',
};

/** The variables of a job and its steps that lead to a database or cache; what expressions decide is left out. */
export function databaseWishes({map, steps}: Job): readonly DatabaseWish[] {
  return [map, ...steps.map((step) => step.map)].flatMap((owner) => {
    const env = valueAt(owner, 'env');
    return (env?.kind === 'map' ? env.entries : []).flatMap(({key, value}) => {
      if (value.kind !== 'scalar' || value.text.includes('${{')) return [];
      return wishOf(key.text, value) ?? [];
    });
  });
}

function wishOf(key: string, scalar: YamlScalar): DatabaseWish | undefined {
  const [, name = ''] = variables.exec(key.toUpperCase()) ?? [];
  const field = fields[name];
  if (field !== undefined) return {key, scalar, [field]: scalar.text};
  const url = /^(?:postgres(?:ql)?|mysql|redis)s?:\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^:@/?#]+)(?::(\d+))?/.exec(
    scalar.text,
  );
  if (url === null) return undefined;
  const [, user, password, host, port] = url;
  return {key, scalar, ...(host && {host}), ...(port && {port}), ...(user && {user}), ...(password && {password})};
}

/** A PostgreSQL service: its name, what it wants, and the port of the runner that leads to it. */
export interface PostgresService {
  readonly name: string;
  readonly key: {readonly span: {readonly start: number; readonly end: number}};
  readonly user: string;
  /** Undefined where an expression decides it. */
  readonly password: string | undefined;
  /** `host:container` as written; undefined without `ports`. */
  readonly port: {readonly host: string; readonly container: string} | undefined;
}

/** The only PostgreSQL service of a job; undefined where there is none, or several. */
export function onlyPostgres(job: Job): PostgresService | undefined {
  const [found, ...more] = servicesOf(job).filter(({image}) =>
    /(?:^|\/)(?:postgres|postgis|pgvector)(?:[:@]|$)/.test(image),
  );
  if (found === undefined || more.length > 0) return undefined;
  const known = (name: string) => {
    const text = textOf(valueAt(found.node, 'env', name));
    return text?.includes('${{') ? undefined : text;
  };
  const [, host, container] =
    /^(?:[\d.]+:)?(\d+):(\d+)(?:\/tcp)?$/.exec(scalarsOf(valueAt(found.node, 'ports'))[0]?.text ?? '') ?? [];
  return {
    name: found.name,
    key: found.key,
    user: textOf(valueAt(found.node, 'env', 'POSTGRES_USER')) ?? 'postgres',
    password: known('POSTGRES_PASSWORD'),
    port: host !== undefined && container !== undefined ? {host, container} : undefined,
  };
}
