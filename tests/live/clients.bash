# How each client does what a case asks for. Every one prints its own debug output.
#
# A client is a function that reads $host, $port, $name, $secret, $tls (no, yes, implicit, verify)
# and does the action: get FILE, put FILE, list FOLDER, mkdir FOLDER, rmdir FOLDER, idle.
# shellcheck shell=bash disable=SC2154 # "run" sets what is not set here

# Seconds that a client may take.
limit=25

find_clients() {
  clients=()
  local name program
  for name in curl lftp tnftp ncftp wget inetutils ftplib net-ftp; do
    program=$name
    case $name in
      ncftp) program=ncftpget ;;
      inetutils) program=inetutils-ftp ;;
      ftplib) program=python3 ;;
      net-ftp) program=perl ;;
    esac
    if command -v "$program" >/dev/null; then
      clients+=("$name")
    else
      skip "*/*/$name" "not installed"
    fi
  done
}

# Whether a client can do what the case needs.
client_fits() { # client case server
  case $2 in
    success-tls | tls-required-met | tls-unsupported) in_list "$1" curl lftp ftplib ;;
    tls-certificate) in_list "$1" curl lftp ;;
    tls-implicit) in_list "$1" curl lftp ;;
    tls-reuse) in_list "$1" ftplib ;;
    idle) in_list "$1" ftplib net-ftp tnftp inetutils lftp ;;
    mkdir-exists | rmdir-full) in_list "$1" ftplib net-ftp tnftp inetutils lftp curl ;;
    upload-* | disk-full | no-overwrite | file-name | hidden-stores | quota) [ "$1" != wget ] ;;
    login-first) in_list "$1" tnftp inetutils ftplib net-ftp ;;
    active) in_list "$1" ftplib ;;
    no-such-host | refused | filtered | ssh | http | closes | busy) true ;;
  esac
}

in_list() {
  local word=$1
  shift
  case " $* " in *" $word "*) ;; *) return 1 ;; esac
}

# The action of a case, then the client.
client_run() { # client case
  local host=127.0.0.1 name=$user secret=$password tls=no action=get target=hello.txt
  cd "$temp" || return
  case $2 in
    success-tls) tls=yes ;;
    tls-unsupported) tls=yes ;;
    tls-certificate) tls=verify ;;
    tls-implicit) tls=implicit ;;
    tls-reuse) tls=yes ;;
    wrong-password) secret=Wrong-1 ;;
    missing-file) target=nothing.txt ;;
    unreadable) target=secret.txt ;;
    missing-directory) action=list target=nowhere ;;
    upload-refused) action=put target=small.txt ;;
    upload-read-only) action=put target=read-only/small.txt ;;
    no-overwrite) action=put target=old.txt ;;
    file-name) action=put target=.hidden.txt ;;
    hidden-stores) action=put target=read-only/small.txt ;;
    disk-full | quota) action=put target=big ;;
    mkdir-exists) action=mkdir target=pub ;;
    rmdir-full) action=rmdir target=full ;;
    idle) action=idle ;;
    anonymous-disabled) name=anonymous secret=guest@example.org ;;
    home-missing) name=bob ;;
    shell) name=carol ;;
    no-such-host) host=ftp.nowhere.invalid ;;
    filtered) host=$unreachable ;;
    login-first) action=early ;;
    active) action=active ;;
  esac
  case $target in
    big) head -c 3000000 /dev/zero >"$folder/$1.file" ;;
    *) echo "new content" >"$folder/$1.file" ;;
  esac
  "client_$1"
}

client_curl() {
  local url=ftp://$host:$port/$target options=(-v -sS -k --connect-timeout 10 --max-time 15)
  case $tls in
    yes) options+=(--ssl-reqd) ;;
    verify) options=(-v -sS --connect-timeout 10 --max-time 15 --ssl-reqd) ;;
    implicit) url=ftps://$host:$port/$target ;;
  esac
  case $action in
    put) options+=(-T "$folder/curl.file") ;;
    list) url=$url/ ;;
    mkdir) options+=(-Q "MKD $target") url=ftp://$host:$port/ ;;
    rmdir) options+=(-Q "RMD $target") url=ftp://$host:$port/ ;;
  esac
  timeout "$limit" curl "${options[@]}" -u "$name:$secret" "$url"
}

