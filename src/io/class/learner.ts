import {withSaid} from '../../app/class-pending.ts';
import type {ClassLinkState, ClassStatus} from '../../app/class-state.ts';
import {openPolicy} from '../../classroom/class-state.ts';
import {
  type FromServer,
  type Hello,
  type Position,
  protocolVersion,
  type Saying,
  type Welcome,
} from '../../classroom/protocol.ts';
import {fittingFile} from '../../classroom/shared-file.ts';
import type {Text} from '../../text/language.ts';
import {remoteText} from '../../text/remote.ts';
import {trouble} from '../trouble.ts';
import {Afterwards} from './afterwards.ts';
import {Calls} from './calls.ts';
import type {Joined, JoinWish, Times} from './client.ts';
import type {Ending} from './dial.ts';
import {Face, type Told} from './face.ts';
import {Heard} from './heard.ts';
import {Mailer} from './mailer.ts';
import type {Member} from './membership.ts';
import type {Outbox} from './outbox.ts';
import {checkedSaid} from './outbox-file.ts';
import {type Refusal, refusals} from './refusals.ts';
import {lostText} from './refused-sayings.ts';
import {ServerClock} from './server-clock.ts';
import {newSecret} from './tokens.ts';
import {WayBack} from './way-back.ts';

type Wish = JoinWish & {readonly times: Times};

/** The learner's end of a class: what is heard of it becomes a view, what is said to it waits in the outbox. */
export class Learner {
  readonly #wish: Wish;
  readonly #outbox: Outbox;
  readonly #mailer: Mailer;
  readonly #calls: Calls;
  readonly #wayBack: WayBack;
  readonly #heard = new Heard();
  readonly #clock = new ServerClock();
  readonly #face = new Face(() => this.status());
  #link: ClassLinkState = 'offline';
  #reason: Text | undefined;
  /** Has the server of this call welcomed us? It does so once. */
  #isWelcome = false;
  #isNew = false;
  /** Whoever loses the connection before the first welcome is no second learner: both tries come with this token. */
  #ownToken = newSecret(16);
  #hasOtherCourse = false;
  /** How far the log was told, as the server marked it. */
  #position: Position | undefined;
  readonly #afterwards: Afterwards;
  #isClosed = false;
  #answered: (joined: Joined) => void = () => {};
  readonly first: Promise<Joined>;

  constructor(wish: Wish, folder: string | undefined, member: Member | undefined, outbox: Outbox) {
    this.#wish = wish;
    this.#outbox = outbox;
    this.#mailer = new Mailer(outbox, wish.times.ack);
    this.#wayBack = new WayBack(folder, member, (error, at) => this.#face.tell(trouble(error, 'write', at)));
    this.#calls = new Calls({
      urls: wish.address.split(',').map((one) => (/^wss?:\/\//.test(one.trim()) ? one.trim() : `ws://${one.trim()}`)),
      patience: wish.times,
      pause: wish.times.pause,
      hello: () => this.#hello(),
      heard: (message) => this.#hear(message),
      ended: (ending) => this.#ended(ending),
      holdsProcess: () => !this.#face.isConnected,
    });
    const ways = {outbox, mailer: this.#mailer, calls: this.#calls, wayBack: this.#wayBack, face: this.#face};
    this.#afterwards = new Afterwards({...ways, stand: (link, reason) => this.#stand(link, reason)});
    this.first = new Promise((resolve) => {
      this.#answered = resolve;
    });
  }

  start(): void {
    this.#calls.call();
  }

  /** There is no place for us, for a reason that the class knows nothing of. */
  refuse(reason: Text): void {
    this.#stand('refused', reason);
  }

  #stand(link: ClassLinkState, reason?: Text): void {
    this.#link = link;
    if (reason !== undefined) this.#reason = reason;
    if ((link === 'refused' || link === 'over') && reason !== undefined) this.#answered({kind: 'refused', reason});
  }

