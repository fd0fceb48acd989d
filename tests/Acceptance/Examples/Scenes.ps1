# Additional requirements of examples (see Stage.psm1 for what all examples have). The key is the first line of the example's code, or its beginning
# with three dots.
#
#   Before     makes what the example takes for granted
#   Meanwhile  a script that runs repeatedly until the example ends
#   CtrlC      the example runs until Ctrl-C, which is pressed after its first output
#   Prompt     it takes the terminal, and this shows that the command is there
#   Typed      what a person then types to leave it, in tmux's words

$free = 'Remove-DockerContainer web -Force'
$leave = 'exit', 'Enter'
$connect = 'Connect-DockerNetwork web backend; Connect-DockerNetwork db backend'

@{
    'Connect-DockerContainer web' = @{
        Before = "$free; Invoke-DockerRun alpine -Detach -Interactive -Tty -Name web -- sh"; Prompt = '/ #'; Typed = $leave
    }
    'Connect-DockerContainer web -NoStandardInput...' = @{ Meanwhile = 'Invoke-DockerExec web -- wget -q -O /dev/null http://127.0.0.1/' }
    "'status' | Connect-DockerContainer web" = @{
        Before = "$free; Invoke-DockerRun alpine -Detach -Interactive -Name web -- sh -c 'while read line; do echo `$line: good; done'"
    }
    '(Get-DockerNetwork backend).Containers.Name | Disconnect-DockerNetwork -Network backend' = @{ Before = $connect }
    '(Get-DockerNetwork backend).Containers.Name | Disconnect-DockerNetwork -Network backend -Force' = @{ Before = $connect }
    'Disconnect-DockerEngine build' = @{ Before = 'Connect-DockerEngine $env:DOCKER_HOST -Name build' }
    'Disconnect-DockerEngine' = @{ Before = 'Connect-DockerEngine $env:DOCKER_HOST -Name build' }

    'Enter-DockerContainer web' = @{ Prompt = '/ #'; Typed = $leave }
    'Enter-DockerContainer db -- psql...' = @{ Prompt = 'postgres=#'; Typed = '\q', 'Enter' }
    'Enter-DockerContainer web -DetachKeys...' = @{ Prompt = 'localhost'; Typed = 'C-a', 'd' }
    'Invoke-DockerRun alpine -Interactive...' = @{ Prompt = '/ #'; Typed = $leave }

    '$web = ConvertFrom-DockerRun...' = @{ Before = $free }
    'Invoke-DockerRun nginx -Detach -Name web...' = @{ Before = $free }
    '$container = New-DockerContainer nginx -Name web...' = @{ Before = $free }
    'New-DockerNetwork backend' = @{ Before = 'Remove-DockerNetwork backend' }

    'Get-DockerEvent -Follow' = @{ Meanwhile = 'Restart-DockerContainer web-1'; CtrlC = $true }
    'Get-DockerEvent -Follow -Action start...' = @{ Meanwhile = 'Restart-DockerContainer web-1' }
    'Register-DockerEvent -Container web-*...' = @{ Meanwhile = 'Restart-DockerContainer web-1' }

    'Get-Content etc.tar...' = @{
        Before = '[IO.File]::WriteAllBytes("$PWD/etc.tar", (Invoke-DockerExec web -AsByteStream -- tar -c /etc | ForEach-Object { $_ }))'
    }

    'Get-DockerVolume | Where-Object Name -like...' = @{ Before = 'New-DockerVolume test-1, test-2' }
    'Get-DockerVolume -Dangling...' = @{ Before = 'New-DockerVolume' }
    'Remove-DockerNetwork test-*' = @{ Before = 'New-DockerNetwork test-1' }
    'Remove-DockerImage my-app:old' = @{ Before = 'Invoke-DockerBuild . -Tag my-app:old' }
    'Get-DockerImage -Dangling...' = @{ Before = 'Invoke-DockerBuild .' }

    'Get-DockerContainer -Health unhealthy...' = @{
        Checked = $true
        Before  = @'
            Invoke-DockerRun alpine -Detach -Name ailing -HealthCommand 'exit 1' -HealthInterval 100ms -HealthRetries 1 -- sh -c 'trap exit TERM; while :; do sleep 0.1; done'
            for ($left = 600; (Get-DockerContainer ailing).Health -ne 'unhealthy'; $left--) {
                if ($left -eq 0) { throw 'ailing was not checked' }
                [Threading.Thread]::Sleep(50)
            }
'@
    }
    'Get-DockerContainer -State paused...' = @{ Before = 'Suspend-DockerContainer db' }
    'Start-DockerContainer web -PassThru' = @{ Before = 'Stop-DockerContainer web' }
    'Start-DockerContainer web -PassThru | Wait...' = @{ Before = 'Stop-DockerContainer web' }
    'Start-DockerContainer batch -Attach' = @{ Before = 'Remove-DockerContainer batch; New-DockerContainer alpine -Name batch -- echo done' }
    'Get-DockerContainer checked-*...' = @{
        Checked = $true
        Before  = "New-DockerContainer alpine -Name checked-1 -HealthCommand 'exit 0' -HealthInterval 200ms -- sleep 60"
    }
    'Stop-DockerContainer batch-*...' = @{ Before = 'Invoke-DockerRun alpine -Detach -Name batch-1 -- sleep 60' }
    'Get-DockerContainer -Running | Wait-DockerContainer...' = @{ Meanwhile = 'Get-DockerContainer -Running | Stop-DockerContainer' }

    # README.md
    'Get-DockerContainer -Engine prod-1, prod-2...' = @{ Before = 'Connect-DockerEngine $env:DOCKER_HOST -Name prod-1; Connect-DockerEngine $env:DOCKER_HOST -Name prod-2' }
    'Import-Csv sites.csv...' = @{ Before = "Set-Content sites.csv 'Name,Port,Owner', 'site-1,0,me', 'site-2,0,you'" }
    'Get-Content dump.sql...' = @{ Before = "Set-Content dump.sql 'select 1;'" }

    # docs/SCRIPTING.md
    'if (-not (Get-DockerNetwork...' = @{ Before = 'Invoke-DockerRun nginx -Detach -Name site' }

    'Wait-DockerContainer old-job...' = @{ Before = 'Invoke-DockerRun alpine -Detach -Remove -Name old-job -- sleep 1' }
}
