# Runs the commands of the tutorial one by one and shows their output. Run by eng/try.sh --tour.
# The script may use only PowerShell's core cmdlets, so it does not use Write-Host and Set-Location.
[CmdletBinding()]
param([string]$Module = "$PSScriptRoot/../../out/PSDockerTools")

$tutorial = @'
# The engine
Get-DockerVersion
Get-DockerInfo
Get-DockerImage

# Run containers
Invoke-DockerRun nginx -Detach -Name my-container
Invoke-DockerRun -Remove alpine echo hi
New-DockerVolume my-volume
New-DockerNetwork my-network
Invoke-DockerRun nginx -Detach -Name my-web -Publish 8080:80 -Volume my-volume:/data -Network my-network -Environment GREETING=hello
(Get-DockerContainer my-web).Ports[0].HostPort
'from the pipeline' | Invoke-DockerRun -Remove -Interactive alpine cat

# Look at them
Get-DockerContainer -Running
Get-DockerContainer
Get-DockerContainerLog my-container -Tail 3
Invoke-DockerExec my-container ls /
Invoke-DockerExec my-web -- sh -c 'echo $GREETING'

# Their life
Stop-DockerContainer my-container
Get-DockerContainer my-container
Start-DockerContainer my-container
Restart-DockerContainer my-container -Timeout 5
Suspend-DockerContainer my-container -PassThru
Resume-DockerContainer my-container -PassThru
Rename-DockerContainer my-container my-renamed -PassThru
Send-DockerSignal my-renamed -Signal QUIT
Wait-DockerContainer my-renamed -Timeout 30
Remove-DockerContainer my-renamed

# Build an image
Invoke-DockerBuild . -Tag my-node-app
Invoke-DockerRun my-node-app -Detach -Name my-app -Publish 3000
Invoke-DockerExec my-app -- wget -qO- http://127.0.0.1:3000
Get-DockerContainerLog my-app

# Volumes
New-DockerVolume test-one
New-DockerVolume test-two
Get-DockerVolume
Remove-DockerVolume test-one

# Networks
Get-DockerNetwork
Connect-DockerNetwork my-app -Network my-network
(Get-DockerNetwork my-network).Containers
Invoke-DockerExec my-web -- wget -qO- http://my-app:3000
Disconnect-DockerNetwork my-app -Network my-network

# Everything is an object
Get-DockerContainer | Where-Object State -eq running | Stop-DockerContainer -PassThru
Get-DockerImage | Where-Object { $_.Size -gt 100MB } | Remove-DockerImage -WhatIf
Get-DockerContainer | Export-Csv containers.csv
Get-DockerImage | Sort-Object Size -Descending | Select-Object -First 1
Get-DockerVolume | Where-Object Name -like 'test-*' | Remove-DockerVolume

# Clean up
Get-DockerContainer my-* | Remove-DockerContainer
Remove-DockerNetwork my-network
Remove-DockerVolume my-volume
Remove-DockerImage my-node-app
Get-DockerContainer
'@

$app = @{
    'Dockerfile' = @'
FROM node
WORKDIR /app
COPY . .
EXPOSE 3000
CMD ["node", "app.js"]
'@
    'app.js' = @'
const server = require('http').createServer((request, response) => response.end('Hello from my-node-app\n'));
server.listen(3000, () => console.log('listening on port 3000'));
process.on('SIGTERM', () => process.exit(0));
'@
}

function Test-PortFree([int]$Port) {
    $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Any, $Port)
    try { $listener.Start(); $true } catch { $false } finally { $listener.Stop() }
}

# Returns the commands that a line requires and this session does not have.
function Find-Missing([string]$Line) {
    $tree = [System.Management.Automation.Language.Parser]::ParseInput($Line, [ref]$null, [ref]$null)
    foreach ($command in $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)) {
        $name = $command.GetCommandName()
        if (-not (Get-Command $name -ErrorAction Ignore)) { $name }
    }
}

# Waits until the app listens before it is requested.
function Wait-App {
    for ($i = 0; $i -lt 100 -and -not (Get-DockerContainerLog my-app); $i++) { [System.Threading.Thread]::Sleep(100) }
}

if ($env:DOCKER_HOST -notlike '*/psdockertools-engine-*') {
    throw 'The tour stops and removes containers, so it only runs on a private engine: eng/try.sh --tour'
}
Import-Module $Module -ErrorAction Stop

$folder = [System.IO.Directory]::CreateTempSubdirectory('psdockertools-tour-').FullName
foreach ($file in $app.Keys) { [System.IO.File]::WriteAllText("$folder/$file", $app[$file]) }
$before = $ExecutionContext.SessionState.Path.CurrentLocation
$null = $ExecutionContext.SessionState.Path.SetLocation($folder)
if (-not (Test-PortFree 8080)) { $tutorial = $tutorial.Replace('8080:80', '80') }

$typed = 0
$failed = 0
foreach ($line in $tutorial.Split("`n").TrimEnd("`r")) {
    if ($line -eq '' -or $line.StartsWith('#')) {
        $Host.UI.WriteLine($line)
        continue
    }
    if ($missing = Find-Missing $line) {
        $Host.UI.WriteLine("(left out, as this shell has no $($missing -join ' and '): $line)")
        continue
    }
    if ($line -like 'Invoke-DockerExec my-app*') { Wait-App }
    $Host.UI.WriteLine("PS> $line")
    $typed++
    $Error.Clear()
    try { & ([scriptblock]::Create($line)) | Out-Default }
    catch { $PSCmdlet.WriteError($_) }
    if ($Error.Count) { $failed++ }
}

$null = $ExecutionContext.SessionState.Path.SetLocation($before)
[System.IO.Directory]::Delete($folder, $true)
$Host.UI.WriteLine("The tour typed $typed lines, and $failed failed.")
exit [int]($failed -gt 0)
