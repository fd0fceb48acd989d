using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PSDockerTools.Commands;
using PSDockerTools.DockerCli;

namespace PSDockerTools.Containers;

/// <summary>Finds what a container was told when it was made: what it has, without what its image and its engine give it by themselves.</summary>
internal sealed class ContainerRun
{
    private const int ShortId = 12;
    private const long UsualSharedMemory = 64 * 1024 * 1024;
    private const string NeverStarted = "created";
    private const int LocallyAdministered = 2;
    private static readonly string[] s_usualNetworks = ["", "default", "bridge"];

    private static readonly DockerStringList s_none = new([]);

    private readonly DockerContainerDetail _container;
    private readonly DockerContainerConfig _config;
    private readonly DockerContainerConfig? _image;
    private readonly DockerHostConfig _host;
    private readonly DockerInfo _engine;
    private readonly RunOptionList _options;
    private readonly bool _isPodman;
    private readonly List<string> _warnings = [];

    private ContainerRun(DockerContainerDetail container, ContainerOrigin origin, CommandSignature signature)
    {
        _container = container;
        _config = container.Config;
        _image = origin.Image;
        _host = container.HostConfig;
        _engine = origin.Engine;
        _isPodman = PodmanDefaults.Made(container.HostConfig);
        _options = new RunOptionList(signature);
    }

    private bool IsOfHost => _host.NetworkMode == "host";

    private bool IsOfAnother => _host.NetworkMode.StartsWith("container:", StringComparison.Ordinal);

    /// <param name="container">The container.</param>
    /// <param name="origin">What it has by itself.</param>
    /// <param name="run">What docker run is here.</param>
    /// <param name="create">What docker create is here.</param>
    public static DockerRun Of(DockerContainerDetail container, ContainerOrigin origin, CommandSignature run, CommandSignature create)
    {
        bool creates = container.State.Equals(NeverStarted, StringComparison.OrdinalIgnoreCase);
        ContainerRun one = new(container, origin, creates ? create : run);
        one.AddConfiguration(creates);
        one.AddNetworks();
        one.AddStorage();
        one.AddLimits();
        one.AddDevices();
        one.AddSecurity();
        one.AddHealth();
        string[] command = one.AddCommand();
        return new DockerRun
        {
            Creates = creates,
            Signature = creates ? create : run,
            Image = new ShellWord(one._isPodman ? PodmanDefaults.Image(container.Config.Image) : container.Config.Image),
            Command = [.. command.Select(word => new ShellWord(word))],
            Options = one._options.Options,
            Warnings = one._warnings,
        };
    }

