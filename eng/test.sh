#!/usr/bin/env bash
# Builds everything and runs all tests: those that need nothing, those against scripted engines, and those against a private real one.
set -euo pipefail
cd "$(dirname "$0")/.."

if [[ ${1-} == -h || ${1-} == --help ]]; then
    cat <<'TEXT'
eng/test.sh     builds the solution and runs all tests, on a private engine with a private registry that it starts and stops

Needs the .NET SDK; Debian or Ubuntu, and root or sudo, for the engine (see eng/engine.sh). The Pester suite runs where pwsh and Pester are.
The last line is "N passed, N failed". It fails if a test failed, was skipped, or if none ran.
TEXT
    exit
fi

passed=0
failed=0
skipped=0

stop() {
    [[ -z ${PSDOCKERTOOLS_TEST_REGISTRY-} ]] || eng/registry.sh stop "$PSDOCKERTOOLS_TEST_REGISTRY" || true
    [[ -z ${PSDOCKERTOOLS_TEST_ENGINE-} ]] || eng/engine.sh stop "$PSDOCKERTOOLS_TEST_ENGINE" || true
}

start() {
    # The tests take what they stop and remove for their own: never the engine that somebody works with.
    unset PSDOCKERTOOLS_TEST_ENGINE PSDOCKERTOOLS_TEST_REGISTRY DOCKER_CONTEXT
    trap stop EXIT
    eval "$(eng/engine.sh start)"
    export DOCKER_HOST PSDOCKERTOOLS_TEST_ENGINE=$DOCKER_HOST PSDOCKERTOOLS_MODULE=$PWD/out/PSDockerTools
    eng/images.sh
    eval "$(eng/registry.sh start alpine)"
    export PSDOCKERTOOLS_TEST_REGISTRY
}

# Adds up what a run of dotnet test said: "Passed!  - Failed: 0, Passed: 12, Skipped: 0, ..."
count() {
    local said=$1 what
    for what in Passed Failed Skipped; do
        local sum=0 number
        while read -r number; do sum=$((sum + number)); done < <(grep -oE "^(Passed|Failed)! .*" "$said" | grep -oE "$what: +[0-9]+" | grep -oE '[0-9]+')
        case $what in
            Passed) passed=$((passed + sum)) ;;
            Failed) failed=$((failed + sum)) ;;
            Skipped) skipped=$((skipped + sum)) ;;
        esac
    done
}

# Once around a project: a run that broke before it could count is a failure, too.
run_xunit() {
    local project=$1 said
    said=$(mktemp)
    echo "== $project"
    if ! dotnet test --no-build --nologo "$project" 2>&1 | tee "$said" && ! grep -q '^Failed! ' "$said"; then
        echo "$project did not run to its end" >&2
        failed=$((failed + 1))
    fi
    count "$said"
    rm -f "$said"
}

run_pester() {
    if ! command -v pwsh >/dev/null; then
        echo "The Pester suite was left out: there is no pwsh here."
    elif ! pwsh -NoProfile -NonInteractive -Command 'exit [int](-not (Get-Module -ListAvailable Pester))'; then
        echo "The Pester suite was left out: there is no Pester here."
    elif [[ -f tests/Pester/Run.ps1 ]]; then
        local said
        said=$(mktemp)
        echo "== tests/Pester"
        pwsh -NoProfile -NonInteractive -File tests/Pester/Run.ps1 2>&1 | tee "$said" || true
        if [[ $(tail -n 1 "$said") =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
            passed=$((passed + BASH_REMATCH[1]))
            failed=$((failed + BASH_REMATCH[2]))
        else
            echo "tests/Pester did not run to its end" >&2
            failed=$((failed + 1))
        fi
        rm -f "$said"
    fi
}

dotnet build --nologo -v minimal PSDockerTools.sln
start
for project in tests/*/*.Tests.csproj tests/*/*.Acceptance.csproj; do run_xunit "$project"; done
run_pester

((skipped == 0)) || echo "$skipped tests were skipped, which proves nothing" >&2
echo "$passed passed, $failed failed"
((failed == 0 && skipped == 0 && passed > 0))
