@{
    RootModule           = 'PSDockerTools.dll'
    ModuleVersion        = '0.1.0'
    GUID                 = '6c1f2a0e-8a3b-4d57-9a45-5d2f3c9be6a1'
    Author               = 'The PSDockerTools authors'
    CompanyName          = 'Community'
    Copyright            = '(c) 2026 The PSDockerTools authors. MIT licence.'
    Description          = 'Docker in objects: containers, images, volumes, networks and builds as PowerShell cmdlets that talk to the Docker Engine API, without the docker CLI.'
    PowerShellVersion    = '7.4'
    CompatiblePSEditions = @('Core')
    FormatsToProcess     = @('PSDockerTools.Format.ps1xml')
    TypesToProcess       = @('PSDockerTools.Types.ps1xml')
    FunctionsToExport    = @()
    VariablesToExport    = @()
    CmdletsToExport      = @(
        'Connect-DockerContainer'
        'Connect-DockerEngine'
        'Connect-DockerNetwork'
        'ConvertFrom-DockerRun'
        'ConvertTo-DockerRun'
        'Disconnect-DockerEngine'
        'Disconnect-DockerNetwork'
        'Enter-DockerContainer'
        'Get-DockerContainer'
        'Get-DockerContainerChange'
        'Get-DockerContainerLog'
        'Get-DockerContainerProcess'
        'Get-DockerEngine'
        'Get-DockerEvent'
        'Get-DockerImage'
        'Get-DockerInfo'
        'Get-DockerNetwork'
        'Get-DockerVersion'
        'Get-DockerVolume'
        'Invoke-DockerBuild'
        'Invoke-DockerExec'
        'Invoke-DockerRun'
        'Measure-DockerContainer'
        'New-DockerContainer'
        'New-DockerMount'
        'New-DockerNetwork'
        'New-DockerVolume'
        'Receive-DockerImage'
        'Register-DockerEvent'
        'Remove-DockerContainer'
        'Remove-DockerImage'
        'Remove-DockerNetwork'
        'Remove-DockerVolume'
        'Rename-DockerContainer'
        'Restart-DockerContainer'
        'Resume-DockerContainer'
        'Send-DockerSignal'
        'Set-DockerContainer'
        'Start-DockerContainer'
        'Stop-DockerContainer'
        'Suspend-DockerContainer'
        'Test-DockerEngine'
        'Wait-DockerContainer'
    )
    AliasesToExport      = @('Pull-DockerImage')
    PrivateData          = @{
        PSData = @{
            Tags         = @('Docker', 'Container', 'Containers', 'Image', 'Engine', 'Moby', 'Podman', 'DevOps', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri   = 'https://opensource.org/license/mit'
            ReleaseNotes = '### Added
- `Invoke-DockerRun` and `New-DockerContainer` can say all that `docker run` and `docker create` can, with objects as well as text;
  `New-DockerMount` describes a mount; `Invoke-DockerRun -WaitHealthy` waits until a detached container is well.
- `ConvertFrom-DockerRun` reads a `docker run` or `docker create`, written for sh, cmd or PowerShell, as parameters to splat or a line to paste;
  `ConvertTo-DockerRun` gives the line that makes a container like one that exists.
- `Get-DockerContainer -Detailed` gives all that `docker inspect` knows, typed; `-Raw` the engine''s own JSON as objects.
- `Set-DockerContainer` sets limits and the restart policy of containers, as `docker update` does.
- `Measure-DockerContainer` (`stats`), `Get-DockerContainerProcess` (`top`) and `Get-DockerContainerChange` (`diff`).
- `Get-DockerContainerLog` follows (`-Follow`) one container or several as one log, through restarts and rotations; `-Stream`, `-Details`, `-Raw`.
  Its lines know their engine.
- `Connect-DockerContainer` attaches to a container; it, `Enter-DockerContainer` and `Invoke-DockerRun -Interactive -Tty` take the terminal and give
  it back whatever happens, with `-DetachKeys`.
- `Invoke-DockerExec` and `Invoke-DockerRun` have `-AsByteStream` and `-Raw`; `Invoke-DockerExec` has `-EnvironmentFile`, and tells a command
  that could not be started from one that failed.
- Events: `Get-DockerEvent`, with `-Follow`; `Register-DockerEvent` in PowerShell''s own eventing, which outlives a restart of the engine.
- `Wait-DockerContainer -Condition Running`, `Healthy`, `Removed`, `NextExit`; `Start-DockerContainer -WaitHealthy`.
- `Start-DockerContainer -Attach` and `-Interactive`, as `docker start -ai`.
- `New-DockerNetwork -AuxiliaryAddress`, as `--aux-address`. Gateways and ranges belong to the subnet that contains them, as with docker.

### Fixed
- IP addresses and subnets have one grammar in every parameter, the docker CLI''s: `172.99.0.070` is refused and no longer read as 172.99.0.56.
  An IPv6 address for `-IPAddress`, an IPv4 address for `-IPv6Address` and a subnet such as `10.1.0.5/24` are refused before the engine is asked.
- Objects from `Start-Job`, `Invoke-Command` and `Import-Clixml` show the same tables and lists as the objects themselves, and keep their nested values
  (`.Ports[0].HostPort`).
- In jobs and remote sessions a container''s stderr is information that the caller''s host shows; no cmdlet takes the terminal there or in
  `ForEach-Object -Parallel` and `Start-ThreadJob`.
- `Get-DockerContainer -Size` gives 0, and not nothing, for a size that is zero.

### Added
- Containers: `Invoke-DockerRun`, `New-`, `Get-`, `Start-`, `Stop-`, `Restart-`, `Suspend-`, `Resume-`, `Rename-`, `Remove-` and
  `Wait-DockerContainer`, `Send-DockerSignal`, `Get-DockerContainerLog`, `Invoke-DockerExec`, `Enter-DockerContainer`.
- Images: `Get-`, `Receive-` and `Remove-DockerImage`, `Invoke-DockerBuild` with the classic builder.
- Volumes and networks: `New-`, `Get-`, `Remove-DockerVolume`; `New-`, `Get-`, `Remove-`, `Connect-`, `Disconnect-DockerNetwork`.
- The engine: `Connect-`, `Disconnect-`, `Get-`, `Test-DockerEngine`, `Get-DockerVersion`, `Get-DockerInfo`; `-Engine` on every cmdlet, and the
  default that the docker CLI would take.
- Unix sockets, TCP and named pipes of Windows; Engine 20.10 (API 1.41) and later.'
        }
    }
}
