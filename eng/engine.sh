#!/usr/bin/env bash
# A private Docker engine, for tests and trials: dockerd with folders, a socket and a bridge of its own.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/debian.sh"

usage() {
    cat <<'TEXT'
eng/engine.sh start          starts a private engine and prints how to reach it: eval "$(eng/engine.sh start)"
                             what follows are options of dockerd's: eng/engine.sh start --registry-mirror http://127.0.0.1:5000
                             with --version 28-containerd first it is that engine (eng/release-engine.sh versions), in a network of its own
eng/engine.sh env            prints that again for the engines that run
eng/engine.sh stop [HOST]    stops the engine at HOST (DOCKER_HOST if not given), with all that it holds
eng/engine.sh clean          clears away what engines have left behind that crashed

Needs Linux and root, or sudo without a password. dockerd, iptables, ip and curl are installed from Debian's packages where they
are missing. Several engines can run at once, beside any other: each has its own subnet, and none writes another's firewall rules.
TEXT
}

homes=${TMPDIR:-/tmp}/psdockertools-engine
home=
bridge=
subnet=
launcher=

start() {
    install_missing dockerd docker.io
    install_missing iptables iptables
    install_missing ip iproute2
    install_missing curl curl
    home=$(mktemp -d "$homes-XXXXXX")
    trap 'give_up' EXIT
    prepare_cgroups
    add_bridge
    launch "$@"
    wait_until_it_answers
    trap - EXIT
    print_env
}

give_up() {
    if [[ -s $home/dockerd.log ]]; then
        say "The end of the engine's log:"
        tail -n 20 "$home/dockerd.log" >&2
    fi
    if [[ -n $launcher ]]; then as_root kill "$launcher" 2>/dev/null || true; fi
    take_down
}

print_env() { printf 'export DOCKER_HOST=unix://%q/docker.sock\n' "$home"; }

