import type {HeldExam} from '../../app/class-state.ts';
import {holdsUntil} from '../../classroom/policy.ts';
import type {Policy} from '../../classroom/protocol.ts';
import {type Member, membersIn, writeMember} from './membership.ts';

/** While a class is there, that is written down so often, in ms. */
const between = 10 * 60 * 1000;

/** What is needed to come back as the same learner, and for how long the policy of a class holds that is away. */
export class WayBack {
  readonly #folder: string | undefined;
  /** Hears of a disk that takes nothing. */
  readonly #troubled: (error: unknown, folder: string) => void;
  #member: Member | undefined;
  #writing: Promise<void> = Promise.resolve();

  /** `folder`: undefined when nothing is remembered beyond this process. */
  constructor(
    folder: string | undefined,
    member: Member | undefined,
    troubled: (error: unknown, folder: string) => void,
  ) {
    this.#folder = folder;
    this.#member = member;
    this.#troubled = troubled;
  }

  /** Who one is in the class; undefined before the first token. */
  get member(): Member | undefined {
    return this.#member;
  }

  /** The class gave a token. */
  became(member: Member): void {
    this.#remember(member);
  }

  /** The class said what it is called and what holds in it. `now`: in ms since 1970, by our own clock. */
  welcomed(title: string, policy: Policy, now: number): void {
    if (this.#member !== undefined) this.#remember({...this.#member, title, policy, heardAt: now});
  }

  /** Something was heard of the class, or it was lost just now. */
  heard(now: number, when: 'now and then' | 'for the last time'): void {
    const {policy, heardAt = 0} = this.#member ?? {};
    if (this.#member === undefined || policy === undefined) return;
    if (when === 'for the last time' || Math.abs(now - heardAt) > between)
      this.#remember({...this.#member, heardAt: now});
  }

  /** The class has ended, or does not want us any more: its policy holds nobody. */
  freed(): void {
    if (this.#member === undefined) return;
    const {policy: _, heardAt: __, ...rest} = this.#member;
    this.#remember(rest);
  }

  /** The class does not know us: we shall be somebody else in it. */
  lost(): void {
    this.#member = undefined;
  }

  /** Until when the policy holds without a word of the class; undefined when it does not hold. */
  policyUntil(now: number): number | undefined {
    const {policy, heardAt} = this.#member ?? {};
    return policy === undefined || heardAt === undefined ? undefined : holdsUntil(heardAt, now);
  }

  /** Resolves when all of it is on disk, or the disk has refused. */
  settled(): Promise<void> {
    return this.#writing;
  }

  #remember(member: Member): void {
    const isKnown = JSON.stringify(member) === JSON.stringify(this.#member);
    this.#member = member;
    const folder = this.#folder;
    if (folder === undefined || isKnown) return;
    const write = () => writeMember(folder, member).catch((error: unknown) => this.#troubled(error, folder));
    this.#writing = this.#writing.then(write);
  }
}

/** An exam that goes on in a class of this data folder although nobody is in it here; of several the one that lasts longest. */
export async function heldExam(data: string, now: number): Promise<HeldExam | undefined> {
  const found = (await membersIn(data)).flatMap(({policy, heardAt}): HeldExam[] => {
    const until = heardAt === undefined ? undefined : holdsUntil(heardAt, now);
    return policy?.exam === true && until !== undefined ? [{policy, until}] : [];
  });
  return found.sort((a, b) => b.until - a.until)[0];
}
