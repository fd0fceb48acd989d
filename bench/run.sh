#!/usr/bin/env bash
# Compares the performance of the built module with that of the docker CLI, on a private engine.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
    cat <<'TEXT'
bench/run.sh [--write] [list] [detail] [stop] [exec] [log] [build] [import]     prints a table; --write writes it to docs/PERFORMANCE.md

Builds the module in Release configuration, and starts and stops a private engine. Needs the docker CLI on the PATH, and ten
minutes on an otherwise idle machine.
TEXT
}

case ${1:-} in
    -h | --help)
        usage
        exit
        ;;
esac
dotnet build bench --configuration Release --nologo --verbosity quiet
started=$(eng/engine.sh start)
eval "$started"
trap 'eng/engine.sh stop' EXIT
eng/images.sh alpine
dotnet run --project bench --configuration Release --no-build -- "$@"
