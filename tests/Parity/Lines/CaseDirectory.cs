using System;
using System.IO;
using System.Text.Json.Nodes;

namespace PSDockerTools.Parity;

/// <summary>The working directory of the command lines, with the files that they refer to.</summary>
public sealed class CaseDirectory : IDisposable
{
    /// <summary>An environment variable that is set for both sides.</summary>
    public const string SetVariable = "DIFFERENTIAL_SET";

    /// <summary>An environment variable that is set for neither side.</summary>
    public const string UnsetVariable = "DIFFERENTIAL_UNSET";

    public const string SetValue = "set = here";
    private const string Placeholder = "{files}";

    // The working directory has a parent of its own, so that paths like ../up do not leave the test's directory.
    private readonly string _root = Directory.CreateTempSubdirectory("differential-").FullName;

    public CaseDirectory()
    {
        Path = Directory.CreateDirectory(System.IO.Path.Combine(_root, "here")).FullName;
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "data"));
        Directory.CreateDirectory(Configuration);
        Write("app.env", $"# a comment\n\nAPP=1\n  LEFT=trimmed\nRIGHT=kept  \nQUOTED=\"as it is\"\nHASH=a # b\n{SetVariable}\n{UnsetVariable}\nEMPTY=\nTWICE=1\nTWICE=2\n");
        Write("more.env", "\uFEFFBOM=gone\r\nAPP=2\r\n");
        Write("bad.env", "GOOD=1\nnot good=2\n");
        Write("empty-name.env", "=1\n");
        File.WriteAllBytes(System.IO.Path.Combine(Path, "binary.env"), [(byte)'A', (byte)'=', 0xFF, 0xFE, (byte)'\n']);
        Write("labels.txt", "# a comment\nfrom=file\nalone\ntext=a b c\nempty=\n");
        Write("seccomp.json", """
            {
              "defaultAction": "SCMP_ACT_ERRNO",
              "names": ["read", "write"],  "z": 1, "a": { "b": [1, 2.50, 1e3], "c": null },
              "text": "a < b & c > d \u00e9 é \/ 'x'"
            }
            """);
        Write("not-json.txt", "no JSON\n");
        Write("there.cid", "0123\n");
    }

    public string Path { get; }

    /// <summary>The directory of the user's configuration for both sides.</summary>
    public string Configuration => System.IO.Path.Combine(_root, "config");

    /// <summary>Configures proxies for the containers of an engine in the user's configuration.</summary>
    public void UseProxies(Uri engine)
    {
        JsonObject proxies = new()
        {
            ["httpProxy"] = "http://proxy.example.com:3128",
            ["httpsProxy"] = "http://secure.example.com:3129",
            ["noProxy"] = "localhost,.example.com",
            ["ftpProxy"] = "",
        };
        JsonObject configuration = new() { ["proxies"] = new JsonObject { [engine.OriginalString] = proxies } };
        File.WriteAllText(System.IO.Path.Combine(Configuration, "config.json"), configuration.ToJsonString());
    }

    /// <summary>Returns a word of a command line with its placeholders replaced.</summary>
    public string ReplacePlaceholders(string word) => word.Replace(Placeholder, Path, StringComparison.Ordinal);

    /// <summary>Returns a text with placeholders instead of the directory.</summary>
    public string RestorePlaceholders(string text) => text.Replace(Path, Placeholder, StringComparison.Ordinal).Replace(_root, "{above}", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_root, true);

    private void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, name), text);
}
