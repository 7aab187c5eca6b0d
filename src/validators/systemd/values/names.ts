import {integer} from './numbers.ts';

const errorNames: ReadonlySet<string> = new Set(
  `E2BIG EACCES EADDRINUSE EADDRNOTAVAIL EADV EAFNOSUPPORT EAGAIN EALREADY EBADE EBADF EBADFD EBADMSG EBADR EBADRQC EBADSLT EBFONT EBUSY ECANCELED ECHILD ECHRNG ECOMM ECONNABORTED ECONNREFUSED ECONNRESET EDEADLK EDEADLOCK EDESTADDRREQ EDOM EDOTDOT EDQUOT EEXIST EFAULT EFBIG EHOSTDOWN EHOSTUNREACH EHWPOISON EIDRM EILSEQ EINPROGRESS EINTR EINVAL EIO EISCONN EISDIR EISNAM EKEYEXPIRED EKEYREJECTED EKEYREVOKED EL2HLT EL2NSYNC EL3HLT EL3RST ELIBACC ELIBBAD ELIBEXEC ELIBMAX ELIBSCN ELNRNG ELOOP EMEDIUMTYPE EMFILE EMLINK EMSGSIZE EMULTIHOP ENAMETOOLONG ENAVAIL ENETDOWN ENETRESET ENETUNREACH ENFILE ENOANO ENOBUFS ENOCSI ENODATA ENODEV ENOENT ENOEXEC ENOKEY ENOLCK ENOLINK ENOMEDIUM ENOMEM ENOMSG ENONET ENOPKG ENOPROTOOPT ENOSPC ENOSR ENOSTR ENOSYS ENOTBLK ENOTCONN ENOTDIR ENOTEMPTY ENOTNAM ENOTRECOVERABLE ENOTSOCK ENOTTY ENOTUNIQ ENXIO EOPNOTSUPP EOVERFLOW EOWNERDEAD EPERM EPFNOSUPPORT EPIPE EPROTO EPROTONOSUPPORT EPROTOTYPE ERANGE EREMCHG EREMOTE EREMOTEIO ERESTART ERFKILL EROFS ESHUTDOWN ESOCKTNOSUPPORT ESPIPE ESRCH ESRMNT ESTALE ESTRPIPE ETIME ETIMEDOUT ETOOMANYREFS ETXTBSY EUCLEAN EUNATCH EUSERS EWOULDBLOCK EXDEV EXFULL ENOTSUP`.split(
    /\s+/,
  ),
);

/** Whether a word names an error as errno(3) lists them, in any case of letters, or is the number of one (`parse_errno`). */
export function isError(word: string): boolean {
  const number = integer(word) ?? -1;
  return errorNames.has(word.toUpperCase()) || (number >= 0 && number <= 4095);
}

/** System calls that systemd's own list leaves out and its library, libseccomp 2.5, knows all the same. */
export const oldSystemCalls: ReadonlySet<string> = new Set(
  `_sysctl afs_syscall arm_sync_file_range bdflush break breakpoint cachestat create_module ftime get_kernel_syms get_tls getpmsg gtty idle lock mpx nfsservctl prof profil putpmsg query_module security set_tls stty tuxcall ulimit uselib usr26 usr32 vserver`.split(
    /\s+/,
  ),
);

/** System calls, and a set of them, that libseccomp 2.6 brought, which comes with systemd 262. */
export const newSystemCalls: ReadonlySet<string> = new Set(
  `@sandbox file_getattr file_setattr getxattrat listmount listns listxattrat lsm_get_self_attr lsm_list_modules lsm_set_self_attr mseal open_tree_attr removexattrat rseq_slice_yield setxattrat statmount uprobe uretprobe`.split(
    /\s+/,
  ),
);

const addressFamilies: ReadonlySet<string> = new Set(
  `UNIX LOCAL INET AX25 IPX APPLETALK NETROM BRIDGE ATMPVC X25 INET6 ROSE DECnet NETBEUI SECURITY KEY NETLINK ROUTE PACKET ASH ECONET ATMSVC RDS SNA IRDA PPPOX WANPIPE LLC IB MPLS CAN TIPC BLUETOOTH IUCV RXRPC ISDN PHONET IEEE802154 CAIF ALG NFC VSOCK KCM QIPCRTR SMC XDP MCTP FILE`
    .split(/\s+/)
    .map((name) => `AF_${name.toUpperCase()}`),
);

/** Whether a word names an address family as address_families(7) lists them, in any case of letters. */
export function isAddressFamily(word: string): boolean {
  return addressFamilies.has(word.toUpperCase());
}
