import {fullBucket, type Rate, spend} from '../../classroom/limits.ts';

/** In kilobytes: a whole day of a class comes at once, a class that goes on says some a second. */
const rate: Rate = {perSecond: 128, most: 8 * 1024};

/** How much is taken from a class, through all the connections to it: one that floods must not take the learner's machine. */
export class Intake {
  #bucket = fullBucket(performance.now(), rate);

  /** Takes a message of so many characters; false when it is too much. */
  takes(length: number): boolean {
    const {bucket, verdict} = spend(this.#bucket, 1 + length / 1024, performance.now(), rate);
    this.#bucket = bucket;
    return verdict === 'granted';
  }
}
