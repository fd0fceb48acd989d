# The built module in a whole PowerShell: what the hosted engine of the other tests does not have.

BeforeAll {
    Import-Module ($env:PSDOCKERTOOLS_MODULE ?? "$PSScriptRoot/../../out/PSDockerTools") -Force
    $prefix = "pester-$PID"

    # A container that runs until it is stopped, and then exits at once.
    function Start-Sleeper([string]$Name) {
        Invoke-DockerRun alpine -Detach -Name "$prefix-$Name" -Label @{ suite = $prefix } -- sh -c 'trap "exit 0" TERM INT; while :; do sleep 0.1; done'
    }
}

AfterAll {
    Get-DockerContainer "$prefix-*" | Remove-DockerContainer -Force -RemoveVolumes
    Get-DockerVolume "$prefix-*" | Remove-DockerVolume
}

Describe 'The module' {
    It 'has a valid manifest' {
        (Test-ModuleManifest "$((Get-Module PSDockerTools).ModuleBase)/PSDockerTools.psd1").Name | Should -Be 'PSDockerTools'
    }

    It 'exports all that its manifest says, and imports without a warning' {
        $path = "$((Get-Module PSDockerTools).ModuleBase)/PSDockerTools.psd1"
        $manifest = Import-PowerShellDataFile $path
        Import-Module $path -Force -WarningVariable warnings -WarningAction SilentlyContinue
        (Get-Command -Module PSDockerTools -CommandType Cmdlet).Name | Sort-Object | Should -Be ($manifest.CmdletsToExport | Sort-Object)
        $warnings | Should -BeNullOrEmpty
    }

    It 'keeps its libraries to itself' {
        $null = Get-DockerContainer
        [System.Runtime.Loader.AssemblyLoadContext]::Default.Assemblies.GetName().Name | Should -Not -Contain 'Docker.DotNet'
    }

    It 'has help with an example for <_>' -ForEach @('Get-DockerContainer', 'Invoke-DockerRun', 'Invoke-DockerBuild') {
        (Get-Help $_ -Full).Examples.Example.Count | Should -BeGreaterThan 0
    }

    It 'has the topic <_>' -ForEach 'about_PSDockerTools', 'about_DockerEngines', 'about_DockerRun' {
        Get-Help $_ | Should -BeLike "TOPIC*$_*SHORT DESCRIPTION*LONG DESCRIPTION*SEE ALSO*"
    }
}

Describe 'Objects in the pipeline' {
    BeforeAll {
        $web = Start-Sleeper web
        $db = Start-Sleeper db
    }

    It 'has room for the command of a process in a narrow table' {
        Get-DockerContainerProcess "$prefix-web" | Format-Table | Out-String -Width 80 | Should -Match '(?m)^.*Container .* Command'
    }

    It 'sorts, groups and selects' {
        Get-DockerContainer "$prefix-*" | Sort-Object Name | Select-Object -ExpandProperty Name | Should -Be "$prefix-db", "$prefix-web"
        (Get-DockerContainer "$prefix-*" | Group-Object State -NoElement).Name | Should -Be 'running'
    }

    It 'reads well in CSV, and rows of it act on what they name' {
        $csv = Get-DockerContainer "$prefix-web" | ConvertTo-Csv | ConvertFrom-Csv
        $csv.Name | Should -Be "$prefix-web"
        $csv.Labels | Should -BeLike "*suite=$prefix*"
        ($csv | Stop-DockerContainer -PassThru).State | Should -Be 'exited'
        ($csv | Start-DockerContainer -PassThru).State | Should -Be 'running'
    }

    It 'reads well in JSON' {
        $json = Get-DockerContainer "$prefix-web" | ConvertTo-Json -Depth 4 | ConvertFrom-Json
        $json.Id | Should -Be $web.Id
        $json.Labels.suite | Should -Be $prefix
    }

    It 'survives another process' {
        $copy = Get-DockerContainer "$prefix-db" | ForEach-Object { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($_)) }
        ($copy | Stop-DockerContainer -PassThru).Id | Should -Be $db.Id
    }

    It 'works in parallel runspaces' {
        $module = (Get-Module PSDockerTools).Path
        1..4 | ForEach-Object -Parallel { Import-Module $using:module; (Get-DockerContainer "$using:prefix-web").Id } |
            Should -Be (@($web.Id) * 4)
    }

    It 'works in a job' {
        $module = (Get-Module PSDockerTools).Path
        Start-Job { Import-Module $using:module; (Get-DockerContainer "$using:prefix-web").Name } | Receive-Job -Wait -AutoRemoveJob |
            Should -Be "$prefix-web"
    }

    It 'stops asking when Select-Object has enough' {
        (Invoke-DockerRun alpine -Remove -- sh -c 'while :; do echo line; done' | Select-Object -First 3) | Should -Be 'line', 'line', 'line'
    }

    It 'writes files with what a container says' {
        Invoke-DockerRun alpine -Remove -- echo text | Set-Content "$TestDrive/said.txt"
        Get-Content "$TestDrive/said.txt" | Should -Be 'text'
    }
}

