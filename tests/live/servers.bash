# The world of the servers, and how each is started for a case.
#
# A server is a function that takes the case's name, writes its configuration below $folder, starts
# in the background and sets $server_pid and, if it logs elsewhere, fills $server_log. It returns 3
# where it has nothing like the case.
# shellcheck shell=bash disable=SC2154 # "run" sets what is not set here

port=2121
passive=40000:40020
unreachable=203.0.113.7
user=alice password=Wonder-1and server_pid='' syslog_pid=''
PATH=$tools/usr/sbin:$tools/usr/bin:$tools/sbin:$tools/bin:$PATH:/usr/sbin:/sbin
libraries=$tools/usr/lib/x86_64-linux-gnu:$tools/lib/x86_64-linux-gnu
for triplet in "$tools"/usr/lib/*-linux-gnu; do libraries=$libraries:$triplet; done
export LD_LIBRARY_PATH=$libraries${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
export HOME=$temp LC_ALL=C

# Own /etc and /dev, own users, own certificate, a route that leads nowhere.
world() {
  openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=ftp.example.org \
    -keyout "$temp/key" -out "$temp/cert" 2>/dev/null || true
  cat "$temp/key" "$temp/cert" >"$temp/pem" 2>/dev/null || true
  chmod 600 "$temp/key" "$temp/pem" 2>/dev/null || true
  if [ "$isolated" = no ]; then
    port=$((20000 + RANDOM % 9000))
    return
  fi
  ip link set lo up
  ip route add 203.0.113.0/24 dev lo # what goes there is lost
  cp -a /etc "$temp/etc"
  mount --bind "$temp/etc" /etc
  mount -t tmpfs -o size=64k,mode=755 tmpfs /dev
  mknod -m 666 /dev/null c 1 3 && mknod -m 666 /dev/zero c 1 5
  mknod -m 666 /dev/random c 1 8 && mknod -m 666 /dev/urandom c 1 9
  mknod -m 666 /dev/tty c 5 0
  ln -s /proc/self/fd /dev/fd
  local hash
  hash=$(openssl passwd -6 "$password")
  # alice; bob, whose home is missing; carol, whose shell is not listed; ftp, the anonymous user.
  sed -i -E '/^(alice|bob|carol|ftp):/d' /etc/passwd /etc/shadow /etc/group
  add_user alice 4001 "$temp/home" /bin/sh "$hash"
  add_user bob 4002 "$temp/nowhere" /bin/sh "$hash"
  add_user carol 4003 "$temp/home" /opt/none "$hash"
  add_user ftp 4004 "$temp/home" /bin/sh '*'
  mkdir -p "$temp/empty" /etc/pam.d /etc/ssl/private
  printf '%s required pam_unix.so\n' auth account session >/etc/pam.d/vsftpd
  cp /etc/pam.d/vsftpd /etc/pam.d/pure-ftpd
  cp "$temp/pem" /etc/ssl/private/pure-ftpd.pem
  : >/etc/ftpusers
}

add_user() { # name id home shell hash
  echo "$1:x:$2:$2::$3:$4" >>/etc/passwd
  echo "$1:$5:19000:0:99999:7:::" >>/etc/shadow
  echo "$1:x:$2:" >>/etc/group
}

find_servers() {
  servers=(nothing)
  local name
  for name in vsftpd proftpd pure-ftpd; do
    if ! command -v "$name" >/dev/null; then
      skip "*/$name" "not installed"
    elif [ "$isolated" = no ]; then
      skip "*/$name" "needs root and namespaces"
    else
      servers+=("$name")
    fi
  done
  python=python3
  [ ! -x "$tools/venv/bin/python" ] || python=$tools/venv/bin/python
  if "$python" -c 'import pyftpdlib' 2>/dev/null; then
    servers+=(pyftpdlib)
  else
    skip "*/pyftpdlib" "not installed"
  fi
}

