import {withSaid} from '../../app/class-pending.ts';
import type {ClassEvent, ClassLinkState, ClassStatus} from '../../app/class-state.ts';
import {openPolicy} from '../../classroom/class-state.ts';
import {type FromServer, type Hello, protocolVersion, type Saying, type Welcome} from '../../classroom/protocol.ts';
import type {Text} from '../../text/language.ts';
import {remoteText} from '../../text/remote.ts';
import {trouble} from '../trouble.ts';
import type {Joined, JoinWish, Times} from './client.ts';
import {dial, type Ending, type Line} from './dial.ts';
import {Heard} from './heard.ts';
import {fitting, Mailer} from './mailer.ts';
import {type Member, writeMember} from './membership.ts';
import {checkedSaid, type Outbox} from './outbox.ts';
import {type Refusal, refusals} from './refusals.ts';
import {ServerClock} from './server-clock.ts';

type Wish = JoinWish & {readonly times: Times};
type Told = ClassEvent | {readonly type: 'noticed'; readonly notice: Text};

/** The learner's end: one connection at a time, tried again and again; what is said waits in the outbox. */
export class Learner {
  readonly #wish: Wish;
  readonly #folder: string | undefined;
  readonly #outbox: Outbox;
  readonly #mailer: Mailer;
  readonly #heard = new Heard();
  readonly #urls: readonly string[];
  #member: Member | undefined;
  #remembered: Promise<void> = Promise.resolve();
  #isNew = false;
  /** The app has to say what is shared. */
  #hasToGreet = false;
  #dispatch: ((event: Told) => void) | undefined;
  readonly #early: Text[] = [];
  #line: Line | undefined;
  #link: ClassLinkState = 'offline';
  #reason: Text | undefined;
  #at = 0;
  /** Tries since the last welcome. */
  #tries = 0;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;
  readonly #clock = new ServerClock();
  #hasOtherCourse = false;
  /** The furthest the log is known to reach, and the server that was live last. */
  #reach = 0;
  #liveAt: string | undefined;
  #answered: (joined: Joined) => void = () => {};
  readonly first: Promise<Joined>;