client_lftp() {
  local set="set net:max-retries 1; set net:timeout 8; set net:reconnect-interval-base 1;
    set dns:max-retries 1; set dns:fatal-timeout 5;
    set ssl:verify-certificate no; set ftp:ssl-allow no; set cmd:fail-exit yes;"
  local url=ftp://$host:$port work
  case $tls in
    yes) set+="set ftp:ssl-allow yes; set ftp:ssl-force yes; set ftp:ssl-protect-data yes;" ;;
    verify) set+="set ftp:ssl-allow yes; set ftp:ssl-force yes; set ssl:verify-certificate yes;" ;;
    implicit) url=ftps://$host:$port set+="set ftp:ssl-allow yes;" ;;
  esac
  case $action in
    get) work="get $target -o $folder/lftp.got" ;;
    put) work="put $folder/lftp.file -o $target" ;;
    list) work="cd $target; ls" ;;
    mkdir) work="mkdir $target" ;;
    rmdir) work="rmdir $target" ;;
    idle) work="cd pub; !sleep 4
      ls" ;;
  esac
  timeout "$limit" lftp -d -c "$set open -u $name,$secret $url; $work"
}

# The classic clients take the same commands.
classic_script() {
  echo "open $host $port"
  if [ "$action" = early ]; then
    echo ls
  fi
  echo "user $name $secret"
  echo binary
  case $action in
    get) echo "get $target $folder/got.$BASHPID" ;;
    put) echo "put $1 $target" ;;
    list) echo "cd $target" && echo ls ;;
    mkdir) echo "mkdir $target" ;;
    rmdir) echo "rmdir $target" ;;
    idle) echo "!sleep 4" && echo ls ;;
  esac
  echo quit
}

client_tnftp() {
  classic_script "$folder/tnftp.file" | timeout "$limit" tnftp -d -v -n -i -p -q 5
}

client_inetutils() {
  classic_script "$folder/inetutils.file" | timeout "$limit" inetutils-ftp -d -v -n -i -p
}

client_ncftp() {
  local log=$folder/ncftp.debug who=(-u "$name" -p "$secret" -P "$port" -t 10 -r 1)
  # -d takes a file only.
  case $action in
    get) timeout "$limit" ncftpget -d "$log" "${who[@]}" "$host" "$folder" "$target" ;;
    put)
      mkdir -p "$folder/ncftp" && mv "$folder/ncftp.file" "$folder/ncftp/${target##*/}"
      case $target in */*) set -- "${target%/*}" ;; *) set -- . ;; esac
      timeout "$limit" ncftpput -d "$log" "${who[@]}" "$host" "$1" "$folder/ncftp/${target##*/}"
      ;;
    list) timeout "$limit" ncftpls -d "$log" "${who[@]}" "ftp://$host/$target/" ;;
  esac
  cat "$log"
}

client_wget() {
  local path=$target
  case $action in list) path=$target/ ;; esac
  timeout "$limit" wget -d -S --tries 1 --timeout 10 --no-proxy -O "$folder/wget.got" \
    --ftp-user="$name" --ftp-password="$secret" "ftp://$host:$port/$path"
}

client_ftplib() {
  timeout "$limit" "$python" "$here/ftplib_client.py" "$host" "$port" "$name" "$secret" "$tls" \
    "$action" "$target" "$folder/ftplib.file"
}

client_net-ftp() {
  timeout "$limit" perl -MNet::FTP -e '
    my ($host, $port, $name, $secret, $action, $target, $file) = @ARGV;
    my $ftp = Net::FTP->new($host, Port => $port, Debug => 1, Timeout => 10, Passive => 1)
      or die "cannot connect: $@\n";
    if ($action eq "early") { $ftp->ls; }
    $ftp->login($name, $secret) or die "cannot log in: ", $ftp->message;
    $ftp->binary;
    my %do = (
      get => sub { $ftp->get($target, "/dev/null") },
      put => sub { $ftp->put($file, $target) },
      list => sub { $ftp->cwd($target) and $ftp->ls },
      mkdir => sub { $ftp->mkdir($target) },
      rmdir => sub { $ftp->rmdir($target) },
      idle => sub { sleep 4; $ftp->pwd },
    );
    if (my $work = $do{$action}) { $work->() or die "$action failed: ", $ftp->message; }
    $ftp->quit;
  ' "$host" "$port" "$name" "$secret" "$action" "$target" "$folder/net-ftp.file"
}