# The files that a user finds.
make_home() { # case
  home=$temp/home
  umount "$home" 2>/dev/null || true
  rm -rf "$home"
  mkdir -p "$home"
  case $1 in
    disk-full) mount -t tmpfs -o size=1m,mode=755 tmpfs "$home" || return 1 ;;
  esac
  mkdir -p "$home/pub" "$home/read-only" "$home/full"
  echo "hello, world" | tee "$home/hello.txt" >"$home/full/file"
  echo "old" >"$home/old.txt"
  echo "secret" >"$home/secret.txt"
  [ "$isolated" = no ] || chown -R alice:alice "$home"
  chmod 555 "$home/read-only"
  [ "$isolated" = no ] || chown -R root:root "$home/read-only" "$home/secret.txt"
  chmod 600 "$home/secret.txt"
  case $1 in
    chroot-writable) ;;
    *) [ "$isolated" = no ] || chmod 755 "$home" ;;
  esac
}

server_start() { # server case
  server_pid='' syslog_pid=''
  make_home "$2" || return 1
  block_passive off
  [ "$isolated" = no ] || : >/etc/ftpusers
  case $2 in passive-blocked) block_passive on || return 1 ;; esac
  "server_$1" "$2" 2>"$folder/start.err" || return
  [ -n "$server_pid" ] || return 0
  local tries
  for tries in {1..60}; do
    if listens "$port"; then break; fi
    kill -0 "$server_pid" 2>/dev/null && [ "$tries" -lt 60 ] || return 1
    sleep 0.05
  done
  case $2 in
    too-many) hold_connection & hold_pid=$! && sleep 0.7 ;;
  esac
}

server_stop() {
  block_passive off
  local pid
  for pid in ${hold_pid:-} $server_pid $syslog_pid; do
    kill -TERM "$pid" 2>/dev/null || true
    sleep 0.15
    kill -KILL "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  done
  hold_pid='' server_pid='' syslog_pid=''
  case $(type -t umount) in file) umount "$temp/home" 2>/dev/null || true ;; esac
}

# A port that is listened on: a connection would leave its traces in the server's log.
listens() { # port
  grep -qiE "^ *[0-9]+: [0-9A-F]+:$(printf %04X "$1") [0-9A-F:]+ 0A " /proc/net/tcp /proc/net/tcp6
}

# Drops what comes to the passive ports, as a firewall does.
block_passive() { # on|off
  [ "$isolated" = yes ] || { [ "$1" = off ] && return; }
  case $1 in
    on) printf 'table inet live {\n chain in {\n type filter hook input priority 0;\n tcp dport %s drop\n }\n}\n' \
      "${passive/:/-}" | nft -f - 2>"$folder/start.err" ;;
    off) nft delete table inet live 2>/dev/null || true ;;
  esac
}

# Takes the only place that a server has.
hold_connection() {
  exec "$python" - "$port" "$user" "$password" <<'PYTHON'
import ftplib, sys, time
ftp = ftplib.FTP()
ftp.connect("127.0.0.1", int(sys.argv[1]), timeout=20)
ftp.login(sys.argv[2], sys.argv[3])
time.sleep(60)
PYTHON
}

# --- vsftpd ---------------------------------------------------------------------------------------

server_vsftpd() {
  local conf=$folder/vsftpd.conf extra=()
  case $1 in
    success | wrong-password | missing-file | missing-directory | anonymous-disabled) ;;
    unreadable | upload-read-only | mkdir-exists | rmdir-full | home-missing | tls-unsupported) ;;
    tls-implicit | passive-blocked | login-first | active) ;;
    success-tls | tls-certificate) extra=(ssl_enable=YES) ;;
    tls-required) extra=(ssl_enable=YES force_local_logins_ssl=YES force_local_data_ssl=YES) ;;
    tls-reuse) extra=(ssl_enable=YES require_ssl_reuse=YES) ;;
    upload-refused) extra=(write_enable=NO) ;;
    disk-full) ;;
    passive-address) extra=("pasv_address=$unreachable") ;;
    passive-off) extra=(pasv_enable=NO) ;;
    idle) extra=(idle_session_timeout=2) ;;
    too-many) extra=(max_clients=1) ;;
    anonymous-only) extra=(local_enable=NO anonymous_enable=YES) ;;
    chroot-writable) extra=(allow_writeable_chroot=NO) ;;
    user-denied) extra=(userlist_enable=YES "userlist_file=$folder/denied") && echo "$user" >"$folder/denied" ;;
    user-denied-later) extra=(userlist_enable=YES userlist_deny=NO "userlist_file=$folder/allowed") && echo dora >"$folder/allowed" ;;
    file-name) extra=('deny_file={*.exe,*.txt}') ;;
    *) return 3 ;;
  esac
  {
    printf '%s\n' listen=YES background=NO anonymous_enable=NO local_enable=YES write_enable=YES \
      "listen_port=$port" listen_address=127.0.0.1 "pasv_min_port=${passive%:*}" \
      "pasv_max_port=${passive#*:}" chroot_local_user=YES allow_writeable_chroot=YES \
      "secure_chroot_dir=$temp/empty" pam_service_name=vsftpd log_ftp_protocol=YES \
      xferlog_enable=YES xferlog_std_format=NO "vsftpd_log_file=$server_log" \
      "rsa_cert_file=$temp/pem" require_ssl_reuse=NO force_local_logins_ssl=NO \
      force_local_data_ssl=NO seccomp_sandbox=NO "anon_root=$temp/empty" ssl_ciphers=HIGH
    printf '%s\n' "${extra[@]}"
  } | awk -F= 'NF { value[$1] = substr($0, length($1) + 2) } END { for (k in value) print k "=" value[k] }' >"$conf"
  vsftpd "$conf" >"$folder/out" 2>&1 &
  server_pid=$!
}

