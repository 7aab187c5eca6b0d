import type {Text} from '../../text/language.ts';

/** Why a class does not take us, by the names of the protocol's close codes; trying again would not help. */
export type Refusal = 'code' | 'version' | 'course' | 'full' | 'locked' | 'removed' | 'ended' | 'replaced' | 'token';

export const refusals: Readonly<Record<Refusal, Text>> = {
  code: {
    en: 'The join code is wrong, or it was changed. Look at the code the instructor shows now and type it again.',
    ko: '참여 코드가 틀렸거나 바뀌었어요. 강사가 지금 보여 주는 코드를 다시 입력하세요.',
  },
  version: {
    en: 'The class runs on another version of drydock. Install the same version as the instructor, then join again.',
    ko: '수업과 이 drydock의 버전이 달라요. 강사와 같은 버전을 설치한 뒤 다시 참여하세요.',
  },
  course: {
    en: 'The class uses another course. Start drydock with the lessons of the class (--lessons FOLDER), then join again.',
    ko: '수업에서 쓰는 코스가 달라요. 수업과 같은 레슨으로(--lessons 폴더) drydock을 실행한 뒤 다시 참여하세요.',
  },
  full: {
    en: 'The class is full. Ask the instructor to make room for more learners.',
    ko: '수업 정원이 찼어요. 강사에게 정원을 늘려 달라고 하세요.',
  },
  locked: {
    en: 'The class is locked: nobody new can join just now. Ask the instructor to unlock it.',
    ko: '지금은 수업이 잠겨 있어서 새로 참여할 수 없어요. 강사에게 잠금을 풀어 달라고 하세요.',
  },
  removed: {
    en: 'The instructor removed you from this class. What you did in drydock stays with you.',
    ko: '강사가 이 수업에서 퇴장시켰어요. drydock에서 한 것은 그대로 남아 있어요.',
  },
  ended: {
    en: 'This class has ended. What you did in drydock stays with you.',
    ko: '수업이 끝났어요. drydock에서 한 것은 그대로 남아 있어요.',
  },
  replaced: {
    en: 'You are in this class in another drydock now, so this one is no longer connected. To come back here, close that one and join again here.',
    ko: '다른 drydock에서 이 수업에 들어가서 여기는 연결이 끊겼어요. 여기로 돌아오려면 그 drydock을 닫고 다시 실행하세요.',
  },
  token: {
    en: 'The class no longer knows this drydock. Join again with the code.',
    ko: '수업에서 이 drydock을 더는 알아보지 못해요. 참여 코드로 다시 참여하세요.',
  },
};