    private void AddConfiguration(bool creates)
    {
        bool attached = _config.AttachStdin || _config.AttachStdout || _config.AttachStderr;
        if (!creates) { _options.Switch(nameof(InvokeDockerRunCommand.Detach), !attached); }
        _options.Switch(nameof(ContainerCreationCmdlet.Interactive), _config.OpenStdin);
        _options.Switch(nameof(ContainerCreationCmdlet.Tty), _config.Tty);
        _options.Each(nameof(ContainerCreationCmdlet.Attach), attached ? Attached() : []);
        _options.Switch(nameof(ContainerCreationCmdlet.Remove), _host.AutoRemove);
        _options.Text(nameof(ContainerCreationCmdlet.Name), _container.Name);
        _options.Text(nameof(ContainerCreationCmdlet.RestartPolicy), _host.RestartPolicy.Name is "" or "no" ? null : _host.RestartPolicy.ToString());
        _options.Said(nameof(ContainerCreationCmdlet.Init), _host.Init);
        _options.Text(nameof(ContainerCreationCmdlet.Hostname), Hostname());
        _options.Text(nameof(ContainerCreationCmdlet.DomainName), IsOfAnother ? null : _config.Domainname);
        _options.Each(
            nameof(ContainerCreationCmdlet.Environment),
            _isPodman ? PodmanDefaults.Environment(_config).Where(IsNotOfImage) : _config.Env.Where(IsNotOfImage));
        _options.Pairs(nameof(ContainerCreationCmdlet.Label), Without(_config.Labels, _image?.Labels));
        _options.Pairs(nameof(ContainerCreationCmdlet.Annotation), _host.Annotations.Where(one => !(_isPodman && PodmanDefaults.IsAnnotation(one.Key))));
        _options.Text(nameof(ContainerCreationCmdlet.User), Unless(_config.User, _image?.User));
        _options.Text(nameof(ContainerCreationCmdlet.WorkingDirectory), Unless(_config.WorkingDir, _image?.WorkingDir ?? "/"));
        _options.Text(nameof(ContainerCreationCmdlet.StopSignal), Unless(_config.StopSignal is "15" ? "SIGTERM" : _config.StopSignal, _image?.StopSignal ?? "SIGTERM"));
        _options.Number(nameof(ContainerCreationCmdlet.StopTimeout), UnlessPodman((long?)_config.StopTimeout?.TotalSeconds, PodmanDefaults.StopTimeout));
        _options.Text(nameof(ContainerCreationCmdlet.Platform), Platform());
        _options.Text(nameof(ContainerCreationCmdlet.Runtime), _isPodman && _host.Runtime == PodmanDefaults.Runtime ? null : Unless(_host.Runtime, _engine.DefaultRuntime));
        _options.Text(nameof(ContainerCreationCmdlet.Isolation), Unless(_host.Isolation, "default"));
        string? logDriver = _host.LogConfig.Type is "" || (_isPodman && _host.LogConfig.Type == PodmanDefaults.LogDriver) ? null : _host.LogConfig.Type;
        _options.Text(nameof(ContainerCreationCmdlet.LogDriver), Unless(logDriver, _engine.LoggingDriver));
        _options.Pairs(nameof(ContainerCreationCmdlet.LogOption), _host.LogConfig.Config);
    }

    private bool IsNotOfImage(string entry) => _image?.Env.Contains(entry) != true;

    /// <summary>The streams that it was made with, where these are not the usual ones.</summary>
    private IEnumerable<string> Attached() => _config.AttachStdout && _config.AttachStderr && (_config.AttachStdin || !_config.OpenStdin)
        ? []
        : ((bool Is, string Name)[])[(_config.AttachStdin, "stdin"), (_config.AttachStdout, "stdout"), (_config.AttachStderr, "stderr")] is var streams
            ? streams.Where(stream => stream.Is).Select(stream => stream.Name)
            : [];

    /// <summary>Without one it is the beginning of the id, or on the host's network the host's.</summary>
    private string? Hostname() => IsOfAnother || (IsOfHost && _config.Hostname == _engine.Name) || _config.Hostname == _container.Id[..ShortId] ? null : _config.Hostname;

    private void AddNetworks()
    {
        string mode = _host.NetworkMode;
        bool usual = s_usualNetworks.Contains(mode);
        DockerEndpoint[] others = [.. _container.NetworkSettings.Networks.Where(network => !IsCalled(network, mode) && !(usual && IsDefault(network)))];
        DockerEndpoint? first = _container.NetworkSettings.Networks.FirstOrDefault(network => IsCalled(network, mode));
        bool isLong = first is not null && (first.DriverOpts.Count > 0 || first.GwPriority != 0);
        if (usual && others.Length > 0)
        {
            string[] missing = [.. others.Select(network => network.Name)];
            _warnings.Add(DockerLineMessages.NetworksLeftOut(missing, _container.Name));
        }
        string[] names = [.. usual && !isLong ? [] : new[] { isLong ? Write(first!) : mode }, .. usual ? [] : others.Select(Write)];
        _options.Each(nameof(ContainerCreationCmdlet.Network), names);
        if (first is not null && !isLong && !usual)
        {
            _options.Each(nameof(ContainerCreationCmdlet.NetworkAlias), Aliases(first));
            _options.Text(nameof(ContainerCreationCmdlet.IPAddress), first.IPAMConfig?.IPv4Address);
            _options.Text(nameof(ContainerCreationCmdlet.IPv6Address), first.IPAMConfig?.IPv6Address);
            _options.Each(nameof(ContainerCreationCmdlet.LinkLocalAddress), Words(first.IPAMConfig?.LinkLocalIPs));
        }
        _options.Text(nameof(ContainerCreationCmdlet.MacAddress), _config.MacAddress ?? AskedMacAddress(first));
        _options.Each(nameof(ContainerCreationCmdlet.Link), [.. _host.Links.Select(Link), .. Words(first?.Links)]);
        DockerPortBinding[] ports = [.. _host.PortBindings];
        _options.Each(nameof(ContainerCreationCmdlet.Publish), ports.Select(port => Short((_isPodman ? WithoutAnyAddress(port) : port).ToString())));
        _options.Switch(nameof(ContainerCreationCmdlet.PublishAll), _host.PublishAllPorts);
        IEnumerable<string> published = ports.Select(port => string.Create(CultureInfo.InvariantCulture, $"{port.ContainerPort}/{port.Protocol}"));
        _options.Each(nameof(ContainerCreationCmdlet.Expose), _config.ExposedPorts.Except(published).Except(Words(_image?.ExposedPorts)).Select(Short));
        _options.Each(nameof(ContainerCreationCmdlet.Dns), _host.Dns);
        _options.Each(nameof(ContainerCreationCmdlet.DnsOption), _host.DnsOptions);
        _options.Each(nameof(ContainerCreationCmdlet.DnsSearch), _host.DnsSearch);
        _options.Each(nameof(ContainerCreationCmdlet.AddHost), _host.ExtraHosts);
    }

