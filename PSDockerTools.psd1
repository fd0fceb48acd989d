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
    FormatsToProcess     = @(
        'Builds.Format.ps1xml'
        'Containers.Format.ps1xml'
        'Engines.Format.ps1xml'
        'Events.Format.ps1xml'
        'Images.Format.ps1xml'
        'Networks.Format.ps1xml'
        'Volumes.Format.ps1xml'
    )
    TypesToProcess       = @(
        'Containers.Types.ps1xml'
        'Networks.Types.ps1xml'
    )
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
        }
    }
}
