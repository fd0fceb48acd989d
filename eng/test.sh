#!/usr/bin/env bash
# Builds the solution and runs all tests: unit tests, tests against scripted engines, and tests against a private engine.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/debian.sh"
repository=$(cd "$(dirname "$0")/.." && pwd)
cd "$repository"
export DOTNET_NOLOGO=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false

usage() {
    cat <<'TEXT'
eng/test.sh [--no-build] [--configuration NAME] [--results FOLDER] [--engine VERSION] [OPTION OF DOTNET TEST...]
    builds the solution and runs all tests with a private engine and a private registry; --results keeps the output and
    the .trx file of each test process

--engine VERSION selects an engine other than this release's: 20, 26, 26-containerd, 28, 28-min44, 28-containerd or podman5 (see
eng/release-engine.sh). Tests of features that the engine does not support are skipped with a reason and counted separately. A skipped test is
then run nevertheless; if it passes, that counts as a failure.

Needs the .NET SDK, and Debian or Ubuntu with root or sudo for the engine (see eng/engine.sh) and tmux. PowerShell and Pester are NuGet packages
(.config/dotnet-tools.json and eng/Pester), independent of installed versions. Tests that compare with the docker CLI need version 28 or
later; otherwise they are excluded, which the output states.

Test processes run in parallel: $PSDOCKERTOOLS_TEST_JOBS at a time (default: number of processors plus one). The last line is
"N passed, N failed", followed by ", N skipped" for tests that were skipped because of --engine. The exit code is 1 if a test failed, was skipped
for another reason, or if none ran.
TEXT
}

passed=0
failed=0
skipped=0
engine=20
inside=()
build=yes
configuration=Debug
results=
kept=
names=()
notes=()

start() {
    # The tests stop and remove any container, so they must never use the user's engine.
    unset DOCKER_CONTEXT DOCKER_TLS DOCKER_TLS_VERIFY DOCKER_CERT_PATH DOCKER_API_VERSION PSDOCKERTOOLS_TEST_ENGINE PSDOCKERTOOLS_TEST_REGISTRY
    unset PSDOCKERTOOLS_TEST_REGISTRY_FOLDER
    unset PSDOCKERTOOLS_TEST_NETWORK PSDOCKERTOOLS_TEST_VERSION PSDOCKERTOOLS_TEST_LEFT_OUT
    trap stop EXIT
    results=${kept:-$(mktemp -d)}
    mkdir -p "$results/docker"
    export DOCKER_CONFIG=$results/docker # excludes contexts, credentials and proxies of the user
    say "Testing with $(eng/pwsh.sh --version)"
    install_missing tmux tmux
    if [[ $engine == 20 ]]; then eval "$(eng/engine.sh start)"
    else
        eval "$(eng/engine.sh start --version "$engine")"
        export PSDOCKERTOOLS_TEST_VERSION=$engine PSDOCKERTOOLS_TEST_NETWORK
        inside=(nsenter --net="$PSDOCKERTOOLS_TEST_NETWORK") # the namespace of the published ports and the registry
    fi
    export PSDOCKERTOOLS_TEST_ENGINE=$DOCKER_HOST PSDOCKERTOOLS_MODULE=$repository/out/PSDockerTools
    eng/images.sh
    eval "$(REGISTRY_PORT=$(registry_port) ${inside[@]+"${inside[@]}"} eng/registry.sh start alpine)"
}

# Podman trusts a registry without TLS only at a configured port.
registry_port() { if [[ $engine == podman* ]]; then echo 5000; else echo 0; fi; }

stop() {
    local job
    trap - EXIT
    for job in $(jobs -pr); do kill -- "-$job" 2>/dev/null || true; done
    if [[ -n ${PSDOCKERTOOLS_TEST_REGISTRY_FOLDER-} ]]; then eng/registry.sh stop || true; fi
    if [[ -n ${PSDOCKERTOOLS_TEST_ENGINE-} ]]; then eng/engine.sh stop "$PSDOCKERTOOLS_TEST_ENGINE" || true; fi
    if [[ -z $kept ]]; then rm -rf "$results"; fi
}

# begin NAME COMMAND...: runs a command in parallel with others; it writes "PASSED FAILED SKIPPED" to $results/NAME.counts. Its output is
# shown when it exits. It runs in a separate process group, so that all its processes can be ended.
begin() {
    local name=$1
    shift
    names+=("$name")
    while (($(jobs -pr | wc -l) >= ${PSDOCKERTOOLS_TEST_JOBS:-$(($(nproc) + 1))})); do wait -n || true; done
    say "== $name"
    set -m
    {
        SECONDS=0
        code=0
        "$@" >"$results/$name.output" 2>&1 </dev/null || code=$?
        printf '%s\n' "$code" >"$results/$name.code"
        {
            flock 9
            say "== $name ended after $SECONDS seconds" && cat "$results/$name.output" >&2
        } 9>"$results/output.lock"
    } &
    set +m
}

# Runs the built assembly, so that the projects need not be restored here.
run_xunit() {
    local name=$1 project=$2 file code=0 total=0 executed=0 good=0 bad=0 wrong=0
    shift 2
    file=$results/$name.trx
    test_assembly "$project" "$file" "$@" || code=$?
    read -r total executed good bad < <(
        sed -nE 's/.*<Counters total="([0-9]+)" executed="([0-9]+)" passed="([0-9]+)" failed="([0-9]+)".*/\1 \2 \3 \4/p' "$file"
    ) || return 1
    if ((total > executed)); then
        show_skipped "$file"
        wrong=$(count_unnecessary_skips "$project" "$file")
    fi
    printf '%d %d %d\n' "$good" "$((bad + wrong))" "$((total - executed))" >"$results/$name.counts"
    return "$code"
}

