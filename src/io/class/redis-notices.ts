import type {Text} from '../../text/language.ts';
import {particle} from '../../text/particle.ts';
import {printable} from '../trouble.ts';

/** An address as it may be shown: without its password, also one with a slash that should have been escaped. */
function shownAddress(url: string): string {
  return printable(url.replace(/^([a-z]+:\/\/).*@/is, '$1…@'));
}

export function noAddress(url: string): Text {
  const shown = shownAddress(url);
  return {
    en: `${shown} is not an address of Redis. Write redis://HOST:PORT, rediss://HOST:PORT (encrypted) or unix:///PATH/TO/SOCKET; a password goes in as redis://:PASSWORD@HOST:PORT.`,
    ko: `${particle(shown, '은/는')} Redis 주소가 아니에요. redis://호스트:포트, rediss://호스트:포트(암호화) 또는 unix:///소켓/경로처럼 쓰세요. 비밀번호가 있으면 redis://:비밀번호@호스트:포트처럼 넣어요.`,
  };
}

/** `code`: of the system or of Redis ("ECONNREFUSED", "NOAUTH"). */
export function unreachable(url: string, code: string): Text {
  const shown = shownAddress(url);
  const {en, ko} = causes[code] ?? {en: `the answer was ${printable(code)}`, ko: `${printable(code)} 오류가 났어요.`};
  return {
    en: `drydock could not open the Redis at ${shown}: ${en}. Check the address, and that \`redis-cli -u '${shown}' ping\` answers PONG on this machine.`,
    ko: `${shown}의 Redis를 열지 못했어요. ${ko} 주소가 맞는지, 이 컴퓨터에서 \`redis-cli -u '${shown}' ping\`이 PONG을 답하는지 확인하세요.`,
  };
}

const password: Text = {
  en: 'it wants a user and password, or refuses these',
  ko: '사용자와 비밀번호가 필요하거나 맞지 않아요.',
};
const nobody: Text = {
  en: 'nothing is listening there, or a firewall is in between',
  ko: '그 주소에서 받는 프로그램이 없거나 방화벽이 막고 있어요.',
};

const strangeCertificate: Text = {
  en: 'nobody this machine trusts has signed its certificate (for one of your own, name the file of its authority in NODE_EXTRA_CA_CERTS)',
  ko: '이 컴퓨터가 신뢰하는 기관이 서명한 인증서가 아니에요. (직접 만든 인증서라면 NODE_EXTRA_CA_CERTS에 인증 기관 파일을 지정하세요.)',
};

const causes: Readonly<Record<string, Text>> = {
  ECONNREFUSED: nobody,
  EHOSTUNREACH: nobody,
  ENETUNREACH: {en: 'there is no network to it', ko: '네트워크로 닿을 수 없어요.'},
  ETIMEDOUT: {en: 'nothing there answers as Redis does', ko: 'Redis의 응답이 없어요.'},
  ENOENT: {en: 'there is no such socket', ko: '그런 소켓 파일이 없어요.'},
  EACCES: {en: 'you have no permission for that socket', ko: '그 소켓을 쓸 권한이 없어요.'},
  ENOTFOUND: {en: 'no machine has that name', ko: '그런 이름의 호스트가 없어요.'},
  EAI_AGAIN: {en: 'its name cannot be looked up just now', ko: '지금은 호스트 이름을 찾을 수 없어요.'},
  NOAUTH: password,
  WRONGPASS: password,
  NOPERM: {en: 'this user may not do what a class needs', ko: '이 사용자에게는 수업에 필요한 권한이 없어요.'},
  MOVED: {
    en: 'it is one node of a cluster, and another one has this class; drydock needs a Redis that is none',
    ko: '클러스터의 노드인데 이 수업은 다른 노드에 있어요. 클러스터가 아닌 Redis를 쓰세요.',
  },
  DEPTH_ZERO_SELF_SIGNED_CERT: strangeCertificate,
  SELF_SIGNED_CERT_IN_CHAIN: strangeCertificate,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: strangeCertificate,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: strangeCertificate,
  CERT_HAS_EXPIRED: {en: 'its certificate has expired', ko: '인증서 유효 기간이 지났어요.'},
  ERR_TLS_CERT_ALTNAME_INVALID: {
    en: 'its certificate is for another name',
    ko: '다른 이름으로 발급된 인증서예요.',
  },
  WRONGTYPE: {
    en: 'the keys of this class hold something else',
    ko: '이 수업의 키에 다른 데이터가 들어 있어요.',
  },
};

