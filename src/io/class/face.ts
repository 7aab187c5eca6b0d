import type {ClassEvent, ClassStatus} from '../../app/class-state.ts';
import type {Text} from '../../text/language.ts';

export type Told = ClassEvent | {readonly type: 'noticed'; readonly notice: Text};

/** What the app is told of the class, once there is one; sentences that come before wait for it. */
export class Face {
  readonly #status: () => ClassStatus;
  readonly #early: Text[] = [];
  #dispatch: ((event: Told) => void) | undefined;
  /** The app has to say what is shared. */
  #hasToGreet = false;

  constructor(status: () => ClassStatus) {
    this.#status = status;
  }

  get isConnected(): boolean {
    return this.#dispatch !== undefined;
  }

  connect(dispatch: (event: Told) => void): void {
    this.#dispatch = dispatch;
    this.changed();
    for (const notice of this.#early.splice(0)) this.tell(notice);
  }

  /** The learner is new here. */
  greet(): void {
    this.#hasToGreet = true;
  }

  tell(notice: Text): void {
    if (this.#dispatch === undefined) this.#early.push(notice);
    else this.#dispatch({type: 'noticed', notice});
  }

  changed(): void {
    if (this.#dispatch === undefined) return;
    const isNew = this.#hasToGreet;
    this.#hasToGreet = false;
    this.#dispatch({type: 'class-changed', status: this.#status(), at: Date.now(), ...(isNew && {isNew})});
  }

  left(notice: Text): void {
    this.#dispatch?.({type: 'class-left', notice});
  }
}
