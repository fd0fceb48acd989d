#!/usr/bin/env bash
# Builds the module and opens a PowerShell session with it, using the available Docker engine or a private one.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/debian.sh"
repository=$(cd "$(dirname "$0")/.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false

usage() {
    cat <<'TEXT'
eng/try.sh                  builds the module and opens a PowerShell session with it
eng/try.sh SCRIPT           runs a PowerShell command with it instead: eng/try.sh 'Get-DockerContainer -Running'
eng/try.sh --tour           runs a demonstration on a private engine

  --private        uses a private engine even if another is available (needs Debian or Ubuntu, and root or sudo; see eng/engine.sh)
  --shell KIND     pwsh (the installed PowerShell, 7.4 or later) or tool (eng/pwsh.sh, a NuGet package); default: pwsh if installed, otherwise tool

The engine is that of the docker CLI: of DOCKER_HOST, of the docker context, or of the default socket. If it does not
respond, a private one is started with small images named alpine, nginx and node, and stopped at the end.
TEXT
}

script=
tour=
private=
kind=
while (($#)); do
    case $1 in
        -h | --help)
            usage
            exit
            ;;
        --tour) tour=yes private=yes ;;
        --private) private=yes ;;
        --shell)
            kind=${2:?--shell needs a value: pwsh or tool}
            shift
            ;;
        --)
            script=${*:2}
            break
            ;;
        -*)
            usage >&2
            exit 2
            ;;
        *)
            script=$*
            break
            ;;
    esac
    shift
done

# Sets the array powershell to the command that starts PowerShell.
find_powershell() {
    case $1 in
        tool) powershell=("$repository/eng/pwsh.sh") ;;
        pwsh)
            has_pwsh || die "pwsh 7.4 or later is not installed. Use the NuGet package: eng/try.sh --shell tool"
            powershell=(pwsh)
            ;;
        '') if has_pwsh; then powershell=(pwsh); else find_powershell tool; fi ;;
        *) die "unknown PowerShell '$1'. Use --shell pwsh or --shell tool" ;;
    esac
}

# The module requires PowerShell 7.4.
has_pwsh() {
    local version
    version=$(pwsh --version 2>/dev/null) || return
    [[ ${version#PowerShell } =~ ^7\.([0-9]+) ]] && ((BASH_REMATCH[1] >= 4))
}

# Checks whether the engine responds. Without the docker command, only endpoints that curl can reach are checked; contexts are left to the
# module.
engine_responds() {
    local host=${DOCKER_HOST:-unix:///var/run/docker.sock}
    if command -v docker >/dev/null; then
        timeout 15 docker version --format '{{.Server.Version}}' >/dev/null 2>&1
    elif [[ -z ${DOCKER_HOST:-} && -n ${DOCKER_CONTEXT:-} ]]; then
        return 0
    elif [[ $host == unix://* ]]; then
        [[ -S ${host#unix://} && $(curl --silent --max-time 15 --unix-socket "${host#unix://}" http://engine/_ping) == OK ]]
    elif [[ $host == tcp://* && -z ${DOCKER_TLS_VERIFY:-} ]]; then
        [[ $(curl --silent --max-time 15 "http://${host#tcp://}/_ping") == OK ]]
    fi
}

start_private_engine() {
    local engine
    engine=$("$repository/eng/engine.sh" start)
    eval "$engine"
    # shellcheck disable=SC2064
    trap "'$repository/eng/engine.sh' stop '$DOCKER_HOST'" EXIT
    "$repository/eng/images.sh"
}

powershell=()
find_powershell "$kind"
say "Building the module"
dotnet msbuild "$repository/src/PSDockerTools.Engine" -restore -nologo -verbosity:quiet </dev/null >&2
if [[ -n $private ]] || ! engine_responds; then
    say "Starting a private engine"
    start_private_engine
fi

module=$repository/out/PSDockerTools
import="Import-Module '${module//\'/\'\'}'"
# The script itself ignores Ctrl-C, which stops only the pipeline, so that the engine is stopped at the end.
trap : INT
# Without NO_COLOR, pwsh also writes colors to files.
if [[ ! -t 1 ]]; then export NO_COLOR=1; fi
if [[ -n $tour ]]; then
    "${powershell[@]}" -NoLogo -NoProfile -File "$repository/eng/Tour/tour.ps1"
elif [[ -n $script ]]; then
    "${powershell[@]}" -NoLogo -NoProfile -Command "$import; $script"
else
    "${powershell[@]}" -NoLogo -NoExit -Command "$import"
fi