# --- ProFTPD --------------------------------------------------------------------------------------

server_proftpd() {
  local extra=() conf=$folder/proftpd.conf tls=()
  tls=("TLSEngine on" "TLSRSACertificateFile $temp/cert" "TLSRSACertificateKeyFile $temp/key"
    "TLSLog $folder/logs/tls")
  case $1 in
    success | wrong-password | missing-file | missing-directory | tls-unsupported | tls-implicit) ;;
    unreadable | upload-read-only | mkdir-exists | rmdir-full | disk-full | home-missing) ;;
    anonymous-disabled | passive-blocked | login-first | active) ;;
    success-tls | tls-certificate) extra=("${tls[@]}" "TLSOptions NoSessionReuseRequired") ;;
    tls-required) extra=("${tls[@]}" "TLSRequired on") ;;
    tls-reuse) extra=("${tls[@]}") ;;
    upload-refused) extra=("<Limit WRITE>" DenyAll "</Limit>") ;;
    no-overwrite) extra=("AllowOverwrite off") ;;
    passive-address) extra=("MasqueradeAddress $unreachable") ;;
    passive-off) extra=("<Limit PASV EPSV>" DenyAll "</Limit>") ;;
    idle) extra=("TimeoutIdle 2") ;;
    too-many) extra=("MaxClients 1") ;;
    shell) extra=("RequireValidShell on") ;;
    user-denied) echo "$user" >/etc/ftpusers ;;
    file-name) extra=('PathDenyFilter "\\.(exe|txt)$"') ;;
    hidden-stores) extra=("HiddenStores on") ;;
    *) return 3 ;;
  esac
  {
    printf '%s\n' "ServerType standalone" "Port $port" "DefaultAddress 127.0.0.1" "UseIPv6 off" \
      "User nobody" "Group nogroup" "ModulePath $tools/usr/lib/proftpd" \
      "ScoreboardFile $folder/scoreboard" "PidFile $folder/pid" "DelayTable $folder/delay" \
      "UseReverseDNS off" "PassivePorts ${passive/:/ }" \
      "AuthOrder mod_auth_unix.c" "WtmpLog off" "DebugLevel 0" \
      "LogFormat live \"%{iso8601} [%P] %h %u \\\"%r\\\" %s %S\"" \
      "ExtendedLog $server_log ALL live" "TransferLog NONE" "DefaultRoot ~" "LoadModule mod_tls.c"
    # The first of two wins.
    printf '%s\n' "${extra[@]}" "RequireValidShell off" "AllowOverwrite on"
  } >"$conf"
  # In the foreground it says on standard error what it writes to SystemLog else.
  proftpd --nodaemon --config "$conf" >"$folder/logs/system" 2>&1 &
  server_pid=$!
}

# --- Pure-FTPd ------------------------------------------------------------------------------------

