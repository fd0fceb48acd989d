using System;
using System.Collections.Generic;

namespace PSDockerTools.Engine.Transport;

/// <summary>Creates the dialer for the scheme of a URI.</summary>
internal static class Dialers
{
    private static readonly Dictionary<string, Func<EngineEndpoint, Dialer>> s_byScheme = new()
    {
        ["unix"] = engine => new UnixDialer(engine),
        ["npipe"] = engine => new PipeDialer(engine),
        ["tcp"] = engine => new TcpDialer(engine),
    };

    public static Dialer For(EngineEndpoint engine) =>
        s_byScheme.TryGetValue(engine.Uri.Scheme, out Func<EngineEndpoint, Dialer>? create) ? create(engine) : throw new NotSupportedException(engine.Uri.Scheme);
}
