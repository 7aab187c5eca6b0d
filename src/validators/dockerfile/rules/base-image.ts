import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import {parseImage} from '../../../syntax/image.ts';
import {finalStage} from '../../../syntax/stage.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {baseImage, rootOf} from '../images.ts';

/** The final image builds on the image that was asked for. */
export const baseImageAsked: Rule<Dockerfile, {readonly image: string}> = {
  id: 'dockerfile/base-image',
  title: {en: 'The image builds on the right base', ko: '알맞은 베이스 이미지에서 시작해요'},
  why: {
    en: '`FROM` names the image yours begins with: its files, its programs, its settings. A Django project needs Python, and the official `python` image brings it ready to use, in the version you name.',
    ko: '`FROM`은 내 이미지가 시작할 이미지를 정해요. 그 이미지의 파일과 프로그램, 설정을 그대로 물려받아요. Django 프로젝트에는 Python이 필요하고, 공식 `python` 이미지에는 원하는 버전의 Python이 이미 들어 있어요.',
  },
  learn: 'first-image#from',
  reference: 'https://docs.docker.com/reference/dockerfile/#from',
  severity: 'warning',
  onlyWhenAsked: true,
  defaults: {image: 'python'},
  bad: 'FROM nginx:1.29\n',
  good: 'FROM python:3.13-slim\n',
  missing: (file, {image}) =>
    finalStage(file)
      ? undefined
      : {
          en: `There is no \`FROM\` yet. Begin the file with \`FROM ${image}:\` and a version.`,
          ko: `아직 \`FROM\`이 없어요. 첫 줄에 \`FROM ${image}:\`와 버전을 적으세요.`,
        },
  *check(file, {image}) {
    const stage = finalStage(file);
    const root = stage && rootOf(stage);
    const found = stage && baseImage(stage);
    if (!root || (found ? isOf(found, image) : root.image.value === undefined)) return;
    const written = root.image.text;
    const meant = found && nearest(found.name, [image]);
    yield {
      span: root.image.span,
      message: meant
        ? {
            en: `There is no official image called \`${found?.name ?? ''}\`. Did you mean \`${image}\`?`,
            ko: `\`${found?.name ?? ''}\` 공식 이미지는 없어요. 혹시 \`${image}\`인가요?`,
          }
        : {
            en: `The final image builds on \`${written}\`; here it should be \`${image}\`.`,
            ko: `최종 이미지가 ${particle(`\`${written}\``, '을/를')} 바탕으로 해요. 여기서는 \`${image}\` 이미지에서 시작하세요.`,
          },
    };
  },
};

/** Is it the asked image or one made of it: `python`, `bitnami/python`, `distroless/python3`, `uv:python3.13-slim`? */
function isOf(found: {readonly name: string; readonly tag?: string}, asked: string): boolean {
  const {name, tag = ''} = parseImage(asked) ?? {name: asked};
  const kin =
    found.name === name ||
    new RegExp(`^${escaped(name)}[\\d.-]`).test(found.name) ||
    new RegExp(`(?:^|-)${escaped(name)}\\d`).test(found.tag ?? '');
  return kin && (tag === '' || (found.tag ?? '').startsWith(tag));
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
