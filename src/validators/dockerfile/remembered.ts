/**
 * The same function, which works out its answer only once for each node of a tree. What it is asked besides has to
 * follow from the node (the file it stands in). An answer is forgotten with its tree.
 */
export function remembered<Node extends object, Rest extends readonly unknown[], Answer>(
  answer: (node: Node, ...rest: Rest) => Answer,
): (node: Node, ...rest: Rest) => Answer {
  const known = new WeakMap<Node, {readonly answer: Answer}>();
  return (node, ...rest) => {
    const before = known.get(node);
    if (before) return before.answer;
    const found = answer(node, ...rest);
    known.set(node, {answer: found});
    return found;
  };
}
