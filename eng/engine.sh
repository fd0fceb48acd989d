#!/usr/bin/env bash
# Starts and stops private Docker engines for tests and trials: dockerd with its own folders, socket and bridge.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/debian.sh"

usage() {
    cat <<'TEXT'
eng/engine.sh start          starts a private engine and prints its environment variables: eval "$(eng/engine.sh start)"
                             further arguments are options of dockerd: eng/engine.sh start --registry-mirror http://127.0.0.1:5000
                             --version 28-containerd as the first argument selects another engine (eng/release-engine.sh versions), in its own network namespace
eng/engine.sh env            prints the environment variables of the running engines
eng/engine.sh stop [HOST]    stops the engine at HOST (default: DOCKER_HOST) and deletes its data
eng/engine.sh clean          removes the remains of crashed engines

Needs Linux and root, or sudo without a password. dockerd, iptables, ip and curl are installed from Debian packages if they
are missing. Several engines can run at the same time: each has its own subnet, and none changes the firewall rules of another.
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
    trap 'report_failure' EXIT
    prepare_cgroups
    add_bridge
    launch "$@"
    wait_until_ready
    trap - EXIT
    print_env
}

report_failure() {
    if [[ -s $home/dockerd.log ]]; then
        say "The end of the engine's log:"
        tail -n 20 "$home/dockerd.log" >&2
    fi
    if [[ -n $launcher ]]; then as_root kill "$launcher" 2>/dev/null || true; fi
    remove_engine
}

print_env() { printf 'export DOCKER_HOST=unix://%q/docker.sock\n' "$home"; }

# Mounts the cgroup file systems, which may be missing in a sandbox.
prepare_cgroups() {
    local root=/sys/fs/cgroup name enabled
    if ! mountpoint -q "$root"; then
        as_root mount -t tmpfs -o mode=755 cgroup "$root"
    fi
    if [[ -f $root/cgroup.controllers ]]; then
        move_processes_to_child_cgroup "$root"
        return
    fi
    while read -r name _ _ enabled; do
        if [[ $name != \#* && $enabled == 1 ]] && ! grep -qE "^[^ ]+ [^ ]+ cgroup [^ ]*\b$name\b" /proc/mounts; then
            as_root mkdir -p "$root/$name"
            as_root mount -t cgroup -o "$name" cgroup "$root/$name" 2>/dev/null || as_root rmdir "$root/$name"
        fi
    done </proc/cgroups
}

# In cgroup v2, a cgroup that contains processes cannot have children with limits, except for the machine's root cgroup, which has no
# cgroup.type. Therefore the processes of a container's cgroup are moved to a child cgroup. With systemd this is not necessary.
move_processes_to_child_cgroup() {
    local root=$1
    if [[ ! -f $root/cgroup.type || -d /run/systemd/system || -n $(<"$root/cgroup.subtree_control") ]]; then return; fi
    as_root sh -c "mkdir -p $root/init
        while read -r id; do echo \$id >$root/init/cgroup.procs; done <$root/cgroup.procs
        sed -e 's/ / +/g' -e 's/^/+/' $root/cgroup.controllers >$root/cgroup.subtree_control" 2>/dev/null || true
}

# Adds a bridge with a free number. Creating the bridge reserves the number, so that two simultaneous starts cannot use the same one.
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
            allow_outgoing
            return
        fi
        if ! ip link show "psdt$number" >/dev/null 2>&1; then break; fi
    done
    cat "$home/bridge.log" >&2
    die "the bridge for the engine could not be created"
}

# Adds (-I) or deletes (-D) the firewall rules for outgoing connections. dockerd runs without access to the firewall, because it would
# clear the chains of other engines at its start. Published ports are served by the userland proxy.
outgoing_rules() {
    as_root iptables -w -t nat "$1" POSTROUTING -s "$subnet" ! -d "$subnet" -j MASQUERADE &&
        as_root iptables -w "$1" FORWARD -s "$subnet" -j ACCEPT &&
        as_root iptables -w "$1" FORWARD -d "$subnet" -j ACCEPT
}

allow_outgoing() {
    outgoing_rules -I 2>"$home/iptables.log" || say "The engine's containers cannot connect to other machines: $(tail -n 1 "$home/iptables.log")"
}

launch() {
    local dockerd driver sudo=()
    if ((EUID != 0)); then sudo=(sudo -n --); fi
    dockerd=$(PATH=$PATH:/usr/sbin:/sbin command -v dockerd)
    driver=$(storage_driver)
    # A separate session prevents that Ctrl-C in the terminal stops the engine. Separate containerd namespaces are needed because dockerd
    # uses the machine's containerd if it is running. The engine outlives the caller and must not keep the caller's open files, which would
    # leave locks held.
    "${sudo[@]}" setsid "$dockerd" \
        --host "unix://$home/docker.sock" --group "$(id -gn)" \
        --data-root "$home/data" --exec-root "$home/exec" --pidfile "$home/dockerd.pid" \
        --bridge "$bridge" --default-address-pool "base=${subnet%.0.0/16}.128.0/17,size=24" --iptables=false --ip6tables=false --ip-masq=false \
        --containerd-namespace "${home##*/}" --containerd-plugins-namespace "${home##*/}-plugins" \
        --storage-driver "$driver" "$@" </dev/null >"$home/dockerd.log" 2>&1 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- &
    launcher=$!
}

# Returns overlay2 if the file system supports overlay mounts, otherwise vfs.
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

wait_until_ready() {
    local try
    for ((try = 0; try < 300; try++)); do
        if [[ $(ask /_ping 2>/dev/null) == OK ]]; then return; fi
        if ! kill -0 "$launcher" 2>/dev/null && ! is_alive; then die "the engine exited before it responded"; fi
        sleep 0.2
    done
    die "the engine does not respond"
}

pid() { cat "$home/dockerd.pid" 2>/dev/null; }

# Checks the command line as well, because the process ID may belong to another process by now.
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
    [[ $home == "$homes"-?* && -d $home ]] || die "no engine of this script is running at '$1'"
    if [[ -f $home/version ]]; then exec "$(dirname "$0")/release-engine.sh" stop "$1"; fi
    remove_engine
}

remove_engine() {
    if [[ -f $home/network ]]; then
        # shellcheck source=/dev/null
        . "$home/network"
    fi
    if is_alive; then
        remove_containers
        end "$(pid)"
    fi
    end_orphans
    unmount
    if [[ -n $bridge ]]; then
        remove_bridges
        outgoing_rules -D 2>/dev/null || true
    fi
    as_root rm -rf --one-file-system "$home"
}

# Removes all containers and networks, because containers would use their stop timeouts and network bridges would remain after the engine.
remove_containers() {
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

# Ends the processes of a crashed engine: containerd and its shims, which have the folder or the namespace in their command lines, and
# containers.
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

# Ignores an engine that is being started and has no process yet.
remove_if_dead() { if ! is_alive && [[ -n $(find "$home" -maxdepth 0 -mmin +2) ]]; then stop "unix://$home/docker.sock"; fi; }

case ${1:-} in
    start)
        if [[ ${2-} == --version ]]; then exec "$(dirname "$0")/release-engine.sh" start "${@:3}"; fi
        start "${@:2}"
        ;;
    env) each_home print_env_if_alive ;;
    stop)
        stop "${2:-${DOCKER_HOST:?Specify the engine, for example: eng/engine.sh stop unix:///tmp/.../docker.sock}}"
        ;;
    clean) each_home remove_if_dead ;;
    -h | --help) usage ;;
    *)
        usage >&2
        exit 2
        ;;
esac
