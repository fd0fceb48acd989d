# Every example of the help that takes no terminal (for those see ExampleTests.cs), as it is written, in a whole PowerShell.

BeforeDiscovery {
    $module = (Resolve-Path ($env:PSDOCKERTOOLS_MODULE ?? "$PSScriptRoot/../../out/PSDockerTools")).Path
    Import-Module $module, "$PSScriptRoot/../Examples/Stage.psm1" -Force
    $examples = Get-StageExample $module | Where-Object { -not $_.Terminal } | ForEach-Object { @{ Name = $_.Name; Example = $_ } }
}

Describe 'The examples of the help' {
    BeforeAll {
        Open-Stage ((Get-Module PSDockerTools).ModuleBase)
    }

    AfterAll {
        Close-Stage
    }

    It 'has <name> work in a fresh session' -ForEach $examples {
        $Example.Missing | Should -BeNullOrEmpty
        Invoke-StageExample $Example
    }
}
