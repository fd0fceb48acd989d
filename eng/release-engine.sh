#!/usr/bin/env bash
# Starts and stops engines of other Debian releases: newer Docker engines, and Podman. Called by eng/engine.sh.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/debian.sh"

usage() {
    cat <<'TEXT'
eng/release-engine.sh start VERSION [OPTION...]   starts an engine and prints two variables to evaluate: DOCKER_HOST, and
                                                  PSDOCKERTOOLS_TEST_NETWORK, the network namespace with its published ports
eng/release-engine.sh stop HOST                   stops the engine and deletes its data
eng/release-engine.sh versions                    lists the versions

An engine consists of packages of a Debian release, unpacked into ~/.cache/psdockertools. It runs in separate mount, process and network
namespaces, so that only one cgroup of this machine is changed. Needs Linux and root.
TEXT
}

homes=${TMPDIR:-/tmp}/psdockertools-engine
# version, Debian release, beginning of the engine's version number
versions='
26 trixie 26.
26-containerd trixie 26.
28 sid 28.
28-min44 sid 28.
28-containerd sid 28.
podman5 sid 5.
'
docker_packages=(docker.io containerd runc tini)
sid_packages=(tini-static) # provides docker-init
podman_packages=(podman crun conmon netavark aardvark-dns golang-github-containers-common golang-github-containers-image nftables catatonit tini)
# mount, modprobe, ip and other programs that the engines run, and the tables of protocols and users
shared_packages=(busybox-static iptables kmod xz-utils procps iproute2 netbase base-files)

version=
release=
expected=
root=
home=

choose() {
    version=$1
    read -r release expected < <(awk -v version="$version" '$1 == version { print $2, $3 }' <<<"$versions") ||
        die "unknown engine '$version'; available:$(awk 'NF { printf " %s", $1 }' <<<"$versions")"
    root=$(cache_folder)/engines/$release-$(if is_podman; then echo podman; else echo docker; fi)
}

is_podman() { [[ $version == podman* ]]; }

# --- packages ---------------------------------------------------------------------------------------------------------------------------

# Unpacks the packages. The lock prevents that simultaneous starts unpack them twice.
provide_root() {
    local packages
    exec 8>"$(cache_folder)/engines.lock"
    flock 8
    packages=("${shared_packages[@]}")
    if is_podman; then packages+=("${podman_packages[@]}"); else packages+=("${docker_packages[@]}"); fi
    if [[ $release == sid ]]; then packages+=("${sid_packages[@]}"); fi
    if [[ $(cat "$root/unpacked" 2>/dev/null) != "${packages[*]}" ]]; then
        say "Unpacking $version of Debian $release"
        rm -rf "$root"
        create_links
        unpack_release "$release" "$root" "${packages[@]}"
        complete_root
        printf '%s\n' "${packages[*]}" >"$root/unpacked"
    fi
    exec 8>&-
}

# Creates the merged-/usr symbolic links, which packages of these releases require.
create_links() {
    local folder
    mkdir -p "$root"/{usr/{bin,sbin,lib,lib64},proc,sys,dev,tmp,run,root,etc/containers,var/{lib,tmp},old-root}
    for folder in bin sbin lib lib64; do ln -s "usr/$folder" "$root/$folder"; done
    ln -s /run "$root/var/run"
}

