import type {Rule} from '../rule.ts';
import type {Validator} from '../validator.ts';
import {aliasInRegex} from './rules/alias-in-regex.ts';
import {aliasMatchesLocation} from './rules/alias-matches-location.ts';
import {allowBodySize} from './rules/allow-body-size.ts';
import {argumentCount} from './rules/argument-count.ts';
import {balanceUpstream} from './rules/balance-upstream.ts';
import {balancedBraces} from './rules/balanced-braces.ts';
import {cacheStatic} from './rules/cache-static.ts';
import {closedQuotes} from './rules/closed-quotes.ts';
import {definedElsewhere} from './rules/defined-elsewhere.ts';
import {definedNames} from './rules/defined-names.ts';
import {endWithSemicolon} from './rules/end-with-semicolon.ts';
import {eventsSection} from './rules/events-section.ts';
import {fallbackExists} from './rules/fallback-exists.ts';
import {headerNames} from './rules/header-names.ts';
import {hideVersion} from './rules/hide-version.ts';
import {includeMimeTypes} from './rules/include-mime-types.ts';
import {knownDirective} from './rules/known-directive.ts';
import {knownInclude} from './rules/known-include.ts';
import {knownVariable} from './rules/known-variable.ts';
import {listenHttp2} from './rules/listen-http2.ts';
import {listenOn} from './rules/listen-on.ts';
import {listenSsl} from './rules/listen-ssl.ts';
import {loadModule} from './rules/load-module.ts';
import {locationNesting} from './rules/location-nesting.ts';
import {locationStartsWithSlash} from './rules/location-starts-with-slash.ts';
import {modernTls} from './rules/modern-tls.ts';
import {newerDirective} from './rules/newer-directive.ts';
import {noAutoindex} from './rules/no-autoindex.ts';
import {noByteOrderMark} from './rules/no-byte-order-mark.ts';
import {noDecodedUri} from './rules/no-decoded-uri.ts';
import {noDuplicate} from './rules/no-duplicate.ts';
import {noObsoleteDirective} from './rules/no-obsolete-directive.ts';
import {noOpenProxy} from './rules/no-open-proxy.ts';
import {noPlaceholder} from './rules/no-placeholder.ts';
import {noRedirectLoop} from './rules/no-redirect-loop.ts';
import {noRepeatedValue} from './rules/no-repeated-value.ts';
import {noSslOn} from './rules/no-ssl-on.ts';
import {noSwallowedDirective} from './rules/no-swallowed-directive.ts';
import {oneBalancingMethod} from './rules/one-balancing-method.ts';
import {oneDefaultServer} from './rules/one-default-server.ts';
import {openWebsocket} from './rules/open-websocket.ts';
import {passClientAddress} from './rules/pass-client-address.ts';
import {passHeaders} from './rules/pass-headers.ts';
import {passHost} from './rules/pass-host.ts';
import {passScheme} from './rules/pass-scheme.ts';
import {plainCharacters} from './rules/plain-characters.ts';
import {proxyPassSlashes} from './rules/proxy-pass-slashes.ts';
import {proxyPassTo} from './rules/proxy-pass-to.ts';
import {quoteRegexWithBraces} from './rules/quote-regex-with-braces.ts';
import {readTimeout} from './rules/read-timeout.ts';
import {redirectToHttps} from './rules/redirect-to-https.ts';
import {refuseUnknownHosts} from './rules/refuse-unknown-hosts.ts';
import {regexNeedsTilde} from './rules/regex-needs-tilde.ts';
import {repeatAddHeaders} from './rules/repeat-add-headers.ts';
import {repeatProxyHeaders} from './rules/repeat-proxy-headers.ts';
import {resolverForNames} from './rules/resolver-for-names.ts';
import {rightContext} from './rules/right-context.ts';
import {rootNotRepeated} from './rules/root-not-repeated.ts';
import {safeIf} from './rules/safe-if.ts';
import {serveHttps} from './rules/serve-https.ts';
import {serveStatic} from './rules/serve-static.ts';
import {serverHasListen} from './rules/server-has-listen.ts';
import {serverNameIsHost} from './rules/server-name-is-host.ts';
import {serverNames} from './rules/server-names.ts';
import {shortWords} from './rules/short-words.ts';
import {socketWithoutSlash} from './rules/socket-without-slash.ts';
import {sslCertificate} from './rules/ssl-certificate.ts';
import {staticNotShadowed} from './rules/static-not-shadowed.ts';
import {tryFilesOrProxy} from './rules/try-files-or-proxy.ts';
import {uniqueLocation} from './rules/unique-location.ts';
import {uniqueServerName} from './rules/unique-server-name.ts';
import {upstreamServers} from './rules/upstream-servers.ts';
import {validCondition} from './rules/valid-condition.ts';
import {validEntry} from './rules/valid-entry.ts';
import {validListen} from './rules/valid-listen.ts';
import {validParameter} from './rules/valid-parameter.ts';
import {validPass} from './rules/valid-pass.ts';
import {validRegex} from './rules/valid-regex.ts';
import {validReturn} from './rules/valid-return.ts';
import {validRewrite} from './rules/valid-rewrite.ts';
import {validValue} from './rules/valid-value.ts';
import {validZone} from './rules/valid-zone.ts';
import {websocketUpgrade} from './rules/websocket-upgrade.ts';
import {wholeNetworks} from './rules/whole-network.ts';
import {type NginxTree, readTree} from './tree.ts';

const rules: readonly Rule<NginxTree>[] = [
  aliasInRegex,
  aliasMatchesLocation,
  allowBodySize,
  argumentCount,
  balanceUpstream,
  balancedBraces,
  cacheStatic,
  closedQuotes,
  definedElsewhere,
  definedNames,
  endWithSemicolon,
  eventsSection,
  fallbackExists,
  headerNames,
  hideVersion,
  includeMimeTypes,
  knownDirective,
  knownInclude,
  knownVariable,
  listenHttp2,
  listenOn,
  listenSsl,
  loadModule,
  locationNesting,
  locationStartsWithSlash,
  modernTls,
  newerDirective,
  noAutoindex,
  noByteOrderMark,
  noDecodedUri,
  noDuplicate,
  noObsoleteDirective,
  noOpenProxy,
  noPlaceholder,
  noRedirectLoop,
  noRepeatedValue,
  noSslOn,
  noSwallowedDirective,
  oneBalancingMethod,
  oneDefaultServer,
  openWebsocket,
  passClientAddress,
  passHeaders,
  passHost,
  passScheme,
  plainCharacters,
  proxyPassSlashes,
  proxyPassTo,
  quoteRegexWithBraces,
  readTimeout,
  redirectToHttps,
  refuseUnknownHosts,
  regexNeedsTilde,
  repeatAddHeaders,
  repeatProxyHeaders,
  resolverForNames,
  rightContext,
  rootNotRepeated,
  safeIf,
  serveHttps,
  serveStatic,
  serverHasListen,
  serverNameIsHost,
  serverNames,
  shortWords,
  socketWithoutSlash,
  sslCertificate,
  staticNotShadowed,
  tryFilesOrProxy,
  uniqueLocation,
  uniqueServerName,
  upstreamServers,
  validCondition,
  validEntry,
  validListen,
  validParameter,
  validPass,
  validRegex,
  validReturn,
  validRewrite,
  validValue,
  validZone,
  websocketUpgrade,
  wholeNetworks,
];

/** Judges files of nginx: a whole nginx.conf, sites, and snippets that are included somewhere. */
export const nginx: Validator<NginxTree> = {companions: [], parse: readTree, rules};
