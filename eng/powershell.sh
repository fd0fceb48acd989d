# shellcheck shell=bash
# Finds a PowerShell to run the module in. Sourced, not run, after debian.sh.
# shellcheck disable=SC2034

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
powershell=()
export DOTNET_NOLOGO=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false

# build PROJECT: says something only if it fails.
build() { dotnet msbuild "$repository/$1" -restore -nologo -verbosity:quiet </dev/null >&2; }

# find_powershell [pwsh|tool|own]: sets the array powershell to the words that start one; with a word it must be that one.
find_powershell() {
    local kind
    for kind in ${1:-pwsh tool own}; do
        case $kind in
            pwsh) find_installed_pwsh ;;
            tool) find_pwsh_tool ;;
            own) build_own_shell ;;
            *) die "no PowerShell is called '$kind' here, only pwsh, tool and own" ;;
        esac || continue
        return
    done
    die "there is no such PowerShell on this machine: $1"
}

# The module needs 7.4.
find_installed_pwsh() {
    local version
    version=$(pwsh --version 2>/dev/null) || return
    version=${version#PowerShell }
    if [[ ! $version =~ ^7\.([0-9]+) ]] || ((BASH_REMATCH[1] < 4)); then return 1; fi
    powershell=(pwsh)
}

# The one that .config/dotnet-tools.json names. Started by its own file: through 'dotnet tool run' Ctrl-C would end more than the pipeline.
find_pwsh_tool() {
    local packages=${NUGET_PACKAGES:-$HOME/.nuget/packages} version files
    (cd "$repository" && timeout 300 dotnet tool restore </dev/null >/dev/null 2>&1) || return
    version=$(sed -nE '/"powershell"/,/}/ s/.*"version": *"([^"]+)".*/\1/p' "$repository/.config/dotnet-tools.json")
    files=("$packages/powershell/$version"/tools/*/any/unix/pwsh.dll)
    [[ -f ${files[0]} ]] && powershell=(dotnet "${files[0]}")
}

build_own_shell() {
    build eng/Shell || return
    say "Without pwsh this is a small shell with PowerShell's core cmdlets only: Where-Object and ForEach-Object, but no Select-Object or Export-Csv."
    powershell=(dotnet "$repository/eng/Shell/bin/Debug/net10.0/PSDockerTools.Shell.dll")
}
