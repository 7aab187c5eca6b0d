// Old syntax on purpose: this file has to be understood by every Node there is.
'use strict';

var wanted = '20.19.0';

function older(version, than) {
  var a = version.split('.').map(Number);
  var b = than.split('.').map(Number);
  for (var i = 0; i < 3; i++) {
    if (a[i] !== b[i]) return a[i] < b[i];
  }
  return false;
}

if (older(process.versions.node, wanted)) {
  var korean = /^ko/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
  process.stderr.write(
    korean
      ? 'drydock은 Node ' +
          wanted +
          ' 이상에서 실행할 수 있어요. 지금은 ' +
          process.versions.node +
          ' 버전이에요. https://nodejs.org 에서 22나 24를 설치하세요.\n'
      : 'drydock needs Node ' +
          wanted +
          ' or newer, this is ' +
          process.versions.node +
          '. Install 22 or 24 from https://nodejs.org.\n',
  );
  process.exit(2);
}
