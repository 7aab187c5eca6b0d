import type {Text} from '../../text/language.ts';
import type {Place} from './place.ts';

const names: Readonly<Record<Place | 'any', Text>> = {
  main: {en: 'outside all blocks', ko: '모든 블록의 바깥'},
  events: {en: 'in `events`', ko: '`events` 블록 안'},
  http: {en: 'directly in `http`', ko: '`http` 블록 바로 안'},
  server: {en: 'in `server`', ko: '`server` 블록 안'},
  location: {en: 'in `location`', ko: '`location` 블록 안'},
  upstream: {en: 'in `upstream`', ko: '`upstream` 블록 안'},
  'if in server': {en: 'in an `if` of a `server`', ko: '`server`의 `if` 블록 안'},
  'if in location': {en: 'in an `if` of a `location`', ko: '`location`의 `if` 블록 안'},
  limit_except: {en: 'in `limit_except`', ko: '`limit_except` 블록 안'},
  stream: {en: 'directly in `stream`', ko: '`stream` 블록 바로 안'},
  'stream server': {en: 'in a `server` of `stream`', ko: '`stream`의 `server` 블록 안'},
  'stream upstream': {en: 'in an `upstream` of `stream`', ko: '`stream`의 `upstream` 블록 안'},
  mail: {en: 'directly in `mail`', ko: '`mail` 블록 바로 안'},
  'mail server': {en: 'in a `server` of `mail`', ko: '`mail`의 `server` 블록 안'},
  any: {en: 'anywhere', ko: '어디든'},
};

/** How people say where something stands. */
export function placeName(place: Place | 'any'): Text {
  return names[place];
}
