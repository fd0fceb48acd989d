using System;
using System.Globalization;

namespace PSDockerTools.Engine.Http;

/// <summary>A version of the Engine API, such as 1.41.</summary>
internal readonly record struct ApiVersion(int Major, int Minor) : IComparable<ApiVersion>
{
    /// <summary>The oldest supported version: that of Docker Engine 20.10.</summary>
    public static ApiVersion Oldest { get; } = new(1, 41);

    /// <summary>The newest version with which this module was tested.</summary>
    public static ApiVersion Newest { get; } = new(1, 56);

    public static ApiVersion? TryParse(string? text) => Version.TryParse(text, out Version? version) ? new ApiVersion(version.Major, version.Minor) : null;

    public static ApiVersion Of(Version version) => new(version.Major, version.Minor);

    public int CompareTo(ApiVersion other) => (Major, Minor).CompareTo((other.Major, other.Minor));

    public static bool operator <(ApiVersion left, ApiVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(ApiVersion left, ApiVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(ApiVersion left, ApiVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ApiVersion left, ApiVersion right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");
}
