import {randomFrom} from '../quiz/random.ts';
import {type Text, text} from '../text/language.ts';

/**
 * The name a learner has on the board: a kind word and an animal of the sea or the shore. Neighbouring numbers share no
 * word; from 1600 on a number stands behind. `alias`: a whole number from 0.
 */
export function aliasName(alias: number): Text {
  return twoWords(alias, animals);
}

/**
 * A name for a learner who brings none: a kind word and a thing of the harbour, so that nobody takes it for a name of the
 * board. The same seed gives the same one.
 */
export function offeredName(seed: string): Text {
  return twoWords(Math.floor(randomFrom(seed)() * qualities.length * harbour.length), harbour);
}

/** Each number below their product another pair: the second word moves on by one whenever the first begins again. */
function twoWords(number: number, things: readonly Text[]): Text {
  const round = Math.floor(number / qualities.length);
  const quality = qualities[number % qualities.length];
  const thing = things[(number + round) % things.length];
  const again = Math.floor(number / (qualities.length * things.length));
  return text((language) => {
    const name = `${quality?.[language]} ${thing?.[language]}`;
    return again === 0 ? name : `${name} ${again + 1}`;
  });
}

/** `English: 한국어` in each line. */
function words(lines: string): readonly Text[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [en = '', ko = ''] = line.split(':').map((word) => word.trim());
      return {en, ko};
    });
}

/**
 * Colours and moods that anybody likes to be called: nothing about size, speed, weight, age, skin or how well one
 * learns, and nothing that is a gibe in one of the languages.
 */
const qualities = words(`
  Amber: 호박빛
  Brave: 용감한
  Calm: 차분한
  Dancing: 춤추는
  Emerald: 에메랄드빛
  Friendly: 정다운
  Golden: 금빛
  Happy: 행복한
  Indigo: 쪽빛
  Jolly: 유쾌한
  Kind: 친절한
  Lemon: 레몬빛
  Merry: 흥겨운
  Noble: 늠름한
  Coral: 산호빛
  Peaceful: 평화로운
  Ruby: 루비빛
  Singing: 노래하는
  Turquoise: 청록빛
  Violet: 보랏빛
  Warm: 따뜻한
  Azure: 하늘빛
  Bright: 환한
  Cheerful: 명랑한
  Dreamy: 꿈꾸는
  Elegant: 우아한
  Fresh: 싱그러운
  Gentle: 온화한
  Jade: 옥빛
  Lively: 활기찬
  Mint: 민트빛
  Moonlit: 달빛
  Pearly: 진줏빛
  Rosy: 장밋빛
  Sapphire: 사파이어빛
  Shining: 반짝이는
  Silver: 은빛
  Starry: 별빛
  Sunny: 화창한
  Cosy: 포근한
`);

const animals = words(`
  Otter: 수달
  Dolphin: 돌고래
  Heron: 왜가리
  Seal: 물범
  Puffin: 퍼핀
  Salmon: 연어
  Crane: 두루미
  Seahorse: 해마
  Osprey: 물수리
  Penguin: 펭귄
  Marlin: 청새치
  Swan: 백조
  Narwhal: 외뿔고래
  Tern: 제비갈매기
  Lobster: 바닷가재
  Pelican: 펠리컨
  Orca: 범고래
  Egret: 백로
  Scallop: 가리비
  Kingfisher: 물총새
  Flamingo: 홍학
  Mackerel: 고등어
  Plover: 물떼새
  Porpoise: 상괭이
  Stork: 황새
  Eider: 솜털오리
  Cormorant: 가마우지
  Ibis: 따오기
  Seabass: 농어
  Petrel: 바다제비
  Mallard: 청둥오리
  Herring: 청어
  Sandpiper: 도요새
  Spoonbill: 저어새
  Sturgeon: 철갑상어
  Seagull: 갈매기
  Curlew: 마도요
  Frigatebird: 군함새
  Seabream: 참돔
  Shearwater: 슴새
`);

const harbour = words(`
  Anchor: 닻
  Lighthouse: 등대
  Compass: 나침반
  Sail: 돛
  Island: 섬
  Lantern: 등불
  Ferry: 나룻배
  Harbour: 항구
  Canoe: 카누
  Breeze: 산들바람
  Yacht: 요트
  Pebble: 조약돌
  Captain: 선장
  Rainbow: 무지개
  Sailboat: 돛단배
  Wave: 물결
  Explorer: 탐험가
  Cove: 포구
  Tugboat: 예인선
  Horizon: 수평선
  Kayak: 카약
  Reef: 산호초
  Sailor: 뱃사람
  Pier: 부두
  Sunrise: 해돋이
  Raft: 뗏목
  Navigator: 항해사
  Beach: 바닷가
  Schooner: 범선
  Tide: 밀물
  Map: 지도
  Lagoon: 석호
  Telescope: 망원경
  Flag: 깃발
  Steamer: 증기선
  Seashell: 조가비
  Rudder: 방향타
  Dune: 모래언덕
  Submarine: 잠수함
  Mast: 돛대
`);
