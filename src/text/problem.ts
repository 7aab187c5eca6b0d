import type {Language, Text} from './language.ts';

/** Something wrong in content that somebody wrote for drydock: a lesson, an exercise, a quiz. */
export interface ContentProblem {
  /** The file, as its author would name it. */
  readonly path: string;
  /** From 1; 1 when the whole file is meant. */
  readonly line: number;
  /** What was seen and what to do. */
  readonly message: Text;
  /** error: it cannot be used as it is. warning: it can, and should be better. */
  readonly severity: 'error' | 'warning';
}

/** Collects the problems of one file while it is read. */
export class Problems {
  readonly path: string;
  readonly list: ContentProblem[];
  readonly #before: number;

  constructor(path: string, list: ContentProblem[] = [], before = 0) {
    this.path = path;
    this.list = list;
    this.#before = before;
  }

  error(line: number, message: Text): void {
    this.list.push({path: this.path, line: line + this.#before, message, severity: 'error'});
  }

  warning(line: number, message: Text): void {
    this.list.push({path: this.path, line: line + this.#before, message, severity: 'warning'});
  }

  /** The same collection for a part of the file that counts its own lines and begins behind `lines` others. */
  below(lines: number): Problems {
    return new Problems(this.path, this.list, this.#before + lines);
  }
}

/** One line for people and editors: `path:line: error: message`. */
export function problemLine({path, line, message, severity}: ContentProblem, language: Language): string {
  return `${path}:${line}: ${severityNames[severity][language]}: ${message[language]}`;
}

const severityNames: Readonly<Record<ContentProblem['severity'], Text>> = {
  error: {en: 'error', ko: '오류'},
  warning: {en: 'warning', ko: '경고'},
};
