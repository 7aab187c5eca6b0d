import type {ClassAnswer, Order, Saying} from '../../classroom/protocol.ts';
import {fittingFile, type SharedFile} from '../../classroom/shared-file.ts';
import {cells} from '../../text/cells.ts';
import {remoteLines, remoteText} from '../../text/remote.ts';

/** What is shown where nothing of a text may be shown. */
const nothing = '…';
const nameCells = 24;
const lineCells = 200;

/** A text of one line, of at most so many UTF-16 units and never empty. */
function line(text: string, most: number): string {
  return remoteText(text, most, most) || nothing;
}

/** A name of at most 24 cells; undefined when nothing of it may be shown. */
export function cleanName(name: string): string | undefined {
  return remoteText(name, nameCells) || undefined;
}

/** The title of a class. */
export function cleanTitle(title: string): string {
  return line(title, 80);
}

/** What a learner says, with every text of theirs made of characters that may be shown. */
export function cleanSaying(saying: Saying): Saying {
  switch (saying.k) {
    case 'ask':
      return {...saying, text: line(saying.text, 300)};
    case 'help':
      return saying.text === undefined ? saying : {...saying, text: line(saying.text, 200)};
    case 'answer':
      return {...saying, given: cleanAnswer(saying.given)};
    case 'share': {
      if (saying.file === undefined) return saying;
      return {...saying, file: cleanFile(saying.file)};
    }
    case 'check':
    case 'vote':
    case 'done':
    case 'pace':
    case 'at':
    case 'at-exercise':
      return saying;
  }
}

/** Blanks for tabs may make it longer than it came: then it is cut once more, and says so. */
function cleanFile({path, text, ...rest}: SharedFile): SharedFile {
  const lines = remoteLines(text, text.length + 1, lineCells + 1).split('\n');
  const marked = lines.map((one) => (cells(one) > lineCells ? `${remoteLines(one, 1, lineCells - 1)}…` : one));
  return fittingFile({path: line(path, 200), text: marked.join('\n'), ...rest});
}

function cleanAnswer(given: ClassAnswer): ClassAnswer {
  return given.kind === 'texts' ? {...given, texts: given.texts.map((text) => remoteText(text, 300, 300))} : given;
}

/** An order, with every text in it made of characters that may be shown. */
export function cleanOrder(order: Order): Order {
  switch (order.k) {
    case 'hint':
      return {...order, text: line(order.text, 400)};
    case 'askShare':
      return {...order, path: line(order.path, 200)};
    case 'poll.open':
      return {...order, prompt: line(order.prompt, 300), choices: order.choices.map((choice) => line(choice, 120))};
    default:
      return order;
  }
}