  constructor(wish: Wish, folder: string | undefined, member: Member | undefined, outbox: Outbox) {
    this.#wish = wish;
    this.#folder = folder;
    this.#member = member;
    this.#outbox = outbox;
    this.#mailer = new Mailer(outbox, wish.times.ack);
    this.#urls = wish.address
      .split(',')
      .map((one) => (/^wss?:\/\//.test(one.trim()) ? one.trim() : `ws://${one.trim()}`));
    this.first = new Promise((resolve) => {
      this.#answered = resolve;
    });
  }

  start(): void {
    this.#dial();
  }

  status(): ClassStatus {
    const {title = '', learner = '', policy = openPolicy} = this.#member ?? {};
    return {
      link: this.#link,
      waiting: this.#outbox.pending.length,
      view: withSaid(
        this.#heard.view,
        this.#outbox.pending.map(({say}) => say),
      ),
      clockOffset: this.#clock.offset,
      title: remoteText(title, 80),
      name: this.#member?.name ?? this.#wish.name,
      address: this.#wish.address,
      learner,
      policy,
      hasOtherCourse: this.#hasOtherCourse,
      ...(this.#reason !== undefined && {reason: this.#reason}),
    };
  }

  connect(dispatch: (event: Told) => void): void {
    this.#dispatch = dispatch;
    this.#changed();
    for (const notice of this.#early.splice(0)) this.tell(notice);
  }

  tell(notice: Text): void {
    if (this.#dispatch === undefined) this.#early.push(notice);
    else this.#dispatch({type: 'noticed', notice});
  }

  say(saying: Saying): void {
    if (this.#isClosed || this.#link === 'over' || this.#link === 'refused') return;
    const said = checkedSaid({cid: 1, say: fitting(saying)});
    if (said === undefined) return;
    this.#forgetPlaces(said.say);
    this.#outbox.add(said.say, Date.now());
    this.#changed();
    this.#mailer.pump();
  }

  async leave(): Promise<void> {
    await this.close();
    this.#dispatch?.({type: 'class-left', notice: leftNotice});
  }

  async close(): Promise<void> {
    if (this.#isClosed) return this.#outbox.settled();
    const end = performance.now() + 500;
    while (this.#link === 'live' && this.#outbox.pending.length > 0 && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 10));
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#line?.close();
    this.#line = undefined;
    await Promise.all([this.#outbox.settled(), this.#remembered]);
  }

  /** Where they were before they moved on says nothing any more. */
  #forgetPlaces({k}: Saying): void {
    if (k !== 'at' && k !== 'at-exercise') return;
    const waiting = this.#outbox.pending.filter((one) => !this.#mailer.isFlying(one));
    this.#outbox.drop(waiting.filter(({say}) => say.k === 'at' || say.k === 'at-exercise').map(({cid}) => cid));
  }

  #changed(): void {
    const isNew = this.#hasToGreet && this.#dispatch !== undefined;
    if (isNew) this.#hasToGreet = false;
    this.#dispatch?.({type: 'class-changed', status: this.status(), at: Date.now(), ...(isNew && {isNew})});
  }

  #dial(): void {
    const url = this.#urls[this.#at % this.#urls.length] ?? '';
    const line: Line = dial(
      url,
      this.#hello(),
      {
        heard: (message) => {
          if (this.#line === line) this.#hear(message, url);
        },
        ended: (ending) => {
          if (this.#line === line) this.#ended(ending);
        },
      },
      this.#wish.times,
    );
    this.#line = line;
  }

  #hello(): Hello {
    const {code, name, course} = this.#wish;
    const who = this.#member === undefined ? {code, name: name.slice(0, 400)} : {token: this.#member.token};
    return {t: 'hello', v: protocolVersion, ...who, since: this.#heard.last, course};
  }

  #hear(message: FromServer, url: string): void {
    switch (message.t) {
      case 'token':
        this.#known(message.token, message.learner);
        break;
      case 'welcome':
        this.#welcomed(message, url);
        break;
      case 'ev':
        this.#told(message.events);
        break;
      case 'ack':
        this.#reach = Math.max(this.#reach, ...message.acks.map(({seq}) => seq));
        this.#mailer.acknowledged(message.acks.map(({cid}) => cid));
        this.#changed();
        break;
      case 'tick':
        this.#clocked(message.now);
        break;
      case 'err':
        this.#erred(message);
        break;
      case 'log':
      case 'board':
      case 'bye':
        break;
    }
  }

  #known(token: string, learner: string): void {
    const {address, code, name} = this.#wish;
    this.#isNew = true;
    this.#hasToGreet = true;
    this.#remember({address, code, name: remoteText(name, 24) || '?', token, learner, title: ''});
  }

  #told(events: readonly unknown[]): void {
    this.#heard.add(events);
    this.#reach = Math.max(this.#reach, this.#heard.last);
    if (this.#heard.view.isOver) this.#refused('ended');
    else this.#changed();
  }

  #welcomed({role, now, seq, title, policy, course}: Welcome, url: string): void {
    const line = this.#line;
    this.#tries = 0;
    if (role !== 'learner' || this.#member === undefined || line === undefined) line?.cut();
    else if (seq < this.#reach) this.#startOver();
    else {
      // Who was away may meet a server that never heard what another one acknowledged.
      if (this.#liveAt !== url) this.#outbox.sendAgain();
      this.#liveAt = url;
      this.#reach = seq;
      this.#link = 'live';
      this.#reason = undefined;
      this.#hasOtherCourse = course !== undefined && course.hash !== this.#wish.course.hash;
      this.#remember({...this.#member, title, policy});
      this.#clocked(now);
      this.#changed();
      void this.#settleIn(line);
    }
  }

  /** Nothing is said before the way back is on disk: whoever lost it would be somebody else. */
  async #settleIn(line: Line): Promise<void> {
    await this.#remembered;
    this.#answered({kind: 'joined', isNew: this.#isNew});
    if (this.#line === line) this.#mailer.connected(line);
  }

  /** The server knows less than it did: what it told of that is not true any more, and what it acknowledged may be lost. */
  #startOver(): void {
    this.#heard.clear();
    this.#reach = 0;
    this.#liveAt = undefined;
    this.#line?.cut();
  }

  #remember(member: Member): void {
    const isKnown = JSON.stringify(member) === JSON.stringify(this.#member);
    this.#member = member;
    const folder = this.#folder;
    if (folder === undefined || isKnown) return;
    const write = () =>
      writeMember(folder, member).catch((error: unknown) => this.tell(trouble(error, 'write', folder)));
    this.#remembered = this.#remembered.then(write);
  }

  #clocked(now: number): void {
    if (this.#clock.told(now, Date.now())) this.#changed();
  }

  #erred({cid, retryMs}: Extract<FromServer, {t: 'err'}>): void {
    if (retryMs !== undefined) this.#mailer.later(retryMs);
    else if (cid !== undefined) this.#mailer.refused(cid);
    this.#changed();
  }

  #ended(ending: Ending): void {
    this.#line = undefined;
    this.#mailer.gone(ending.kind === 'away' && ending.isTooBig ? 'too-big' : 'lost');
    if (this.#isClosed) return;
    if (ending.kind === 'refused') this.#refused(ending.refusal);
    else {
      this.#link = 'offline';
      this.#reason = ending.reason;
      this.#changed();
      this.#again(ending.reason);
    }
  }

  #again(reason: Text): void {
    this.#at++;
    this.#tries++;
    if (this.#tries >= this.#urls.length) this.#answered({kind: 'away', isMember: this.#member !== undefined, reason});
    const longest = Math.min(
      this.#wish.times.pause,
      125 * 2 ** Math.min(10, Math.floor(this.#tries / this.#urls.length)),
    );
    this.#timer = setTimeout(() => this.#dial(), Math.random() * longest);
    // Whoever only asks whether there is a class must not wait for it for ever.
    if (this.#dispatch !== undefined) this.#timer.unref();
  }

  #refused(refusal: Refusal): void {
    const line = this.#line;
    this.#line = undefined;
    line?.close();
    this.#mailer.gone('lost');
    if (refusal === 'token' && this.#member !== undefined) {
      void this.#joinAnew();
      return;
    }
    this.#link = refusal === 'ended' ? 'over' : 'refused';
    this.#reason = refusals[refusal];
    clearTimeout(this.#timer);
    if (refusal === 'ended') void this.#outbox.clear().then(() => this.#changed());
    this.#changed();
    this.#answered({kind: 'refused', reason: refusals[refusal]});
  }

  /** The class was begun anew or has forgotten us: with the code we are somebody new in it. */
  async #joinAnew(): Promise<void> {
    this.#member = undefined;
    this.#heard.clear();
    this.#reach = 0;
    await this.#outbox.clear();
    if (!this.#isClosed) this.#dial();
  }
}

const leftNotice: Text = {
  en: 'You left the class. The same command brings you back as the same learner.',
  ko: '수업에서 나왔어요. 같은 명령을 다시 실행하면 같은 학습자로 돌아와요.',
};