server_pure-ftpd() {
  local extra=()
  case $1 in
    success | wrong-password | missing-file | missing-directory | tls-unsupported | tls-implicit) ;;
    unreadable | upload-read-only | mkdir-exists | rmdir-full | disk-full | home-missing) ;;
    passive-blocked | login-first | active) ;;
    success-tls | tls-certificate) extra=(-Y 1) ;;
    tls-required) extra=(-Y 2) ;;
    passive-address) extra=(-P "$unreachable") ;;
    too-many) extra=(-c 1) ;;
    anonymous-disabled) extra=(-E) ;;
    anonymous-only) extra=(-e) ;;
    user-denied) extra=(-u 5000) ;;
    quota) extra=(-n 3:1) ;;
    file-name) extra=(-x) ;;
    *) return 3 ;;
  esac
  syslog_start
  pure-ftpd -S "127.0.0.1,$port" -p "$passive" -l unix -A -H -d -d -4 -g "$folder/pid" "${extra[@]}" \
    >"$folder/out" 2>&1 &
  server_pid=$!
}

# What a server says to syslog, in the shape that files have.
syslog_start() {
  "$python" - "$server_log" <<'PYTHON' &
import os, re, socket, sys
if os.path.exists("/dev/log"):
    os.unlink("/dev/log")
source = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
source.bind("/dev/log")
os.chmod("/dev/log", 0o666)
with open(sys.argv[1], "wb", buffering=0) as log:
    while True:
        line = re.sub(rb"^<\d+>", b"", source.recv(65536)).rstrip(b"\n\0")
        line = re.sub(rb"[\x00-\x1f]", lambda char: b"#%03o" % char[0][0], line)  # as rsyslog
        log.write(line[:16] + b"host " + line[16:] + b"\n")
PYTHON
  syslog_pid=$!
  local tries
  for tries in {1..60}; do [ ! -S /dev/log ] || return 0; sleep 0.05; done
  echo "no syslog after $tries tries" >&2
}

# --- pyftpdlib ------------------------------------------------------------------------------------

server_pyftpdlib() {
  local extra=()
  case $1 in
    success | wrong-password | missing-file | missing-directory | tls-unsupported | tls-implicit) ;;
    mkdir-exists | rmdir-full | login-first | active | anonymous-disabled) ;;
    unreadable | upload-read-only | passive-blocked) [ "$isolated" = yes ] || return 3 ;;
    disk-full) [ "$isolated" = yes ] || return 3 ;;
    success-tls | tls-certificate) extra=(--tls "$temp/pem") ;;
    tls-required) extra=(--tls "$temp/pem" --tls-required) ;;
    upload-refused) extra=(--permissions elr) ;;
    passive-address) [ "$isolated" = yes ] && extra=(--masquerade "$unreachable") || return 3 ;;
    idle) extra=(--timeout 2) ;;
    too-many) extra=(--max-connections 2) ;; # the listener counts
    *) return 3 ;;
  esac
  "$python" "$here/pyftpdlib_server.py" --port "$port" --user "$user" --password "$password" \
    --home "$temp/home" --passive "$passive" --log "$server_log" --uid 4001 "${extra[@]}" \
    >"$folder/out" 2>&1 &
  server_pid=$!
}

# --- no FTP server --------------------------------------------------------------------------------

server_nothing() {
  case $1 in
    refused | no-such-host) [ "$isolated" = yes ] || [ "$1" = refused ] || return 3 ;;
    filtered) [ "$isolated" = yes ] || return 3 ;;
    ssh) answer "SSH-2.0-OpenSSH_9.2p1 Debian-2" ;;
    http) answer "HTTP/1.1 400 Bad Request" ;;
    closes) answer "" ;;
    busy) answer "421 Service not available, remote server has closed connection" ;;
    *) return 3 ;;
  esac
  rm -f "$server_log"
}

# Says a line to whoever connects, then hangs up.
answer() {
  "$python" - "$port" "$1" <<'PYTHON' &
import socket, sys, threading, time
def serve(peer):
    if sys.argv[2]:
        peer.sendall(sys.argv[2].encode() + b"\r\n")
        peer.settimeout(1)
        try:
            peer.recv(100)
        except OSError:
            pass
    peer.close()
listener = socket.create_server(("127.0.0.1", int(sys.argv[1])))
while True:
    threading.Thread(target=serve, args=[listener.accept()[0]], daemon=True).start()
PYTHON
  server_pid=$!
}