/** Why there is no connection just now; it may come back. */
export const absences = {
  unknownHost: {
    en: 'There is no machine of this name. Check the address behind the @.',
    ko: '이런 이름의 컴퓨터가 없어요. @ 뒤의 주소를 확인하세요.',
  },
  nobody: {
    en: 'The machine is there, but no class is open at this port right now. Check the address, or wait until the instructor opens it.',
    ko: '컴퓨터는 찾았지만 지금 이 포트에 열린 수업이 없어요. 주소를 확인하거나 강사가 수업을 열 때까지 기다리세요.',
  },
  silence: {
    en: 'Nothing answers at this address. Check it, and that you are in the same network as the instructor.',
    ko: '이 주소에서 응답이 없어요. 주소가 맞는지, 강사와 같은 네트워크에 있는지 확인하세요.',
  },
  noNetwork: {
    en: 'There is no way to this address: check your network (Wi-Fi).',
    ko: '이 주소로 가는 네트워크가 없어요. 와이파이 연결을 확인하세요.',
  },
  noClass: {
    en: 'Something answers at this address, but it is no drydock class. Check the address and the port.',
    ko: '이 주소에 응답은 있지만 drydock 수업이 아니에요. 주소와 포트를 확인하세요.',
  },
  otherName: {
    en: 'There is a class, but not under this name. Type the address exactly as the instructor shows it.',
    ko: '수업은 있지만 이 주소로는 참여할 수 없어요. 강사가 보여 주는 주소를 그대로 쓰세요.',
  },
  crowded: {
    en: 'The class takes no more connections just now. Wait a moment, then try again.',
    ko: '지금은 연결이 너무 많아서 수업에 접속할 수 없어요. 잠시 뒤에 다시 해 보세요.',
  },
  proxy: {
    en: 'A proxy answers at this address, but the class behind it does not. Wait until the instructor opens it.',
    ko: '이 주소의 프록시는 응답하지만 뒤에 있는 수업은 응답하지 않아요. 강사가 수업을 열 때까지 기다리세요.',
  },
  noTls: {
    en: 'This address does not speak TLS: leave wss:// out of it, or ask the instructor for the one that does.',
    ko: '이 주소는 TLS를 쓰지 않아요. 주소에서 wss://를 빼거나, 강사에게 TLS를 쓰는 주소를 물어보세요.',
  },
  onlyTls: {
    en: 'This address wants TLS: put wss:// behind the @, as in CODE@wss://HOST.',
    ko: '이 주소는 TLS로 접속해야 해요. CODE@wss://HOST처럼 @ 뒤에 wss://를 붙이세요.',
  },
  hungUp: {
    en: 'This address hangs up at once: it is no drydock class, or one behind TLS. Check it, or try CODE@wss://HOST.',
    ko: '이 주소는 바로 연결을 끊어요. drydock 수업이 아니거나 TLS를 쓰는 주소예요. 주소를 확인하거나 CODE@wss://HOST처럼 써 보세요.',
  },
  certificate: {
    en: 'The certificate of this address is not one this machine trusts. Check the name, or ask the instructor.',
    ko: '이 주소의 인증서를 믿을 수 없어요. 주소가 맞는지 확인하거나 강사에게 물어보세요.',
  },
  tooMuch: {
    en: 'The class sent far too much at once, so the connection was cut. Tell the instructor; drydock connects again by itself.',
    ko: '수업 서버가 한꺼번에 너무 많이 보내서 연결을 끊었어요. 강사에게 알려 주세요. 잠시 뒤 저절로 다시 연결해요.',
  },
  tooFast: {
    en: 'Too much was sent at once, so the connection was cut. What waits is sent more slowly.',
    ko: '한꺼번에 너무 많이 보내서 연결이 끊겼어요. 대기 중인 내용은 천천히 다시 보내요.',
  },
  storage: {
    en: 'The class cannot save anything just now. What you said is kept and sent again; tell the instructor.',
    ko: '지금 수업 서버가 기록을 저장하지 못해요. 보낸 내용은 저장해 두었다가 다시 보내요. 강사에게 알려 주세요.',
  },
  closing: {
    en: 'The instructor has closed the class for now, not ended it. drydock connects again by itself when it is open.',
    ko: '강사가 수업을 잠시 닫았어요. 끝난 것은 아니에요. 다시 열리면 저절로 연결돼요.',
  },
  lost: {en: 'The connection to the class was lost.', ko: '수업과 연결이 끊겼어요.'},
} as const satisfies Readonly<Record<string, Text>>;

/** Too many were tried from here; `ms`: after so long it is worth to try again, 0 when nobody said. */
export function tooManyTries(ms: number): Text {
  const seconds = Math.ceil(ms / 1000);
  const wait = seconds > 0 ? {en: `${seconds} s`, ko: `${seconds}초 뒤에`} : {en: 'a minute', ko: '1분쯤 뒤에'};
  return {
    en: `Too many tried to join from this network at once, or with wrong codes. Wait ${wait.en}, then try again.`,
    ko: `이 네트워크에서 한꺼번에 너무 많이 참여하려 했거나 틀린 참여 코드가 많았어요. ${wait.ko} 다시 해 보세요.`,
  };
}

/** What an answer of HTTP says that should have been a class. */
export function absenceOfStatus(status: number | undefined): Text {
  switch (status) {
    // The way from http to https, and what nginx says on a port that wants TLS.
    case 301:
    case 302:
    case 307:
    case 308:
    case 400:
      return absences.onlyTls;
    case 403:
      return absences.otherName;
    case 429:
    case 503:
      return absences.crowded;
    case 502:
    case 504:
      return absences.proxy;
    default:
      return absences.noClass;
  }
}

/** Why a connection could not be made, by the error's code. */
export function absenceOf(code: string | undefined): Text {
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_NONAME':
    case 'EAI_NODATA':
      return absences.unknownHost;
    case 'ECONNREFUSED':
      return absences.nobody;
    case 'ETIMEDOUT':
      return absences.silence;
    case 'ENETUNREACH':
    case 'EHOSTUNREACH':
    case 'ENETDOWN':
    case 'EADDRNOTAVAIL':
    // No name server answers: that is the network, not the name.
    case 'EAI_AGAIN':
      return absences.noNetwork;
    case 'EPROTO':
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
    case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
      return absences.noTls;
    default:
      return /CERT|ALTNAME|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)/.test(code ?? '')
        ? absences.certificate
        : absences.lost;
  }
}
