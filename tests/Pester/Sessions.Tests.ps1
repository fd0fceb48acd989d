# The module in sessions of other processes and in runspaces without a host: what they return looks as it does at the prompt, and a container's
# stderr comes as information, not into the file of the output.

BeforeAll {
    $module = (Resolve-Path ($env:PSDOCKERTOOLS_MODULE ?? "$PSScriptRoot/../../out/PSDockerTools")).Path
    Import-Module $module -Force
    $prefix = "sessions-$PID"
    $web = Invoke-DockerRun alpine -Detach -Name "$prefix-web" -Publish 80 -Label @{ suite = $prefix; owner = 'me' } -- sh -c 'echo ready; trap "exit 0" TERM; while :; do sleep 0.1; done'
    $db = Invoke-DockerRun alpine -Detach -Name "$prefix-db" -- sh -c 'echo started; trap "exit 0" TERM; while :; do sleep 0.1; done'
    $program = (Get-Process -Id $PID).Path
    [string[]]$words = (Split-Path $program -LeafBase) -eq 'dotnet' ? [Environment]::GetCommandLineArgs()[0] : @()
    $speak = "Import-Module '$module'; & { Invoke-DockerRun alpine -Remove -Engine '$env:DOCKER_HOST' -- sh -c 'echo out; echo err >&2' }"

    # Each kind of session as it runs a script; -InformationVariable is what a caller gets of the information stream.
    function Invoke-InSession([string]$Kind, [string]$Script, [string]$InformationVariable) {
        $block = [scriptblock]::Create($Script)
        $output = switch ($Kind) {
            'Start-Job' { Start-Job $block | Receive-Job -Wait -AutoRemoveJob -InformationVariable records 6>$null }
            'Start-ThreadJob' { Start-ThreadJob $block | Receive-Job -Wait -AutoRemoveJob -InformationVariable records 6>$null }
            'ForEach-Object -Parallel' { 1 | ForEach-Object -Parallel ([scriptblock]::Create($Script)) -InformationVariable records 6>$null }
            'a runspace of another process' {
                $runspace = [runspacefactory]::CreateOutOfProcessRunspace($null)
                $shell = [powershell]::Create($runspace)
                try {
                    $runspace.Open()
                    $shell.AddScript($Script).Invoke()
                    $records = $shell.Streams.Information
                }
                finally {
                    $shell.Dispose()
                    $runspace.Dispose()
                }
            }
        }
        @{ Output = @($output); Information = @($records) }
    }
}

AfterAll {
    Get-DockerContainer "$prefix-*" | Remove-DockerContainer -Force
}

Describe 'A real job' {
    It 'returns <Name> that look like those of this session' -ForEach @(
        @{ Name = 'containers'; Script = 'Get-DockerContainer $name -Engine $engine | ForEach-Object { $_ }' }
        @{ Name = 'details'; Script = 'Get-DockerContainer $name -Detailed -Engine $engine | ForEach-Object { $_ }' }
        @{ Name = 'images'; Script = 'Get-DockerImage alpine -Engine $engine | ForEach-Object { $_ }' }
        @{ Name = 'networks'; Script = 'Get-DockerNetwork -Engine $engine | Where-Object Name -in bridge, podman' }
        @{ Name = 'processes'; Script = 'Get-DockerContainerProcess $name -Arguments "-o", "pid,user,args" -Engine $engine | Where-Object Command -like "sh -c*"' }
        @{ Name = 'log lines'; Script = 'Get-DockerContainerLog $name, ($name -replace "web", "db") -Timestamps -Engine $engine | ForEach-Object { $_ }' }
        @{ Name = 'events'; Script = 'Get-DockerEvent -Since $since -Until $until -Engine $engine | Where-Object ActorName -eq $name' }
        @{ Name = 'the engine'; Script = 'Get-DockerVersion -Engine $engine | ForEach-Object { $_ }' }
    ) {
        $values = "`$engine = '$env:DOCKER_HOST'; `$name = '$prefix-web'; `$since = [datetime]'$($web.Created.AddSeconds(-1).ToString('o'))'; `$until = [datetime]'$((Get-Date).ToString('o'))'"
        $here = [scriptblock]::Create("$values; $Script")
        $live = & $here
        $copy = Start-Job ([scriptblock]::Create("Import-Module '$module'; $values; $Script")) | Receive-Job -Wait -AutoRemoveJob
        $copy[0].PSTypeNames[0] | Should -BeLike 'Deserialized.*'
        # The status counts seconds.
        $live, $copy | ForEach-Object { $_ | Where-Object { $_.PSObject.Properties['Status'] } | Add-Member Status 'Up' -Force }
        ($copy | Out-String) | Should -BeExactly ($live | Out-String)
        ($copy | Format-List | Out-String) | Should -BeExactly ($live | Format-List | Out-String)
    }

    It 'returns objects with all their values' {
        $copy = Start-Job { Import-Module $using:module; Get-DockerContainer "$using:prefix-web" } | Receive-Job -Wait -AutoRemoveJob
        $copy.Ports[0].HostPort | Should -Be $web.Ports[0].HostPort
        $copy.Labels.owner | Should -Be 'me'
    }
}

Describe 'A container''s stderr' {
    It 'is shown by the user''s host where it comes from another process: <_>' -ForEach 'Start-Job', 'a runspace of another process' {
        $result = Invoke-InSession $_ $speak
        $result.Output | Should -Be 'out'
        $result.Information.MessageData.Message | Should -Be 'err'
        'stderr', 'PSHOST' | Should -BeIn $result.Information.Tags
    }

    It 'is information in a runspace of this process: <_>' -ForEach 'Start-ThreadJob', 'ForEach-Object -Parallel' {
        $result = Invoke-InSession $_ $speak
        $result.Output | Should -Be 'out'
        $result.Information.MessageData.Message | Should -Be 'err'
        $result.Information.Tags | Should -Contain 'stderr'
    }

    It 'does not get into the file of the output: <Name>' -ForEach @(
        @{ Name = 'pwsh > file'; Script = '{0}' }
        @{ Name = 'ForEach-Object -Parallel'; Script = '1 | ForEach-Object -Parallel {{ {0} }}' }
        @{ Name = 'Start-ThreadJob'; Script = 'Start-ThreadJob {{ {0} }} | Receive-Job -Wait' }
    ) {
        & $program @words -NoLogo -NoProfile -NonInteractive -Command ($Script -f $speak) 2>"$TestDrive/stderr" | Should -Be 'out'
        if ($Name -eq 'pwsh > file') { Get-Content "$TestDrive/stderr" | Should -Contain 'err' }
    }

    It 'is not sent where a job''s host would write it, if nobody wants it' {
        (Invoke-InSession Start-Job ($speak -replace '-Remove', '-Remove -InformationAction Ignore')).Information | Should -BeNullOrEmpty
    }
}

Describe 'The terminal' {
    It 'is not taken in <_>' -ForEach 'Start-Job', 'Start-ThreadJob', 'ForEach-Object -Parallel', 'a runspace of another process' {
        $script = "Import-Module '$module'; try { Enter-DockerContainer '$prefix-web' -Engine '$env:DOCKER_HOST' } catch { `$_.FullyQualifiedErrorId }"
        (Invoke-InSession $_ $script).Output | Should -BeLike 'NoTerminal,*'
    }
}
