#!/usr/bin/env pwsh

<#
.SYNOPSIS
    Builds, tries, tests and packages the module.
.DESCRIPTION
    Build    makes the module in out/PSDockerTools; `dotnet build` does the same.
    Try      builds and opens a new PowerShell with the module imported, on the engine that is there (eng/try.sh can start one, too).
    Test     builds and runs the tests that need no engine, and with PSDOCKERTOOLS_TEST_ENGINE set those that need one (eng/test.sh sets up everything).
    Pester   builds and runs Pester's tests on the engine that is there, in the PowerShell of .config/dotnet-tools.json.
    Package  builds in Release and makes out/PSDockerTools.VERSION.nupkg, as the PowerShell Gallery takes it.
    Clean    removes what was built.

    Nothing is downloaded but NuGet packages.
.EXAMPLE
    ./build.ps1 Clean Test Package
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0, ValueFromRemainingArguments)]
    [ValidateSet('Build', 'Try', 'Test', 'Pester', 'Package', 'Clean')]
    [string[]]$Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string]$Configuration = 'Debug'
)

$ErrorActionPreference = 'Stop'
$output = Join-Path $PSScriptRoot out
$module = Join-Path $output PSDockerTools

function Invoke-DotNet {
    dotnet @args
    if ($LASTEXITCODE) { throw "dotnet $args ended with exit code $LASTEXITCODE." }
}

# In a process of its own: a compiled module cannot be unloaded, and the next build would find its files in use.
function Invoke-Child([string[]]$Words) {
    $program = [Environment]::ProcessPath
    $own = (Split-Path $program -LeafBase) -eq 'dotnet' ? @([Environment]::GetCommandLineArgs()[0]) : @()
    & $program @own @Words
}

function Build { Invoke-DotNet build "$PSScriptRoot/PSDockerTools.sln" --nologo --configuration $Configuration }

function Try {
    Build
    Invoke-Child '-NoLogo', '-NoExit', '-Command', "Import-Module '$($module.Replace("'", "''"))'"
}

function Test {
    Build
    foreach ($project in Get-ChildItem "$PSScriptRoot/tests/*/*.csproj" | Where-Object { Select-String Microsoft.NET.Test.Sdk $_ -Quiet }) {
        if ($project.BaseName -like '*.Acceptance' -and -not $env:PSDOCKERTOOLS_TEST_ENGINE) {
            Write-Host "$($project.BaseName) is left out: PSDOCKERTOOLS_TEST_ENGINE names no engine."
            continue
        }
        $options = @()
        if ($project.BaseName -like '*.Parity' -and -not (Test-DockerCli)) {
            Write-Host "LiveTests of $($project.BaseName) are left out: they need a docker CLI of version 28 or later."
            $options = '--filter', 'FullyQualifiedName!~LiveTests'
        }
        Invoke-DotNet test $project --nologo --no-build --configuration $Configuration @options
    }
}

function Test-DockerCli {
    (Get-Command docker -CommandType Application -ErrorAction Ignore) -and (docker --version) -match '^Docker version (\d+)' -and [int]$Matches[1] -ge 28
}

function Pester {
    Build
    Invoke-DotNet restore "$PSScriptRoot/eng/Pester"
    Push-Location $PSScriptRoot
    try {
        Invoke-DotNet tool restore
        Invoke-DotNet tool run pwsh -- -NoLogo -NoProfile -File "$PSScriptRoot/eng/Pester/run.ps1"
    }
    finally { Pop-Location }
}

function Package {
    Remove-Item "$output/*.nupkg" -ErrorAction Ignore
    Invoke-DotNet pack "$PSScriptRoot/src/PSDockerTools.Engine" --nologo --configuration Release
    Get-Item "$output/*.nupkg"
}

function Clean {
    $built = Get-ChildItem "$PSScriptRoot/src", "$PSScriptRoot/tests", "$PSScriptRoot/eng", "$PSScriptRoot/bench" -Directory -Recurse -ErrorAction Ignore |
        Where-Object { $_.Name -in 'bin', 'obj' -and (Test-Path "$($_.Parent)/*.csproj") }
    @($built; $output) | Where-Object { Test-Path $_ } | Remove-Item -Recurse -Force
}

foreach ($name in $Task) { & $name }
