# The stage for the examples of the help, of the README and of the guide: each runs in a session of its own, on an engine that no other test uses.

$ErrorActionPreference = 'Stop'
$module = $null
$engine = $null
$registry = $null
$folder = $null
$before = @{}
$cast = @{}

# What an example says, and what stands for it here: no machine that runs tests has such an engine, and two runs may not take the same port.
$standIns = @{ 'tcp://build-1:2375' = { $engine }; '8080' = { Get-FreePort } }

# Name and code of every example: those of the help of the module in that folder, of the README, and of the guide.
function Read-Example([string]$ModulePath) {
    $help = [xml][IO.File]::ReadAllText("$ModulePath/en-US/PSDockerTools.dll-Help.xml")
    foreach ($command in $help.GetElementsByTagName('command:command')) {
        $number = 0
        foreach ($example in $command.GetElementsByTagName('command:example')) {
            $number++
            @{ Name = "$($command.details.name) $number"; Code = $example.GetElementsByTagName('dev:code')[0].InnerText }
        }
    }
    # A page is a file and what separates its examples: in the README empty lines, in a guide the blocks alone.
    foreach ($page in @{ Path = 'README.md'; Separator = '\n{2,}' }, @{ Path = 'docs/SCRIPTING.md'; Separator = '\z' }) {
        $number = 0
        $text = [IO.File]::ReadAllText("$PSScriptRoot/../../../$($page.Path)").ReplaceLineEndings("`n")
        foreach ($block in [regex]::Matches($text, '(?sm)^```powershell\n(.*?)^```')) {
            foreach ($part in $block.Groups[1].Value.Trim() -split $page.Separator -ne '') {
                $number++
                @{ Name = "$([IO.Path]::GetFileNameWithoutExtension($page.Path)) $number"; Code = $part -replace '(?m)^#.*\n' }
            }
        }
        if ($number -eq 0) { throw "$($page.Path) has no examples." }
    }
}

# Every example, and what it needs.
function Get-StageExample([string]$ModulePath) {
    $scenes = @{} # Scenes.ps1, and those that a resource has for itself beside it: Secrets.Scenes.ps1
    foreach ($file in Get-ChildItem $PSScriptRoot -Filter *Scenes.ps1) { $scenes += & $file.FullName }
    $played = @{}
    $said = ''
    foreach ($example in Read-Example $ModulePath) {
        $code = $example.Code
        $said += "$code`n"
        $keys = @($scenes.Keys | Where-Object { Test-Beginning $code $_ })
        if ($keys.Count -gt 1) { throw "Several scenes are for '$code'." }
        foreach ($key in $keys) { $played[$key] = 1 + $played[$key] }
        $scene = if ($keys) { $scenes[$keys[0]] } else { @{} }
        [pscustomobject]@{
            Name     = $example.Name
            Code     = $code
            Scene    = $scene
            Terminal = [bool]$scene.Typed
            Checked  = [bool]$scene.Checked
        }
    }
    foreach ($key in $scenes.Keys) {
        if ($played[$key] -ne 1) { throw "The scene '$key' is for $([int]$played[$key]) examples: it should be for one." }
    }
    foreach ($word in $standIns.Keys) {
        if (-not $said.Contains($word)) { throw "No example says '$word'." }
    }
}

# Starts the engine of the examples; it gets the images of the other.
function Open-Stage([string]$ModulePath, [string]$Other = $env:DOCKER_HOST) {
    $script:module = $ModulePath
    foreach ($name in 'DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_CONFIG') { $before[$name] = [Environment]::GetEnvironmentVariable($name) }
    $log = [IO.Path]::GetTempFileName()
    $answer = @(bash -c 'DOCKER_HOST=$1 "$0" start 2>"$2"' "$PSScriptRoot/engine.sh" $Other $log)
    if ($answer.Count -ne 2) { throw "The engine for the examples did not start: $([IO.File]::ReadAllText($log))" }
    [IO.File]::Delete($log)
    $script:engine, $script:registry = $answer
    try {
        $script:folder = [IO.Directory]::CreateTempSubdirectory('psdockertools-stage-').FullName
        Write-Context prod
        $env:DOCKER_HOST = $engine
        $env:DOCKER_CONTEXT = $null
        $env:DOCKER_CONFIG = "$folder/configuration"
        $null = Receive-DockerImage alpine, nginx
    }
    catch {
        Close-Stage
        throw
    }
}

