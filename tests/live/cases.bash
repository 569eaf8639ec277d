# What each case must be called.
#
#   says CASE WHO IDS
#
# WHO: * for every client, SERVER for every client of one server, */CLIENT, SERVER/CLIENT, and for
# servers' own logs */log, SERVER/log; */system and */tls are further logs of ProFTPD. The nearest
# rule counts. IDS: cause ids with | between, any
# of which is right; none for "nothing failed"; - where the log cannot tell.
# shellcheck shell=bash disable=SC2034,SC2154 # "run" reads and sets what is not here

declare -A expect=()
all_cases=()
# Cases whose clients must not run at once.
serial=(too-many disk-full mkdir-exists rmdir-full)

says() {
  expect["$1 $2"]=$3
  case " ${all_cases[*]} " in *" $1 "*) ;; *) all_cases+=("$1") ;; esac
}

# Sessions in which nothing fails.
says success '*' none
says success '*/log' none
says success '*/system' none
says success-tls '*' none
says success-tls '*/log' none
says success-tls '*/system' none
says success-tls '*/tls' none

# Login.
says wrong-password '*' bad-credentials
says wrong-password '*/log' bad-credentials
says wrong-password '*/system' bad-credentials
says anonymous-disabled '*' 'anonymous-disabled|bad-credentials'
says anonymous-disabled '*/log' 'anonymous-disabled|bad-credentials'
says anonymous-only '*' 'anonymous-only'
says anonymous-only '*/log' 'anonymous-only'
# It lets everybody in as anonymous.
says anonymous-only pure-ftpd none
says anonymous-only pure-ftpd/log none
says home-missing '*' 'login-home-dir-unavailable'
says home-missing '*/log' 'login-home-dir-unavailable'
says home-missing proftpd 'bad-credentials|login-home-dir-unavailable'
says home-missing '*/system' 'login-home-dir-unavailable'
says home-missing vsftpd/log - # it tells the client only
says home-missing proftpd/log -
says chroot-writable '*' chroot-root-writable
says chroot-writable '*/log' - # it tells the client only
says user-denied '*' 'user-not-in-allow-list|account-disabled|bad-credentials'
says user-denied '*/log' 'user-not-in-allow-list|account-disabled|bad-credentials'
says user-denied '*/system' 'user-not-in-allow-list|account-disabled'
says user-denied pure-ftpd 'uid-below-minimum|bad-credentials'
says user-denied pure-ftpd/log 'uid-below-minimum|bad-credentials'
says user-denied-later '*' 'user-not-in-allow-list|bad-credentials'
says user-denied-later '*/log' 'user-not-in-allow-list|bad-credentials'
says shell '*' 'user-shell-not-allowed|bad-credentials'
says shell '*/log' 'user-shell-not-allowed|bad-credentials'
says shell '*/system' user-shell-not-allowed
says login-first '*' none
says login-first '*/log' none
says too-many '*' too-many-connections
says too-many '*/log' too-many-connections
says too-many '*/system' too-many-connections
# They tell the client only.
says too-many vsftpd/log -
says too-many proftpd/log -
says too-many pure-ftpd/log -
says idle '*' idle-timeout
says idle '*/lftp' 'none|idle-timeout' # it comes back by itself
says idle '*/log' idle-timeout
says idle proftpd/log -
says idle '*/system' idle-timeout

# TLS.
says tls-required '*' tls-required
says tls-required '*/log' tls-required
says tls-unsupported '*' tls-not-supported
says tls-unsupported '*/log' tls-not-supported
says tls-certificate '*' tls-cert-invalid
says tls-certificate '*/log' -
says tls-certificate pure-ftpd/log 'tls-cert-invalid|tls-version-or-cipher-mismatch|none'
says tls-certificate pyftpdlib/log tls-cert-invalid
says tls-certificate '*/tls' tls-cert-invalid
says tls-implicit '*' tls-mode-mismatch
says tls-implicit '*/log' -
says tls-implicit vsftpd/log tls-mode-mismatch
says tls-implicit pyftpdlib/log 'tls-mode-mismatch|none'
says tls-reuse '*' tls-session-reuse-required
says tls-reuse '*/log' tls-session-reuse-required
says tls-reuse '*/tls' tls-session-reuse-required

# Data connections.
says passive-blocked '*' 'passive-ports-blocked|alg-or-helper-interference'
says passive-blocked '*/inetutils' 'none|passive-ports-blocked' # it hangs without a word
says passive-blocked '*/log' -
says passive-address '*' 'passive-wrong-ip-advertised|passive-ports-blocked'
says passive-address '*/curl' 'none|passive-wrong-ip-advertised'
says passive-address '*/ftplib' 'none|passive-wrong-ip-advertised'
says passive-address '*/lftp' 'none|passive-wrong-ip-advertised'
says passive-address '*/ncftp' 'none|passive-wrong-ip-advertised' # it falls back to PORT
says passive-address '*/tnftp' none # it uses EPSV
says passive-address '*/log' -
says passive-off '*' passive-mode-disabled-on-server
says passive-off '*/log' passive-mode-disabled-on-server
says passive-off proftpd 'passive-mode-disabled-on-server|server-policy-denied'
says passive-off proftpd/log 'passive-mode-disabled-on-server|server-policy-denied'
says active '*' none
says active '*/log' none