/** Redis throws keys away when its memory is full, and those of classes among the first: they end after 30 days. */
export function evicts(url: string, policy: string): Text {
  const shown = shownAddress(url);
  return {
    en: `The Redis at ${shown} throws data away when its memory is full (maxmemory-policy ${printable(policy)}), a class as well. Set \`maxmemory-policy noeviction\`.`,
    ko: `${shown}의 Redis는 메모리가 차면 데이터를 지워요(maxmemory-policy ${printable(policy)}). 수업 기록도 지워질 수 있어요. \`maxmemory-policy noeviction\`으로 설정하세요.`,
  };
}

/** Redis answers before what it was given is on disk. */
export function notDurable(url: string, setting: string): Text {
  const shown = shownAddress(url);
  return {
    en: `The Redis at ${shown} confirms before it has saved (${printable(setting)}): should it crash, answers that were confirmed may be missing. Set \`appendonly yes\` and \`appendfsync always\`.`,
    ko: `${shown}의 Redis는 저장하기 전에 저장됐다고 답해요(${printable(setting)}). Redis가 갑자기 멈추면 저장됐다고 한 답이 사라질 수 있어요. \`appendonly yes\`와 \`appendfsync always\`로 설정하세요.`,
  };
}

export function lostContact(url: string): Text {
  const shown = shownAddress(url);
  return {
    en: `The Redis at ${shown} cannot be reached just now, so the class waits. Nothing that was confirmed is lost; it goes on by itself when Redis is back.`,
    ko: `지금 ${shown}의 Redis에 연결할 수 없어서 수업이 기다리는 중이에요. 저장됐다고 알린 내용은 그대로 있고, Redis가 돌아오면 저절로 이어져요.`,
  };
}

/** Redis refuses what is asked, with these words. */
export function refusedByRedis(url: string, words: string): Text {
  const shown = shownAddress(url);
  // In a script Redis says it in other words.
  const code = /user executing the script can't/.test(words) ? 'NOPERM' : /^[A-Z]+/.exec(words)?.[0];
  const known = refusals[code ?? ''];
  if (known !== undefined)
    return {
      en: `The Redis at ${shown} does not write the log of this class: ${known.en}`,
      ko: `${shown}의 Redis가 수업 기록을 쓰지 않아요. ${known.ko}`,
    };
  return {
    en: `The Redis at ${shown} refused to write the log of this class: ${printable(words)}`,
    ko: `${shown}의 Redis가 수업 기록을 쓰지 않았어요: ${printable(words)}`,
  };
}

const refusals: Readonly<Record<string, Text>> = {
  OOM: {
    en: 'its memory is full (maxmemory). What was confirmed is there; give it more, and the class goes on by itself.',
    ko: '메모리가 가득 찼어요(maxmemory). 저장됐다고 알린 내용은 그대로 있어요. 메모리를 늘리면 수업이 저절로 이어져요.',
  },
  MISCONF: {
    en: 'it cannot save to its disk. What was confirmed is there; its own log says more.',
    ko: '디스크에 저장하지 못하고 있어요. 저장됐다고 알린 내용은 그대로 있어요. 자세한 내용은 Redis의 로그에 있어요.',
  },
  NOPERM: {
    en: 'this user may not do what a class needs. docs/class.md lists the rights.',
    ko: '이 사용자에게는 수업에 필요한 권한이 없어요. 필요한 권한은 docs/class.ko.md에 있어요.',
  },
  READONLY: {
    en: 'it is a replica. Name its primary, or make it one (`REPLICAOF NO ONE`).',
    ko: '복제본이라서 쓸 수 없어요. 프라이머리의 주소를 쓰거나 `REPLICAOF NO ONE`으로 프라이머리로 바꾸세요.',
  },
};

