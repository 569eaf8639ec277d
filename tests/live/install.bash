# Fetches what is missing: Debian packages, unpacked below $tools, and pyftpdlib in a venv there.
# Not installed: servers' packages exclude each other, start services and add users.
# shellcheck shell=bash disable=SC2154 # "run" sets what is not set here

packages=(
  vsftpd libwrap0
  proftpd-core proftpd-mod-crypto libhiredis0.14 libmemcached11 libmemcachedutil2 libhashkit2
  libpcre2-posix3
  pure-ftpd
  curl lftp tnftp ncftp wget inetutils-ftp
  nftables libnftables1 libxtables12 libjansson4 libnftnl11 libmnl0
)

# A package is needed where neither the system nor $tools has its program.
missing_packages() {
  local package
  for package in "${packages[@]}"; do
    [ ! -e "$tools/have/$package" ] || continue
    if [ "$quick" = yes ]; then
      case $package in vsftpd | libwrap0 | curl | lftp) ;; *) continue ;; esac
    fi
    case $package in
      curl | lftp | wget) ! command -v "$package" >/dev/null || continue ;;
    esac
    echo "$package"
  done
}

fetch_packages() {
  local package missing=()
  mapfile -t missing < <(missing_packages)
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null; then
    echo "not installed: ${missing[*]}: there is no apt-get" >&2 && return
  fi
  mkdir -p "$tools/have" "$tools/deb"
  [ "$(id -u)" != 0 ] || timeout 120 apt-get update -qq >/dev/null 2>&1 || true
  for package in "${missing[@]}"; do
    if (cd "$tools/deb" && rm -f "${package}"_*.deb && timeout 60 apt-get download -qq "$package" >err 2>&1 &&
      dpkg -x "${package}"_*.deb "$tools"); then
      : >"$tools/have/$package"
    else
      echo "not installed: $package: $(tail -n 1 "$tools/deb/err")" >&2
    fi
  done
}

fetch_pyftpdlib() {
  [ "$quick" = no ] || [ "$(id -u)" != 0 ] || return 0
  ! "$tools/venv/bin/python" -c 'import pyftpdlib, OpenSSL' 2>/dev/null || return 0
  if ! { timeout 60 python3 -m venv "$tools/venv" &&
    timeout 120 "$tools/venv/bin/pip" install -q pyftpdlib pyOpenSSL; } >"$tools/pip.err" 2>&1; then
    echo "not installed: pyftpdlib: $(tail -n 1 "$tools/pip.err")" >&2
  fi
}

fetch_packages
fetch_pyftpdlib
