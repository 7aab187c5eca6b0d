import {areSettings, areSettingsToBe, lookLikeSettings} from './detect-django.ts';
import type {Kind} from './index.ts';

/** How sure a name is of its kind: `named` says it alone, `look` needs the text too, `other` is nothing we know. */
export type NameVerdict = 'named' | 'look' | 'other';

/** What can be said of a file before it is opened. Paths have forward slashes; folders count (`.github/workflows`). */
export function judgeName(path: string): NameVerdict {
  const found = signs.filter(({name}) => name(partsOf(path)));
  if (found.length === 0) return 'other';
  return found.some(({text}) => text === undefined) ? 'named' : 'look';
}

/** The kind of a file by its name and, where the name leaves it open, its text; undefined when neither tells. */
export function detectKind(path: string, text: string): Kind | undefined {
  return kindByName(path, text) ?? kindByText(text);
}

/** A template is not yet the file it will be: the kind of file it is for, when its name or text says so. */
export function templateKind(path: string, text: string): Kind | undefined {
  const name = path.replace(templateEnding, '');
  return name === path ? undefined : (kindByName(name, text) ?? kindByText(text));
}

/** May this be a template of a file that drydock knows? Its text then decides with `templateKind`. */
export function isTemplateName(path: string): boolean {
  const name = path.replace(templateEnding, '');
  return name !== path && judgeName(path) === 'other' && judgeName(name) !== 'other';
}

