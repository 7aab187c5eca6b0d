import {askRate, byteRate, sayingRate} from '../../classroom/limits.ts';
import type {Entry, FromServer, Put, Saying} from '../../classroom/protocol.ts';
import {isOpenAt, outlastsEnd} from '../../classroom/session.ts';
import {cleanSaying} from './clean.ts';
import type {Hub} from './hub.ts';
import {Meter} from './meter.ts';

interface SayingsWays {
  readonly hub: Hub;
  readonly hasExercise: (id: string) => boolean;
  readonly hasRule: (id: string) => boolean;
  readonly hasPage: (lesson: string, page: string) => boolean;
  readonly now: () => number;
}

/** What a learner is told of something that does not go into the log; with `retryMs` it may be said again. */
type Refused = Omit<Extract<FromServer, {t: 'err'}>, 't'>;

interface Heard {
  readonly entries: readonly Entry[];
  readonly refused: readonly Refused[];
}

/**
 * What of learners' sayings goes into the log: what the class asked for or the course has, and no more of it than its
 * limits allow. Whoever says too much is told when to say it again, and loses nothing; only questions to the instructor
 * are refused for good, because a learner would not want them asked minutes later.
 */
export class Sayings {
  readonly #ways: SayingsWays;
  /** By learner, through all their connections. */
  readonly #count = new Meter(sayingRate);
  readonly #bytes = new Meter(byteRate);
  readonly #asks = new Meter(askRate);

  constructor(ways: SayingsWays) {
    this.#ways = ways;
  }

  heard(learner: string, puts: Put['puts']): Heard {
    const at = this.#ways.now();
    const entries: Entry[] = [];
    const refused: Refused[] = [];
    for (const {cid, say} of puts) {
      const code = this.#strange(learner, say);
      if (code === undefined) entries.push({...this.#known(cleanSaying(say)), by: `l:${learner}`, cid, at});
      else refused.push({code, cid});
    }
    const waitMs = entries.length === 0 ? 0 : this.#wait(learner, entries, at);
    if (waitMs > 0) return {entries: [], refused: [...refused, {code: 'rate', retryMs: waitMs}]};
    const asked = entries.filter((entry) => entry.k !== 'ask' || this.#mayAsk(learner, at));
    for (const {cid = 0} of entries.filter((entry) => !asked.includes(entry)))
      refused.push({code: 'asks-too-fast', cid});
    return {entries: asked, refused};
  }

  /** How long this is too much for, in ms. */
  #wait(learner: string, entries: readonly Entry[], now: number): number {
    const bytes = Buffer.byteLength(JSON.stringify(entries));
    const waitMs = Math.max(this.#count.wait(learner, entries.length, now), this.#bytes.wait(learner, bytes, now));
    if (waitMs > 0) return waitMs;
    this.#count.spend(learner, entries.length, now);
    this.#bytes.spend(learner, bytes, now);
    return 0;
  }

  #mayAsk(learner: string, now: number): boolean {
    return this.#asks.spend(learner, 1, now).verdict === 'granted';
  }

  /**
   * Why a saying means nothing here. Answers and votes that come late do: they are kept and flagged. So do those that
   * come again because their acknowledgement was lost.
   */
  #strange(learner: string, say: Saying): string | undefined {
    const {hub, hasExercise, hasPage, now} = this.#ways;
    const {polls, quizzes, shared, endedAt} = hub.state;
    if (endedAt !== undefined && !(outlastsEnd(say.k) && isOpenAt(hub.state, now()))) return 'ended';
    switch (say.k) {
      case 'check':
      case 'at-exercise':
        return hasExercise(say.ex) ? undefined : 'unknown-exercise';
      case 'at':
        return hasPage(say.lesson, say.page) ? undefined : 'unknown-page';
      case 'answer': {
        const quiz = quizzes.find(({id}) => id === say.quiz);
        const asked = quiz?.questions.slice(0, quiz.current + 1) ?? [];
        return asked.some(({id}) => id === say.q) ? undefined : 'unknown-question';
      }
      case 'vote': {
        const choices = polls.find(({id}) => id === say.poll)?.choices.length ?? 0;
        return choices > 0 && say.picks.every((pick) => pick < choices) ? undefined : 'unknown-poll';
      }
      case 'share':
        return shared.some(({req, learner: of}) => req === say.req && of === learner) ? undefined : 'not-asked';
      case 'help':
      case 'done':
      case 'pace':
      case 'ask':
        return undefined;
    }
  }

  /** A check without rules that do not exist: a learner's drydock may be newer, and what it judged counts all the same. */
  #known(saying: Saying): Saying {
    if (saying.k !== 'check') return saying;
    return {...saying, rules: saying.rules.filter(({id}) => this.#ways.hasRule(id))};
  }
}