# In a sandbox nobody may have mounted the control groups.
prepare_cgroups() {
    local root=/sys/fs/cgroup name enabled
    if ! mountpoint -q "$root"; then
        as_root mount -t tmpfs -o mode=755 cgroup "$root"
    fi
    if [[ -f $root/cgroup.controllers ]]; then
        make_room_in_own_cgroup "$root"
        return
    fi
    while read -r name _ _ enabled; do
        if [[ $name != \#* && $enabled == 1 ]] && ! grep -qE "^[^ ]+ [^ ]+ cgroup [^ ]*\b$name\b" /proc/mounts; then
            as_root mkdir -p "$root/$name"
            as_root mount -t cgroup -o "$name" cgroup "$root/$name" 2>/dev/null || as_root rmdir "$root/$name"
        fi
    done </proc/cgroups
}

# In version 2 a group with processes has no children with limits, but for the machine's root, which alone has no cgroup.type. So what runs in
# a container's group moves aside; where systemd is, it keeps order itself.
make_room_in_own_cgroup() {
    local root=$1
    if [[ ! -f $root/cgroup.type || -d /run/systemd/system || -n $(<"$root/cgroup.subtree_control") ]]; then return; fi
    as_root sh -c "mkdir -p $root/init
        while read -r id; do echo \$id >$root/init/cgroup.procs; done <$root/cgroup.procs
        sed -e 's/ / +/g' -e 's/^/+/' $root/cgroup.controllers >$root/cgroup.subtree_control" 2>/dev/null || true
}

# Making the bridge is what takes its number, so that two starts at once cannot share one.
add_bridge() {
    local number
    for number in {0..31}; do
        subnet=10.$((201 + number)).0.0/16
        if [[ -n $(ip -4 route show root "$subnet") ]]; then continue; fi
        if as_root ip link add "psdt$number" type bridge 2>"$home/bridge.log"; then
            bridge=psdt$number
            printf 'bridge=%s\nsubnet=%s\n' "$bridge" "$subnet" >"$home/network"
            as_root ip addr add "10.$((201 + number)).0.1/17" dev "$bridge"
            as_root ip link set "$bridge" up
            open_the_way_out
            return
        fi
        if ! ip link show "psdt$number" >/dev/null 2>&1; then break; fi
    done
    cat "$home/bridge.log" >&2
    die "no bridge could be made for the engine"
}

# dockerd would clear the firewall chains of any other engine here when it starts, so it is kept from the firewall. These rules are what its
# containers need to reach other machines; ports are published by its proxies.
way_out() {
    as_root iptables -w -t nat "$1" POSTROUTING -s "$subnet" ! -d "$subnet" -j MASQUERADE &&
        as_root iptables -w "$1" FORWARD -s "$subnet" -j ACCEPT &&
        as_root iptables -w "$1" FORWARD -d "$subnet" -j ACCEPT
}

open_the_way_out() {
    way_out -I 2>"$home/iptables.log" || say "The engine's containers will not reach other machines: $(tail -n 1 "$home/iptables.log")"
}

launch() {
    local dockerd driver sudo=()
    if ((EUID != 0)); then sudo=(sudo -n --); fi
    dockerd=$(PATH=$PATH:/usr/sbin:/sbin command -v dockerd)
    driver=$(storage_driver)
    # Its own session, so that Ctrl-C in the terminal is not for it; its own containerd namespaces, as it takes the machine's containerd if there is one.
    # It outlives its caller, and must not keep the caller's files open: a lock would stay locked.
    "${sudo[@]}" setsid "$dockerd" \
        --host "unix://$home/docker.sock" --group "$(id -gn)" \
        --data-root "$home/data" --exec-root "$home/exec" --pidfile "$home/dockerd.pid" \
        --bridge "$bridge" --default-address-pool "base=${subnet%.0.0/16}.128.0/17,size=24" --iptables=false --ip6tables=false --ip-masq=false \
        --containerd-namespace "${home##*/}" --containerd-plugins-namespace "${home##*/}-plugins" \
        --storage-driver "$driver" "$@" </dev/null >"$home/dockerd.log" 2>&1 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- &
    launcher=$!
}

# Overlays cannot be laid upon every file system; copies can.
storage_driver() {
    local trial=$home/trial driver=vfs
    mkdir -p "$trial"/{lower,upper,work,merged}
    if as_root mount -t overlay overlay -o "lowerdir=$trial/lower,upperdir=$trial/upper,workdir=$trial/work" "$trial/merged" 2>/dev/null; then
        as_root umount "$trial/merged"
        driver=overlay2
    fi
    as_root rm -rf "$trial"
    printf '%s\n' "$driver"
}

ask() {
    local path=$1
    shift
    curl --silent --fail --max-time 30 --unix-socket "$home/docker.sock" "$@" "http://engine$path"
}

wait_until_it_answers() {
    local try
    for ((try = 0; try < 300; try++)); do
        if [[ $(ask /_ping 2>/dev/null) == OK ]]; then return; fi
        if ! kill -0 "$launcher" 2>/dev/null && ! is_alive; then die "the engine has ended before it answered"; fi
        sleep 0.2
    done
    die "the engine does not answer"
}

pid() { cat "$home/dockerd.pid" 2>/dev/null; }

# The number may have passed on to another process since: it is ours only with our folder in its command line.
is_alive() {
    if [[ -f $home/version ]]; then
        tr '\0' ' ' 2>/dev/null <"/proc/$(cat "$home/pid")/cmdline" | grep -qF "$home/boot.sh"
        return
    fi
    local pid
    pid=$(pid) && [[ -n $pid ]] && tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -qF -- "--pidfile $home/dockerd.pid"
}

stop() {
    home=${1#unix://}
    home=${home%/docker.sock}
    [[ $home == "$homes"-?* && -d $home ]] || die "there is no engine of this script's at '$1'"
    if [[ -f $home/version ]]; then exec "$(dirname "$0")/release-engine.sh" stop "$1"; fi
    take_down
}

take_down() {
    if [[ -f $home/network ]]; then
        # shellcheck source=/dev/null
        . "$home/network"
    fi
    if is_alive; then
        empty
        end "$(pid)"
    fi
    end_orphans
    unmount
    if [[ -n $bridge ]]; then
        remove_bridges
        way_out -D 2>/dev/null || true
    fi
    as_root rm -rf --one-file-system "$home"
}

# Containers would take their stop timeouts, and the bridges of networks would outlive the engine.
empty() {
    local id
    for id in $(ask '/containers/json?all=1' | grep -oE '"Id":"[0-9a-f]{64}"' | cut -d'"' -f4); do
        ask "/containers/$id?force=1" -X DELETE >/dev/null &
    done || true
    wait
    ask /networks/prune -X POST >/dev/null || true
}

end() {
    local pid=$1 try
    as_root kill "$pid" 2>/dev/null || true
    for ((try = 0; try < 150; try++)); do
        if ! as_root kill -0 "$pid" 2>/dev/null; then return; fi
        sleep 0.1
    done
    as_root kill -KILL "$pid" 2>/dev/null || true
}

# What an engine that crashed has left behind: containerd and its shims, which carry our folder's or namespace's name, and the containers.
end_orphans() {
    local process container
    for process in /proc/[0-9]*; do
        if tr '\0' '\n' 2>/dev/null <"$process/cmdline" | grep -qE "^($home/exec/containerd/.*|${home##*/}(-plugins)?)\$"; then
            as_root kill -KILL "${process##*/}" 2>/dev/null || true
        fi
    done
    for container in "$home"/exec/runtime-runc/*/*; do
        if [[ -d $container ]]; then as_root runc --root "${container%/*}" delete --force "${container##*/}" 2>/dev/null || true; fi
    done
}

unmount() {
    local mount
    while read -r mount; do
        as_root umount -l "$mount" || true
    done < <(awk -v home="$home/" 'index($2, home) == 1 { print $2 }' /proc/mounts | sort -r)
}

remove_bridges() {
    local link
    for link in $(ip -o -4 addr show to "$subnet" | awk '{ print $2 }'); do
        as_root ip link delete "$link" || true
    done
}

each_home() {
    for home in "$homes"-*; do
        if [[ -d $home && -O $home ]]; then ("$@"); fi
    done
}

print_env_if_alive() { if is_alive; then print_env; fi; }

# One that is just being started has no process yet.
take_down_if_dead() { if ! is_alive && [[ -n $(find "$home" -maxdepth 0 -mmin +2) ]]; then stop "unix://$home/docker.sock"; fi; }

case ${1:-} in
    start)
        if [[ ${2-} == --version ]]; then exec "$(dirname "$0")/release-engine.sh" start "${@:3}"; fi
        start "${@:2}"
        ;;
    env) each_home print_env_if_alive ;;
    stop)
        stop "${2:-${DOCKER_HOST:?Which engine? Give its address, as in: eng/engine.sh stop unix:///tmp/.../docker.sock}}"
        ;;
    clean) each_home take_down_if_dead ;;
    -h | --help) usage ;;
    *)
        usage >&2
        exit 2
        ;;
esac
