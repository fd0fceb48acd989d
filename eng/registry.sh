#!/usr/bin/env bash
# Starts and stops a private registry on this machine, for tests that pull images.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/debian.sh"

usage() {
    cat <<'TEXT'
eng/registry.sh start [IMAGE...]     starts a registry on a free port of 127.0.0.1, pushes these images of the engine at $DOCKER_HOST
                                     to it, and prints its address and its folder: export PSDOCKERTOOLS_TEST_REGISTRY=127.0.0.1:PORT
                                     and PSDOCKERTOOLS_TEST_REGISTRY_FOLDER
                                     REGISTRY_PORT=5000 sets the port (Podman trusts an insecure registry by its address and port)
                                     alpine=library/alpine:3.20 pushes alpine:latest under another name
eng/registry.sh stop [FOLDER]        stops the registry in FOLDER (default: $PSDOCKERTOOLS_TEST_REGISTRY_FOLDER) and deletes its data.
                                     Registries in different network namespaces can have the same address.

The registry is Debian's docker-registry, unpacked into ~/.cache/psdockertools if not installed. Engines trust registries on 127.0.0.1 without TLS.
TEXT
}

homes=${TMPDIR:-/tmp}/psdockertools-registry
home=
address=

start() {
    install_missing curl curl
    home=$(mktemp -d "$homes-XXXXXX")
    trap 'remove_registry' EXIT
    write_settings
    : >"$home/registry.log"
    # The registry outlives the caller and must not keep the caller's open files, which would leave locks held.
    setsid "$(program)" serve "$home/settings.yml" </dev/null >>"$home/registry.log" 2>&1 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- &
    printf '%s\n' "$!" >"$home/registry.pid"
    wait_until_ready
    push_images "$@"
    trap - EXIT
    printf 'export PSDOCKERTOOLS_TEST_REGISTRY=%s\nexport PSDOCKERTOOLS_TEST_REGISTRY_FOLDER=%q\n' "$address" "$home"
}

program() {
    local unpacked
    if command -v docker-registry; then return; fi
    unpacked=$(cache_folder)/docker-registry
    if [[ ! -x $unpacked/usr/bin/docker-registry ]]; then
        say "Unpacking docker-registry"
        unpack_packages "$unpacked" docker-registry
    fi
    printf '%s\n' "$unpacked/usr/bin/docker-registry"
}

# With port 0 the system selects a free port, which is in the log.
write_settings() {
    cat >"$home/settings.yml" <<TEXT
version: 0.1
log: { level: info, formatter: json }
storage: { filesystem: { rootdirectory: $home/data }, delete: { enabled: true } }
http: { addr: "127.0.0.1:${REGISTRY_PORT:-0}" }
TEXT
}

wait_until_ready() {
    local try
    for ((try = 0; try < 150; try++)); do
        address=$(sed -nE 's/.*listening on (127\.0\.0\.1:[0-9]+).*/\1/p' "$home/registry.log")
        if [[ -n $address ]] && curl --silent --fail --noproxy '*' --output /dev/null "http://$address/v2/"; then
            return
        fi
        kill -0 "$(<"$home/registry.pid")" 2>/dev/null || break
        sleep 0.1
    done
    tail -n 20 "$home/registry.log" >&2
    die "the registry does not respond"
}

ask_engine() {
    local path=$1
    shift
    curl --silent --show-error --unix-socket "${DOCKER_HOST#unix://}" "$@" "http://engine$path"
}

push_images() {
    local image from to tag answer
    for image in "$@"; do
        from=${image%%=*} to=${image#*=} tag=latest
        if [[ $to == *:* ]]; then tag=${to##*:} to=${to%:*}; fi
        ask_engine "/images/$from/tag?repo=$address/$to&tag=$tag" -X POST --fail --output /dev/null || die "the engine does not have the image '$from'"
        # The header is a base64-encoded empty JSON object: no credentials
        answer=$(ask_engine "/images/$address/$to/push?tag=$tag" -X POST -H 'X-Registry-Auth: e30=')
        if [[ $answer == *'"error"'* ]]; then die "the push of $to failed: $answer"; fi
        ask_engine "/images/$address/$to:$tag" -X DELETE --fail --output /dev/null
    done
}

is_alive() {
    local pid
    pid=$(cat "$home/registry.pid" 2>/dev/null) && tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -qF " $home/settings.yml"
}

remove_registry() {
    if is_alive; then kill "$(<"$home/registry.pid")"; fi
    rm -rf "$home"
}

stop() {
    home=$1
    [[ $home == "$homes"-?* && -f $home/registry.pid ]] || die "no registry of this script is running in '$home'"
    remove_registry
}

case ${1:-} in
    start) start "${@:2}" ;;
    stop) stop "${2:-${PSDOCKERTOOLS_TEST_REGISTRY_FOLDER:?Specify the folder of the registry, which the start command prints}}" ;;
    -h | --help) usage ;;
    *)
        usage >&2
        exit 2
        ;;
esac