# Replaces the installation scripts of the packages.
complete_root() {
    local applet
    for applet in sh mount umount cat ls ps mkdir rm ln sleep; do
        if [[ ! -e $root/usr/bin/$applet && ! -L $root/usr/bin/$applet ]]; then ln -s busybox "$root/usr/bin/$applet"; fi
    done
    for applet in iptables ip6tables; do
        for applet in "$applet" "$applet-save" "$applet-restore"; do
            if [[ ! -e $root/usr/sbin/$applet && ! -L $root/usr/sbin/$applet ]]; then ln -s xtables-nft-multi "$root/usr/sbin/$applet"; fi
        done
    done
    if ! compgen -G "$root/usr/*/docker-init" >/dev/null; then ln -s tini "$root/usr/bin/docker-init"; fi
    printf '%s\n' root:x:0:0:root:/root:/bin/sh nobody:x:65534:65534:nobody:/:/bin/false >"$root/etc/passwd"
    printf '%s\n' root:x:0: nogroup:x:65534: >"$root/etc/group"
    printf '%s\n' 'passwd: files' 'group: files' 'hosts: files dns' >"$root/etc/nsswitch.conf"
    printf '%s\n' '127.0.0.1 localhost' >"$root/etc/hosts"
    printf '%s\n' containers:2147483647:2147483648 | tee "$root/etc/subuid" >"$root/etc/subgid"
    : >"$root/etc/resolv.conf"
    printf '%s\n' '{"default":[{"type":"insecureAcceptAnything"}]}' >"$root/etc/containers/policy.json"
    # Without systemd there is no journal, and without the privilege to raise the limit of open files, the default of one million is rejected.
    cat >"$root/etc/containers/containers.conf" <<'TEXT'
[containers]
log_driver = "k8s-file"
default_ulimits = ["nofile=1024:1024", "nproc=4096:4096"]
[engine]
cgroup_manager = "cgroupfs"
events_logger = "file"
runtime = "crun"
[network]
network_backend = "netavark"
firewall_driver = "iptables"
TEXT
}

# --- the engine -------------------------------------------------------------------------------------------------------------------------

start() {
    ((EUID == 0)) || die "only this release's own engine can be started without root"
    install_missing curl curl
    install_missing nsenter util-linux
    provide_root
    home=$(mktemp -d "$homes-XXXXXX")
    trap 'report_failure' EXIT
    printf '%s\n' "$version" >"$home/version"
    write_settings "$@"
    # A separate session prevents that Ctrl-C in the terminal stops the engine. When the first process in the namespaces exits, the kernel
    # ends all others.
    setsid unshare --mount --pid --net --uts --ipc --fork --kill-child=KILL --propagation private bash "$home/boot.sh" </dev/null >"$home/log" 2>&1 &
    printf '%s\n' "$!" >"$home/pid"
    wait_until_ready
    trap - EXIT
    print_env
}

