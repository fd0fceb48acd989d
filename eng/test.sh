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
eng/test.sh [--no-build] [--configuration NAME] [--results FOLDER] [--engine VERSION] [OPTION OF DOTNET TEST...]
    builds the solution and runs all tests, on a private engine with a private registry that it starts and stops; --results keeps the output and
    the .trx file of each test process

--engine VERSION takes another engine than this machine's: 20, 26, 26-containerd, 28, 28-min44, 28-containerd or podman5 (see
eng/release-engine.sh). What an engine cannot do is left out by name, with its reason, and counted apart. A test that was left out runs once
more all the same, and is a failure if it passes.

Needs the .NET SDK; Debian or Ubuntu, and root or sudo, for the engine (see eng/engine.sh) and tmux. PowerShell and Pester are NuGet's, as
.config/dotnet-tools.json and eng/Pester name them, whatever is installed. The tests that compare with a docker CLI need one of version 28 or
later; where there is none, they are left out, and the output says so.

Test processes run side by side: $PSDOCKERTOOLS_TEST_JOBS at once (default: one more than the processors). The last line is
"N passed, N failed", followed by ", N skipped" where tests were left out on the engine of --engine. It fails if a test failed or was skipped
otherwise, or if none ran.
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
    # The tests take what they stop and remove for their own: never the engine that somebody works with.
    unset DOCKER_CONTEXT DOCKER_TLS DOCKER_TLS_VERIFY DOCKER_CERT_PATH DOCKER_API_VERSION PSDOCKERTOOLS_TEST_ENGINE PSDOCKERTOOLS_TEST_REGISTRY
    unset PSDOCKERTOOLS_TEST_REGISTRY_FOLDER
    unset PSDOCKERTOOLS_TEST_NETWORK PSDOCKERTOOLS_TEST_VERSION PSDOCKERTOOLS_TEST_LEFT_OUT
    trap stop EXIT
    results=${kept:-$(mktemp -d)}
    mkdir -p "$results/docker"
    export DOCKER_CONFIG=$results/docker # no contexts, credentials and proxies of the user
    say "Testing with $(eng/pwsh.sh --version)"
    install_missing tmux tmux
    if [[ $engine == 20 ]]; then eval "$(eng/engine.sh start)"
    else
        eval "$(eng/engine.sh start --version "$engine")"
        export PSDOCKERTOOLS_TEST_VERSION=$engine PSDOCKERTOOLS_TEST_NETWORK
        inside=(nsenter --net="$PSDOCKERTOOLS_TEST_NETWORK") # published ports and the registry are there
    fi
    export PSDOCKERTOOLS_TEST_ENGINE=$DOCKER_HOST PSDOCKERTOOLS_MODULE=$repository/out/PSDockerTools
    eng/images.sh
    eval "$(REGISTRY_PORT=$(registry_port) ${inside[@]+"${inside[@]}"} eng/registry.sh start alpine)"
}

# Podman trusts a registry without TLS only at a port that it knows.
registry_port() { if [[ $engine == podman* ]]; then echo 5000; else echo 0; fi; }

stop() {
    local job
    trap - EXIT
    for job in $(jobs -pr); do kill -- "-$job" 2>/dev/null || true; done
    if [[ -n ${PSDOCKERTOOLS_TEST_REGISTRY_FOLDER-} ]]; then eng/registry.sh stop || true; fi
    if [[ -n ${PSDOCKERTOOLS_TEST_ENGINE-} ]]; then eng/engine.sh stop "$PSDOCKERTOOLS_TEST_ENGINE" || true; fi
    if [[ -z $kept ]]; then rm -rf "$results"; fi
}

# begin NAME COMMAND...: runs a command that writes "PASSED FAILED SKIPPED" to $results/NAME.counts, side by side with the others. Its output is
# shown when it has ended. A process group of its own, so that it can be ended with all that it started.
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

# The built assembly, so that what was built elsewhere needs no restore here.
run_xunit() {
    local name=$1 project=$2 file code=0 total=0 executed=0 good=0 bad=0 wrong=0
    shift 2
    file=$results/$name.trx
    test_assembly "$project" "$file" "$@" || code=$?
    read -r total executed good bad < <(
        sed -nE 's/.*<Counters total="([0-9]+)" executed="([0-9]+)" passed="([0-9]+)" failed="([0-9]+)".*/\1 \2 \3 \4/p' "$file"
    ) || return 1
    if ((total > executed)); then
        show_left_out "$file"
        wrong=$(count_wrongly_left_out "$project" "$file")
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

# Each reason, and how many tests were left out for it.
show_left_out() {
    tr '\n' ' ' <"$1" | sed 's#</UnitTestResult>#\n#g' | sed -nE 's/.*outcome="NotExecuted".*<(Message|StdOut)>([^<]*)<.*/\2/p' |
        sort | uniq -c | sed -E 's/^ *([0-9]+) /\1 left out: /'
}

# What was left out and passes all the same was wrongly left out.
count_wrongly_left_out() {
    local project=$1 file=$2 again names
    again=${file%.trx}.again.trx
    names=$(sed -nE '/outcome="NotExecuted"/s/.*<UnitTestResult [^>]*testName="([^"(]*)(\(|").*/FullyQualifiedName=\1/p' "$file" | sort -u | paste -sd '|')
    PSDOCKERTOOLS_TEST_LEFT_OUT=run test_assembly "$project" "$again" --filter "$names" >"$again.output" 2>&1 || true
    sed -nE '/outcome="Passed"/s/.*<UnitTestResult [^>]*testName="([^"]*)".*/\1 was left out and passes: take its NotOn away/p' "$again" >&2
    grep -c '<UnitTestResult [^>]*outcome="Passed"' "$again" || true
}

run_pester() {
    dotnet restore eng/Pester --verbosity quiet
    ${inside[@]+"${inside[@]}"} eng/pwsh.sh -NoLogo -NoProfile -NonInteractive -File eng/Pester/run.ps1 -ResultFile "$results/Pester.counts"
}

# A run that broke without a failed test is a failure, too.
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
            say "$name did not run to its end"
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
    # Those of the whole process, which no other may disturb, are processes of their own.
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
                    notes+=("LiveTests of tests/$project were left out: they compare with a docker CLI of version 28 or later, and none is installed.")
                fi
                ;;
        esac
        begin "$project" run_xunit "$project" "$project" ${options[@]+"${options[@]}"}
    done
    begin Pester run_pester
}

# Whether or not the solution names them: one that it forgets is not built, and fails here.
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
            configuration=${2:?--configuration needs a name, as Release}
            shift
            ;;
        --results)
            kept=$(realpath -m "${2:?--results needs a folder}")
            shift
            ;;
        --engine)
            engine=${2:?--engine needs a version, as 28-containerd}
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
    say "$skipped were skipped, which proves nothing"
    failed=$((failed + skipped))
    skipped=0
fi
if ((skipped)); then printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"; else printf '%d passed, %d failed\n' "$passed" "$failed"; fi
((failed == 0 && passed > 0))
