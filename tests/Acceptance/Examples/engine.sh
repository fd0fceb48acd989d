#!/usr/bin/env bash
# The engine that the examples of the help are run on: a private one, which takes what it pulls from Docker Hub from a private registry.
set -euo pipefail
cd "$(dirname "$0")/../../.."

usage() {
    cat <<'TEXT'
tests/Acceptance/Examples/engine.sh start             starts both, with the images of the engine at $DOCKER_HOST in the registry, and prints two lines: the
                                           engine's address and the registry's folder
tests/Acceptance/Examples/engine.sh stop HOST FOLDER stops both
TEXT
}

start() {
    unset PSDOCKERTOOLS_TEST_REGISTRY PSDOCKERTOOLS_TEST_REGISTRY_FOLDER
    if [[ -n ${PSDOCKERTOOLS_TEST_VERSION-} ]]; then
        start_in_own_network
        return
    fi
    eval "$(eng/registry.sh start alpine=library/alpine alpine=library/alpine:3.20 nginx=library/nginx)"
    trap 'eng/registry.sh stop' EXIT
    eval "$(eng/engine.sh start --registry-mirror "http://$PSDOCKERTOOLS_TEST_REGISTRY")"
    trap 'stop "$DOCKER_HOST" "$PSDOCKERTOOLS_TEST_REGISTRY_FOLDER"' EXIT
    trap - EXIT
    printf '%s\n' "$DOCKER_HOST" "$PSDOCKERTOOLS_TEST_REGISTRY_FOLDER"
}

# Such an engine reaches no registry outside its own network: the registry starts there, after the engine, and takes its images from it.
start_in_own_network() {
    local image
    eval "$(eng/engine.sh start --version "$PSDOCKERTOOLS_TEST_VERSION" --registry-mirror http://127.0.0.1:5000)"
    trap 'eng/engine.sh stop "$DOCKER_HOST"' EXIT
    eng/images.sh alpine nginx
    eval "$(REGISTRY_PORT=5000 nsenter --net="$PSDOCKERTOOLS_TEST_NETWORK" \
        eng/registry.sh start alpine=library/alpine alpine=library/alpine:3.20 nginx=library/nginx)"
    trap 'stop "$DOCKER_HOST" "$PSDOCKERTOOLS_TEST_REGISTRY_FOLDER"' EXIT
    for image in alpine nginx; do
        curl --silent --unix-socket "${DOCKER_HOST#unix://}" -X DELETE "http://engine/images/$image?force=true" >/dev/null
    done
    trap - EXIT
    printf '%s\n' "$DOCKER_HOST" "$PSDOCKERTOOLS_TEST_REGISTRY_FOLDER"
}

stop() {
    eng/engine.sh stop "$1" || true
    eng/registry.sh stop "$2"
}

case ${1:-} in
    start) start ;;
    stop) stop "$2" "$3" ;;
    -h | --help) usage ;;
    *)
        usage >&2
        exit 2
        ;;
esac