write_settings() {
    local command mirror=
    if is_podman; then
        if [[ ${1-} == --registry-mirror ]]; then
            mirror=${2#http://}
            shift 2
        fi
        write_registries "$mirror" >"$home/registries.conf"
        command=(podman --root "$home/data" --runroot /run/podman-storage --network-config-dir "$home/networks" --cgroup-manager cgroupfs system service --time 0 "unix://$home/docker.sock" "$@")
    else
        if [[ $version == *-containerd ]]; then echo '{"features":{"containerd-snapshotter":true}}'; else echo '{}'; fi >"$home/daemon.json"
        command=(dockerd --host "unix://$home/docker.sock" --group root --config-file "$home/daemon.json" --data-root "$home/data"
            --exec-root /run/docker --pidfile /run/docker.pid --cgroup-parent "/${home##*/}"
            --bip 10.189.0.1/24 --default-address-pool base=10.190.0.0/16,size=24 "$@")
    fi
    # The shell stays in memory while the root file system changes. Programs that it starts afterwards are those of the new root.
    cat >"$home/boot.sh" <<TEXT
set -e
mount --bind "$root" "$root"
cd "$root"
mount -t tmpfs tmpfs run
mount -t proc proc proc
mount -t sysfs sysfs sys
for folder in sys/fs/cgroup dev tmp; do mount --rbind "/\$folder" "\$folder"; done
mkdir -p run/lock ".$home"
mount --rbind "$home" ".$home"
pivot_root . old-root
cd /
export PATH=/usr/sbin:/usr/bin HOME=/root TMPDIR=/var/tmp CONTAINERS_REGISTRIES_CONF="$home/registries.conf"
$(if [[ $version == *-min44 ]]; then echo 'export DOCKER_MIN_API_VERSION=1.44'; fi)
hash -r
umount -l /old-root
ip link set lo up
exec tini -s -- $(printf '%q ' "${command[@]}")
TEXT
}

# Configures Podman to resolve short names on Docker Hub, as Docker does. Podman trusts a registry without TLS only if its port is
# configured: 5000 is eng/registry.sh in a test, 5001 is the tests' proxy in front of it, which requires a login.
write_registries() {
    cat <<'TEXT'
unqualified-search-registries = ["docker.io"]
short-name-mode = "disabled"
[[registry]]
location = "127.0.0.1:5000"
insecure = true
[[registry]]
location = "127.0.0.1:5001"
insecure = true
[[registry]]
location = "docker.io"
TEXT
    if [[ -n $1 ]]; then printf '[[registry.mirror]]\nlocation = "%s"\ninsecure = true\n' "$1"; fi
}

wait_until_ready() {
    local try answer
    for ((try = 0; try < 300; try++)); do
        answer=$(curl --silent --max-time 30 --unix-socket "$home/docker.sock" http://engine/version 2>/dev/null || true)
        if [[ $answer == *'"ApiVersion"'* ]]; then
            [[ $answer == *'"Version":"'"$expected"* ]] ||
                die "Debian $release has a version other than ${expected}x now; change the table in ${0##*/}"
            return
        fi
        is_alive || die "the engine exited before it responded"
        sleep 0.2
    done
    die "the engine does not respond"
}

# Returns the process ID of the first process in the namespaces, which is the child of unshare.
inner_pid() { cat "/proc/$(<"$home/pid")/task/$(<"$home/pid")/children" 2>/dev/null | tr -d ' '; }

print_env() {
    printf 'export DOCKER_HOST=unix://%q/docker.sock\n' "$home"
    printf 'export PSDOCKERTOOLS_TEST_NETWORK=/proc/%s/ns/net\n' "$(inner_pid)"
}

# Checks the command line as well, because the process ID may belong to another process by now.
is_alive() {
    local pid
    pid=$(cat "$home/pid" 2>/dev/null) && tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -qF "$home/boot.sh"
}

report_failure() {
    if [[ -s $home/log ]]; then
        say "The end of the engine's log:"
        tail -n 20 "$home/log" >&2
    fi
    remove_engine
}

remove_engine() {
    local pid try
    if is_alive; then
        pid=$(<"$home/pid")
        kill -TERM "$(inner_pid)" 2>/dev/null || true
        for ((try = 0; try < 150; try++)); do
            if ! kill -0 "$pid" 2>/dev/null; then break; fi
            sleep 0.1
        done
        kill -KILL "$pid" 2>/dev/null || true
    fi
    remove_groups
    rm -rf --one-file-system "$home"
}

# Removes the engine's cgroups. The last processes may need a moment to exit.
remove_groups() {
    local try group
    for ((try = 0; try < 20; try++)); do
        for group in /sys/fs/cgroup/"${home##*/}" /sys/fs/cgroup/*/"${home##*/}"; do
            if [[ -d $group ]]; then find "$group" -depth -type d -exec rmdir {} + 2>/dev/null || true; fi
        done
        compgen -G "/sys/fs/cgroup/*/${home##*/}" >/dev/null || return 0
        sleep 0.1
    done
}

case ${1:-} in
    start)
        choose "${2:?Specify a version: $(awk 'NF { printf "%s ", $1 }' <<<"$versions")}"
        start "${@:3}"
        ;;
    stop)
        home=${2#unix://}
        home=${home%/docker.sock}
        [[ $home == "$homes"-?* && -f $home/version ]] || die "no engine of this script is running at '$2'"
        remove_engine
        ;;
    versions) awk 'NF { print $1 }' <<<"$versions" ;;
    -h | --help) usage ;;
    *)
        usage >&2
        exit 2
        ;;
esac