/** `seq`: the last event that drydock wrote; `last`: what stands last now. */
export function changedLog(key: string, seq: string, last: string): Text {
  const shown = printable(key);
  return {
    en: `The log of this class in Redis (${shown}) is not as drydock left it: event ${printable(seq)} should be its last, and ${last === '-' ? 'there is none' : `${printable(last)} is`}. Another program wrote there, or Redis dropped or lost a part (look at maxmemory-policy and appendonly). Nothing more is written; \`drydock class export\` still reads what is there.`,
    ko: `Redis에 있는 이 수업의 기록(${shown})이 drydock이 써 둔 것과 달라요. 마지막이 ${printable(seq)}번이어야 하는데 ${last === '-' ? '아무것도 없어요' : `${printable(last)}로 끝나요`}. 다른 프로그램이 썼거나 Redis가 일부를 지웠을 수 있어요. (maxmemory-policy와 appendonly를 확인하세요.) 더는 쓰지 않아요. 남은 내용은 \`drydock class export\`로 내보낼 수 있어요.`,
  };
}

/** Something in the stream that drydock did not write. */
export function foreignEntry(key: string, id: string): Text {
  const shown = printable(key);
  return {
    en: `Entry ${printable(id)} of ${shown} in Redis is not an event of a class; it is left out. Does another program write there?`,
    ko: `Redis의 ${shown}에 있는 ${printable(id)}번 항목은 수업 기록이 아니라서 건너뛰었어요. 다른 프로그램이 여기에 쓰고 있지 않은지 확인하세요.`,
  };
}

/** Redis came back, or another took over, without what had been confirmed. `seen`: the last event that was there; `last`: the last that still is. */
export function wentBack(key: string, seen: number, last: number): Text {
  const shown = printable(key);
  return {
    en: `Redis came back with an older log (${shown}): of ${seen} events it had ${last}. This server put back what it knew of the rest, and learners send their answers again. Set \`appendonly yes\` and \`appendfsync always\`; with replicas, \`min-replicas-to-write 1\`.`,
    ko: `Redis가 예전 기록(${shown})으로 돌아왔어요. ${seen}개 중 ${last}개만 남아 있었어요. 이 서버가 알고 있던 나머지를 다시 넣었고, 학습자의 답은 학습자 쪽에서 다시 보내 줘요. \`appendonly yes\`와 \`appendfsync always\`로 설정하고, 복제본이 있으면 \`min-replicas-to-write 1\`도 설정하세요.`,
  };
}

export function runningInRedis(session: string): Text {
  const shown = printable(session);
  return {
    en: `A server is running the class ${shown}, or was until a few seconds ago. Stop it, wait 15 seconds and try again. Nothing was changed.`,
    ko: `서버가 ${shown} 수업을 진행하고 있거나 방금까지 진행했어요. 서버를 끄고 15초 뒤에 다시 해 보세요. 바뀐 것은 없어요.`,
  };
}

/** Something was added while the log was read. */
export function movedLog(session: string): Text {
  const shown = printable(session);
  return {
    en: `The log of the class ${shown} changed while it was read. Nothing was rewritten; try again when no server runs the class.`,
    ko: `읽는 동안 ${shown} 수업의 기록이 바뀌었어요. 고쳐 쓴 것은 없어요. 수업을 진행하는 서버가 없을 때 다시 해 보세요.`,
  };
}
