import {isNetwork, parseAddress} from './address.ts';
import {
  atLeastZero,
  between,
  bool,
  type Check,
  choice,
  int,
  list,
  type Plain,
  patterns,
  string,
  text,
} from './checks.ts';
import type {Release, SettingFacts} from './facts.ts';
import {pythonInt, strip, type Value} from './value.ts';
import {accepted, machine, refused, unknown, type Verdict} from './verdict.ts';

/**
 * What a version of gunicorn says of a value for one of its settings: its own validators, one for one
 * (https://github.com/benoitc/gunicorn/blob/master/gunicorn/config.py).
 */
export function judgeValue(value: Value, setting: SettingFacts, release: Release): Verdict {
  if (value.kind === 'unknown') return unknown;
  if (value.kind === 'environment') return unknown;
  const check = validators[setting.validator];
  if (check === undefined) throw new Error(`There is no validator ${setting.validator}.`);
  return check(value, setting, release);
}

/** `parts` separated by commas; empty ones count only where something else is judged of them. */
function networks(text: string): Verdict {
  const wrong = text
    .split(',')
    .filter((part) => part !== '')
    .map(strip)
    .find((part) => part !== '*' && !isNetwork(part));
  return wrong === undefined ? accepted : refused({kind: 'network', written: wrong});
}

const protocols = text((words) => {
  const given = words.split(',').flatMap((word) => strip(word).toLowerCase() || []);
  const known = given.every((one) => one === 'h1' || one === 'h2');
  if (!known) return refused({kind: 'choice', choices: ['h1', 'h2']});
  return new Set(given).size === given.length ? accepted : refused({kind: 'twice'});
});

const statsd = text((word) => {
  if (/^unix:\d+$/.test(word)) return accepted;
  return parseAddress(word, 8125).kind === 'refused' ? refused({kind: 'host-port'}) : accepted;
});

const hostPort = text((word) => {
  const parts = word.split(':');
  const good = parts.length === 2 && pythonInt(parts[1] ?? '', 10) !== undefined;
  return good ? accepted : refused({kind: 'host-port'});
});

const workerClass: Plain = (value) => {
  // A function is called for the class, which only running it can tell; one that needs arguments cannot be.
  if (value.kind === 'function') return value.required > 0 ? refused({kind: 'text'}) : unknown;
  return value.kind === 'class' ? accepted : string(value);
};

/** A function with so many parameters, or the `module.name` of one. */
function callable(wanted: readonly number[]): Plain {
  return (value) => {
    switch (value.kind) {
      case 'string': {
        const dot = value.value.lastIndexOf('.');
        return dot < 1 ? refused({kind: 'import-path'}) : machine('module');
      }
      case 'function':
        return wanted.length === 0 || wanted.includes(value.arity)
          ? accepted
          : refused({kind: 'arity', wanted, given: value.arity});
      case 'class':
      case 'text':
        return unknown;
      default:
        return refused({kind: 'callable'});
    }
  };
}

const hook: Check = (value, {arity = -1}) => callable(arity === -1 ? [] : [arity])(value);

function owner(needs: 'user' | 'group'): Plain {
  return (value) => {
    if (value.kind === 'none' || value.kind === 'int' || value.kind === 'bool') return accepted;
    if (value.kind === 'text' || (value.kind === 'bytes' && value.length > 0)) return unknown;
    if (value.kind !== 'string' || value.value === '') return refused({kind: 'user'});
    return /^\p{Nd}+$/u.test(value.value) ? accepted : machine(needs);
  };
}

const folder: Plain = (value) => {
  if (value.kind === 'text') return unknown;
  if (value.kind !== 'string') return refused({kind: 'text'});
  return /^[./]*$/.test(strip(value.value)) && !value.value.includes('...') ? accepted : machine('folder');
};

/** One of the keys of a dictionary, as `in` finds it; what cannot be a key is refused as well. */
const reloadEngine: Check = (value, _, {reloadEngines}) => {
  if (value.kind === 'text') return unknown;
  const known = value.kind === 'string' && reloadEngines.includes(value.value);
  return known ? accepted : refused({kind: 'choice', choices: reloadEngines});
};

const sslVersion: Check = (value, _, {version, sslVersions}) => {
  // Since 21.0 the setting is ignored, whatever it says.
  if (!version.startsWith('20.')) return accepted;
  if (value.kind === 'text' || (value.kind === 'bytes' && value.length > 0)) return unknown;
  const names = Object.keys(sslVersions);
  if (value.kind === 'string' && names.includes(value.value)) return accepted;
  const known = int((number) =>
    Object.values(sslVersions).includes(Number(number)) ? accepted : refused({kind: 'choice', choices: names}),
  );
  return known(value).kind === 'accepted' ? accepted : refused({kind: 'choice', choices: names});
};

const orBool =
  (check: Plain): Plain =>
  (value) =>
    value.kind === 'bool' ? accepted : check(value);

/** By the names of gunicorn's functions. */
const validators: Readonly<Record<string, Check>> = {
  validate_bool: bool,
  validate_dict: (value) => (value.kind === 'dict' ? accepted : refused({kind: 'dictionary'})),
  validate_pos_int: atLeastZero(() => accepted),
  validate_http2_window_size: atLeastZero(between(0, 2 ** 31 - 1)),
  validate_http2_stream_limit: atLeastZero(between(1)),
  validate_http2_frame_size: int(between(16_384, 16_777_215)),
  validate_http2_cleartext: orBool(choice('off', 'prior-knowledge', 'upgrade', 'both')),
  validate_proxy_protocol: orBool(choice('off', 'v1', 'v2', 'auto', 'true', 'false', '0', '1', 'none')),
  validate_http_protocols: protocols,
  validate_header_map_behaviour: choice('drop', 'refuse', 'dangerous'),
  validate_asgi_loop: choice('auto', 'asyncio', 'uvloop'),
  validate_asgi_lifespan: choice('auto', 'on', 'off'),
  validate_http_parser: choice('auto', 'fast', 'python'),
  validate_string: string,
  validate_list_string: list(() => accepted),
  validate_list_of_existing_files: list(() => machine('file')),
  validate_list_of_files_or_patterns: patterns,
  validate_string_to_list: string,
  validate_string_to_addr_list: text(networks),
  validate_class: workerClass,
  validate_callable: hook,
  validate_post_request: callable([4, 3, 2]),
  validate_user: owner('user'),
  validate_group: owner('group'),
  validate_chdir: folder,
  validate_hostport: hostPort,
  validate_statsd_address: statsd,
  validate_reload_engine: reloadEngine,
  validate_ssl_version: sslVersion,
};