/** Does a text have places that something else fills in: `{{ port }}`, `<%= %>`, `${PORT}`, `@PREFIX@`? */
export function hasPlaceholders(text: string): boolean {
  return /\{\{|\{%|<%|\$\{?[A-Z][A-Z\d_]*\b|@[A-Z][A-Z\d_]+@/.test(text);
}

const templateEnding = /\.(?:j2|jinja2?|tmpl|tpl|template|erb|ejs|mustache|in)$/i;

/** The kind of a file whose name speaks of it; the text only confirms. For folders, where most files are something else. */
export function kindByName(path: string, text: string): Kind | undefined {
  const parts = partsOf(path);
  return signs.find((sign) => sign.name(parts) && (sign.text === undefined || sign.text(text)))?.kind;
}

interface Parts {
  /** The name of the file, in small letters: Windows and macOS do not tell them apart. */
  readonly base: string;
  /** The folders above it, in small letters, joined by slashes, with one at both ends. */
  readonly folder: string;
}

function partsOf(path: string): Parts {
  const parts = path.toLowerCase().split('/');
  return {base: parts.at(-1) ?? '', folder: `/${parts.slice(0, -1).join('/')}/`};
}

/** A name that speaks for a kind, and what its text must then hold. The first that fits decides. */
interface Sign {
  readonly kind: Kind;
  readonly name: (parts: Parts) => boolean;
  readonly text?: (text: string) => boolean;
}

/** Endings of templates, copies and texts about a file: what is in them is not yet, or no longer, the file itself. */
const notItself =
  /(?:~|\.(?:bak|orig|old|rej|sw[op]|tmp|save|j2|jinja2?|tmpl|tpl|template|erb|ejs|mustache|in|md|rst|html|patch|diff|gz|zip|gpg|enc|asc|sig|sha256))$/;
/** Endings that are also languages an image can be for: `Dockerfile.py` is either. */
const ambiguous =
  /\.(?:[cm]?[jt]sx?|py|go|rb|rs|php|java|sh|json|ya?ml|toml|txt|lock|xml|svg|png|csv|ini|cfg|conf|log)$/;

const base = (pattern: RegExp) => (parts: Parts) => pattern.test(parts.base) && !notItself.test(parts.base);
const folder = (place: RegExp, pattern: RegExp) => (parts: Parts) => place.test(parts.folder) && base(pattern)(parts);
const contains = (pattern: RegExp) => (text: string) => pattern.test(text);

const dockerfileName = /^(?:dockerfile|containerfile)(?:[._-].+)?$|\.(?:dockerfile|containerfile)$/;
const hasUnitSection = contains(/^\[(?:Unit|Install|Service|Socket|Timer|Mount|Automount|Path|Slice|Swap)\]\s*$/m);
const hasNginxBlock = contains(
  /^[ \t]*(?:server[ \t]*|http[ \t]*|events[ \t]*|stream[ \t]*|upstream[ \t]+[^\s{]+[ \t]*|location[ \t][^{}\n]*)\{/m,
);
/** What only nginx reads, at the end of a line that a `;` ends: snippets have no block. */
const hasNginxDirective = contains(
  /^[ \t]*(?:(?:proxy|fastcgi|uwsgi|grpc|ssl|gzip|auth|limit|real_ip|client|keepalive|open_file|sub)_\w+|gzip|expires|add_header|try_files|server_name|listen|root|alias|return|rewrite|include|access_log|error_log|set_real_ip_from|deny|allow|resolver)[ \t][^;{}\n]*;/m,
);
const hasGunicornSetting = contains(
  /^(?:bind|workers|worker_class|worker_connections|worker_tmp_dir|threads|timeout|graceful_timeout|keepalive|max_requests|max_requests_jitter|accesslog|errorlog|loglevel|wsgi_app|preload_app|proc_name|forwarded_allow_ips|pidfile|umask)[ \t]*(?::[^=\n]*)?=/m,
);
const makesAsgi = contains(
  /^\w+[ \t]*=[ \t]*get_asgi_application\(|^async def \w+\(\s*scope\s*,\s*receive\s*,\s*send/m,
);
const makesWsgi = contains(/^\w+[ \t]*=[ \t]*get_wsgi_application\(|^def \w+\(\s*environ\s*,\s*start_response/m);

/** What settings are called that stand in no folder `settings/`: `config/production.py`. */
const settingsName =
  /^(?:base|common|defaults?|local|dev|devel|develop|development|stage|staging|prod|production|live|deploy|deployment|test|testing|ci|docker|heroku|aws)\.py$/;

/** Does the first instruction, behind any ARG, name an image? `from x import y` does not. */
function isDockerfile(text: string): boolean {
  const lines = text.slice(0, 20_000).split('\n', 500);
  const first = lines.map((line) => line.trim()).find((line) => line !== '' && !/^(?:#|ARG\s+\w)/i.test(line));
  return first !== undefined && /^FROM\s+(?:--platform=\S+\s+)?[^\s=(),]+(?:\s+AS\s+\S+)?$/i.test(first);
}

const signs: readonly Sign[] = [
  {kind: 'dockerignore', name: base(/\.(?:docker|container)ignore$/)},
  {kind: 'dockerfile', name: (parts) => base(dockerfileName)(parts) && !ambiguous.test(parts.base)},
  {kind: 'dockerfile', name: base(dockerfileName), text: isDockerfile},
  {kind: 'workflow', name: folder(/\/\.github\/workflows\/$/, /\.ya?ml$/)},
  {kind: 'systemd', name: base(/\.(?:service|socket|timer)$/)},
  {kind: 'systemd', name: base(/\.(?:mount|automount|path|target|slice|swap)$/), text: hasUnitSection},
  {kind: 'systemd', name: folder(/\.(?:service|socket|timer|mount|automount|path|target|slice|swap)\.d\/$/, /\.conf$/)},
  {kind: 'nginx', name: base(/^nginx\.conf$|\.nginx(?:\.conf)?$|^(?:proxy|fastcgi|scgi|uwsgi)_params$/)},
  {kind: 'nginx', name: folder(/\/sites-(?:available|enabled)\/$/, /^[^.]/), text: hasNginxBlock},
  {kind: 'nginx', name: base(/\.conf$|^nginx\.conf[._-]/), text: hasNginxBlock},
  {
    kind: 'nginx',
    name: folder(/\/(?:snippets|nginx|conf\.d|includes?)\/$/, /\.(?:conf|inc)$/),
    text: hasNginxDirective,
  },
  {kind: 'nginx', name: folder(/\/nginx\/snippets\/$/, /^[^.]+$/), text: hasNginxDirective},
  {kind: 'nginx', name: folder(/\/nginx\/$/, /^[^.]+$/), text: hasNginxBlock},
  {kind: 'gunicorn', name: base(/^gunicorn(?:[._-](?:conf|config|cfg|settings))?\.py$/)},
  {kind: 'gunicorn', name: base(/gunicorn.*\.py$/), text: hasGunicornSetting},
  {kind: 'gunicorn', name: folder(/\/gunicorn\/$/, /\.py$/), text: hasGunicornSetting},
  {kind: 'wsgi', name: base(/^wsgi\.py$/)},
  {kind: 'asgi', name: base(/^asgi\.py$/)},
  {kind: 'asgi', name: base(/asgi.*\.py$/), text: makesAsgi},
  {kind: 'wsgi', name: base(/wsgi.*\.py$/), text: makesWsgi},
  {
    kind: 'django',
    name: base(/^settings\.py$/),
    text: (text) => areSettings(text) || areSettingsToBe(text),
  },
  {
    kind: 'django',
    name: folder(/\/settings\/$/, /\.py$/),
    text: areSettings,
  },
  {kind: 'django', name: base(/settings.*\.py$/), text: areSettings},
  {kind: 'django', name: base(settingsName), text: lookLikeSettings},
  {kind: 'dotenv', name: ({base: name}) => /^\.?env[._-](?:example|sample|dist|template|tmpl|defaults?)$/.test(name)},
  {kind: 'dotenv', name: folder(/\/\.envs\//, /^\.?[\w-]+$/), text: contains(/^(?:export[ \t]+)?[A-Za-z_]\w*=/m)},
  {kind: 'dotenv', name: (parts) => base(/^\.env(?:[._-].+)?$|^[^.]+\.env$/)(parts) && !ambiguous.test(parts.base)},
];

/** What a text alone gives away, whatever its name: only marks that no other kind of file carries. */
const textSigns: readonly {readonly kind: Kind; readonly text: (text: string) => boolean}[] = [
  {kind: 'dockerfile', text: isDockerfile},
  {kind: 'workflow', text: (text) => /^(?:on|'on'|"on")[ \t]*:/m.test(text) && /^jobs[ \t]*:/m.test(text)},
  {kind: 'systemd', text: hasUnitSection},
  {kind: 'asgi', text: makesAsgi},
  {kind: 'wsgi', text: makesWsgi},
  {kind: 'django', text: contains(/^(?:INSTALLED_APPS|ROOT_URLCONF|WSGI_APPLICATION)[ \t]*=/m)},
  {kind: 'django', text: lookLikeSettings},
  {kind: 'gunicorn', text: contains(/^(?:wsgi_app|worker_class|worker_tmp_dir|max_requests_jitter)[ \t]*=/m)},
  {kind: 'nginx', text: hasNginxBlock},
];

function kindByText(text: string): Kind | undefined {
  return textSigns.find((sign) => sign.text(text))?.kind;
}
