import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {httpDirectives, inForce} from '../level.ts';
import {proxiedApps} from '../proxied.ts';
import type {NginxTree} from '../tree.ts';
import {bytesOf} from '../units.ts';

/** Uploads up to a size reach the program behind. */
export const allowBodySize: Rule<NginxTree, {readonly atLeast: string}> = {
  id: 'nginx/allow-body-size',
  title: {en: 'Uploads are large enough', ko: '업로드 크기를 넉넉하게 허용해요'},
  why: {
    en: 'nginx refuses request bodies over 1 MB with 413 before Django hears of them: a photo from a phone has three to five. `client_max_body_size` raises the limit where you need it.',
    ko: 'nginx는 1MB가 넘는 요청 본문을 Django에 넘기지도 않고 413으로 거절해요. 휴대폰 사진 한 장이 3~5MB예요. 필요한 곳에서 `client_max_body_size`로 한도를 늘리세요.',
  },
  learn: 'nginx-deeper#body-size',
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#client_max_body_size',
  severity: 'warning',
  onlyWhenAsked: true,
  defaults: {atLeast: '10m'},
  bad: 'server {\n    listen 80;\n    client_max_body_size 2m;\n    location / {\n        include proxy_params;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    client_max_body_size 10m;\n    location / {\n        include proxy_params;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  missing: (tree, {atLeast}) =>
    httpDirectives(tree, 'client_max_body_size').length > 0
      ? undefined
      : {
          en: `There is no \`client_max_body_size\` yet, so nginx refuses everything over 1 MB. Add ${quote(`client_max_body_size ${atLeast};`)}.`,
          ko: `아직 \`client_max_body_size\`가 없어서 nginx가 1MB를 넘는 요청을 거절해요. ${particle(quote(`client_max_body_size ${atLeast};`), '을/를')} 넣으세요.`,
        },
  *check(tree, {atLeast}) {
    const lines = httpDirectives(tree, 'client_max_body_size');
    const used = proxiedApps(tree).map(({place}) => inForce(tree, place, 'client_max_body_size')[0]);
    const counted = used.length > 0 ? used : lines;
    const [first] = lines;
    if (
      first === undefined ||
      counted.some((line) => line !== undefined && isEnough(line.args[0]?.value ?? '', atLeast))
    )
      return;
    const line = counted.find((one) => one !== undefined) ?? first;
    const written = quote(tree.file.text.slice(line.head.start, line.head.end));
    yield {
      span: line.head,
      message: {
        en: `${written} does not let uploads of ${atLeast} reach the app. Write ${quote(`client_max_body_size ${atLeast};`)} in the server or in the location of \`proxy_pass\`.`,
        ko: `${particle(written, '으로/로')}는 ${atLeast} 업로드가 앱까지 가지 못해요. server나 \`proxy_pass\`가 있는 location에 ${particle(quote(`client_max_body_size ${atLeast};`), '을/를')} 쓰세요.`,
      },
    };
  },
};

/** 0 switches the limit off. */
function isEnough(size: string, atLeast: string): boolean {
  const bytes = bytesOf(size);
  return bytes === undefined || bytes === 0 || bytes >= (bytesOf(atLeast) ?? 0);
}
