import type {ComposeService} from '../../syntax/compose.ts';
import {parseImage} from '../../syntax/image.ts';
import {finalStage, lineage} from '../../syntax/stage.ts';
import type {Bind} from './binds.ts';
import {builtFrom, composeServicesOf, contextOf, type Read} from './parsed.ts';
import type {Stack} from './stack.ts';

/** Does a service run the server behind a bind: by its command, its image, or a script that the image is built with? */
export function runs(service: Read<ComposeService>, bind: Bind, stack: Stack): boolean {
  const {path, tree} = service;
  const {command} = tree;
  if (bind.file === path)
    return command !== undefined && bind.span.start >= command.span.start && bind.span.end <= command.span.end;
  if (command !== undefined) return false;
  if (bind.file === builtFrom(stack, path, tree)?.path) return true;
  return (
    tree.build !== undefined && bind.file.endsWith('.sh') && bind.file.startsWith(contextOf(path, tree.build.text))
  );
}

/** The services of nginx that are given a file: by a volume, or by the folder their image is built from. */
export function nginxServicesWith(file: string, stack: Stack): readonly Read<ComposeService>[] {
  return composeServicesOf(stack).filter(({path, tree}) => {
    const mounts = tree.mounted.filter((one) => /^\.{1,2}(?:\/|$)/.test(one)).map((one) => contextOf(path, one));
    const mounted = mounts.some((one) => `${file}/` === one || file.startsWith(one));
    const image = builtFrom(stack, path, tree);
    if (image === undefined) return mounted && isNginx(tree.image?.text);
    const stage = finalStage(image.tree);
    const base = stage && lineage(stage).at(-1)?.image.value;
    const built = tree.build !== undefined && file.startsWith(contextOf(path, tree.build.text));
    return (mounted || built) && isNginx(base);
  });
}

function isNginx(reference: string | undefined): boolean {
  const name = reference === undefined ? undefined : parseImage(reference)?.name;
  return name !== undefined && /(?:^|\/)(?:nginx|openresty|nginx-unprivileged)$/.test(name);
}