function Close-Stage {
    try { Disconnect-All }
    finally {
        foreach ($name in $before.Keys) { [Environment]::SetEnvironmentVariable($name, $before[$name]) }
        if ($folder) { [IO.Directory]::Delete($folder, $true) }
        if ($engine) { $null = bash -c '"$0" stop "$1" "$2" 2>&1' "$PSScriptRoot/engine.sh" $engine $registry }
        $script:folder = $script:engine = $null
    }
}

# The connected engines are the process's.
function Disconnect-All { Get-DockerEngine | Where-Object Source -eq 'Connect-DockerEngine' | Disconnect-DockerEngine }

# Puts everything where the examples expect it; gives the folder that this one is run in, and the code to run.
function Reset-Stage($Example) {
    Disconnect-All
    Reset-Folder
    Reset-Engine
    $code = $Example.Code
    foreach ($word in $standIns.Keys) {
        if ($code.Contains($word)) { $code = $code.Replace($word, (& $standIns[$word])) }
    }
    [pscustomobject]@{ Folder = "$folder/here"; Code = $code }
}

# Runs an example in a fresh session; throws where it writes an error, or does not end.
function Invoke-StageExample($Example, [int]$Seconds = 60) {
    $set = Reset-Stage $Example
    $scene = $Example.Scene
    $runspace = New-Session $set.Folder
    try {
        if ($scene.Before) { Invoke-Script $runspace $scene.Before }
        $shell = [powershell]::Create($runspace).AddScript($set.Code)
        $output = [Management.Automation.PSDataCollection[psobject]]::new()
        $running = $shell.BeginInvoke([Management.Automation.PSDataCollection[psobject]]$null, $output)
        $end = [datetime]::UtcNow.AddSeconds($Seconds)
        while (-not $running.AsyncWaitHandle.WaitOne(200)) {
            if ([datetime]::UtcNow -gt $end) { throw "It has not ended within $Seconds seconds." }
            if ($scene.Meanwhile) { $null = & ([scriptblock]::Create($scene.Meanwhile)) }
            if ($scene.CtrlC -and $output.Count) { break }
        }
        if ($scene.CtrlC) {
            if ($running.IsCompleted) { throw 'It has ended before Ctrl-C.' }
            $shell.Stop()
        }
        else { $null = $shell.EndInvoke($running) }
        if ($shell.Streams.Error.Count) { throw [string]::Join("`n", $shell.Streams.Error) }
        $output
    }
    catch { throw "$($Example.Name) failed: $_`n$($set.Code)" }
    finally { $runspace.Dispose() }
}

# Prepares an example that takes the terminal.
function Initialize-TerminalExample($Example) {
    $set = Reset-Stage $Example
    $runspace = New-Session $set.Folder
    try { if ($Example.Scene.Before) { Invoke-Script $runspace $Example.Scene.Before } }
    finally { $runspace.Dispose() }
    $set
}

function New-Session([string]$Folder) {
    $state = [initialsessionstate]::CreateDefault2()
    $state.ImportPSModule($module)
    $runspace = [runspacefactory]::CreateRunspace($state)
    $runspace.Open()
    $null = $runspace.SessionStateProxy.Path.SetLocation($Folder)
    $runspace
}

function Invoke-Script($Runspace, [string]$Script) {
    $shell = [powershell]::Create($Runspace).AddScript("`$ErrorActionPreference = 'Stop'; $Script")
    $null = $shell.Invoke()
    $shell.Dispose()
    # An example does not expect it set otherwise than a reader's session has it.
    $Runspace.SessionStateProxy.SetVariable('ErrorActionPreference', 'Continue')
}

function Test-Beginning([string]$Code, [string]$Key) {
    if ($Key.EndsWith('...')) { $Code.StartsWith($Key.Substring(0, $Key.Length - 3), [StringComparison]::Ordinal) }
    else { $Code.Split("`n")[0].TrimEnd() -ceq $Key }
}

