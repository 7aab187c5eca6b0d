/**
 * Writes src/facts/nginx-VERSION.json from Debian's packages of nginx: `node scripts/facts/nginx.mjs FOLDER`, where FOLDER
 * holds nginx_*.deb and as many libnginx-mod-*.deb as should be known. They come from
 * `apt-get download nginx $(apt-cache search --names-only '^libnginx-mod-' | cut -d' ' -f1)`.
 *
 * The tables of directives and variables are read from the programs themselves, as they lie in their data sections:
 * what Debian has compiled in is then decided by Debian and not by a reading of `#if` in the source.
 */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {Elf} from './nginx-elf.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: node scripts/facts/nginx.mjs FOLDER');

/** `ngx_module_t.type` → the contexts of the bits 24 to 31 of `ngx_command_t.type` (ngx_*_config.h, ngx_mail.h …). */
const contexts = {
  CORE: ['main'],
  CONF: ['main'],
  EVNT: ['main', 'events'],
  HTTP: ['main', 'http', 'server', 'location', 'upstream', 'if in server', 'if in location', 'limit_except'],
  STRM: ['main', 'stream', 'stream server', 'stream upstream'],
  MAIL: ['main', 'mail', 'mail server'],
};
/** What the functions that read a value are called, and what they read. */
const slots = {
  ngx_conf_set_flag_slot: 'flag',
  ngx_conf_set_num_slot: 'number',
  ngx_conf_set_size_slot: 'size',
  ngx_conf_set_off_slot: 'offset',
  ngx_conf_set_msec_slot: 'time',
  ngx_conf_set_sec_slot: 'seconds',
  ngx_conf_set_bufs_slot: 'buffers',
  ngx_conf_set_enum_slot: 'enum',
  ngx_conf_set_bitmask_slot: 'flags',
  ngx_conf_set_str_slot: 'string',
  ngx_conf_set_str_array_slot: 'strings',
  ngx_conf_set_keyval_slot: 'pair',
  ngx_conf_set_path_slot: 'path',
  ngx_conf_set_access_slot: 'access',
  ngx_http_set_complex_value_slot: 'complex',
  ngx_http_set_complex_value_zero_slot: 'complex',
  ngx_http_set_complex_value_size_slot: 'complex size',
  ngx_stream_set_complex_value_slot: 'complex',
  ngx_stream_set_complex_value_zero_slot: 'complex',
  ngx_stream_set_complex_value_size_slot: 'complex size',
  ngx_http_set_predicate_slot: 'predicates',
  ngx_http_upstream_bind_set_slot: 'bind',
  ngx_http_upstream_param_set_slot: 'param',
};
/** Variables that are made in code and stand in no table (ngx_http_add_variable with a name of its own, 1.22 to 1.30). */
const loose =
  'gzip_ratio uid_got uid_set uid_reset slice_range invalid_referer secure_link secure_link_expires msie modern_browser ancient_browser'.split(
    ' ',
  );

const version = {text: '', number: 0};
const directives = new Map();
const variables = {http: new Map(), stream: new Map()};
const packages = [];

const work = mkdtempSync(join(tmpdir(), 'nginx-facts-'));
try {
  const debs = readdirSync(folder).filter((name) => name.endsWith('.deb'));
  debs.sort((a, b) => Number(b.startsWith('nginx_')) - Number(a.startsWith('nginx_')) || (a < b ? -1 : 1));
  for (const deb of debs) readPackage(join(folder, deb));
} finally {
  rmSync(work, {recursive: true});
}
write();

function readPackage(deb) {
  const field = (name) => execFileSync('dpkg-deb', ['-f', deb, name], {encoding: 'utf8'}).trim();
  const name = field('Package');
  packages.push(`${name} ${field('Version')}`);
  const to = join(work, basename(deb));
  execFileSync('dpkg-deb', ['-x', deb, to]);
  if (name === 'nginx') {
    version.text = /^[\d.]+/.exec(field('Version'))[0];
    version.number = version.text.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0);
    readProgram(join(to, 'usr/sbin/nginx'), undefined);
    return;
  }
  const modules = join(to, 'usr/lib/nginx/modules');
  for (const file of readdirSync(modules)) readProgram(join(modules, file), name);
}

function readProgram(path, owner) {
  const elf = new Elf(path);
  const modules = [];
  for (const [from, size] of elf.dataRanges) {
    for (let at = from; at + 80 <= from + size; at += 8) {
      const unset = elf.number(at) === -1 && elf.number(at + 8) === -1;
      if (unset && elf.number(at + 40) === version.number) modules.push(at);
    }
  }
  const types = modules.map((at) =>
    Buffer.from([0, 8, 16, 24].map((bit) => (elf.number(at + 72) >> bit) & 255)).toString(),
  );
  modules.forEach((at, n) => void readModule(elf, at, types[n], owner));
  const kind = types.includes('STRM') && !types.includes('HTTP') ? 'stream' : 'http';
  for (const [from, size] of elf.dataRanges)
    readVariables(elf, from, size, kind, owner, new Set(modules.map((at) => elf.pointer(at + 56))));
  if (owner === undefined) for (const name of loose) variables.http.set(name, {});
}

