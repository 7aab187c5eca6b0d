/** Does something with the rights of an ordinary user, for whom modes count, also when the tests run as root. */
export async function asNobody<Value>(deed: () => Promise<Value>): Promise<Value> {
  if (process.getuid?.() !== 0) return deed();
  process.seteuid?.(65534);
  try {
    return await deed();
  } finally {
    process.seteuid?.(0);
  }
}
