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
    en: 'The instructor took you out of this class. What you did in drydock stays with you.',
    ko: '강사가 이 수업에서 퇴장시켰어요. drydock에서 한 것은 그대로 남아 있어요.',
  },
  ended: {
    en: 'This class has ended. What you did in drydock stays with you.',
    ko: '수업이 끝났어요. drydock에서 한 것은 그대로 남아 있어요.',
  },
  replaced: {
    en: 'You are in this class in another drydock now, so this one is no longer connected. Close that one and start this one again to come back here.',
    ko: '다른 drydock에서 이 수업에 들어가서 여기는 연결이 끊겼어요. 여기로 돌아오려면 그 drydock을 닫고 다시 실행하세요.',
  },
  token: {
    en: 'The class does not know this drydock any more. Join again with the code.',
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
    en: 'The machine is there, but no class is open at this port. Check the address, or wait until the instructor has begun.',
    ko: '컴퓨터는 찾았지만 이 포트에 열린 수업이 없어요. 주소를 확인하거나 강사가 수업을 열 때까지 기다리세요.',
  },
  silence: {
    en: 'Nothing answered at this address. Check it, and that you are in the same network as the instructor.',
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
  tooManyTries: {
    en: 'There were too many wrong codes from here. Wait a minute, then try again.',
    ko: '여기에서 틀린 참여 코드가 너무 많이 들어왔어요. 1분쯤 뒤에 다시 해 보세요.',
  },
  lost: {en: 'The connection to the class was lost.', ko: '수업과 연결이 끊겼어요.'},
} as const satisfies Readonly<Record<string, Text>>;

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
    default:
      return absences.lost;
  }
}