function readModule(elf, module, type, owner) {
  const table = elf.pointer(module + 64);
  const name = (elf.symbolAt(module) ?? '').replace(/^ngx_|_module$/g, '');
  if (typeof table !== 'number' || !(type in contexts)) return;
  for (let at = table; elf.string(at) !== undefined; at += 56) {
    const directive = elf.string(at);
    const bits = elf.number(at + 16) >>> 0;
    const entry = {
      module: name,
      ...(owner && {package: owner}),
      kind: {CORE: 'core', CONF: 'conf', EVNT: 'events', HTTP: 'http', STRM: 'stream', MAIL: 'mail'}[type],
      in: type === 'CONF' ? ['any'] : contexts[type].filter((_, bit) => bits & (1 << (24 + bit))),
      args: argumentsOf(bits),
      ...(bits & 0x100 && {block: true}),
      ...valueKind(elf, at),
    };
    directives.set(directive, [...(directives.get(directive) ?? []), entry]);
  }
}

/** The numbers of arguments that are allowed: a list like `0,1,2`, `any`, `1+` or `2+`; a flag takes one. */
function argumentsOf(bits) {
  if (bits & 0x400) return 'any';
  if (bits & 0x200) return '1';
  if (bits & 0x800) return '1+';
  if (bits & 0x1000) return '2+';
  return [0, 1, 2, 3, 4, 5, 6, 7].filter((count) => bits & (1 << count)).join(',');
}

function valueKind(elf, command) {
  const slot = slots[elf.functionAt(command + 24)];
  const post = elf.pointer(command + 48);
  if (slot === undefined) return {};
  if (slot === 'enum' || slot === 'flags') {
    const values = [];
    for (let at = post; elf.string(at) !== undefined; at += 24) values.push(elf.string(at));
    return {value: slot, values};
  }
  if (slot === 'strings' || slot === 'path' || slot === 'access' || typeof post !== 'number') return {value: slot};
  const check = elf.functionAt(post);
  if (check === 'ngx_conf_check_num_bounds') {
    const [low, high] = [elf.number(post + 8), elf.number(post + 16)];
    return {value: slot, low, ...(high !== -1 && {high})};
  }
  return {value: slot};
}

/** Arrays of `ngx_http_variable_t`: name, set, get, data, flags, index. A core module's context begins in the same way. */
function readVariables(elf, from, size, kind, owner, moduleContexts) {
  for (let at = from; at + 56 <= from + size; at += 8) {
    const name = elf.string(at);
    if (name === undefined || moduleContexts.has(at) || !/^[a-z][a-z0-9_]*$/.test(name)) continue;
    const [set, get] = [elf.pointer(at + 16), elf.pointer(at + 24)];
    const flags = elf.number(at + 40);
    const plain = [40, 48].every((offset) => elf.pointer(at + offset) === undefined) && elf.number(at + 48) === 0;
    const setOrNone = set === undefined ? elf.number(at + 16) === 0 : elf.isCode(set);
    if (!plain || !setOrNone || !elf.isCode(get) || flags < 0 || flags >= 64) continue;
    variables[kind].set(name, {
      ...(owner && {package: owner}),
      ...(flags & 1 && {changeable: true}),
      ...(flags & 32 && {prefix: true}),
    });
  }
}

function write() {
  const provenance =
    `The tables of directives and variables inside the programs of Debian's packages ${packages.join(', ')}; ` +
    'written by scripts/facts/nginx.mjs. nginx is Copyright (C) Igor Sysoev and Nginx, Inc., under the 2-clause BSD licence.';
  const rows = (map) =>
    [...map]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, row]) => `    ${JSON.stringify(name)}: ${JSON.stringify(row)}`);
  const text = `{
  "provenance": ${JSON.stringify(provenance)},
  "version": ${JSON.stringify(version.text)},
  "directives": {\n${rows(directives).join(',\n')}\n  },
  "httpVariables": {\n${rows(variables.http).join(',\n')}\n  },
  "streamVariables": {\n${rows(variables.stream).join(',\n')}\n  }
}\n`;
  const path = new URL(`../../src/facts/nginx-${version.text}.json`, import.meta.url).pathname;
  writeFileSync(path, text);
  console.log(`${path}: ${directives.size} directives, ${variables.http.size} and ${variables.stream.size} variables`);
}