    private bool IsDefault(DockerEndpoint network) => network.Name == "bridge" || (_isPodman && network.Name == PodmanDefaults.Network);

    /// <summary>
    /// Where the configuration does not report what was asked for, the network has it until the container is first started, and then the one
    /// in use. An engine marks what it makes up as locally administered: what is not marked was asked for.
    /// </summary>
    private string? AskedMacAddress(DockerEndpoint? network) => network?.MacAddress is { Length: > 1 } address
        && (_container.State.Equals(NeverStarted, StringComparison.OrdinalIgnoreCase)
            || (int.TryParse(address.AsSpan(0, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int first) && (first & LocallyAdministered) == 0))
            ? address
            : null;

    /// <summary>Podman fills in the address where none was given.</summary>
    private static DockerPortBinding WithoutAnyAddress(DockerPortBinding port) => port.HostIp is not "0.0.0.0"
        ? port
        : new DockerPortBinding { ContainerPort = port.ContainerPort, Protocol = port.Protocol, HostPort = port.HostPort };

    /// <summary>The platform of the image's variant, where the engine knows it and it is not the engine's own.</summary>
    private string? Platform()
    {
        if (_container.ImageManifest?.Platform is not { } platform) { return null; }
        string architecture = _engine.Architecture switch { "x86_64" => "amd64", "aarch64" => "arm64", "armv7l" => "arm", var other => other };
        string own = $"{_engine.OperatingSystemType}/{architecture}";
        return platform == own || platform.StartsWith(own + "/", StringComparison.Ordinal) ? null : platform;
    }

    private static bool IsCalled(DockerEndpoint network, string mode) =>
        network.Name == mode
        || (mode == "default" && network.Name == "bridge")
        || (mode.Length >= ShortId && network.NetworkID?.StartsWith(mode, StringComparison.Ordinal) == true);

    /// <summary>The engine adds the beginning of the id until API 1.44.</summary>
    private IEnumerable<string> Aliases(DockerEndpoint network) => network.Aliases.Where(alias => alias != _container.Id[..ShortId]);

    private string Write(DockerEndpoint network)
    {
        string[] more =
        [
            .. Aliases(network).Select(alias => $"alias={alias}"),
            .. network.IPAMConfig?.IPv4Address is { } ip ? [$"ip={ip}"] : Array.Empty<string>(),
            .. network.IPAMConfig?.IPv6Address is { } ip6 ? [$"ip6={ip6}"] : Array.Empty<string>(),
            .. network.IPAMConfig?.LinkLocalIPs.Select(address => $"link-local-ip={address}") ?? [],
            .. network.DriverOpts.Select(option => $"driver-opt={option.Key}={option.Value}"),
            .. network.GwPriority != 0 ? [string.Create(CultureInfo.InvariantCulture, $"gw-priority={network.GwPriority}")] : Array.Empty<string>(),
        ];
        return more.Length == 0 ? network.Name : CsvRecord.Write([$"name={network.Name}", .. more]);
    }

    /// <summary>Of <c>/db:/web/database</c>, which the engine makes of <c>db:database</c>.</summary>
    private static string Link(string link)
    {
        (string other, string? alias) = SpecScanner.Cut(link, ':');
        return $"{other.TrimStart('/')}:{alias?.Split('/')[^1]}";
    }

    private static string Short(string port) => port.EndsWith("/tcp", StringComparison.Ordinal) ? port[..^4] : port;

    private void AddStorage()
    {
        _options.Each(nameof(ContainerCreationCmdlet.Volume), [.. _isPodman ? _host.Binds.Select(PodmanDefaults.Bind) : _host.Binds, .. _config.Volumes.Except(Words(_image?.Volumes)).Where(path => !IsMounted(path))]);
        _options.Each(nameof(ContainerCreationCmdlet.Mount), _host.Mounts.Select(RunMounts.Write));
        _options.Each(nameof(ContainerCreationCmdlet.Tmpfs), _host.Tmpfs.Select(mount => mount.Value.Length == 0 ? mount.Key : $"{mount.Key}:{mount.Value}"));
        _options.Each(nameof(ContainerCreationCmdlet.VolumesFrom), _host.VolumesFrom);
        _options.Text(nameof(ContainerCreationCmdlet.VolumeDriver), _host.VolumeDriver);
        _options.Switch(nameof(ContainerCreationCmdlet.ReadOnly), _host.ReadonlyRootfs);
        _options.Pairs(nameof(ContainerCreationCmdlet.StorageOption), _host.StorageOpt);
    }

    private bool IsMounted(string path) => _host.Mounts.Any(mount => mount.Target == path) || _host.Tmpfs.ContainsKey(path);

    private void AddLimits()
    {
        _options.Size(nameof(ContainerCreationCmdlet.Memory), _host.Memory);
        _options.Size(nameof(ContainerCreationCmdlet.MemoryReservation), _host.MemoryReservation);
        bool usual = _host.MemorySwap == 2 * _host.Memory; // as the engine has it
        _options.Text(nameof(ContainerCreationCmdlet.MemorySwap), usual ? null : _host.MemorySwap is -1 ? "-1" : _host.MemorySwap is { } swap ? ByteCount.Write(swap) : null);
        _options.Number(nameof(ContainerCreationCmdlet.MemorySwappiness), UnlessPodman(_host.MemorySwappiness, PodmanDefaults.Swappiness));
        _options.Size(nameof(ContainerCreationCmdlet.KernelMemory), _host.KernelMemory);
        _options.Size(nameof(ContainerCreationCmdlet.SharedMemorySize), _host.ShmSize is 0 or UsualSharedMemory ? null : UnlessPodman(_host.ShmSize, PodmanDefaults.SharedMemory));
        _options.Switch(nameof(ContainerCreationCmdlet.OomKillDisable), _host.OomKillDisable);
        _options.Number(nameof(ContainerCreationCmdlet.OomScoreAdjustment), _host.OomScoreAdj == 0 ? null : _host.OomScoreAdj);
        _options.Text(nameof(ContainerCreationCmdlet.Cpus), _host.Cpus?.ToString("0.#########", CultureInfo.InvariantCulture));
        _options.Number(nameof(ContainerCreationCmdlet.CpuShares), _host.CpuShares);
        bool both = _isPodman && _host.Cpus is not null; // Podman writes the number of CPUs as a quota, too, which docker run does not take beside it
        _options.Number(nameof(ContainerCreationCmdlet.CpuPeriod), both ? null : _host.CpuPeriod);
        _options.Number(nameof(ContainerCreationCmdlet.CpuQuota), both ? null : _host.CpuQuota);
        _options.Number(nameof(ContainerCreationCmdlet.CpuRealtimePeriod), _host.CpuRealtimePeriod);
        _options.Number(nameof(ContainerCreationCmdlet.CpuRealtimeRuntime), _host.CpuRealtimeRuntime);
        _options.Text(nameof(ContainerCreationCmdlet.CpusetCpus), _host.CpusetCpus);
        _options.Text(nameof(ContainerCreationCmdlet.CpusetMems), _host.CpusetMems);
        _options.Number(nameof(ContainerCreationCmdlet.CpuCount), _host.CpuCount);
        _options.Number(nameof(ContainerCreationCmdlet.CpuPercent), _host.CpuPercent);
        _options.Size(nameof(ContainerCreationCmdlet.IOMaximumBandwidth), _host.IOMaximumBandwidth);
        _options.Number(nameof(ContainerCreationCmdlet.IOMaximumOperations), _host.IOMaximumIOps);
        _options.Number(nameof(ContainerCreationCmdlet.PidsLimit), UnlessPodman(_host.PidsLimit, PodmanDefaults.PidsLimit));
        _options.Each(nameof(ContainerCreationCmdlet.Ulimit), _isPodman ? PodmanDefaults.Ulimits(_host.Ulimits) : _host.Ulimits.Select(limit => limit.ToString()));
        _options.Text(nameof(ContainerCreationCmdlet.CgroupParent), _host.CgroupParent);
    }

    private void AddDevices()
    {
        IEnumerable<string> named = _host.DeviceRequests.Where(request => request.Driver == "cdi").SelectMany(request => request.DeviceIDs);
        _options.Each(nameof(ContainerCreationCmdlet.Device), [.. _host.Devices.Select(RunMounts.Write), .. named]);
        _options.Each(nameof(ContainerCreationCmdlet.DeviceCgroupRule), _host.DeviceCgroupRules);
        _options.Each(nameof(ContainerCreationCmdlet.Gpus), _host.DeviceRequests.Where(request => request.Driver != "cdi").Select(RunMounts.Write));
        _options.Number(nameof(ContainerCreationCmdlet.BlkioWeight), _host.BlkioWeight);
        _options.Each(nameof(ContainerCreationCmdlet.BlkioWeightDevice), _host.BlkioWeightDevice.Select(weight => weight.ToString()));
        _options.Each(nameof(ContainerCreationCmdlet.DeviceReadBps), _host.BlkioDeviceReadBps.Select(rate => rate.ToString()));
        _options.Each(nameof(ContainerCreationCmdlet.DeviceWriteBps), _host.BlkioDeviceWriteBps.Select(rate => rate.ToString()));
        _options.Each(nameof(ContainerCreationCmdlet.DeviceReadIops), _host.BlkioDeviceReadIOps.Select(rate => rate.ToString()));
        _options.Each(nameof(ContainerCreationCmdlet.DeviceWriteIops), _host.BlkioDeviceWriteIOps.Select(rate => rate.ToString()));
    }

    private void AddSecurity()
    {
        _options.Switch(nameof(ContainerCreationCmdlet.Privileged), _host.Privileged);
        _options.Each(nameof(ContainerCreationCmdlet.CapAdd), _host.CapAdd.Select(Capability));
        _options.Each(nameof(ContainerCreationCmdlet.CapDrop), _host.CapDrop.Select(Capability));
        _options.Each(nameof(ContainerCreationCmdlet.SecurityOption), SecurityOptions());
        _options.Each(nameof(ContainerCreationCmdlet.GroupAdd), _host.GroupAdd);
        _options.Pairs(nameof(ContainerCreationCmdlet.Sysctl), _host.Sysctls);
        _options.Text(nameof(ContainerCreationCmdlet.IpcMode), _isPodman && _host.IpcMode == PodmanDefaults.IpcMode ? null : Unless(_host.IpcMode, "private"));
        _options.Text(nameof(ContainerCreationCmdlet.PidMode), Unless(_host.PidMode, "private")); // Podman's word for the default
        _options.Text(nameof(ContainerCreationCmdlet.UtsMode), Unless(_host.UTSMode, "private"));
        _options.Text(nameof(ContainerCreationCmdlet.UserNamespace), _host.UsernsMode);
        _options.Text(nameof(ContainerCreationCmdlet.CgroupNamespace), Unless(_host.CgroupnsMode, _engine.CgroupVersion == "2" && !_host.Privileged ? "private" : "host"));
    }

    private static string Capability(string name) => name.StartsWith("CAP_", StringComparison.Ordinal) ? name[4..] : name;

    private IEnumerable<string> SecurityOptions()
    {
        bool engines = _host.Privileged || _host.PidMode == "host" || _host.IpcMode == "host"; // then the engine says label=disable by itself
        foreach (string option in _host.SecurityOpt.Where(option => !(engines && option is "label=disable" or "label:disable")))
        {
            if (option.StartsWith("seccomp={", StringComparison.Ordinal))
            {
                _warnings.Add(DockerLineMessages.SeccompProfile(_container.Name));
                yield return "seccomp=profile.json";
            }
            else { yield return option; }
        }
        if (!_host.Privileged && _host is { MaskedPaths.Count: 0, ReadonlyPaths.Count: 0 }) { yield return "systempaths=unconfined"; }
    }

    private void AddHealth()
    {
        DockerHealthcheck? image = _image?.Healthcheck;
        if (_config.Healthcheck is not { } health) { return; }
        bool none = health.Test is ["NONE"];
        if (none || health.Test.SequenceEqual(Words(image?.Test)))
        {
            _options.Switch(nameof(ContainerCreationCmdlet.NoHealthCheck), none && image?.Test is not ["NONE"]);
        }
        else { _options.Text(nameof(ContainerCreationCmdlet.HealthCommand), HealthCommand(health)); }
        if (none) { return; }
        _options.Text(nameof(ContainerCreationCmdlet.HealthInterval), IsPodmanTime(health.Interval) ? null : Span(health.Interval, image?.Interval));
        _options.Text(nameof(ContainerCreationCmdlet.HealthTimeout), IsPodmanTime(health.Timeout) ? null : Span(health.Timeout, image?.Timeout));
        _options.Text(nameof(ContainerCreationCmdlet.HealthStartPeriod), Span(health.StartPeriod, image?.StartPeriod));
        _options.Text(nameof(ContainerCreationCmdlet.HealthStartInterval), Span(health.StartInterval, image?.StartInterval));
        _options.Number(nameof(ContainerCreationCmdlet.HealthRetries), health.Retries == image?.Retries || (_isPodman && PodmanDefaults.IsHealthRetries(health.Retries)) ? null : health.Retries);
    }

    private bool IsPodmanTime(TimeSpan? time) => _isPodman && PodmanDefaults.IsHealthTime(time);

    private long? UnlessPodman(long? value, long usual) => _isPodman && value == usual ? null : value;

    /// <summary>Docker run can say but a line for a shell; words that are no line are one when they are quoted.</summary>
    private static string HealthCommand(DockerHealthcheck health) => health.Test is ["CMD-SHELL", string line]
        ? line
        : string.Join(' ', health.Test.Skip(1).Select(word => ShellQuote.Quote(word, ShellKind.Sh)));

    private static string? Span(TimeSpan? span, TimeSpan? image) => span == image || span is not { } value ? null : new Duration(value).ToString();

    /// <summary>
    /// An entry point of one's own takes the image's command away, too. Docker run can say but one word of it: the others go before the
    /// command, which comes to the same.
    /// </summary>
    private string[] AddCommand()
    {
        string[] command = [.. Words(_config.Cmd)];
        string[] entry = [.. Words(_config.Entrypoint)];
        string[] imageCommand = [.. Words(_image?.Cmd)];
        if (entry.SequenceEqual(Words(_image?.Entrypoint)) && (command.Length > 0 || imageCommand.Length == 0))
        {
            return command.SequenceEqual(imageCommand) ? [] : command;
        }
        _options.Text(nameof(ContainerCreationCmdlet.Entrypoint), entry.Length == 0 ? "" : entry[0]);
        return [.. entry.Skip(1), .. command];
    }

    private static DockerStringList Words(DockerStringList? list) => list ?? s_none;

    private static string? Unless(string? value, string? usual) => value == usual ? null : value;

    private static IEnumerable<KeyValuePair<string, string>> Without(DockerLabels labels, DockerLabels? image) =>
        labels.Where(label => image is null || !image.TryGetValue(label.Key, out string? value) || value != label.Value);
}
