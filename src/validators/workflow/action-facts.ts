/**
 * What is known of common actions. `node20`, `node24`: the first major made for that Node (runners have run all others on it since June
 * 2026, https://github.blog/changelog/2025-09-19-deprecation-of-node-20-on-github-actions-runners/). `inputs`: those of
 * any major, in small letters; left out where actions are not held to a list. `required`: without them the step fails.
 */
export interface ActionFacts {
  readonly node20?: number;
  readonly node24?: number;
  readonly inputs?: readonly string[];
  readonly required?: readonly string[];
  /** Majors that GitHub itself fails, up to this one, and since when. */
  readonly retired?: {readonly upTo: number; readonly since: string};
}

const words = (text: string): readonly string[] => text.split(' ');

const facts: Readonly<Record<string, ActionFacts>> = {
  'actions/checkout': {
    node20: 4,
    node24: 5,
    inputs: words(
      'repository ref token ssh-key ssh-known-hosts ssh-strict ssh-user persist-credentials path clean filter sparse-checkout sparse-checkout-cone-mode fetch-depth fetch-tags show-progress lfs submodules set-safe-directory github-server-url allow-unsafe-pr-checkout',
    ),
  },
  'actions/setup-python': {
    node20: 5,
    node24: 6,
    inputs: words(
      'python-version python-version-file cache architecture check-latest token cache-dependency-path update-environment allow-prereleases freethreaded pip-version pip-install',
    ),
  },
  'actions/setup-node': {
    node20: 4,
    node24: 5,
    inputs: words(
      'always-auth node-version node-version-file architecture check-latest registry-url scope token cache package-manager-cache cache-dependency-path mirror mirror-token version',
    ),
  },
  'actions/setup-go': {node20: 5, node24: 6},
  'actions/setup-java': {node20: 4, node24: 5},
  'actions/cache': {
    node20: 4,
    node24: 5,
    inputs: words(
      'path key restore-keys upload-chunk-size enablecrossosarchive fail-on-cache-miss lookup-only save-always',
    ),
    required: words('path key'),
    retired: {upTo: 2, since: '2025-03-01'},
  },
  'actions/upload-artifact': {
    node20: 4,
    node24: 6,
    inputs: words(
      'name path if-no-files-found retention-days compression-level overwrite include-hidden-files archive',
    ),
    required: words('path'),
    retired: {upTo: 3, since: '2025-01-30'},
  },
  'actions/download-artifact': {
    node20: 4,
    node24: 7,
    inputs: words(
      'name artifact-ids path pattern merge-multiple github-token repository run-id digest-mismatch skip-decompress',
    ),
    retired: {upTo: 3, since: '2025-01-30'},
  },
  'actions/github-script': {
    node20: 7,
    node24: 8,
    inputs: words(
      'script github-token debug user-agent previews result-encoding retries retry-exempt-status-codes base-url',
    ),
    required: words('script'),
  },
  'docker/login-action': {
    node20: 3,
    node24: 4,
    inputs: words('registry username password ecr logout scope registry-auth'),
  },
  'docker/setup-buildx-action': {node20: 3, node24: 4},
  'docker/setup-qemu-action': {node20: 3, node24: 4},
  'docker/metadata-action': {
    node20: 5,
    node24: 6,
    inputs: words(
      'context images tags flavor labels annotations sep-tags sep-labels sep-annotations bake-target github-token',
    ),
  },
  'docker/build-push-action': {
    node20: 5,
    node24: 7,
    inputs: words(
      'add-hosts allow annotations attests build-args build-contexts builder cache-from cache-to call cgroup-parent context file labels load network no-cache no-cache-filters outputs platforms provenance pull push sbom secrets secret-envs secret-files shm-size ssh tags target ulimit github-token',
    ),
  },
  'appleboy/ssh-action': {
    inputs: words(
      'host port username password protocol sync timeout command_timeout key key_path passphrase use_insecure_cipher cipher fingerprint proxy_host proxy_port proxy_username proxy_password proxy_protocol proxy_timeout proxy_passphrase proxy_key proxy_key_path proxy_fingerprint proxy_cipher proxy_use_insecure_cipher script script_file script_path script_stop envs envs_format allenvs debug request_pty curl_insecure capture_stdout version',
    ),
  },
  'appleboy/scp-action': {
    inputs: words(
      'host port username password protocol timeout command_timeout key key_path passphrase fingerprint use_insecure_cipher cipher target source rm debug strip_components overwrite tar_dereference tar_tmp_path tar_exec proxy_host proxy_port proxy_username proxy_password proxy_protocol proxy_timeout proxy_passphrase proxy_key proxy_key_path proxy_fingerprint proxy_use_insecure_cipher proxy_cipher curl_insecure capture_stdout version',
    ),
  },
  'github/codeql-action/init': {node20: 3, node24: 4},
  'github/codeql-action/analyze': {node20: 3, node24: 4},
  'github/codeql-action/autobuild': {node20: 3, node24: 4},
  'astral-sh/setup-uv': {node20: 1, node24: 7},
  'actions/stale': {node20: 9, node24: 10},
};

/** What is known of an action; undefined for those the table does not have. */
export function factsOf(name: string): ActionFacts | undefined {
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
}

/** The major of a ref such as `v4` or `v4.1.2`; undefined for branches and commits. */
export function majorOf(ref: string): number | undefined {
  const [, major] = /^v?(\d{1,3})(?:\.\d+){0,2}$/.exec(ref) ?? [];
  return major === undefined ? undefined : Number(major);
}
