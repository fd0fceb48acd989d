# Runs the Pester tests on the engine of DOCKER_HOST, with Pester from NuGet (dotnet restore eng/Pester).
param([string]$ResultFile)

$ErrorActionPreference = 'Stop'
$version = ([xml](Get-Content "$PSScriptRoot/Pester.csproj" -Raw)).SelectSingleNode('//PackageDownload').Version.Trim('[', ']')
Import-Module "$($env:NUGET_PACKAGES ?? "$HOME/.nuget/packages")/pester/$version/tools/Pester.psd1"

$run = Invoke-Pester -Configuration @{
    Run    = @{ Path = "$PSScriptRoot/../../tests/Pester"; PassThru = $true }
    Output = @{ Verbosity = 'Normal'; RenderMode = [Console]::IsOutputRedirected ? 'Plaintext' : 'Auto' }
}
# Tests in a failed file or block were not run.
$failed = $run.FailedCount + $run.FailedBlocksCount + $run.FailedContainersCount
if ($ResultFile) { Set-Content $ResultFile "$($run.PassedCount) $failed $($run.SkippedCount + $run.NotRunCount)" }
exit [int]($failed -gt 0 -or $run.TotalCount -eq 0)
