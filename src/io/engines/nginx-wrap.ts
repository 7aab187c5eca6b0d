import {type Directive, type NginxFile, parseNginx, type Word} from '../../syntax/nginx.ts';
import {nearest} from '../../text/nearest.ts';
import {Hosts, Listeners} from './nginx-addresses.ts';
import {applied, behindBrace, blank, type Edit, edit} from './nginx-edits.ts';
import {NginxPaths} from './nginx-paths.ts';
import type {Context, Unwrapped, Wrapped} from './nginx-wrapped.ts';

/** Directives whose values name a host that nginx looks up when it starts. */
const passes = /^(?:proxy|fastcgi|uwsgi|scgi|grpc|memcached)_pass$/;
const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path`);

/**
 * Wraps a configuration so that `nginx -t` judges it and nothing of the machine decides: addresses, host names and
 * paths are replaced by stand-ins below `root`. No newline is added or removed, so nginx's line numbers are the learner's.
 */
export function wrapNginx(source: Unwrapped, root: string): Wrapped {
  return new Wrapper(source, root).wrap();
}

class Wrapper {
  readonly #source: Unwrapped;
  readonly #paths: NginxPaths;
  readonly #listeners: Listeners;
  readonly #hosts: Hosts;
  readonly #all: readonly Directive[];
  readonly #files = new Map<string, string>();
  readonly #learners = new Map<string, string>();
  readonly #missing = new Set<string>();
  readonly #mistyped = new Set<string>();
  readonly #unloaded = new Set<string>();
  /** By what the learner includes: the folder that holds it. */
  readonly #includeFolders = new Map<string, string>();

  constructor(source: Unwrapped, root: string) {
    this.#source = source;
    this.#paths = new NginxPaths(root);
    this.#listeners = new Listeners(root);
    const texts = [source.text, ...[...source.includes.values()].flat().map(({text}) => text)];
    this.#all = texts.flatMap((text) => parseNginx(text).all);
    this.#hosts = new Hosts(valuesOf(this.#all, 'upstream'));
  }

  wrap(): Wrapped {
    const {text, file, context} = this.#source;
    const main = context === 'main';
    const name = main ? 'nginx.conf' : 'learner.conf';
    this.#learners.set(name, file);
    this.#files.set(name, this.#patch(text, context));
    if (!main) this.#files.set('nginx.conf', this.#around(context));
    for (const [path, content] of this.#paths.files) this.#files.set(path, content);
    const folders = [...this.#includeFolders].map(
      ([value, folder]) => [`${this.#paths.root}/${folder}/*`, value] as const,
    );
    const spoken = [...this.#listeners.written, ...this.#hosts.written, ...this.#paths.written, ...folders];
    const hasPid = main && this.#all.some(({name: {value}, parent}) => value === 'pid' && parent === undefined);
    return {
      files: this.#files,
      learners: this.#learners,
      spoken: spoken.sort(([a], [b]) => b.length - a.length),
      missing: [...this.#missing],
      mistyped: [...this.#mistyped],
      unloaded: [...this.#unloaded],
      globals: hasPid ? '' : `pid ${this.#paths.root}/nginx.pid;`,
    };
  }

  /** The blocks that a fragment stands in on a server. */
  #around(context: Context): string {
    const include = 'include learner.conf;';
    const http = (inside: string) => `events {}\nhttp {${this.#httpSettings()}\n${inside}\n}\n`;
    switch (context) {
      case 'server':
        return http(`server { listen ${this.#listeners.address('*:80')}; ${include} }`);
      case 'location':
        return http(`server { listen ${this.#listeners.address('*:80')}; location / { ${include} } }`);
      case 'upstream':
        return http(`upstream learner { ${include} }`);
      case 'stream':
        return `${this.#loadStream()}events {}\nstream { ${include} }\n`;
      case 'events':
        return `events { ${include} }\n`;
      default:
        return http(include);
    }
  }

  #loadStream(): string {
    const path = this.#source.modulePath('ngx_stream_module.so');
    return path === undefined ? '' : `load_module ${path};\n`;
  }

  /** What nginx would otherwise open below /var, on one line. */
  #httpSettings(): string {
    const set = new Set(this.#all.filter(inHttp).map(({name}) => name.value));
    const left = temporary.filter(
      (name) => !set.has(name) && !this.#source.without.has(name.replace('_temp_path', '')),
    );
    const paths = left.map((name) => ` ${name} ${this.#paths.root}/${name};`);
    return `${paths.join('')} access_log ${this.#paths.root}/access.log;`;
  }

  #patch(text: string, context: Context): string {
    const file = parseNginx(text);
    return applied(
      text,
      file.all.flatMap((one) => [...this.#edits(one, file, context)]),
    );
  }

  *#edits(directive: Directive, file: NginxFile, context: Context): Generator<Edit> {
    const {name, args} = directive;
    if (name.value === 'include') yield* this.#include(directive, context);
    else if (name.value === 'listen')
      yield* this.#listeners.standIns(directive).map(({word, value}) => edit(word, value));
    else if (name.value === 'user') yield* args.map((word) => edit(word, 'root'));
    else if (name.value === 'load_module') yield* this.#loadModule(directive);
    else if (name.value === 'http' && directive.block) yield* behindBrace(directive, file, this.#httpSettings());
    else if (name.value === 'server' && directive.block) yield* this.#listenSomewhere(directive, file, context);
    else if (passes.test(name.value)) yield* this.#host(args[0], 'host or upstream');
    else if (name.value === 'server' && directive.parent?.name.value === 'upstream') yield* this.#host(args[0], 'host');
    else if (name.value === 'resolver')
      for (const word of args.filter(({value}) => !value.includes('='))) yield* this.#host(word, 'host');
    else yield* this.#paths.edits(directive);
  }

  *#host(word: Word | undefined, means: 'host' | 'host or upstream'): Generator<Edit> {
    const value = word && this.#hosts.standIn(word.value, means);
    if (word !== undefined && value !== undefined) yield edit(word, value);
  }

  /** A server of http that names no port listens on 80, which only root may. */
  *#listenSomewhere(server: Directive, file: NginxFile, context: Context): Generator<Edit> {
    const above = server.parent?.name.value ?? context;
    const names = server.block?.map(({name}) => name.value) ?? [];
    if (above !== 'http' || names.includes('listen') || names.includes('include')) return;
    yield* behindBrace(server, file, ` listen ${this.#listeners.address('*:80')};`);
  }

  *#loadModule({args, span}: Directive): Generator<Edit> {
    const [word] = args;
    const path = word && this.#source.modulePath(word.value);
    if (word === undefined) return;
    if (path === undefined) {
      this.#unloaded.add(word.value);
      yield {...span, text: blank};
    } else yield edit(word, path);
  }

  *#include({args, parent}: Directive, context: Context): Generator<Edit> {
    const [word] = args;
    if (word === undefined || args.length > 1) return;
    const found = this.#source.includes.get(word.value);
    if (found === undefined && !/[*?[]/.test(word.value)) {
      if (nearest(inFolder(word.value), shipped) !== undefined) {
        this.#mistyped.add(inFolder(word.value));
        return yield edit(word, inFolder(word.value));
      }
      this.#missing.add(word.value);
    }
    const known = this.#includeFolders.get(word.value);
    const folder = known ?? `include-${this.#includeFolders.size}`;
    // With a star it may stand for nothing: a file that is not here is no fault of the learner's.
    yield edit(word, `${this.#paths.root}/${folder}/*`);
    if (known !== undefined) return;
    this.#includeFolders.set(word.value, folder);
    for (const [at, one] of (found ?? []).entries()) {
      const name = `${folder}/${String(at).padStart(4, '0')}`;
      this.#learners.set(name, one.file);
      this.#files.set(name, this.#patch(one.text, parent?.name.value ?? context));
    }
  }
}

/** What nginx brings along that learners include, and so mistype. */
const shipped = ['mime.types', 'proxy_params', 'fastcgi_params', 'uwsgi_params', 'scgi_params', 'fastcgi.conf'];

function inFolder(value: string): string {
  return value.replace(/^(?:\/usr\/local)?\/etc\/nginx\//, '');
}

/** Directly in the http block, or at the top of a file that is included there. */
function inHttp({parent}: Directive): boolean {
  return parent === undefined || parent.name.value === 'http';
}

function valuesOf(directives: readonly Directive[], name: string): readonly string[] {
  return directives
    .filter((one) => one.name.value === name)
    .flatMap(({args}) => args.slice(0, 1).map(({value}) => value));
}
