#!/usr/bin/env bash
# Runs the PowerShell version in .config/dotnet-tools.json with the given arguments. It is a NuGet package, which the first run restores.
# All scripts use this version for separate PowerShell processes, so that tests and measurements are the same on every machine.
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
        printf '%s: dotnet tool restore did not install PowerShell %s in %s\n' "${0##*/}" "$version" "$packages" >&2
        exit 1
    }
fi
# The program is started directly, because with 'dotnet tool run' Ctrl-C ends more than the pipeline, and signals do not reach PowerShell.
exec dotnet "$program" "$@"
