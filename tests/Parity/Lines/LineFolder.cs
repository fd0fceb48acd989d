using System;
using System.IO;
using System.Text.Json.Nodes;

namespace PSDockerTools.Parity;

/// <summary>The folder in which lines are said, with the files that they name.</summary>
public sealed class LineFolder : IDisposable
{
    /// <summary>A variable that both sides have in their environment.</summary>
    public const string SetVariable = "DIFFERENTIAL_SET";

    /// <summary>A variable that neither has.</summary>
    public const string UnsetVariable = "DIFFERENTIAL_UNSET";

    public const string SetValue = "set = here";
    private const string Placeholder = "{files}";

    // A file beside the folder would be an accident: what lies above it is the folder's own, too.
    private readonly string _root = Directory.CreateTempSubdirectory("differential-").FullName;

    public LineFolder()
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

    /// <summary>Where both sides look for the user's configuration.</summary>
    public string Configuration => System.IO.Path.Combine(_root, "config");

    /// <summary>Has the user's configuration name proxies for the containers of an engine.</summary>
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

    /// <summary>A word of a line as it is said here.</summary>
    public string Fill(string word) => word.Replace(Placeholder, Path, StringComparison.Ordinal);

    /// <summary>What was said of the folder, wherever it is.</summary>
    public string Empty(string text) => text.Replace(Path, Placeholder, StringComparison.Ordinal).Replace(_root, "{above}", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_root, true);

    private void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, name), text);
}
