#!/usr/bin/env bash
# Builds everything and runs all tests: those that need nothing, those against scripted engines, and those against a private real one.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/debian.sh"
repository=$(cd "$(dirname "$0")/.." && pwd)
cd "$repository"
export DOTNET_NOLOGO=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false

usage() {
    cat <<'TEXT'
eng/test.sh [--no-build] [--configuration NAME] [OPTION OF DOTNET TEST...]
    builds the solution and runs all tests, on a private engine with a private registry that it starts and stops

Needs the .NET SDK; Debian or Ubuntu, and root or sudo, for the engine (see eng/engine.sh) and tmux. PowerShell and Pester are NuGet's, as
.config/dotnet-tools.json and eng/Pester name them, whatever is installed. The last line is "N passed, N failed". It fails if a test failed or was skipped, or if none ran.
TEXT
}

passed=0
failed=0
skipped=0
build=yes
configuration=Debug
results=

start() {
    # The tests take what they stop and remove for their own: never the engine that somebody works with.
    unset DOCKER_CONTEXT DOCKER_TLS DOCKER_TLS_VERIFY DOCKER_CERT_PATH DOCKER_API_VERSION PSDOCKERTOOLS_TEST_ENGINE PSDOCKERTOOLS_TEST_REGISTRY
    trap stop EXIT
    results=$(mktemp -d)
    say "Testing with $(eng/pwsh.sh --version)"
    install_missing tmux tmux
    eval "$(eng/engine.sh start)"
    export PSDOCKERTOOLS_TEST_ENGINE=$DOCKER_HOST PSDOCKERTOOLS_MODULE=$repository/out/PSDockerTools
    eng/images.sh
    eval "$(eng/registry.sh start alpine)"
}

stop() {
    trap - EXIT
    if [[ -n ${PSDOCKERTOOLS_TEST_REGISTRY-} ]]; then eng/registry.sh stop "$PSDOCKERTOOLS_TEST_REGISTRY" || true; fi
    if [[ -n ${PSDOCKERTOOLS_TEST_ENGINE-} ]]; then eng/engine.sh stop "$PSDOCKERTOOLS_TEST_ENGINE" || true; fi
    rm -rf "$results"
}

# add NAME PASSED FAILED SKIPPED EXIT-CODE: a run that broke without a failed test is a failure, too.
add() {
    passed=$((passed + $2))
    failed=$((failed + $3))
    skipped=$((skipped + $4))
    if (($5 != 0 && $3 == 0)); then
        say "$1 did not run to its end"
        failed=$((failed + 1))
    fi
}

# The built assembly, so that what was built elsewhere needs no restore here.
run_xunit() {
    local name=$1 file=$results/$1.trx code=0 total executed good bad
    shift
    say "== $name"
    dotnet test "tests/$name/bin/$configuration/net10.0/$name.dll" --nologo --logger "trx;LogFileName=$file" "$@" </dev/null || code=$?
    read -r total executed good bad < <(
        sed -nE 's/.*<Counters total="([0-9]+)" executed="([0-9]+)" passed="([0-9]+)" failed="([0-9]+)".*/\1 \2 \3 \4/p' "$file" 2>/dev/null ||
            true
        echo 0 0 0 0
    )
    add "$name" "$good" "$bad" "$((total - executed))" "$code"
}

run_pester() {
    local file=$results/pester.txt code=0 good=0 bad=0 left=0
    say "== tests/Pester"
    dotnet restore eng/Pester --verbosity quiet </dev/null
    eng/pwsh.sh -NoLogo -NoProfile -NonInteractive -File eng/Pester/run.ps1 -ResultFile "$file" </dev/null || code=$?
    if [[ -f $file ]]; then read -r good bad left <"$file"; fi
    add tests/Pester "$good" "$bad" "$left" "$code"
}

while (($#)); do
    case $1 in
        -h | --help)
            usage
            exit
            ;;
        --no-build) build= ;;
        -c | --configuration)
            configuration=${2:?--configuration needs a name, as Release}
            shift
            ;;
        *) break ;;
    esac
    shift
done

if [[ -n $build ]]; then dotnet build --nologo --configuration "$configuration" PSDockerTools.sln </dev/null; fi
start
# Whether or not the solution names them: one that it forgets is not built, and fails here.
for project in tests/*/*.csproj; do
    if grep -q 'Microsoft\.NET\.Test\.Sdk' "$project"; then run_xunit "$(basename "$project" .csproj)" "$@"; fi
done
if (($# == 0)); then run_pester; fi
stop

if ((skipped)); then say "$skipped were skipped, which proves nothing"; fi
printf '%d passed, %d failed\n' "$passed" "$failed"
((failed == 0 && skipped == 0 && passed > 0))
