import type {Terminal} from './terminal.ts';

export const up = '\x1b[A';
export const down = '\x1b[B';
export const right = '\x1b[C';
export const left = '\x1b[D';
export const enter = '\r';
export const esc = '\x1b';
const pageDown = '\x1b[6~';

export const kinds = [
  'single',
  'multi',
  'truefalse',
  'poll',
  'fill',
  'predict',
  'order',
  'match',
  'bug',
  'config',
  'planet',
  'rings',
] as const;
type Name = (typeof kinds)[number];

/** What the questions of test/support/quiz-course begin with, in both languages. */
const prompts: Readonly<Record<Name, RegExp>> = {
  single: /Which letter of the|그리스 문자 가운데/,
  multi: /Which of these are|색깔을 모두/,
  truefalse: /A dry dock holds|배를 고치는 동안/,
  poll: /How often do you|배포는 얼마나/,
  fill: /HTTP listens on|HTTP는 ____번/,
  predict: /What does this print|무엇이 출력될까요/,
  order: /Sort these, the|이른 식사부터/,
  match: /Which English word|스페인어와 영어를/,
  bug: /Which line stops|어느 줄 때문에/,
  config: /Name the version|베이스 이미지의/,
  planet: /Which planet is|태양에 가장 가까운/,
  rings: /Which planet has|고리가 가장 넓은/,
};

/** Somebody at a keyboard who takes a quiz of test/support/quiz-course: reads the screen, presses keys, nothing else. */
export class QuizLearner {
  readonly terminal: Terminal;

  constructor(terminal: Terminal) {
    this.terminal = terminal;
  }

  /** The question in front; undefined while there is none. */
  get question(): Name | undefined {
    // The start of a long prompt may have been scrolled away by a field that is written in.
    const text = this.terminal.lines().slice(1, 4).join('\n');
    return kinds.find((name) => prompts[name].test(text));
  }

  /** Waits until a question is in front and says which; `not`: until it is another one. */
  async asked(not?: Name): Promise<Name> {
    await this.terminal.until(() => this.question !== undefined && this.question !== not);
    const {question} = this;
    if (question === undefined) throw new Error('The question went away.');
    return question;
  }

  /** Presses a key that changes something, and waits until it has; a clock that ticks is no change. */
  async press(key: string): Promise<void> {
    const seen = () => this.terminal.text().replace(/\d+:\d\d/, '');
    const before = seen();
    this.terminal.type(key);
    await this.terminal.until(() => seen() !== before);
  }

  /** Puts the right answer down, all but the last Enter. In a list with one answer there is nothing to put down: see `answer`. */
  async putDown(name: Name): Promise<void> {
    switch (name) {
      case 'fill':
        await this.press('80');
        await this.press('\t');
        return this.press('443');
      case 'predict':
        return this.press('hello');
      case 'order':
        return this.sort(['breakfast', 'lunch', 'dinner']);
      case 'match':
        for (const word of ['one', 'two', 'three']) {
          if (!this.terminal.text().includes(`. ${word}`)) await this.press(pageDown);
          await this.press(this.numberOf(word));
        }
        return;
      case 'bug':
        return this.press(down);
      case 'multi':
        for (const word of ['red', 'blue']) await this.press(this.numberOf(word));
        return;
      case 'config':
        this.terminal.type(enter);
        // The editor has the terminal now; its script writes a version.
        await this.terminal.until('FROM python:3.13-slim');
        return;
      case 'single':
      case 'truefalse':
      case 'poll':
      case 'planet':
      case 'rings':
        return;
    }
  }

  /** Answers the question in front by keyboard, right or wrong. */
  async answer(name: Name, how: 'right' | 'wrong' = 'right'): Promise<void> {
    const choice = how === 'right' ? rightChoices[name] : wrongChoices[name];
    if (choice !== undefined) {
      if (name === 'multi') throw new Error('Several choices are put down one by one.');
      return this.press(name === 'truefalse' ? choice : this.numberOf(choice));
    }
    if (how === 'right') await this.putDown(name);
    else if (name === 'fill' || name === 'predict') await this.press('no');
    if (how === 'wrong' && name === 'fill') {
      await this.press('\t');
      await this.press('no');
    }
    if (name === 'multi') await this.toLastRow();
    await this.press(enter);
  }

  /** The number that stands before a word in a list. */
  numberOf(word: string): string {
    const found = new RegExp(`(\\d)\\.? (?:\\[.\\] |[●○] )?${word}\\b`).exec(this.terminal.text())?.[1];
    if (found === undefined) throw new Error(`No ${word} on the screen:\n${this.terminal.text()}`);
    return found;
  }

  /** Is it answered in a list? */
  isChoice(name: Name): boolean {
    return rightChoices[name] !== undefined || name === 'multi';
  }

  /** What was put down, as it stands on the screen: marks, numbers, texts and where the pointer is. */
  marks(): readonly string[] {
    return this.terminal
      .lines()
      .slice(1, -2)
      .flatMap((line) => /^([▶◆] (?:\d|443|hello)?|. [\d?] ◀ \w+|.*\[.\]|.*\d\. \w+)/.exec(line)?.[0] ?? []);
  }

  async toLastRow(): Promise<void> {
    await this.press(up);
    for (let more = 0; more < 5 && !/▶ →/.test(this.terminal.text()); more++) await this.press(up);
  }

  /** Moves lines up until they stand in this order. */
  async sort(words: readonly string[]): Promise<void> {
    for (const [to, word] of words.entries()) {
      let at = Number(this.numberOf(word)) - 1;
      if (at === to) continue;
      while (this.cursor() < at) await this.press(down);
      while (this.cursor() > at) await this.press(up);
      await this.press(' ');
      for (; at > to; at--) await this.press(up);
      await this.press(' ');
    }
  }

  cursor(): number {
    return Number(/[▶◆] (\d)\./.exec(this.terminal.text())?.[1] ?? 1) - 1;
  }
}

const rightChoices: Readonly<Partial<Record<Name, string>>> = {
  single: 'alpha',
  truefalse: '1',
  poll: 'daily',
  planet: 'Mercury',
  rings: 'Saturn',
};
const wrongChoices: Readonly<Partial<Record<Name, string>>> = {
  single: 'beta',
  truefalse: '2',
  poll: 'monthly',
  planet: 'Venus',
  rings: 'Neptune',
};
