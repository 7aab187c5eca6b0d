import type {Language} from '../text/language.ts';
import {words} from './words.ts';

/** What the timer shows. `last`: less than a minute left. */
export interface TimerFace {
  readonly phase: 'running' | 'last' | 'up';
  /** `7:42`, or with hours `1:07:42`; when it is over the words for that. */
  readonly text: string;
}

/**
 * By how much the server's clock is ahead of ours, in ms, from pairs heard so far. A message can only arrive late, so
 * the largest difference is the truest one.
 */
export function offsetOf(heard: readonly {readonly server: number; readonly local: number}[]): number {
  return heard.reduce((most, {server, local}) => Math.max(most, server - local), Number.NEGATIVE_INFINITY);
}

/** The timer that ends at `ends`, at `now`; both in ms by the server's clock. A second counts until it is over. */
export function timerFace(ends: number, now: number, language: Language): TimerFace {
  const left = ends - now;
  if (left <= 0) return {phase: 'up', text: words.timeUp[language]};
  const seconds = Math.ceil(left / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  const text = hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
  return {phase: left <= 60_000 ? 'last' : 'running', text};
}