function Get-FreePort {
    $listener = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Any, 0)
    $listener.Start()
    $listener.LocalEndpoint.Port
    $listener.Stop()
}

# A docker context of the engine of the examples.
function Write-Context([string]$Name) {
    $hash = [Convert]::ToHexString([Security.Cryptography.SHA256]::HashData([Text.Encoding]::UTF8.GetBytes($Name))).ToLowerInvariant()
    $place = [IO.Directory]::CreateDirectory("$folder/configuration/contexts/meta/$hash")
    [IO.File]::WriteAllText("$place/meta.json", '{"Name":"' + $Name + '","Metadata":{},"Endpoints":{"docker":{"Host":"' + $engine + '"}}}')
}

# A small program with its Dockerfile, and an app with another Dockerfile.
function Reset-Folder {
    $here = "$folder/here"
    if ([IO.Directory]::Exists($here)) { [IO.Directory]::Delete($here, $true) }
    $null = [IO.Directory]::CreateDirectory("$here/app")
    $null = [IO.Directory]::CreateDirectory("$here/docker")
    [IO.File]::WriteAllText("$here/server.sh", "trap 'exit 0' TERM`nwhile :; do sleep 0.1; done`n")
    [IO.File]::WriteAllText("$here/Dockerfile", "FROM alpine`nCOPY server.sh /`nEXPOSE 3000`nCMD sh /server.sh`n")
    [IO.File]::WriteAllText("$here/app/app.sh", "echo app`n")
    [IO.File]::WriteAllText("$here/docker/Dockerfile.test", @'
FROM alpine AS base
COPY app.sh /
FROM base AS test
ARG NODE_ENV
ENV NODE_ENV=$NODE_ENV
FROM base
'@)
}

# Removes what an example has left behind, and restores what it has changed; most examples change nothing.
function Reset-Engine {
    $waits = 'trap "exit 0" TERM INT; while :; do sleep 0.1; done'
    $psql = 'printf ''#!/bin/sh\nwhile printf "postgres=# "; read -r line && [ "$line" != "\\\\q" ]; do :; done\n'' >/bin/psql; chmod +x /bin/psql; '
    $roles = [ordered]@{
        web     = { Invoke-DockerRun nginx -Detach -Name web -Publish 127.0.0.1::80 -Volume site:/usr/share/nginx/html }
        db      = { Invoke-DockerRun alpine -Detach -Name db -- sh -c ($psql + $waits) }
        'web-1' = { Invoke-DockerRun alpine -Detach -Name web-1 -- sh -c $waits }
        batch   = { Invoke-DockerRun alpine -Detach -Name batch -- sh -c 'sleep 0.1; exit 3' }
    }
    $there = @{}
    foreach ($container in Get-DockerContainer) {
        if ($container.Id -eq $cast[$container.Name] -and (Get-Condition $container) -eq $cast["$($container.Name)'s"]) { $there[$container.Name] = $true }
        else { $container | Remove-DockerContainer -Force -RemoveVolumes }
    }
    Get-DockerNetwork | Where-Object Name -notin bridge, podman, host, none, backend | Remove-DockerNetwork
    if (-not (Get-DockerNetwork | Where-Object Name -eq backend)) { $null = New-DockerNetwork backend }
    Get-DockerVolume | Where-Object Name -ne site | Remove-DockerVolume
    $kept = (Get-DockerImage alpine, nginx -ErrorAction Ignore).Id
    $null = Get-DockerImage | Where-Object Id -notin $kept | Remove-DockerImage -Force
    foreach ($name in $roles.Keys) {
        if ($there[$name]) { continue }
        $cast[$name] = (& $roles[$name]).Id
        if ($name -eq 'batch') { $null = Wait-DockerContainer batch -Timeout 20 }
        $cast["$name's"] = Get-Condition (Get-DockerContainer $name)
    }
}

function Get-Condition($Container) { "$($Container.State) $($Container.Networks)" }

Export-ModuleMember Get-StageExample, Open-Stage, Close-Stage, Invoke-StageExample, Initialize-TerminalExample