# Files.
says missing-file '*' wrong-path-or-chroot-root
says missing-file '*/log' wrong-path-or-chroot-root
says unreadable '*' permission-denied-fs
says unreadable '*/log' permission-denied-fs
says unreadable vsftpd 'permission-denied-fs|wrong-path-or-chroot-root'
says unreadable vsftpd/log 'permission-denied-fs|wrong-path-or-chroot-root'
# Pure-FTPd calls it missing when PRET asks.
says unreadable pure-ftpd/lftp 'permission-denied-fs|wrong-path-or-chroot-root'
says missing-directory '*' wrong-path-or-chroot-root
says missing-directory '*/log' wrong-path-or-chroot-root
says upload-refused '*' server-write-disabled
says upload-refused '*/log' server-write-disabled
says upload-refused proftpd 'server-write-disabled|server-policy-denied|permission-denied-fs'
says upload-refused proftpd/log 'server-write-disabled|server-policy-denied|permission-denied-fs'
says upload-refused pyftpdlib 'server-write-disabled|server-policy-denied'
says upload-refused pyftpdlib/log 'server-write-disabled|server-policy-denied'
says upload-read-only '*' permission-denied-fs
says upload-read-only '*/log' permission-denied-fs
says hidden-stores '*' permission-denied-fs
says hidden-stores '*/log' permission-denied-fs
says no-overwrite '*' overwrite-not-permitted
says no-overwrite '*/log' overwrite-not-permitted
says file-name '*' 'filename-not-allowed|server-policy-denied'
says file-name '*/log' 'filename-not-allowed|server-policy-denied'
# deny_file and write_enable have the same words.
says file-name vsftpd 'filename-not-allowed|server-policy-denied|server-write-disabled'
says file-name vsftpd/log 'filename-not-allowed|server-policy-denied|server-write-disabled'
says disk-full '*' quota-or-disk-full
says disk-full '*/log' quota-or-disk-full
# These never read the reply, and see the data connection reset.
says disk-full '*/curl' 'quota-or-disk-full|data-connection-dropped|server-file-io-error'
says disk-full '*/ftplib' 'quota-or-disk-full|data-connection-dropped|server-file-io-error'
# Their words: "Input/output error", "426 None; transfer aborted".
says disk-full proftpd 'quota-or-disk-full|server-file-io-error'
says disk-full proftpd/log 'quota-or-disk-full|server-file-io-error'
says disk-full pyftpdlib/inetutils '-' # it hangs
says disk-full pyftpdlib/log 'quota-or-disk-full|data-connection-dropped|server-file-io-error'
says disk-full pyftpdlib 'quota-or-disk-full|data-connection-dropped|server-file-io-error'
says quota '*' quota-or-disk-full
says quota '*/log' quota-or-disk-full
says quota '*/curl' 'quota-or-disk-full|data-connection-dropped'
says quota '*/ftplib' 'quota-or-disk-full|data-connection-dropped'
says mkdir-exists '*' mkdir-target-exists
says mkdir-exists '*/log' mkdir-target-exists
# "Create directory operation failed." for both.
says mkdir-exists vsftpd 'mkdir-target-exists|permission-denied-fs'
says mkdir-exists vsftpd/log 'mkdir-target-exists|permission-denied-fs'
says rmdir-full '*' rmdir-not-empty
says rmdir-full '*/log' rmdir-not-empty

# No FTP server.
says refused '*' wrong-port-or-service-down
says filtered '*' 'network-unreachable|client-ip-blocked-by-firewall|wrong-port-or-service-down'
says no-such-host '*' dns-name-not-found
says ssh '*' wrong-protocol-ssh
says http '*' 'wrong-port-or-service-down'
says busy '*' 'too-many-connections|server-shutting-down|wrong-port-or-service-down'
says closes '*' 'client-address-not-allowed|client-ip-blocked-by-firewall|banned-after-failures|wrong-port-or-service-down'

# What --quick checks: the first server that is there, with two clients.
quick_choice() {
  local quick_cases=(success wrong-password missing-file missing-directory upload-read-only
    upload-refused tls-unsupported tls-required tls-reuse refused ssh)
  wanted=("${quick_cases[@]}")
  if [ ${#servers[@]} -gt 2 ]; then servers=("${servers[@]:0:2}"); fi
  if [ ${#clients[@]} -gt 2 ]; then clients=(curl ftplib); fi
}
