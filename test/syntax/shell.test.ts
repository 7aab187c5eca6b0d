import {describe, expect, it} from 'vitest';
import {parseDockerfile} from '../../src/syntax/dockerfile.ts';
import {runScript} from '../../src/syntax/shell.ts';

function script(text: string) {
  const file = parseDockerfile(text);
  const last = file.instructions.at(-1);
  return last === undefined ? undefined : runScript(last, file);
}

const told = (text: string) =>
  script(text)?.commands.map(
    ({words, prefix, joined}) =>
      `${joined}: ${[...prefix.map((one) => `(${one})`), ...words.map((word) => word.text)].join(' ')}`,
  );

describe('commands', () => {
  it('come in order with how they are joined', () => {
    expect(told('FROM a\nRUN one && two || three; four | five & six\n')).toEqual([
      'first: one',
      'and: two',
      'or: three',
      'then: four',
      'pipe: five',
      'background: six',
    ]);
  });

  it('come out of everything that holds commands', () => {
    const text =
      'FROM a\nRUN if a; then b; elif c; then d; else e; fi; for x in 1 2; do f; done; while g; do h; done; (i); { j; }; case k in l) m;; esac; n() { o; }\n';
    expect(script(text)?.commands.map(({name}) => name)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
      'f',
      'g',
      'h',
      'i',
      'j',
      'm',
      'o',
    ]);
  });

  it('lose their wrappers and assignments to the prefix', () => {
    expect(told('FROM a\nRUN A=1 exec env B=2 C=3 nohup gunicorn x\n')).toEqual([
      'first: (A=1) (exec) (env) (B=2) (C=3) (nohup) gunicorn x',
    ]);
    expect(told('FROM a\nRUN env -i sh\n')).toEqual(['first: env -i sh']);
    expect(told('FROM a\nRUN A=1\n')).toEqual(['first: (A=1)']);
  });

  it('know the value of words unless it shows only at run time', () => {
    const words = script('FROM a\nRUN echo "a b" \'$x\' c\\ d "$e" $(f) g*\n')?.commands[0]?.words ?? [];
    expect(words.map(({value}) => value)).toEqual(['echo', 'a b', '$x', 'c d', undefined, undefined, 'g*']);
  });
});

describe('places', () => {
  it('are offsets of the file, over continuations and comments', () => {
    const text = 'FROM a\nRUN one two \\\n  # why\n\n  && three \\\n  four\n';
    const commands = script(text)?.commands ?? [];
    expect(commands.flatMap(({words}) => words.map(({span}) => text.slice(span.start, span.end)))).toEqual([
      'one',
      'two',
      'three',
      'four',
    ]);
  });

  it('are right in heredocs, alone and fed to a program', () => {
    const alone = 'FROM a\nRUN <<EOF\none two\nthree\nEOF\n';
    expect(script(alone)?.commands.map(({span}) => alone.slice(span.start, span.end))).toEqual(['one two', 'three']);
    const fed = 'FROM a\nRUN cat <<EOF > x && two\nnot a command\nEOF\n';
    expect(script(fed)?.commands.map(({span}) => fed.slice(span.start, span.end))).toEqual(['cat <<EOF > x', 'two']);
  });

  it('are given for what the shell cannot read', () => {
    const text = 'FROM a\nRUN echo "open\n';
    const problems = script(text)?.problems ?? [];
    expect(problems.map(({span}) => text.slice(span.start, span.end))).toEqual(['"']);
  });
});

describe('which instructions', () => {
  it.each(['CMD x y', 'ENTRYPOINT x y', 'HEALTHCHECK --interval=5s CMD x y', 'RUN --mount=type=cache,target=/c x y'])(
    '%s has a script',
    (line) => {
      expect(script(`FROM a\n${line}\n`)?.commands[0]?.words.map(({text}) => text)).toEqual(['x', 'y']);
    },
  );

  it.each(['CMD ["x"]', 'RUN', 'COPY a b', 'HEALTHCHECK NONE'])('%s has none', (line) => {
    expect(script(`FROM a\n${line}\n`)).toBeUndefined();
  });

  it.each([
    'FROM a\nSHELL ["powershell", "-command"]\nRUN x\n',
    'FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nRUN x\n',
    '# escape=`\nFROM a\nRUN x\n',
    'FROM a\nRUN <<EOF\n#!/usr/bin/env python3\nprint("x")\nEOF\n',
  ])('%j is not for a POSIX shell', (text) => {
    expect(script(text)).toBeUndefined();
  });

  it.each([
    'FROM a\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN x\n',
    'FROM a AS b\nSHELL ["/bin/ash", "-c"]\nFROM b\nRUN x\n',
    'FROM a\nRUN <<EOF\n#!/bin/bash\nx\nEOF\n',
    '# escape=`\nFROM a\nSHELL ["sh", "-c"]\nRUN x\n',
  ])('%j is', (text) => {
    expect(script(text)?.commands.map(({name}) => name)).toEqual(['x']);
  });
});