Describe 'A pwsh of its own' {
    BeforeAll {
        $program = (Get-Process -Id $PID).Path
        [string[]]$words = (Split-Path $program -LeafBase) -eq 'dotnet' ? [Environment]::GetCommandLineArgs()[0] : @()
        $import = "Import-Module '$((Get-Module PSDockerTools).Path)'"

        function Invoke-Pwsh([string]$Script) {
            & $program @words -NoProfile -NonInteractive -Command "$import; $Script" 2>"$TestDrive/stderr"
        }
    }

    It 'exits with 1 when a container''s command failed' {
        $null = Invoke-Pwsh 'Invoke-DockerRun alpine -Remove -- sh -c "exit 3"'
        $LASTEXITCODE | Should -Be 1
    }

    It 'has the command''s exit code' {
        Invoke-Pwsh 'Invoke-DockerRun alpine -Remove -ErrorAction Ignore -- sh -c "exit 3"; $LASTEXITCODE' | Should -Be 3
    }

    It 'keeps what goes to stderr out of stdout' {
        Invoke-Pwsh 'Invoke-DockerRun alpine -Remove -- sh -c "echo out; echo err >&2"' | Should -Be 'out'
        Get-Content "$TestDrive/stderr" | Should -Contain 'err'
    }
}

Describe 'Completion of what is mounted' {
    It 'completes paths: <_>' -ForEach @('Invoke-DockerRun alpine -Volume {0}/', 'New-DockerMount {0}/fol', 'New-DockerMount -Type bind -Source {0}/fol') {
        $folder = (New-Item TestDrive:/folder -ItemType Directory -Force).FullName
        $line = $_ -f (Split-Path $folder)
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Contain $folder
    }
}

Describe 'Splatting, as docs/RUN.md has it' {
    It 'takes the rows of a CSV, where an empty cell says nothing' {
        Set-Content TestDrive:/containers.csv 'Image,Name,Memory,Environment,Label', "alpine,$prefix-csv1,64m,,owner=me", "alpine,$prefix-csv2,,A=1,"
        $made = Import-Csv TestDrive:/containers.csv | ForEach-Object {
            $table = @{}
            $_.PSObject.Properties | Where-Object Value | ForEach-Object { $table[$_.Name] = $_.Value }
            New-DockerContainer @table
        }
        $made.Name | Should -Be "$prefix-csv1", "$prefix-csv2"
        $made[0].Labels.owner | Should -Be 'me'
        ($made | Get-DockerContainer -Raw).HostConfig.Memory | Should -Be 64MB, 0
    }

    It 'takes a switch as text' {
        $table = @{}
        $row = 'Image,Remove,Command', 'alpine,true,hostname' | ConvertFrom-Csv
        $row.PSObject.Properties | ForEach-Object { $table[$_.Name] = $_.Value }
        Invoke-DockerRun @table | Should -Match '^[0-9a-f]{12}$'
    }

    It 'takes a cell that is missing' {
        $row = 'Image,Name,Environment', "alpine,$prefix-csv3" | ConvertFrom-Csv
        (New-DockerContainer -Image $row.Image -Name $row.Name -Environment $row.Environment).Name | Should -Be "$prefix-csv3"
    }

    It 'takes a JSON file' {
        Set-Content TestDrive:/service.json (@{
            Image = 'alpine'; Remove = $true; Environment = [ordered]@{ MODE = 'test'; RETRIES = 3 }; Gpus = $null
            Mount = @(@{ type = 'volume'; source = "$prefix-data"; target = '/data'; readonly = $true }); Command = 'sh', '-c', 'echo $MODE $RETRIES; touch /data/x 2>/dev/null || echo ro'
        } | ConvertTo-Json -Depth 5)
        $service = Get-Content TestDrive:/service.json -Raw | ConvertFrom-Json -AsHashtable
        Invoke-DockerRun @service | Should -Be 'test 3', 'ro'
        $parts = Get-Content TestDrive:/service.json -Raw | ConvertFrom-Json
        Invoke-DockerRun alpine -Remove -Environment $parts.Environment -Mount $parts.Mount -- sh -c 'echo $MODE; ls -d /data' | Should -Be 'test', '/data'
    }

    It 'takes a network as JSON gives it, and variables of the session' {
        $network = New-DockerNetwork "$prefix-net"
        $env:PESTER_ONE = 'one two'
        try {
            $made = New-DockerContainer alpine -Name "$prefix-json" -Network ($network | ConvertTo-Json | ConvertFrom-Json) -Environment (Get-ChildItem Env:PESTER_O*)
            ($made | Get-DockerContainer -Raw).Config.Env | Should -Contain 'PESTER_ONE=one two'
            $made.Networks.Name | Should -Be "$prefix-net"
        }
        finally {
            Remove-Item Env:PESTER_ONE
            Get-DockerContainer "$prefix-json" | Remove-DockerContainer -Force
            $network | Remove-DockerNetwork
        }
    }
}