  status(): ClassStatus {
    const {title = '', learner = '', policy = openPolicy} = this.#wayBack.member ?? {};
    const policyUntil = this.#wayBack.policyUntil(Date.now());
    return {
      link: this.#link,
      waiting: this.#outbox.pending.length,
      view: withSaid(
        this.#heard.view,
        this.#outbox.pending.map(({say}) => say),
      ),
      clockOffset: this.#clock.offset,
      title: remoteText(title, 80),
      name: this.#wayBack.member?.name ?? this.#wish.name,
      address: this.#wish.address,
      learner,
      policy,
      ...(policyUntil !== undefined && {policyUntil}),
      hasOtherCourse: this.#hasOtherCourse,
      ...(this.#reason !== undefined && {reason: this.#reason}),
    };
  }

  connect(dispatch: (event: Told) => void): void {
    this.#face.connect(dispatch);
  }

  tell(notice: Text): void {
    this.#face.tell(notice);
  }

  say(saying: Saying): void {
    if (this.#isClosed || this.#afterwards.isOver || this.#link === 'refused') return;
    const said = checkedSaid({cid: 1, say: fitting(saying)});
    if (said === undefined) return;
    this.#mailer.forgetPlaces(said.say);
    this.#outbox.add(said.say, Date.now());
    this.#face.changed();
    this.#mailer.pump();
  }

  async leave(): Promise<void> {
    await this.close();
    if (this.#link === 'over') await this.#outbox.clear();
    this.#face.left(leftNotice);
  }

  async close(): Promise<void> {
    if (!this.#isClosed) {
      const end = performance.now() + 500;
      while (this.#link === 'live' && this.#outbox.pending.length > 0 && performance.now() < end)
        await new Promise((resolve) => setTimeout(resolve, 10));
      this.#isClosed = true;
      if (this.#link === 'live') this.#wayBack.heard(Date.now(), 'for the last time');
      this.#calls.close();
    }
    await Promise.all([this.#outbox.settled(), this.#wayBack.settled()]);
  }

  #hello(): Hello {
    this.#isWelcome = false;
    const {code, name, course} = this.#wish;
    const {member} = this.#wayBack;
    // The code is said with the token as well: a log that lost its end may not know any more that we came.
    const who = {code, name: name.slice(0, 400), token: member?.token ?? this.#ownToken};
    const position = this.#position !== undefined && {position: this.#position};
    const waiting = this.#afterwards.saysWaiting() && {waiting: true};
    return {t: 'hello', v: protocolVersion, ...who, since: this.#heard.last, ...position, course, ...waiting};
  }

  #hear(message: FromServer): void {
    switch (message.t) {
      case 'token':
        this.#known(message.token, message.learner);
        break;
      case 'welcome':
        this.#welcomed(message);
        break;
      case 'ev':
        this.#told(message);
        break;
      case 'ack':
        this.#mailer.acknowledged(message.acks);
        this.#settled();
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
    this.#wayBack.heard(Date.now(), 'now and then');
  }

  /** Only who is new gets a token: one is somebody for good. */
  #known(token: string, learner: string): void {
    if (this.#wayBack.member !== undefined) return;
    const {address, code, name} = this.#wish;
    this.#isNew = true;
    this.#face.greet();
    this.#wayBack.became({address, code, name: remoteText(name, 24) || '?', token, learner, title: ''});
  }

  #told({events, mark}: Extract<FromServer, {t: 'ev'}>): void {
    this.#heard.add(events);
    const seq = this.#heard.last;
    if (mark !== undefined && seq > (this.#position?.seq ?? 0)) this.#position = {seq, mark};
    if (this.#heard.view.isOver) this.#afterwards.over();
    else this.#face.changed();
  }

  #welcomed({role, now, seq, mark, again, title, policy, course}: Welcome): void {
    const {line} = this.#calls;
    const isStrange = role !== 'learner' || this.#wayBack.member === undefined || this.#isWelcome;
    if (isStrange || line === undefined) {
      line?.cut();
      return;
    }
    this.#isWelcome = true;
    this.#calls.welcomed();
    // What the server told before is not true any more, and what it acknowledged may be lost.
    if (again) this.#heard.clear();
    this.#outbox.sendAgain(again ? 0 : this.#position?.seq);
    this.#position = mark === undefined ? undefined : {seq, mark};
    this.#link = 'live';
    this.#reason = undefined;
    this.#hasOtherCourse = course !== undefined && course.hash !== this.#wish.course.hash;
    if (!this.#afterwards.isOver) this.#wayBack.welcomed(title, policy, Date.now());
    this.#clocked(now);
    this.#face.changed();
    void this.#settleIn();
  }

  /** Nothing is said before the way back is on disk: whoever lost it would be somebody else. */
  async #settleIn(): Promise<void> {
    const {line} = this.#calls;
    await this.#wayBack.settled();
    this.#answered({kind: 'joined', isNew: this.#isNew});
    if (line !== undefined && this.#calls.line === line) this.#mailer.connected(line);
  }

  #clocked(now: number): void {
    if (this.#clock.told(now, Date.now())) this.#face.changed();
  }

  #erred({code, cid, retryMs}: Extract<FromServer, {t: 'err'}>): void {
    if (retryMs !== undefined) this.#mailer.later(retryMs);
    else if (cid !== undefined) {
      const lost = lostText(code, this.#outbox.pending.find((said) => said.cid === cid)?.say);
      this.#mailer.refused(cid);
      if (lost !== undefined) this.#face.tell(lost);
    }
    this.#settled();
  }

  #ended(ending: Ending): void {
    this.#mailer.gone(ending.kind === 'away' && ending.isTooBig ? 'too-big' : 'lost');
    if (this.#isClosed) return;
    if (this.#link === 'live') this.#wayBack.heard(Date.now(), 'for the last time');
    if (ending.kind === 'refused') {
      this.#refused(ending.refusal);
      return;
    }
    if (this.#afterwards.isOver) {
      this.#afterwards.callLate();
      return;
    }
    this.#link = 'offline';
    this.#reason = ending.reason;
    this.#face.changed();
    this.#calls.callLater();
    const isMember = this.#wayBack.member !== undefined;
    const {reason, retryMs} = ending;
    const retry = retryMs !== undefined && {retryMs};
    if (this.#calls.hasTriedAll) this.#answered({kind: 'away', isMember, reason, ...retry});
  }

  #refused(refusal: Refusal): void {
    this.#calls.hangUp();
    this.#mailer.gone('lost');
    if (refusal === 'token' && this.#wayBack.member !== undefined) {
      void this.#joinAnew();
      return;
    }
    if (refusal === 'ended') {
      this.#afterwards.refused(this.#isWelcome);
      return;
    }
    if (refusal === 'removed') this.#wayBack.freed();
    this.refuse(refusals[refusal]);
    this.#face.changed();
  }

  /** Something was taken or refused. */
  #settled(): void {
    if (this.#afterwards.isOver) this.#afterwards.over();
    else this.#face.changed();
  }

  /** The class was begun anew or has forgotten us: with the code we are somebody new in it. */
  async #joinAnew(): Promise<void> {
    this.#wayBack.lost();
    this.#ownToken = newSecret(16);
    this.#heard.clear();
    this.#position = undefined;
    await this.#outbox.clear();
    this.#calls.callLater();
  }
}

/** A file is cut where a message would become too long. */
function fitting(saying: Saying): Saying {
  return saying.k === 'share' && saying.file !== undefined ? {...saying, file: fittingFile(saying.file)} : saying;
}

const leftNotice: Text = {
  en: 'You left the class. The same command brings you back as the same learner.',
  ko: '수업에서 나왔어요. 같은 명령을 다시 실행하면 같은 학습자로 돌아와요.',
};
