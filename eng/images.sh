#!/usr/bin/env bash
# Loads small substitutes for alpine, nginx and node, for machines without access to a registry.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/debian.sh"

usage() {
    cat <<'TEXT'
eng/images.sh [alpine] [nginx] [node]     loads these images into the engine at $DOCKER_HOST (default: all three)

They are built from Debian packages: alpine contains busybox, nginx a web server with one page, node Node.js; all have busybox's shell and
tools. Images that the engine already has are not replaced. Built images are cached in ~/.cache/psdockertools.
TEXT
}

# ask PATH [CURL OPTION...]: sends a request to the engine at $DOCKER_HOST.
ask() {
    local path=$1 host=${DOCKER_HOST:-unix:///var/run/docker.sock}
    shift
    case $host in
        unix://*) curl --silent --show-error --unix-socket "${host#unix://}" "$@" "http://engine$path" ;;
        tcp://*) curl --silent --show-error "$@" "http://${host#tcp://}$path" ;;
        *) die "DOCKER_HOST is '$host'; only unix:// and tcp:// are supported" ;;
    esac
}

has_image() { [[ $(ask "/images/$1/json" --output /dev/null --write-out '%{http_code}') == 200 ]]; }

# query KEY=VALUE...: returns a URL-encoded query string.
query() {
    local LC_ALL=C pair value character encoded all=
    for pair in "$@"; do
        value=${pair#*=} encoded=
        while [[ -n $value ]]; do
            character=${value:0:1} value=${value:1}
            if [[ $character != [a-zA-Z0-9._~-] ]]; then printf -v character '%%%02X' "'$character"; fi
            encoded+=$character
        done
        all+=${all:+&}${pair%%=*}=$encoded
    done
    printf '%s\n' "$all"
}

load() {
    local name=$1 tar changes=() change answer
    if has_image "$name:latest"; then return; fi
    tar=$(build "$name")
    while read -r change; do
        changes+=("changes=$change")
    done < <("config_of_$name")
    say "Loading $name"
    answer=$(ask "/images/create?$(query fromSrc=- "repo=$name" tag=latest "${changes[@]}")" \
        -X POST -H 'Content-Type: application/x-tar' --upload-file "$tar")
    if [[ $answer == *'"error"'* ]] || ! has_image "$name:latest"; then die "the engine rejected $name: $answer"; fi
}

# build NAME: returns the path of the image's file system as a tar archive. The cache key consists of these scripts and the distribution.
build() {
    local name=$1 key tar root
    key=$(cat "$0" "$(dirname "$0")/debian.sh" /etc/os-release | sha256sum | cut -c1-16)
    tar=$(cache_folder)/$name-$(uname -m)-$key.tar
    if [[ ! -f $tar ]]; then
        say "Building the image $name"
        root=$(mktemp -d)
        add_base "$root" "$name"
        "add_$name" "$root"
        tar --create --file "$tar.$$" --directory "$root" --sort=name --mtime=@0 --numeric-owner --owner=0 --group=0 .
        rm -rf "$root"
        find "$(cache_folder)" -name "$name-*.tar*" -mtime +7 -delete
        mv "$tar.$$" "$tar"
    fi
    printf '%s\n' "$tar"
}

# Adds the common base: busybox's shell and tools, the users root and nobody, and /tmp.
add_base() {
    local root=$1 name=$2 packages applet
    packages=$(mktemp -d)
    unpack_packages "$packages" busybox-static
    mkdir -p "$root"/{bin,etc,home,proc,root,run,sbin,sys,tmp,usr/bin,usr/sbin,var/log,var/tmp}
    chmod 755 "$root"
    chmod 700 "$root/root"
    chmod 1777 "$root/tmp" "$root/var/tmp"
    cp "$packages"/{,usr/}bin/busybox "$root/bin/" 2>/dev/null || [[ -x $root/bin/busybox ]]
    for applet in $("$root/bin/busybox" --list-full | grep /); do
        if [[ ! -e $root/$applet ]]; then
            mkdir -p "$root/${applet%/*}"
            ln -s /bin/busybox "$root/$applet"
        fi
    done
    printf '%s\n' root:x:0:0:root:/root:/bin/sh nobody:x:65534:65534:nobody:/:/bin/false >"$root/etc/passwd"
    printf '%s\n' root:x:0: nogroup:x:65534: >"$root/etc/group"
    printf 'PRETTY_NAME="A substitute for %s"\n' "$name" >"$root/etc/os-release"
    rm -rf "$packages"
}

# add_packages ROOT PACKAGE...: unpacks packages into the image, without documentation and package management files.
add_packages() {
    local root=$1 part
    shift
    unpack_packages "$root" "$@"
    for part in lib lib64; do
        # Newer distributions have these folders only in /usr.
        if [[ ! -e $root/$part && -d $root/usr/$part ]]; then ln -s "usr/$part" "$root/$part"; fi
    done
    for part in apport bash-completion bug doc gcc gdb lintian locale man systemtap vim; do
        rm -rf "${root:?}/usr/share/$part"
    done
    rm -rf "$root"/{usr/,}lib/*/{gconv,engines-3,ossl-modules} "$root"/etc/{init.d,logrotate.d,ufw,default}
}

add_alpine() { :; }

config_of_alpine() { printf '%s\n' 'CMD ["/bin/sh"]' 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'; }

add_nginx() {
    local root=$1
    add_packages "$root" nginx nginx-common
    mkdir -p "$root"/var/{lib,log}/nginx
    ln -s /dev/stdout "$root/var/log/nginx/access.log"
    ln -s /dev/stderr "$root/var/log/nginx/error.log"
    printf '%s\n' nginx:x:101:101:nginx:/:/bin/false >>"$root/etc/passwd"
    printf '%s\n' nginx:x:101: >>"$root/etc/group"
    cat >"$root/etc/nginx/nginx.conf" <<'TEXT'
user nginx;
worker_processes 1;
pid /run/nginx.pid;
error_log /var/log/nginx/error.log notice;
events {}
http {
    include mime.types;
    access_log /var/log/nginx/access.log;
    server {
        listen 80;
        root /usr/share/nginx/html;
    }
}
TEXT
}

config_of_nginx() {
    printf '%s\n' 'CMD ["nginx","-g","daemon off;"]' 'EXPOSE 80/tcp' \
        'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
}

add_node() { add_packages "$1" nodejs; }

config_of_node() { printf '%s\n' 'CMD ["node"]' 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'; }

case ${1:-} in
    -h | --help)
        usage
        exit
        ;;
esac
if (($# == 0)); then set -- alpine nginx node; fi
install_missing curl curl
for name in "$@"; do
    case $name in
        alpine | nginx | node) load "$name" ;;
        *) die "unknown image '$name'; available: alpine, nginx, node" ;;
    esac
done
