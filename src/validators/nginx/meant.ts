import type {Text} from '../../text/language.ts';

/** What people mean who write a name that nginx knows nowhere, or only for mail and plain connections. */
const meanings: Readonly<Record<string, readonly string[]>> = {
  timeout: ['proxy_read_timeout', 'keepalive_timeout'],
  read_timeout: ['proxy_read_timeout'],
  proxy_timeout: ['proxy_read_timeout'],
  request_timeout: ['proxy_read_timeout'],
  connect_timeout: ['proxy_connect_timeout'],
  preread_timeout: ['client_header_timeout'],
  keepalive: ['keepalive_timeout'],
  max_body_size: ['client_max_body_size'],
  body_size: ['client_max_body_size'],
  client_body_size: ['client_max_body_size'],
  client_max_size: ['client_max_body_size'],
  client_max_upload_size: ['client_max_body_size'],
  max_upload_size: ['client_max_body_size'],
  max_file_size: ['client_max_body_size'],
  upload_size: ['client_max_body_size'],
  upload_max_filesize: ['client_max_body_size'],
  upload_max_size: ['client_max_body_size'],
  port: ['listen'],
  bind: ['listen'],
  domain: ['server_name'],
  host: ['server_name'],
  hostname: ['server_name'],
  name: ['server_name'],
  server_names: ['server_name'],
  allowed_hosts: ['server_name'],
  set_header: ['proxy_set_header', 'add_header'],
  header: ['proxy_set_header', 'add_header'],
  proxy_header: ['proxy_set_header'],
  proxy_add_header: ['proxy_set_header'],
  request_header: ['proxy_set_header'],
  response_header: ['add_header'],
  proxy: ['proxy_pass'],
  pass: ['proxy_pass'],
  proxy_to: ['proxy_pass'],
  reverse_proxy: ['proxy_pass'],
  upstream_server: ['proxy_pass', 'server'],
  proxy_buffer: ['proxy_buffer_size', 'proxy_buffers'],
  proxy_upload_rate: ['limit_rate'],
  proxy_download_rate: ['limit_rate'],
  document_root: ['root'],
  docroot: ['root'],
  static: ['alias', 'root'],
  static_root: ['alias', 'root'],
  directory: ['root', 'alias'],
  path: ['root', 'alias'],
  index_file: ['index'],
  log: ['access_log', 'error_log'],
  logs: ['access_log', 'error_log'],
  redirect: ['return', 'rewrite'],
  cache: ['expires', 'proxy_cache'],
  ssl_cert: ['ssl_certificate'],
  ssl_crt: ['ssl_certificate'],
  ssl_certificate_file: ['ssl_certificate'],
  ssl_cert_file: ['ssl_certificate'],
  certificate: ['ssl_certificate'],
  ssl_key: ['ssl_certificate_key'],
  ssl_certificate_key_file: ['ssl_certificate_key'],
  ssl_private_key: ['ssl_certificate_key'],
  ssl_protocol: ['ssl_protocols'],
  gzip_enable: ['gzip'],
  workers: ['worker_processes'],
};

/** The directives of web servers that a name most likely stands for; none where nobody can tell. */
export function meantBy(name: string): readonly string[] {
  return Object.hasOwn(meanings, name) ? (meanings[name] ?? []) : [];
}

/** Asks whether one of some directives was meant; begins with a blank. */
export function askMeant(names: readonly string[]): Text {
  const all = names.map((one) => `\`${one}\``);
  const ko = all.length === 1 ? `${all[0]}인가요?` : `${all.join(', ')} 중 하나를 쓰려던 건가요?`;
  return {en: ` Did you mean ${all.join(' or ')}?`, ko: ` 혹시 ${ko}`};
}
