/** The ways in which a process is told to end and can still do something. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const deeds = new Set<() => void>();

/**
 * Has something done when drydock ends before the returned function is called, also by Ctrl+C: synchronously, and once.
 * While anything is waiting, a signal ends drydock only after it was done; the caller then sees the signal's own exit code.
 */
export function atEveryEnd(deed: () => void): () => void {
  if (deeds.size === 0) listen();
  deeds.add(deed);
  return () => {
    deeds.delete(deed);
    if (deeds.size === 0) stopListening();
  };
}

function listen(): void {
  process.on('exit', doAll);
  for (const signal of signals) process.on(signal, endBy);
}

function stopListening(): void {
  process.off('exit', doAll);
  for (const signal of signals) process.off(signal, endBy);
}

function doAll(): void {
  // The last comes first: what was started in a folder is stopped before the folder goes.
  for (const deed of [...deeds].reverse()) deed();
  deeds.clear();
}

function endBy(signal: NodeJS.Signals): void {
  doAll();
  stopListening();
  process.kill(process.pid, signal);
}
