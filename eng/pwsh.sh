#!/usr/bin/env bash
# Runs the PowerShell that .config/dotnet-tools.json names, with the arguments of pwsh. NuGet serves it; the first run restores it.
# Everything here that needs a PowerShell process uses this one, so that every machine tests and measures the same.
set -euo pipefail
repository=$(cd "$(dirname "$0")/.." && pwd)
packages=${NUGET_PACKAGES:-$HOME/.nuget/packages}
version=$(sed -nE '/"powershell"/,/}/ s/.*"version": *"([^"]+)".*/\1/p' "$repository/.config/dotnet-tools.json")

find_program() {
    local files=("$packages/powershell/$version"/tools/*/any/unix/pwsh.dll)
    program=${files[0]}
    [[ -f $program ]]
}

if ! find_program; then
    (cd "$repository" && dotnet tool restore </dev/null >&2)
    find_program || {
        printf '%s: dotnet tool restore left no PowerShell %s in %s\n' "${0##*/}" "$version" "$packages" >&2
        exit 1
    }
fi
# Started by its own file: through 'dotnet tool run' Ctrl-C ends more than the pipeline, and a signal does not reach PowerShell.
exec dotnet "$program" "$@"
