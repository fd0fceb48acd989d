#!/usr/bin/env bash
# Measures the built module side by side with the docker CLI, on a private engine.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
    cat <<'TEXT'
bench/run.sh [--write] [list] [detail] [stop] [exec] [log] [build] [import]     prints a table; --write puts it into docs/PERFORMANCE.md

Builds the module in Release, starts an engine of its own, and stops it at the end. Needs the docker CLI on the PATH, and ten
minutes of a machine that does nothing else.
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