built() {
    local project
    project=$(basename tests/"$1"/*.csproj .csproj)
    printf '%s\n' "tests/$1/bin/$configuration/net10.0/$project.dll"
}

test_assembly() {
    local project=$1 file=$2
    shift 2
    ${inside[@]+"${inside[@]}"} dotnet test "$(built "$project")" --nologo --logger "trx;LogFileName=$file" "$@"
}

# Shows each reason with the number of tests that were skipped for it.
show_skipped() {
    tr '\n' ' ' <"$1" | sed 's#</UnitTestResult>#\n#g' | sed -nE 's/.*outcome="NotExecuted".*<(Message|StdOut)>([^<]*)<.*/\2/p' |
        sort | uniq -c | sed -E 's/^ *([0-9]+) /\1 skipped: /'
}

# Runs the skipped tests and counts those that pass, whose skip is unnecessary.
count_unnecessary_skips() {
    local project=$1 file=$2 again names
    again=${file%.trx}.again.trx
    names=$(sed -nE '/outcome="NotExecuted"/s/.*<UnitTestResult [^>]*testName="([^"(]*)(\(|").*/FullyQualifiedName=\1/p' "$file" | sort -u | paste -sd '|')
    PSDOCKERTOOLS_TEST_LEFT_OUT=run test_assembly "$project" "$again" --filter "$names" >"$again.output" 2>&1 || true
    sed -nE '/outcome="Passed"/s/.*<UnitTestResult [^>]*testName="([^"]*)".*/\1 was skipped, but passes: remove its NotOn attribute/p' "$again" >&2
    grep -c '<UnitTestResult [^>]*outcome="Passed"' "$again" || true
}

run_pester() {
    dotnet restore eng/Pester --verbosity quiet
    ${inside[@]+"${inside[@]}"} eng/pwsh.sh -NoLogo -NoProfile -NonInteractive -File eng/Pester/run.ps1 -ResultFile "$results/Pester.counts"
}

# A test process that failed without a failed test counts as a failure.
add_up() {
    local name good bad left code
    wait
    for name in "${names[@]}"; do
        good=0 bad=0 left=0 code=1
        if [[ -f $results/$name.code ]]; then read -r code <"$results/$name.code"; fi
        if [[ -f $results/$name.counts ]]; then read -r good bad left <"$results/$name.counts" || true; fi
        passed=$((passed + good))
        failed=$((failed + bad))
        skipped=$((skipped + left))
        if ((code != 0 && bad == 0)); then
            say "$name did not complete"
            failed=$((failed + 1))
        fi
    done
}

has_docker_cli() {
    local version
    version=$(docker --version 2>/dev/null) || return
    [[ $version =~ ^Docker\ version\ ([0-9]+) ]] && ((BASH_REMATCH[1] >= 28))
}

begin_all() {
    local project options
    # Tests that inspect the whole process run in a separate process.
    begin Acceptance run_xunit Acceptance Acceptance --filter 'FullyQualifiedName!~ExampleTests&FullyQualifiedName!~LeakTests'
    begin Examples run_xunit Examples Acceptance --filter 'FullyQualifiedName~ExampleTests'
    begin Leaks run_xunit Leaks Acceptance --filter 'FullyQualifiedName~LeakTests'
    for project in $(test_projects); do
        options=()
        case $project in
            Acceptance) continue ;;
            Parity)
                if ! has_docker_cli; then
                    options=(--filter 'FullyQualifiedName!~LiveTests')
                    notes+=("LiveTests of tests/$project were excluded, because they need a docker CLI of version 28 or later, which is not installed.")
                fi
                ;;
        esac
        begin "$project" run_xunit "$project" "$project" ${options[@]+"${options[@]}"}
    done
    begin Pester run_pester
}

# Returns all test projects, even those that are missing in the solution; they are then not built and fail here.
test_projects() {
    local project
    for project in tests/*/*.csproj; do
        if grep -q 'Microsoft\.NET\.Test\.Sdk' "$project"; then basename "$(dirname "$project")"; fi
    done
}

while (($#)); do
    case $1 in
        -h | --help)
            usage
            exit
            ;;
        --no-build) build= ;;
        -c | --configuration)
            configuration=${2:?--configuration needs a name, for example Release}
            shift
            ;;
        --results)
            kept=$(realpath -m "${2:?--results needs a folder}")
            shift
            ;;
        --engine)
            engine=${2:?--engine needs a version, for example 28-containerd}
            shift
            ;;
        *) break ;;
    esac
    shift
done

if [[ -n $build ]]; then dotnet build --nologo --configuration "$configuration" PSDockerTools.sln </dev/null; fi
start
if (($#)); then
    for project in $(test_projects); do begin "$project" run_xunit "$project" "$project" "$@"; done
else
    begin_all
fi
add_up
stop

for note in ${notes[@]+"${notes[@]}"}; do say "$note"; done
if [[ $engine == 20 ]] && ((skipped)); then
    say "$skipped tests were skipped without a reason"
    failed=$((failed + skipped))
    skipped=0
fi
if ((skipped)); then printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"; else printf '%d passed, %d failed\n' "$passed" "$failed"; fi
((failed == 0 && passed > 0))
